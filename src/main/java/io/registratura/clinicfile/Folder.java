package io.registratura.clinicfile;

import io.registratura.clinicfile.ClinicReader.Good;
import io.registratura.clinicfile.privacy.Admission;
import io.registratura.clinicfile.tree.Mistake;
import io.registratura.clinicfile.tree.Report;
import io.registratura.clinicfile.tree.Wrong;
import io.registratura.inventory.guard.Paragraphs;
import io.registratura.inventory.guard.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A folder of clinic files: what each says now, and what it said when it was last good. */
final class Folder {
    private static final int LARGEST = 1 << 20;
    private final Path path;
    private final Function<String, Optional<String>> environment;
    private final boolean guarded;

    Folder(Path path, Function<String, Optional<String>> environment, boolean guarded) {
        this.path = path;
        this.environment = environment;
        this.guarded = guarded;
    }

    /** The clinics by file, and the mistakes of the last reading. */
    record Contents(Map<String, Good> byFile, List<Mistake> mistakes) {
        static final Contents NONE = new Contents(Map.of(), List.of());

        Collection<Good> clinics() {
            return byFile.values();
        }

        Optional<Good> clinic(String key) {
            return clinics().stream()
                    .filter(good -> good.clinic().key().equals(key))
                    .findFirst();
        }
    }

    /** Reads every file; {@code before} is kept where a file is not good now. */
    Contents read(Contents before) {
        var mistakes = new ArrayList<Mistake>();
        var files = files();
        if (files.isEmpty()) {
            mistakes.add(Mistake.of(path.toString(), 0, "", Wrong.FOLDER_MISSING, path));
            return new Contents(before.byFile(), List.copyOf(mistakes));
        }
        var good = new TreeMap<String, Good>();
        for (var file : files.get()) {
            var report = new Report(file.getFileName().toString(), environment);
            text(file, report)
                    .flatMap(text -> ClinicReader.read(text, report))
                    .filter(read -> !guarded || admitted(read, report))
                    .or(() -> Optional.ofNullable(before.byFile().get(name(file))))
                    .ifPresent(read -> good.put(name(file), read));
            mistakes.addAll(report.mistakes());
        }
        return new Contents(oneFileEach(good, before, mistakes), List.copyOf(mistakes));
    }

    /** With real patients, whatever the guard refuses is a mistake of the file: the clinic does not start. */
    private boolean admitted(Good read, Report report) {
        if (!read.posture().production()) {
            return true;
        }
        var refused = admission(read).findings(LocalDate.now(read.clinic().zone())).stream()
                .filter(finding -> finding.verdict() == Verdict.REFUSE)
                .toList();
        refused.forEach(finding -> report.add(
                read.privacyLine(), "privacy", Wrong.REFUSED, Paragraphs.refusal(finding), Paragraphs.todo(finding)));
        return refused.isEmpty();
    }

    Admission admission(Good read) {
        return Admission.of(read.posture(), read.settings(), environment);
    }

    /** Of two files with one key the one that had it before keeps it, else the first by name. */
    private static Map<String, Good> oneFileEach(Map<String, Good> read, Contents before, List<Mistake> mistakes) {
        var owners = new HashMap<String, String>();
        before.byFile().forEach((file, good) -> {
            var now = read.get(file);
            if (now != null && now.clinic().key().equals(good.clinic().key())) {
                owners.put(good.clinic().key(), file);
            }
        });
        var kept = new TreeMap<String, Good>();
        read.forEach((file, good) -> {
            var owner = owners.computeIfAbsent(good.clinic().key(), _ -> file);
            if (owner.equals(file)) {
                kept.put(file, good);
            } else {
                mistakes.add(Mistake.of(
                        file,
                        good.line(),
                        "clinic",
                        Wrong.CLINIC_TWICE,
                        good.clinic().key(),
                        owner));
            }
        });
        return kept;
    }

    private Optional<List<Path>> files() {
        try (var files = Files.list(path)) {
            return Optional.of(files.filter(file -> name(file).matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Optional<String> text(Path file, Report report) {
        try {
            if (Files.size(file) > LARGEST) {
                report.add(0, "", Wrong.FILE_TOO_BIG);
                return Optional.empty();
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return Optional.of(text.toString());
        } catch (CharacterCodingException other) {
            report.add(0, "", Wrong.FILE_NOT_UTF8);
        } catch (IOException unreadable) {
            report.add(0, "", Wrong.FILE_UNREADABLE);
        }
        return Optional.empty();
    }
}
