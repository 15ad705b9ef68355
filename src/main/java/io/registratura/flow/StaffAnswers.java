package io.registratura.flow;

import io.registratura.dialog.Event;
import io.registratura.port.Heard.FromStaff;
import io.registratura.port.Heard.StaffWord;
import io.registratura.port.Inbound;
import io.registratura.port.Outbox;
import io.registratura.port.Source;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A person of the clinic answers in the staff's chat: the words go to the patient the message was about. */
@ApplicationScoped
public class StaffAnswers {
    private final Outbox outbox;
    private final ReceiveMessage receive;

    public StaffAnswers(Outbox outbox, ReceiveMessage receive) {
        this.outbox = outbox;
        this.receive = receive;
    }

    /** A reply to something that is about no patient is nobody's: it has no effect. */
    public Uni<Void> answer(FromStaff heard) {
        Event event = switch (heard.word()) {
            case StaffWord.Said(var text) -> new Event.StaffSaid(text, heard.by());
            case StaffWord.Took _ -> new Event.StaffTook(heard.by());
            case StaffWord.Lowered(var why) -> new Event.StaffLowered(heard.by(), why);
            case StaffWord.Closed(var number, var reason) -> new Event.StaffClosed(number, heard.by(), reason);
            case StaffWord.HandBack _ -> new Event.StaffHandedBack();
        };
        return outbox.aboutChat(heard.clinic(), heard.repliesTo())
                .chain(about -> about.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : receive.receive(new Inbound(
                                about.get(), "staff-" + heard.id(), event, Source.UNKNOWN, Optional.empty())));
    }
}
