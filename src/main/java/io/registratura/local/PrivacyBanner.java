package io.registratura.local;

import io.registratura.clinic.Clinic;
import io.registratura.clinicfile.ClinicFiles;
import io.registratura.inventory.PrivacyWords;
import io.registratura.inventory.calendar.ChannelRegistry;
import io.registratura.inventory.calendar.LawCalendar;
import io.registratura.inventory.declared.Kind;
import io.registratura.inventory.guard.Hosts;
import io.registratura.inventory.guard.Paragraphs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the start says of a clinic's data: the reservations that it runs under, and which facts need a look. */
final class PrivacyBanner {

    private PrivacyBanner() {}

    static List<String> lines(ClinicFiles clinics, Clinic clinic, LocalDate today) {
        return clinics.admission(clinic.key())
                .map(admission -> {
                    var lines = new ArrayList<String>();
                    if (admission.posture().production()) {
                        admission.findings(today).forEach(finding -> lines.addAll(Paragraphs.warnings(finding)));
                        lines.addAll(ChannelRegistry.standard().warnings(clinics.channelsOn(clinic.key()), today));
                        lines.addAll(LawCalendar.standard().warnings(today));
                    } else if (admission.destinations().stream()
                            .anyMatch(one -> one.kind() == Kind.MESSENGER && !Hosts.isPrivate(one.host()))) {
                        lines.add(PrivacyWords.say("start.synthetic"));
                    }
                    return lines;
                })
                .orElseGet(ArrayList::new);
    }
}
