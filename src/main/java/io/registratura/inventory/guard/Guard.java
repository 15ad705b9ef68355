package io.registratura.inventory.guard;

import io.registratura.inventory.DataClass;
import io.registratura.inventory.declared.Acknowledgement;
import io.registratura.inventory.declared.Destination;
import io.registratura.inventory.declared.Posture;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * The localisation guard: every class of data against every connected system. With made-up patients everything may be
 * anywhere; with real ones whatever is not known to be lawful is refused.
 */
public final class Guard {
    private final Posture posture;
    private final LocalDate today;

    public Guard(Posture posture, LocalDate today) {
        this.posture = posture;
        this.today = today;
    }

    /** One finding for each system, in their order. */
    public List<Finding> judge(List<Destination> destinations) {
        return destinations.stream().map(this::judge).toList();
    }

    private Finding judge(Destination destination) {
        Location location = Atlas.locate(destination, posture);
        var cells = new EnumMap<DataClass, Reason>(DataClass.class);
        destination.classes().forEach(kind -> cells.put(kind, cell(destination, location, kind)));
        return new Finding(destination, location, posture.acknowledgement(destination), cells);
    }

    private Reason cell(Destination destination, Location location, DataClass kind) {
        boolean within = Atlas.within(location, posture.profile());
        if (!posture.production()) {
            return Reason.SYNTHETIC;
        }
        if (!kind.personal()) {
            return within ? Reason.HERE : Reason.TECHNICAL_ABROAD;
        }
        return switch (destination.kind()) {
            case MESSENGER -> within ? Reason.HERE : messenger();
            case STAFF_CHAT -> within ? Reason.HERE : staffChat();
            // what a patient writes in a foreign messenger has left already, after the notice
            case RELAY -> kind.health() && !within ? messenger() : place(destination, location, kind, within);
            case MODEL -> model(destination, location, kind, within);
            case SERVER, STORE, LOG, TECHNICAL, CRM, CALENDAR, OTHER -> place(destination, location, kind, within);
        };
    }

    private Reason messenger() {
        return posture.foreignMessengers() ? Reason.NOTICE : Reason.MESSENGER_BARRED;
    }

    private Reason staffChat() {
        return posture.foreignMessengers() ? Reason.STAFF_ABROAD : Reason.MESSENGER_BARRED;
    }

    private Reason place(Destination destination, Location location, DataClass kind, boolean within) {
        Reason reason = within ? Reason.HERE : abroad(destination, location, kind);
        return reason.verdict() == Verdict.REFUSE || location.own() ? reason : commission(destination, kind, reason);
    }

    private Reason model(Destination destination, Location location, DataClass kind, boolean within) {
        if (!within && !kind.health() && !posture.choices().foreignModel()) {
            return Reason.MODEL_FORBIDDEN;
        }
        boolean trains = posture.processor(destination)
                .filter(one -> one.terms().mayTrain())
                .isPresent();
        Reason reason = place(destination, location, kind, within);
        return trains && reason.verdict() != Verdict.REFUSE ? Reason.TRAINING : reason;
    }

    /** An acknowledgement opens a place for contacts and visits, never for health. */
    private Reason abroad(Destination destination, Location location, DataClass kind) {
        Optional<Acknowledgement> word = posture.acknowledgement(destination);
        if (word.isEmpty()) {
            return Reason.ABROAD;
        }
        if (!word.get().inForce(today)) {
            return Reason.EXPIRED;
        }
        if (!T15.of(destination, location).signedBy(word.get())) {
            return Reason.OTHER_TEXT;
        }
        return kind.health() ? Reason.HEALTH_ABROAD : Reason.ACKNOWLEDGED;
    }

    private Reason commission(Destination destination, DataClass kind, Reason otherwise) {
        var processor = posture.processor(destination);
        if (processor.isEmpty()) {
            return Reason.UNREGISTERED;
        }
        boolean signed = processor
                .get()
                .commission()
                .filter(paper -> !paper.date().isAfter(today))
                .isPresent();
        if (!signed) {
            return Reason.UNSIGNED;
        }
        if (!processor.get().classes().contains(kind)) {
            return Reason.NOT_COMMISSIONED;
        }
        return otherwise == Reason.HERE ? Reason.COMMISSIONED : otherwise;
    }
}
