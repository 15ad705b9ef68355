package io.registratura.inventory;

import io.registratura.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of the privacy pages and warnings. */
public final class PrivacyWords {
    private static final Words WORDS = Words.load("/messages/privacy.properties");
    private static final Locale RUSSIAN = Locale.of("ru");

    private PrivacyWords() {}

    public static String say(String name) {
        return WORDS.say(name, Map.of());
    }

    public static String say(String name, Map<String, String> values) {
        return WORDS.say(name, values);
    }

    /** What people call a system or a channel; its own name when it is the clinic's. */
    public static String component(String name) {
        return WORDS.find("component." + name)
                .or(() -> WORDS.find("channel." + name))
                .orElse(name);
    }

    /** A country by its code. */
    public static String country(Optional<String> code) {
        return code.map(known -> Locale.of("", known).getDisplayCountry(RUSSIAN))
                .orElseGet(() -> say("country.unknown"));
    }
}
