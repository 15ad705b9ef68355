package io.registratura.terminal;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.redaction.Placeholders;
import io.registratura.redaction.Redactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** {@code ./run redact [clinic]}: lines in, the same lines out without what tells who is meant; each line is a dialogue of its own. */
public final class RedactLines {
    private final Redactor redactor;
    private final LocalDate today;

    RedactLines(Redactor redactor, LocalDate today) {
        this.redactor = redactor;
        this.today = today;
    }

    /** Reads standard input; names of the clinic's people stay (of every clinic in {@code CLINICS} when none is named). */
    public static void main(String[] args) throws IOException {
        var clinics = ClinicFolder.open().all().stream()
                .filter(clinic -> args.length == 0 || clinic.key().equals(args[0]))
                .toList();
        if (clinics.isEmpty() && args.length > 0) {
            System.err.println("no such clinic: " + args[0]);
            System.exit(2);
        }
        try (var out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            new RedactLines(redactor(clinics), LocalDate.now())
                    .run(new InputStreamReader(System.in, StandardCharsets.UTF_8), out);
        }
    }

    private static Redactor redactor(List<Clinic> clinics) {
        var published = clinics.stream()
                .flatMap(clinic -> List.of(clinic.name(), clinic.address(), clinic.phone()).stream())
                .toList();
        var doctors = clinics.stream()
                .flatMap(clinic -> clinic.doctors().stream())
                .map(Doctor::name)
                .toList();
        return Redactor.of(published, doctors);
    }

    void run(Reader in, PrintStream out) throws IOException {
        var lines = new BufferedReader(in);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            out.print(redactor.redact(line, Placeholders.NONE, today).text() + "\n");
            out.flush();
        }
    }
}
