package io.registratura.flow;

import io.registratura.port.Crm;
import io.registratura.port.Messenger;
import java.time.Duration;
import java.util.Optional;

/** What a failure means for the row: hopeless, or to be repeated, perhaps not before a time the other side named. */
record Setback(String reason, boolean hopeless, Optional<Duration> after) {

    /** Reasons are codes: nothing personal ever gets into a row or a log from here. */
    static Setback of(Throwable failure) {
        return switch (failure) {
            case Messenger.Busy busy -> new Setback("busy", false, Optional.of(busy.after()));
            case Crm.Busy busy -> new Setback("busy", false, Optional.of(busy.after()));
            case Messenger.Closed _ -> new Setback("closed", true, Optional.empty());
            case Messenger.Refused refused -> new Setback(code(refused), true, Optional.empty());
            case Crm.Refused refused -> new Setback(code(refused), true, Optional.empty());
            default -> new Setback(failure.getClass().getSimpleName(), false, Optional.empty());
        };
    }

    private static String code(Throwable refused) {
        return String.valueOf(refused.getMessage());
    }
}
