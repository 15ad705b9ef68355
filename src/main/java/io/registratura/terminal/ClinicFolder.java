package io.registratura.terminal;

import io.registratura.clinicfile.ClinicFiles;
import java.nio.file.Path;
import java.util.Optional;

/** The clinic files as a terminal command finds them: the folder {@code CLINICS}, mistakes told on standard error. */
final class ClinicFolder {
    private ClinicFolder() {}

    static ClinicFiles open() {
        String folder = Optional.ofNullable(System.getenv("CLINICS")).orElse("clinics");
        // a terminal serves nobody: also what the guard would refuse may be looked at
        var files = ClinicFiles.described(Path.of(folder), name -> Optional.ofNullable(System.getenv(name)));
        files.mistakes().forEach(System.err::println);
        return files;
    }
}
