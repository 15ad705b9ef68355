package io.registratura.local;

import io.registratura.audit.Anchor;
import io.registratura.port.Anchors;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** {@code anchors/KEY.txt} in {@code DATA_DIR}, a line an anchor; where no file can be kept, as in a function, the log has it. */
@ApplicationScoped
class AnchorFolder implements Anchors {
    private static final Logger LOG = Logger.getLogger(AnchorFolder.class);

    private final Path data;

    AnchorFolder(@ConfigProperty(name = "DATA_DIR", defaultValue = ".data") String data) {
        this.data = Path.of(data);
    }

    @Override
    public void keep(Anchor anchor) {
        LOG.info(anchor.line());
        try {
            Path file = AnchorFiles.file(data, anchor.clinic());
            Files.createDirectories(file.getParent());
            Files.writeString(file, anchor.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException nowhere) {
            LOG.infof("no file for it here: %s", nowhere.getClass().getName());
        }
    }
}
