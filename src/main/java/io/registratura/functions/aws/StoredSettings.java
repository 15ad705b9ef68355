package io.registratura.functions.aws;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.EnvConfigSource;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a function: with {@code SETTINGS_PATH} set, every parameter under that path of Parameter Store counts as
 * an environment variable of the parameter's name. Read once, at the start; without the path nothing happens.
 */
public final class StoredSettings implements ConfigSourceFactory {

    /** Over the environment (300), under system properties (400). */
    private static final int ORDINAL = 310;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var path = value(context, "SETTINGS_PATH");
        return path == null ? List.of() : List.of(read(context, path));
    }

    /** Before other factories, so that they can build on what is stored. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static ConfigSource read(ConfigSourceContext context, String path) {
        var region = value(context, "AWS_REGION");
        if (region == null) {
            throw new IllegalStateException("SETTINGS_PATH needs AWS_REGION");
        }
        try (var store = new ParameterStore(region, value(context, "SETTINGS_ENDPOINT"))) {
            return new EnvConfigSource(store.under(path), ORDINAL);
        }
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        var found = context.getValue(name);
        return found == null || found.getValue() == null || found.getValue().isBlank() ? null : found.getValue();
    }
}
