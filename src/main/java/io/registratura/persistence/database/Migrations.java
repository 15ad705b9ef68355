package io.registratura.persistence.database;

import org.flywaydb.core.Flyway;

/** Brings a database to the tables this version works with. A command of its own in the cloud, part of the local start. */
public final class Migrations {

    private Migrations() {}

    /** Safe to repeat, and for two at once: Flyway locks. The answer is how many scripts were applied. */
    public static int run(String databaseUrl) {
        DatabaseUrl url = DatabaseUrl.parse(databaseUrl);
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url.jdbc(), url.user(), url.password())
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
