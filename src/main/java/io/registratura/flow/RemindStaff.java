package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.port.Clinics;
import io.registratura.port.Now;
import io.registratura.port.Outbox;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.Requests;
import io.registratura.port.Requests.Standing;
import io.registratura.port.Turn.Debt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request about personal data that nobody has closed: staff hears of it again on its days, and owes itself the next one. */
@ApplicationScoped
public class RemindStaff {
    private final Requests requests;
    private final Messengers messengers;
    private final Outbox outbox;
    private final Clinics clinics;
    private final Now now;

    public RemindStaff(Requests requests, Messengers messengers, Outbox outbox, Clinics clinics, Now now) {
        this.requests = requests;
        this.messengers = messengers;
        this.outbox = outbox;
        this.clinics = clinics;
        this.now = now;
    }

    /** Without a receipt when it is closed, or the clinic has no chat of staff. */
    Uni<Optional<String>> decide(Owed row, What.RequestDue due, Clinic clinic) {
        return requests.standing(clinic.key(), due.number(), now.now())
                .chain(found -> found.filter(
                                _ -> !StaffChats.of(clinics, clinic.key()).isEmpty())
                        .map(standing -> again(row, standing, clinic))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<String>> again(Owed row, Standing standing, Clinic clinic) {
        Instant next = standing.request().alertAfter(now.now(), clinic.zone());
        int number = standing.request().number();
        var debt = new Debt(new What.RequestDue(number), next);
        Outgoing note = RequestNote.still(standing.request(), standing.priority(), row.address());
        return outbox.owe(row.address(), "request-" + number + "-" + next.getEpochSecond(), List.of(debt), now.now())
                .chain(() -> StaffChats.send(clinics, messengers, clinic.key(), 0, note))
                .map(Optional::of);
    }
}
