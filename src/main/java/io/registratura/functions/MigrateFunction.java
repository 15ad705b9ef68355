package io.registratura.functions;

import io.quarkus.funqy.Funq;
import io.registratura.persistence.database.Migrations;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Brings the database to this version's tables; called once by the deployment, never by a message. */
public class MigrateFunction {
    private final Optional<String> databaseUrl;

    MigrateFunction(@ConfigProperty(name = "DATABASE_URL") Optional<String> databaseUrl) {
        this.databaseUrl = databaseUrl;
    }

    @Funq("migrate")
    public String migrate(@Nullable Map<String, Object> nothing) {
        Migrations.run(databaseUrl.orElseThrow(() -> new IllegalStateException("DATABASE_URL is not set")));
        return "migrated";
    }
}
