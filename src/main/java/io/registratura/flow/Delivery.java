package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.port.Clinics;
import io.registratura.port.Messenger;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Delivers one row to the one it is owed to; the answer is the other side's own id, where it has one. */
@ApplicationScoped
public class Delivery {
    private final Messengers messengers;
    private final TellCrm crm;
    private final Clinics clinics;
    private final RemindPatient remind;
    private final RemindStaff remindStaff;
    private final SoundAlarm sound;

    public Delivery(
            Messengers messengers,
            TellCrm crm,
            Clinics clinics,
            RemindPatient remind,
            RemindStaff remindStaff,
            SoundAlarm sound) {
        this.messengers = messengers;
        this.crm = crm;
        this.clinics = clinics;
        this.remind = remind;
        this.remindStaff = remindStaff;
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
            case What.VisitToCrm(var visit, var news) -> crm.visit(row, clinic.get(), visit, news);
            case What.ConsentToCrm(var note) -> crm.consent(row, clinic.get(), note);
            case What.CallToCrm call -> crm.call(row, clinic.get(), call);
            case What.RequestDue due -> remindStaff.decide(row, due, clinic.get());
            case What.Reminder reminder -> remind.decide(row, reminder, clinic.get());
        };
    }
}
