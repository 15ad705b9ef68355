package io.registratura.clinicfile;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Section;
import io.registratura.clinicfile.tree.Wrong;
import io.registratura.port.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of the file that channels and integrations read by themselves: here only known keys and readable values. */
final class SettingsReader {
    /** Sections within sections, or within the file itself, and their keys. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "channels.telegram", List.of("token", "secret", "api"),
            "channels.whatsapp", List.of("token", "app-secret", "verify-token", "phone-id", "api"),
            "channels.vk", List.of("token", "secret", "confirmation", "group-id", "api"),
            "channels.max", List.of("token", "secret", "api"),
            "channels.widget", List.of("origins"),
            "crm.bitrix24",
                    List.of(
                            "webhook",
                            "app-token",
                            "responsible",
                            "category",
                            "stage-booked",
                            "stage-cancelled",
                            "entity"),
            "model", List.of("api", "name", "key", "outward"),
            "staff", List.of("telegram"));

    private SettingsReader() {}

    /** Every settings section of the file by its name, such as {@code channels.telegram}. */
    static Map<String, Settings> read(Section root) {
        var read = new HashMap<String, Settings>();
        group(root, "channels", List.of("telegram", "whatsapp", "vk", "max", "widget"), read);
        group(root, "crm", List.of("bitrix24"), read);
        root.may("triage", SignatureReader::read).ifPresent(settings -> read.put("triage", settings));
        for (var name : List.of("model", "staff")) {
            root.may(name, place -> settings(place, name)).ifPresent(settings -> read.put(name, settings));
        }
        return Map.copyOf(read);
    }

    private static void group(Section root, String group, List<String> names, Map<String, Settings> read) {
        root.may(group, place -> place.section(names)).ifPresent(section -> {
            for (var name : names) {
                var full = group + "." + name;
                section.may(name, place -> settings(place, full)).ifPresent(settings -> read.put(full, settings));
            }
        });
    }

    private static Optional<Settings> settings(Place place, String name) {
        return place.section(KEYS.getOrDefault(name, List.of())).map(section -> {
            var values = new HashMap<String, String>();
            var lists = new HashMap<String, List<String>>();
            section.entries().forEach((key, at) -> {
                if (key.equals("origins")) {
                    origins(at).ifPresent(list -> lists.put(key, list));
                } else if (key.equals("outward")) {
                    hosts(at).ifPresent(list -> lists.put(key, list));
                } else if (name.equals("staff")) {
                    StaffReader.chats(at).ifPresent(chats -> {
                        lists.put(key, chats);
                        chats.stream().findFirst().ifPresent(first -> values.put(key, first));
                    });
                } else {
                    value(key, at).ifPresent(value -> values.put(key, value));
                }
            });
            return new Settings(Map.copyOf(values), Map.copyOf(lists));
        });
    }

    private static Optional<List<String>> origins(Place place) {
        return place.isNothing()
                ? Optional.of(List.of())
                : place.listOf(item -> item.text(Texts::isOrigin, Wrong.ORIGIN));
    }

    private static Optional<List<String>> hosts(Place place) {
        return place.isNothing()
                ? Optional.of(List.of())
                : place.listOf(item -> item.text(Texts::isHost, Wrong.OUTWARD));
    }

    /** A setting may be blank: then whatever needs it is off. */
    private static Optional<String> value(String key, Place place) {
        return place.value().flatMap(value -> switch (key) {
            case "api", "webhook" -> Texts.isAddress(value) ? Optional.of(value) : place.wrong(Wrong.ADDRESS_OF_SITE);
            case "responsible", "category" -> number(value, place, "1");
            default -> Optional.of(value);
        });
    }

    private static Optional<String> number(String value, Place place, String example) {
        return value.matches("|-?\\d{1,20}") ? Optional.of(value) : place.wrong(Wrong.NUMBER, place.quoted(), example);
    }
}
