package io.registratura.integrations.bitrix24;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A person as a contact card: the name in its parts, the phone in the forms in which people write it. */
final class ContactCard {

    private static final Pattern RUSSIAN = Pattern.compile("\\+7(\\d{3})(\\d{3})(\\d{2})(\\d{2})");
    private static final Pattern PATRONYMIC = Pattern.compile("(?iu).{2,}(вич|вна|ична|оглы|кызы)");
    private static final Pattern SURNAME =
            Pattern.compile("(?iu).{2,}(ов|ова|ев|ева|ёв|ёва|ын|ына|ский|ская|цкий|цкая|ской|енко|чук|швили|дзе|ян)");
    private static final Pattern PERHAPS_SURNAME = Pattern.compile("(?iu).{3,}(ин|ина|ук|юк|ко|ль|ых|их)");

    private ContactCard() {}

    /** {@code name}, {@code secondName}, {@code lastName}: by patronymic and surname endings, in whatever order. */
    static Map<String, String> name(String written) {
        var words = List.of(CrmWords.shown(written, 150).split(" +"));
        return switch (words.size()) {
            case 1 -> parts(words.getFirst(), "", "");
            case 2 -> two(words.get(0), words.get(1));
            case 3 -> three(words);
            default -> parts(String.join(" ", words), "", "");
        };
    }

    /**
     * The portal compares a number as it is written, so a search asks for every usual form: E.164 and digits first, then
     * the way a person at the desk types it. At most 20.
     */
    static List<String> writtenForms(String e164) {
        var russian = RUSSIAN.matcher(e164);
        if (!russian.matches()) {
            var digits = e164.replaceAll("\\D", "");
            return Stream.of("+" + digits, digits, "00" + digits, "810" + digits)
                    .toList();
        }
        var code = russian.group(1);
        var plain = code + russian.group(2) + russian.group(3) + russian.group(4);
        var dashes = russian.group(2) + "-" + russian.group(3) + "-" + russian.group(4);
        return Stream.of(
                        Stream.of("+7" + plain, "7" + plain, "8" + plain, plain),
                        Stream.of("+7", "8")
                                .flatMap(trunk -> Stream.of(
                                        trunk + " (" + code + ") " + dashes,
                                        trunk + "(" + code + ")" + dashes,
                                        trunk + " " + code + " " + dashes,
                                        trunk + "-" + code + "-" + dashes,
                                        trunk + " " + code + " " + dashes.replace('-', ' '))))
                .flatMap(forms -> forms)
                .toList();
    }

    /** The phone as the portal keeps it: an array, for with a plain string the contact loses its phone silently. */
    static List<Map<String, String>> phone(String e164) {
        return List.of(Map.of("typeId", "PHONE", "valueType", "MOBILE", "value", e164));
    }

    private static Map<String, String> two(String first, String second) {
        if (PATRONYMIC.matcher(second).matches()) {
            return parts(first, second, "");
        }
        return surnameFirst(first, second) ? parts(second, "", first) : parts(first, "", second);
    }

    private static Map<String, String> three(List<String> words) {
        return PATRONYMIC.matcher(words.get(1)).matches()
                ? parts(words.get(0), words.get(1), words.get(2))
                : parts(words.get(1), words.get(2), words.get(0));
    }

    private static boolean surnameFirst(String first, String second) {
        return surname(first) > surname(second);
    }

    private static int surname(String word) {
        if (SURNAME.matcher(word).matches()) {
            return 2;
        }
        return PERHAPS_SURNAME.matcher(word).matches() ? 1 : 0;
    }

    private static Map<String, String> parts(String name, String second, String last) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("name", name);
        parts.put("secondName", second);
        parts.put("lastName", last);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }
}
