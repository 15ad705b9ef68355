package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.port.Clinics;
import io.registratura.port.Crm;
import io.registratura.port.Crm.HumanCall;
import io.registratura.port.Messenger;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.VisitBook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Delivers one row to the one it is owed to; the answer is the other side's own id, where it has one. */
@ApplicationScoped
public class Delivery {
    private final Messengers messengers;
    private final Crm crm;
    private final VisitBook visits;
    private final Clinics clinics;
    private final RemindPatient remind;
    private final SoundAlarm sound;

    public Delivery(
            Messengers messengers, Crm crm, VisitBook visits, Clinics clinics, RemindPatient remind, SoundAlarm sound) {
        this.messengers = messengers;
        this.crm = crm;
        this.visits = visits;
        this.clinics = clinics;
        this.remind = remind;
        this.sound = sound;
    }

    Uni<Optional<String>> deliver(Owed row) {
        Optional<Clinic> clinic = clinics.find(row.address().clinic());
        if (clinic.isEmpty()) {
            return Uni.createFrom().failure(new Messenger.Refused("no such clinic"));
        }
        return switch (row.what()) {
            case What.ToPatient owed -> messengers.send(row.address(), owed).map(Optional::of);
            case What.ToStaff(var message, var _) ->
                StaffChats.send(clinics, messengers, row.address().clinic(), 0, message)
                        .map(Optional::of);
            case What.Alarm alarm -> sound.inChat(row, alarm);
            case What.AlarmToCrm alarm -> sound.inCrm(row, alarm, clinic.get());
            case What.VisitToCrm(var visit, var news) -> visitToCrm(row, clinic.get(), visit, news);
            case What.ConsentToCrm(var note) -> consentToCrm(row, clinic.get(), note);
            case What.CallToCrm call -> callToCrm(row, clinic.get(), call);
            case What.Reminder reminder -> remind.decide(row, reminder, clinic.get());
        };
    }

    private Uni<Optional<String>> visitToCrm(Owed row, Clinic clinic, java.util.UUID visit, Owed.CrmNews news) {
        return visits.record(row.address(), visit)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<String>empty())
                        : crm.tell(clinic, found.get(), news)
                                .call(deal -> visits.keptInCrm(row.address(), visit, deal))
                                .map(Optional::of));
    }

    /** What the CRM does not know yet it learns with the booking. */
    private Uni<Optional<String>> consentToCrm(Owed row, Clinic clinic, Crm.ConsentNote note) {
        return visits.deals(row.address()).chain(deals -> {
            Uni<Optional<String>> all = Uni.createFrom().item(Optional.empty());
            for (String deal : deals) {
                all = all.chain(
                        () -> crm.noteConsent(clinic, deal, row.address(), note).map(Optional::of));
            }
            return all;
        });
    }

    private Uni<Optional<String>> callToCrm(Owed row, Clinic clinic, What.CallToCrm owed) {
        var call = new HumanCall(row.address(), owed.reason(), owed.words(), owed.phone(), row.due(), 0);
        return crm.callHuman(clinic, "call-" + row.id(), call).map(Optional::of);
    }
}
