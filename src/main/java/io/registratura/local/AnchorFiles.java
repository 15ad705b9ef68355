package io.registratura.local;

import io.registratura.audit.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code DATA_DIR/anchors}, a file for each clinic: the daily work writes them, the check of the journal reads them. */
public final class AnchorFiles {
    private static final String END = ".txt";

    private AnchorFiles() {}

    static Path file(Path data, String clinic) {
        return folder(data).resolve(clinic + END);
    }

    private static Path folder(Path data) {
        return data.resolve("anchors");
    }

    public static List<Anchor> of(Path data, String clinic) {
        Path file = file(data, clinic);
        return Files.exists(file) ? Anchor.in(text(file)) : List.of();
    }

    public static List<String> clinics(Path data) throws IOException {
        Path folder = folder(data);
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

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
