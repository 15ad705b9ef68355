package io.registratura.local;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.registratura.consent.Documents;
import io.registratura.persistence.database.Migrations;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code ./run}: a database of our own unless one is named, its tables, a master key unless one is given, then the
 * application. Everything is kept in {@code DATA_DIR}.
 */
public final class Start {
    private static Optional<EmbeddedDatabase> embedded = Optional.empty();
    private static volatile Optional<Application> application = Optional.empty();

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        Documents.standard();
        Path data = Path.of(environment("DATA_DIR").orElse(".data"));
        String url = environment("DATABASE_URL").orElseGet(() -> startDatabase(data));
        System.setProperty("DATABASE_URL", url);
        if (environment("MASTER_KEY").isEmpty()) {
            new LocalKeys(data).settings().forEach(System::setProperty);
        }
        System.setProperty("DEMO", environment("DEMO").orElse(String.valueOf(embedded.isPresent())));
        Migrations.run(url);
        Quarkus.run(Desk.class, arguments);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static String startDatabase(Path data) {
        EmbeddedDatabase started = EmbeddedDatabase.start(data.resolve("postgres"), 0);
        embedded = Optional.of(started);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop-database"));
        return started.url();
    }

    /** However the process ends, its database ends too, once nobody uses it any more. */
    private static void stop(EmbeddedDatabase database) {
        application.ifPresent(Application::awaitShutdown);
        database.close();
    }

    /** The application is up: from now on the database outlives it. */
    static void serves(Application started) {
        application = Optional.of(started);
    }
}
