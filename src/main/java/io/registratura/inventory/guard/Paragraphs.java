package io.registratura.inventory.guard;

import io.registratura.inventory.DataClass;
import io.registratura.inventory.PrivacyWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people read about a finding: what is wrong, by which rule, at which price, and what to do. */
public final class Paragraphs {

    private Paragraphs() {}

    /** Why it is refused. */
    public static String refusal(Finding finding) {
        return PrivacyWords.say("refusal." + finding.reason(), values(finding));
    }

    /** What to do about a refusal. */
    public static String todo(Finding finding) {
        return PrivacyWords.say("todo." + finding.reason(), values(finding));
    }

    /** The reservations under which it is allowed. */
    public static List<String> warnings(Finding finding) {
        return finding.verdict() != Verdict.WARN
                ? List.of()
                : List.of(PrivacyWords.say("warning." + finding.reason(), values(finding)));
    }

    /** The text to be signed for this component, and the lines of the clinic file that name the signature. */
    public static String acknowledgement(Finding finding) {
        T15 text = T15.of(finding.destination(), finding.location());
        return text.text()
                + "\n\n"
                + PrivacyWords.say(
                        "t15.entry",
                        Map.of(
                                "name",
                                finding.destination().name(),
                                "hash",
                                text.hash().substring(0, 12)));
    }

    private static Map<String, String> values(Finding finding) {
        var values = new HashMap<String, String>();
        values.put("component", PrivacyWords.component(finding.destination().name()));
        values.put("name", finding.destination().name());
        values.put("host", finding.destination().host());
        values.put("country", PrivacyWords.country(finding.location().country()));
        values.put(
                "classes",
                finding.classes(finding.reason()).stream()
                        .map(Paragraphs::words)
                        .collect(Collectors.joining(", ")));
        finding.acknowledgement().ifPresent(word -> {
            values.put("person", word.person());
            values.put("until", word.until().toString());
        });
        return values;
    }

    private static String words(DataClass kind) {
        return PrivacyWords.say("class." + kind.code());
    }
}
