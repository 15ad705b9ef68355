package io.registratura.persistence.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells Quarkus in its own words what {@code DATABASE_URL} says in ours. */
public final class DatabaseConfig implements ConfigSourceFactory {

    /** Above application.properties, below the environment: a single value can still be put right from outside. */
    private static final int ORDINAL = 270;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var url = context.getValue("DATABASE_URL");
        if (url == null || url.getValue() == null || url.getValue().isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(of(DatabaseUrl.parse(url.getValue())), "DATABASE_URL", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    static Map<String, String> of(DatabaseUrl url) {
        var values = new HashMap<String, String>();
        values.put("quarkus.datasource.reactive.url", url.reactive());
        values.put("quarkus.datasource.username", url.user());
        values.put("quarkus.datasource.password", url.password());
        url.sslMode().ifPresent(mode -> {
            values.put("quarkus.datasource.reactive.postgresql.ssl-mode", mode);
            // libpq's "require" asks for secrecy, not for proof of who answers; verify-* ask for both
            values.put("quarkus.datasource.reactive.trust-all", String.valueOf(!mode.startsWith("verify")));
        });
        return values;
    }
}
