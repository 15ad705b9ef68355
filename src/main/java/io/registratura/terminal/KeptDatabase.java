package io.registratura.terminal;

import io.registratura.local.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a command reads: DATABASE_URL, or the embedded database, which is started for the while if it does not run. */
record KeptDatabase(Optional<String> url, Optional<EmbeddedDatabase> started) implements AutoCloseable {

    static KeptDatabase find(Map<String, String> environment, Path data) {
        Optional<String> named =
                Optional.ofNullable(environment.get("DATABASE_URL")).filter(url -> !url.isBlank());
        Path folder = data.resolve("postgres");
        if (named.isPresent() || !Files.isDirectory(folder)) {
            return new KeptDatabase(named, Optional.empty());
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0);
        return new KeptDatabase(
                Optional.of(database.url()), Optional.of(database).filter(ours -> !ours.found()));
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedDatabase::close);
    }
}
