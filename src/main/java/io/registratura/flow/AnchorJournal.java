package io.registratura.flow;

import io.registratura.audit.Action;
import io.registratura.audit.Actor;
import io.registratura.audit.Anchor;
import io.registratura.audit.Entry;
import io.registratura.clinic.Clinic;
import io.registratura.inventory.DataClass;
import io.registratura.port.Address;
import io.registratura.port.Anchors;
import io.registratura.port.Clinics;
import io.registratura.port.Journal;
import io.registratura.port.Now;
import io.registratura.port.Outbox;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Once a day the place where each clinic's journal stands is brought out of the database: into a file, and to the clinic's
 * own messenger. Whoever rewrites the journal afterwards contradicts what they hold.
 */
@ApplicationScoped
public class AnchorJournal {
    /** A note that is about nobody's chat. */
    private static final String NOBODY = "journal";

    private final Journal journal;
    private final Anchors anchors;
    private final Outbox outbox;
    private final Clinics clinics;
    private final Now now;

    public AnchorJournal(Journal journal, Anchors anchors, Outbox outbox, Clinics clinics, Now now) {
        this.journal = journal;
        this.anchors = anchors;
        this.outbox = outbox;
        this.clinics = clinics;
        this.now = now;
    }

    /** For every clinic; the day's throwing away is noted first. Repeated within a day it tells staff nothing anew. */
    public Uni<Void> daily() {
        Instant moment = now.now();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Clinic clinic : clinics.all()) {
            all = all.chain(() -> anchor(clinic, moment));
        }
        return all;
    }

    private Uni<Void> anchor(Clinic clinic, Instant moment) {
        return journal.note(sweeping(clinic.key(), moment))
                .chain(() -> journal.head(clinic.key(), moment))
                .invoke(anchors::keep)
                .chain(anchor -> tell(clinic, anchor, moment));
    }

    private static Entry sweeping(String clinic, Instant moment) {
        return new Entry(
                clinic,
                moment,
                Action.RETENTION_RUN,
                Actor.SYSTEM,
                Optional.empty(),
                Set.of(DataClass.C1, DataClass.C2, DataClass.C4),
                Optional.empty(),
                Optional.empty());
    }

    private Uni<Void> tell(Clinic clinic, Anchor anchor, Instant moment) {
        if (StaffChats.of(clinics, clinic.key()).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var note = new What.ToStaff(StaffNote.anchor(anchor), false);
        var about = new Address(clinic.key(), NOBODY, NOBODY);
        return outbox.owe(about, "anchor-" + day(clinic, moment), List.of(new Debt(note, moment)), moment);
    }

    private static LocalDate day(Clinic clinic, Instant moment) {
        return LocalDate.ofInstant(moment, clinic.zone());
    }
}
