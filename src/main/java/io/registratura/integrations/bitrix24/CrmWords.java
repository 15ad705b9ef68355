package io.registratura.integrations.bitrix24;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words staff read in the CRM, from {@code messages/crm.properties}. */
final class CrmWords {

    private static final String FILE = "/messages/crm.properties";
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final int LONGEST = 300;

    private final Properties words = read();
    private final DateTimeFormatter moment = DateTimeFormatter.ofPattern(say("format.moment"), RUSSIAN);
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern(say("format.day"), RUSSIAN);

    /** The phrase as it stands. */
    String say(String key) {
        var phrase = words.getProperty(key);
        if (phrase == null) {
            throw new IllegalStateException("no phrase " + key + " in " + FILE);
        }
        return phrase;
    }

    /** The phrase with its {@code {holes}} filled in one pass, so that a patient's braces stay text. */
    String say(String key, Map<String, String> values) {
        return HOLE.matcher(say(key))
                .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), "")));
    }

    /** The phrase {@code group.name}, or {@code otherwise} where the file has none. */
    String name(String group, String name, String otherwise) {
        return words.getProperty(group + "." + name, otherwise);
    }

    String moment(Instant at, ZoneId zone) {
        return moment.format(at.atZone(zone));
    }

    String day(Instant at, ZoneId zone) {
        return day.format(at.atZone(zone));
    }

    /** Text from outside on its way to a field that draws mark-up: one line, no tags, not endless. */
    static String shown(String text) {
        return shown(text, LONGEST);
    }

    static String shown(String text, int longest) {
        var line = CONTROL.matcher(text).replaceAll(" ").strip();
        var plain = line.replace('[', '(').replace(']', ')').replace('<', '‹').replace('>', '›');
        return plain.length() <= longest ? plain : plain.substring(0, longest) + "…";
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = requireNonNull(CrmWords.class.getResourceAsStream(FILE), FILE)) {
            words.load(new InputStreamReader(file, UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }
}
