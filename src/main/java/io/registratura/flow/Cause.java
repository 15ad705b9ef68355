package io.registratura.flow;

import io.registratura.dialog.Event;
import java.util.Optional;

/** Who caused a turn: the patient, somebody of the clinic by name (empty when the channel told none), or neither. */
record Cause(boolean patient, Optional<String> staff) {

    static Cause of(Event event) {
        return switch (event) {
            case Event.Wrote _,
                    Event.Started _,
                    Event.Pressed _,
                    Event.Agreed _,
                    Event.SharedContact _,
                    Event.SentMedia _ -> new Cause(true, Optional.empty());
            case Event.StaffSaid(var _, var by) -> of(by);
            case Event.StaffTook(var by) -> of(by);
            case Event.StaffLowered(var by, var _) -> of(by);
            case Event.StaffClosed(var _, var by, var _) -> of(by);
            case Event.StaffHandedBack _ -> of("");
            case Event.SlotsFound _, Event.SlotTaken _, Event.Blocked _ -> new Cause(false, Optional.empty());
        };
    }

    private static Cause of(String by) {
        return new Cause(false, Optional.of(by));
    }
}
