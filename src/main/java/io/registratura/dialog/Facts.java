package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Service;
import io.registratura.consent.Channel;
import io.registratura.consent.Scope;
import io.registratura.visit.Visit;
import io.registratura.words.Spoken;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the phrases may mention of a clinic and of a visit, by the names the message file uses. */
public final class Facts {
    private Facts() {}

    /** Of the clinic itself. */
    public static Map<String, String> of(Clinic clinic) {
        return Map.of(
                "clinic", clinic.name(),
                "phone", clinic.phone(),
                "address", clinic.address(),
                "operator", clinic.legal().operator(),
                "policy", clinic.legal().policy(),
                "document", clinic.legal().document(Scope.CORE.key()),
                "map", "https://yandex.ru/maps/?text=" + encoded(clinic.address()));
    }

    /** Of the clinic, and of the messenger that a foreign company owns. */
    static Map<String, String> of(Clinic clinic, Channel channel) {
        var facts = new HashMap<>(of(clinic));
        facts.put("channel", channel.name());
        facts.put("owner", channel.owner());
        facts.put("site", channel.site().orElse(clinic.phone()));
        facts.put(
                "document",
                clinic.legal().document(Scope.CHANNEL_FOREIGN.key())
                        + (clinic.legal().terms().documents().isPresent() ? "?channel=" + channel.key() : ""));
        return Map.copyOf(facts);
    }

    /** Of a visit, in its clinic. */
    public static Map<String, String> of(Visit visit, Clinic clinic) {
        var facts = new HashMap<>(of(clinic));
        facts.put("day", Spoken.day(visit.from(), clinic.zone()));
        facts.put("time", Spoken.time(visit.from(), clinic.zone()));
        facts.put("service", service(clinic, visit.service()));
        facts.put(
                "doctor", clinic.doctor(visit.slot().doctor()).map(Doctor::name).orElse(""));
        facts.put("patient", visit.patient());
        facts.put("price", Spoken.price(visit.price()));
        return Map.copyOf(facts);
    }

    /** As it may stand in a link: letters beyond ASCII and spaces by their bytes. */
    private static String encoded(String text) {
        var link = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit(one) || "-_.~".indexOf(one) >= 0);
            link.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
        return link.toString();
    }

    static String service(Clinic clinic, String id) {
        return clinic.service(id).map(Service::name).orElse("");
    }

    static String shortDoctor(Clinic clinic, String id) {
        return clinic.doctor(id).map(Doctor::shortName).orElse("");
    }
}
