package io.registratura.integrations.bitrix24;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Service;
import io.registratura.integrations.bitrix24.Contacts.Found;
import io.registratura.integrations.bitrix24.Items.Item;
import io.registratura.port.Address;
import io.registratura.port.Crm.ConsentNote;
import io.registratura.port.Crm.VisitRecord;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Source;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A visit in the portal's fields and in words for its timeline. The title is neutral: it shows in lists and notices. */
record VisitItem(CrmWords words, Setup setup, Clinic clinic, VisitRecord visit) {

    private static final Map<String, String> UTM = Map.of(
            "utm_source", "utmSource",
            "utm_medium", "utmMedium",
            "utm_campaign", "utmCampaign",
            "utm_content", "utmContent",
            "utm_term", "utmTerm");

    /** All fields of a new item. */
    Map<String, Object> fresh(Kind kind, Found contact) {
        var fields = new HashMap<String, Object>(origin(words, setup, visit.address(), visit.source()));
        fields.put("title", title());
        fields.put("opportunity", visit.price());
        fields.put("currencyId", "RUB");
        fields.put("isManualOpportunity", "Y");
        fields.put("comments", String.join("\n", comments(contact)));
        fields.putAll(place(kind, setup));
        if (kind == Kind.DEAL) {
            fields.put("begindate", begins());
        }
        setup.stageBooked().ifPresent(stage -> fields.put("stageId", stage));
        if (contact instanceof Found.One(var id)) {
            fields.put("contactIds", List.of(Long.valueOf(id)));
        }
        return fields;
    }

    /** What a move changes. A title or a line that staff has rewritten is theirs; only our own words are replaced. */
    Map<String, Object> moved(Kind kind, Item item) {
        var fields = new HashMap<String, Object>();
        if (kind == Kind.DEAL) {
            fields.put("begindate", begins());
        }
        if (item.title().startsWith(words.say("visit.title", Map.of()))) {
            fields.put("title", title());
        }
        var comments = item.comments().lines().map(this::renewed).toList();
        if (comments.contains(line())) {
            fields.put("comments", String.join("\n", comments));
        }
        return fields;
    }

    /** The timeline's word on this news; {@code contact} adds a line for a person when the phone led to several. */
    String comment(CrmNews news, Found contact) {
        var lines = new ArrayList<String>();
        lines.add(words.say("comment." + news.name().toLowerCase(Locale.ROOT), values()));
        if (news == CrmNews.BOOKED) {
            lines.add(consent());
            lines.add(words.say("visit.channel", values()));
        }
        if (contact instanceof Found.Several(var count)) {
            lines.add(words.say("comment.several", Map.of("count", Integer.toString(count))));
        }
        return String.join("\n", lines);
    }

    /** A decision about a consent, as the timeline keeps it. */
    String consent(ConsentNote note) {
        return consent(words, clinic, visit.address(), note);
    }

    /** What was decided about what, and after an empty line the whole text to the letter. */
    static String consent(CrmWords words, Clinic clinic, Address address, ConsentNote note) {
        var values = Map.of(
                "scope", words.name("consent.scope", note.scope(), note.scope()),
                "decision", words.name("consent.decision", note.decision(), note.decision()),
                "version", note.version(),
                "time", words.moment(note.at(), clinic.zone()),
                "channel", channel(words, address),
                "hash", note.hash());
        return words.say("consent.note", values) + "\n\n" + note.text();
    }

    /** Where it came from, for a contact as for a deal. */
    static Map<String, String> origin(CrmWords words, Setup setup, Address address, Source source) {
        var fields = new HashMap<String, String>();
        fields.put("sourceId", setup.source());
        fields.put("sourceDescription", channel(words, address));
        UTM.forEach((from, to) -> {
            var value = source.utm().get(from);
            if (value != null && !value.isBlank()) {
                fields.put(to, CrmWords.shown(value));
            }
        });
        return fields;
    }

    /** Whose it is and in which pipeline. */
    static Map<String, Object> place(Kind kind, Setup setup) {
        var fields = new HashMap<String, Object>();
        setup.responsible().ifPresent(user -> fields.put("assignedById", user));
        if (kind == Kind.DEAL) {
            setup.category().ifPresent(pipeline -> fields.put("categoryId", pipeline));
        }
        return fields;
    }

    static String channel(CrmWords words, Address address) {
        return words.name("channel", address.channel(), address.channel());
    }

    private List<String> comments(Found contact) {
        var lines = new ArrayList<String>();
        lines.add(line());
        lines.add(words.say("visit.patient", values()));
        if (!visit.booker().equals(visit.patient()) && !visit.booker().isBlank()) {
            lines.add(words.say("visit.booker", values()));
        }
        if (contact instanceof Found.Several) {
            lines.add(words.say("visit.phone", values()));
        }
        lines.add(words.say("visit.channel", values()));
        lines.addAll(from(visit.source()));
        lines.add(consent());
        return lines;
    }

    private List<String> from(Source source) {
        var lines = new ArrayList<String>();
        source.page().ifPresent(page -> lines.add(words.say("visit.page", Map.of("page", CrmWords.shown(page)))));
        source.code().ifPresent(code -> lines.add(words.say("visit.code", Map.of("code", CrmWords.shown(code)))));
        source.profile()
                .ifPresent(name -> lines.add(words.say("visit.profile", Map.of("profile", CrmWords.shown(name)))));
        return lines;
    }

    private String renewed(String line) {
        var ours = words.say("visit.line");
        return line.startsWith(ours.substring(0, ours.indexOf('{'))) ? line() : line;
    }

    private String title() {
        return words.say("visit.title", Map.of("day", words.day(visit.slot().from(), clinic.zone())));
    }

    private String line() {
        return words.say("visit.line", values());
    }

    private String consent() {
        var at = words.moment(visit.consentAt(), clinic.zone());
        return words.say("visit.consent", Map.of("version", visit.consentVersion(), "time", at));
    }

    private String begins() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(visit.slot().from().atZone(clinic.zone()));
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("time", words.moment(visit.slot().from(), clinic.zone()));
        values.put("service", clinic.service(visit.service()).map(Service::name).orElse(visit.service()));
        values.put(
                "doctor",
                clinic.doctor(visit.slot().doctor())
                        .map(Doctor::name)
                        .orElse(visit.slot().doctor()));
        values.put("patient", CrmWords.shown(visit.patient()));
        values.put("booker", CrmWords.shown(visit.booker()));
        values.put("phone", visit.phone());
        values.put("channel", channel(words, visit.address()));
        values.put("visit", words.say("visit.line", values));
        return values;
    }

    /** Never prints whose visit it is. */
    @Override
    public String toString() {
        return "VisitItem[" + visit.visit() + "]";
    }
}
