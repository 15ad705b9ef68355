package io.registratura.functions;

import io.registratura.clinicfile.ClinicFiles;
import io.registratura.consent.Documents;
import io.registratura.dialog.Conversation;
import io.registratura.gate.Gate;
import io.registratura.intake.Understanding;
import io.registratura.triage.Triage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The core knows no container: here its parts are put together once. */
@ApplicationScoped
class Wiring {
    private static final Logger LOG = Logger.getLogger("clinics");

    @Produces
    @Singleton
    Conversation conversation() {
        // their files are read now, not at the first answer, and a consent text that was edited stops the start
        Documents.standard();
        Gate.standard();
        return new Conversation(new Understanding(), Triage.standard());
    }

    /** The clinic files; every mistake in them is told at once, and a clinic whose file is bad is not served. */
    @Produces
    @Singleton
    ClinicFiles clinics(@ConfigProperty(name = "CLINICS", defaultValue = "clinics") String folder, Config config) {
        var files = new ClinicFiles(Path.of(folder), name -> environment(config, name));
        files.mistakes().forEach(mistake -> LOG.error(mistake.toString()));
        return files;
    }

    private static Optional<String> environment(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }
}
