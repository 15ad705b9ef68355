package io.registratura.channels.telegram;

import io.registratura.port.Heard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Telegram's own JSON, from files. */
final class Samples {

    static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";

    private static final Path FOLDER = Path.of("src/test/resources/telegram");

    private Samples() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".json"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Heard read(OneClinic clinics, byte[] body) {
        return new TelegramIn(clinics).read("demo", Map.of(SECRET_HEADER, OneClinic.SECRET), body);
    }

    static Heard read(byte[] body) {
        return read(OneClinic.calling("http://unused"), body);
    }
}
