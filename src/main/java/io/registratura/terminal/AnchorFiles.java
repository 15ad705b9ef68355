package io.registratura.terminal;

import io.registratura.audit.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The anchors that the daily work has left in {@code DATA_DIR/anchors}. */
final class AnchorFiles {
    private static final String END = ".txt";

    private AnchorFiles() {}

    static List<Anchor> of(Path data, String clinic) {
        Path file = data.resolve("anchors").resolve(clinic + END);
        return Files.exists(file) ? Anchor.in(text(file)) : List.of();
    }

    static List<String> clinics(Path data) throws IOException {
        Path folder = data.resolve("anchors");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .sorted()
                    .toList();
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
