package io.registratura.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Clinic;
import io.registratura.clinicfile.ClinicFiles;
import io.registratura.intake.Understanding;
import io.registratura.terminal.Rehearsal;
import io.registratura.triage.Triage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every transcript in {@code dialogs/} is a test: a situation that a clinic would recognise, read line by line. */
class TranscriptsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dialogs");
    /** A Monday noon in Rostov-on-Don. */
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private static final Clinic DEMO = new ClinicFiles(Path.of("clinics"), name -> Optional.empty())
            .find("demo")
            .orElseThrow();
    private static final Conversation CONVERSATION = new Conversation(new Understanding(), Triage.standard());

    @TestFactory
    Stream<DynamicTest> every_transcript_is_played_to_the_letter() {
        return files().stream().map(file -> DynamicTest.dynamicTest(title(file), file.toUri(), () -> play(file)));
    }

    @Test
    void there_are_at_least_sixty_of_them() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static void play(Path file) throws IOException {
        new Transcript(file.getFileName().toString(), new Rehearsal(CONVERSATION, DEMO, NOW))
                .play(Files.readAllLines(file));
    }

    private static String title(Path file) {
        try {
            return file.getFileName() + ": "
                    + Files.readAllLines(file).getFirst().replaceFirst("^# *", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
