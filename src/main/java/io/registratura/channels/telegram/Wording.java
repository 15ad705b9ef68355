package io.registratura.channels.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The Russian words that belong to Telegram alone, from {@code messages/telegram.properties}. */
final class Wording {

    private static final String FILE = "/messages/telegram.properties";
    private static final Properties WORDS = load();

    private Wording() {}

    static Optional<String> find(String key) {
        return Optional.ofNullable(WORDS.getProperty(key));
    }

    static String of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no words for " + key + " in " + FILE));
    }

    /** Several wordings of one thing. */
    static List<String> all(String key) {
        return List.of(of(key).split("\\|", -1));
    }

    private static Properties load() {
        try (InputStream file = Wording.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no file " + FILE);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
