package io.registratura.functions.aws;

import io.smallrye.config.EnvConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * The secrets of a function: with {@code SETTINGS_PATH} set, every parameter right under that path of Parameter Store counts
 * as an environment variable of the parameter's name. Read once, at the start; without the path nothing happens. A provider
 * and not a factory, because the factories that build on these settings do not see each other.
 */
public final class StoredSettings implements ConfigSourceProvider {

    /** Over the environment (300), under system properties (400). */
    private static final int ORDINAL = 310;

    private final Map<String, String> environment;

    public StoredSettings() {
        this(System.getenv());
    }

    StoredSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        var path = value("SETTINGS_PATH");
        return path.isEmpty() ? List.of() : List.of(new EnvConfigSource(read(path), ORDINAL));
    }

    private Map<String, String> read(String path) {
        var region = value("AWS_REGION");
        if (region.isEmpty()) {
            throw new IllegalStateException("SETTINGS_PATH needs AWS_REGION");
        }
        try (var store = new ParameterStore(region, value("SETTINGS_ENDPOINT"))) {
            return store.under(path);
        }
    }

    private String value(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
