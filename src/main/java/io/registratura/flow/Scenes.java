package io.registratura.flow;

import io.registratura.dialog.Scene;
import io.registratura.dialog.Step;
import io.registratura.dialog.Unkept;
import io.registratura.dialog.Window;
import io.registratura.port.Address;
import io.registratura.port.Clinics;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Crm;
import io.registratura.port.Inbound;
import io.registratura.port.RuleReview;
import io.registratura.triage.Triage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What surrounds a step here. The words of a report that nobody may keep yet are remembered in this process alone, for half
 * an hour and for the chats of late: without them a report in pieces is judged piece by piece, and nothing else changes.
 */
@ApplicationScoped
public class Scenes {
    private static final int MOST_CHATS = 5000;

    private final Clinics clinics;
    private final Crm crm;
    private final String ruleset = Triage.standard().book().hash();
    private final Map<Address, Window> unkept = new LinkedHashMap<>();

    public Scenes(Clinics clinics, Crm crm) {
        this.clinics = clinics;
        this.crm = crm;
    }

    Scene of(Inbound inbound, Opened opened, Instant moment) {
        String clinic = inbound.address().clinic();
        return new Scene(
                clinics.find(clinic).orElseThrow(),
                moment,
                opened.visits(),
                UUID.randomUUID(),
                remembered(inbound.address(), moment),
                RuleReview.of(clinics, clinic, ruleset).signed(),
                opened.nextRequest(),
                Channels.of(clinics, clinic, inbound.address().channel()));
    }

    /** How this clinic is told, for what a step asks of it. */
    Telling telling(Scene scene) {
        String clinic = scene.clinic().key();
        return new Telling(StaffChats.of(clinics, clinic).size(), crm.serves(scene.clinic()));
    }

    /** Whom a clinic has: how many chats of staff, and a CRM. */
    record Telling(int chats, boolean crm) {}

    private synchronized Window remembered(Address chat, Instant moment) {
        return unkept.getOrDefault(chat, Window.CLOSED).at(moment);
    }

    /** The step is saved: its words join the report, or are forgotten when there is a consent to keep them under. */
    synchronized void saved(Inbound inbound, Step step, Instant moment) {
        Window before = unkept.getOrDefault(inbound.address(), Window.CLOSED);
        unkept.remove(inbound.address());
        Window after =
                Unkept.after(before, step.next(), inbound.event(), moment).at(moment);
        if (!after.said().isEmpty()) {
            unkept.put(inbound.address(), after);
        }
        var oldest = unkept.values().iterator();
        while (oldest.hasNext() && (oldest.next().at(moment).said().isEmpty() || unkept.size() > MOST_CHATS)) {
            oldest.remove();
        }
    }
}
