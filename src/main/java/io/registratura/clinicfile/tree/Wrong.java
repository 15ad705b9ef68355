package io.registratura.clinicfile.tree;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of mistakes; their words are in {@code messages/clinic-file.properties} under the kind's own name. */
public enum Wrong {
    FOLDER_MISSING,
    FILE_UNREADABLE,
    FILE_TOO_BIG,
    FILE_NOT_UTF8,
    FILE_EMPTY,
    YAML_BROKEN,
    YAML_TAB,
    YAML_QUOTE,
    YAML_COLON,
    YAML_INDENT,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_SIMILAR,
    KEY_TWICE,
    NOT_A_SECTION,
    NOT_A_LIST,
    NOT_A_VALUE,
    EMPTY,
    TOO_LONG,
    ENVIRONMENT_MISSING,
    ENVIRONMENT_BROKEN,
    CLINIC_KEY,
    CLINIC_TWICE,
    ZONE,
    PHONE,
    INN,
    POLICY,
    EMAIL,
    ADDRESS_OF_SITE,
    ORIGIN,
    OUTWARD,
    ID,
    ID_TWICE,
    LISTED_TWICE,
    DURATION,
    DURATION_RANGE,
    PRICE,
    NUMBER,
    DOCTOR_UNKNOWN,
    DOCTOR_SIMILAR,
    SERVICE_TOO_LONG,
    WEEKDAY,
    WEEKDAY_TWICE,
    HOURS,
    HOURS_ORDER,
    HOURS_OVERLAP,
    DATE,
    DATE_RANGE,
    NOTICE_PAST_HORIZON,
    QUIET,
    DATE_FUTURE,
    RULESET,
    CHOICE,
    COUNTRY,
    HOST,
    HASH,
    HOURS_NUMBER,
    UNTIL,
    REFUSED;

    private static final Properties WORDS = load();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public String message(Object... values) {
        return words(key(), values);
    }

    public String hint(Object... values) {
        return words(key() + ".hint", values);
    }

    /** A line of the message file with {0}, {1}, … filled in. */
    public static String words(String key, Object... values) {
        var text = Objects.requireNonNull(WORDS.getProperty(key), key);
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties load() {
        var words = new Properties();
        var file = Wrong.class.getResourceAsStream("/messages/clinic-file.properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
