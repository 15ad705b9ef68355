package io.registratura.functions;

import io.quarkus.funqy.Funq;
import io.registratura.persistence.database.Migrations;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Brings the database to this version's tables; called once by the deployment, never by a message. */
public class MigrateFunction {
    private final String databaseUrl;

    MigrateFunction(@ConfigProperty(name = "DATABASE_URL") String databaseUrl) {
        this.databaseUrl = databaseUrl;
    }

    @Funq("migrate")
    public String migrate(@Nullable Map<String, Object> nothing) {
        Migrations.run(databaseUrl);
        return "migrated";
    }
}
