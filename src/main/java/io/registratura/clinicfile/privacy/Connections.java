package io.registratura.clinicfile.privacy;

import io.registratura.inventory.DataClass;
import io.registratura.inventory.FieldBook;
import io.registratura.inventory.declared.Destination;
import io.registratura.inventory.declared.Kind;
import io.registratura.inventory.guard.Hosts;
import io.registratura.port.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is really connected: read from the very settings with which the program connects, never described beside them. */
final class Connections {
    private static final String HERE = "localhost";
    private static final Set<DataClass> TECHNICAL = EnumSet.of(DataClass.C1);
    private static final Set<DataClass> TALK = EnumSet.of(DataClass.C2, DataClass.C3, DataClass.C4, DataClass.C4U);
    private static final Set<DataClass> REDACTED = EnumSet.of(DataClass.C2, DataClass.C3, DataClass.C4);
    /** Each messenger's own address. */
    private static final List<Map.Entry<String, String>> MESSENGERS = List.of(
            Map.entry("telegram", "api.telegram.org"),
            Map.entry("whatsapp", "graph.facebook.com"),
            Map.entry("vk", "api.vk.com"),
            Map.entry("max", "platform-api2.max.ru"));

    private final Map<String, Settings> settings;
    private final Function<String, Optional<String>> environment;
    private final List<Destination> found = new ArrayList<>();

    private Connections(Map<String, Settings> settings, Function<String, Optional<String>> environment) {
        this.settings = settings;
        this.environment = name -> environment.apply(name).filter(value -> !value.isBlank());
    }

    static List<Destination> of(Map<String, Settings> settings, Function<String, Optional<String>> environment) {
        var connections = new Connections(settings, environment);
        connections.machine();
        MESSENGERS.forEach(one -> connections.messenger(one.getKey(), one.getValue()));
        connections.staff();
        connections.others();
        return List.copyOf(connections.found);
    }

    /** The program itself, its database, and what the cloud adds to them. */
    private void machine() {
        var stored = FieldBook.standard().stored();
        Optional<String> region = region();
        add("server", Kind.SERVER, region.map(at -> aws("lambda", at)).orElse(HERE), stored);
        String database = environment
                .apply("DATABASE_URL")
                .map(Connections::host)
                .filter(host -> region.isEmpty() || !Hosts.isPrivate(host))
                .orElse(region.map(at -> aws("vpc", at)).orElse(HERE));
        add("database", Kind.STORE, database, stored);
        region.ifPresent(at -> add("log", Kind.LOG, aws("logs", at), TECHNICAL));
        if (environment.apply("SETTINGS_PATH").isPresent()) {
            add("settings", Kind.TECHNICAL, aws("ssm", anyRegion()), TECHNICAL);
        }
        if (environment
                .apply("REGISTRATURA_WAKEUPS")
                .filter("eventbridge"::equals)
                .isPresent()) {
            add("wakeups", Kind.TECHNICAL, aws("scheduler", anyRegion()), TECHNICAL);
        }
    }

    /** An address that is neither the messenger's own nor ours is somebody in between. */
    private void messenger(String name, String own) {
        Settings said = section("channels." + name);
        if (said.get("token").isEmpty()) {
            return;
        }
        add(name, Kind.MESSENGER, own, TALK);
        String host = said.get("api").map(Connections::host).orElse(own);
        String domain = own.substring(own.indexOf('.') + 1);
        boolean direct = host.equals(own) || host.endsWith("." + domain) || Hosts.isPrivate(host);
        if (!direct) {
            add(name + "-relay", Kind.RELAY, host, TALK);
        }
    }

    private void staff() {
        boolean told = section("staff").get("telegram").isPresent()
                && section("channels.telegram").get("token").isPresent();
        if (told) {
            add(
                    "staff-chat",
                    Kind.STAFF_CHAT,
                    "api.telegram.org",
                    FieldBook.standard().passedTo("staff-chat"));
        }
    }

    private void others() {
        if (!section("channels.widget").list("origins").isEmpty()) {
            add("widget", Kind.MESSENGER, region().map(at -> aws("lambda", at)).orElse(HERE), TALK);
        }
        section("crm.bitrix24")
                .get("webhook")
                .ifPresent(webhook -> add(
                        "bitrix24",
                        Kind.CRM,
                        host(webhook),
                        FieldBook.standard().passedTo("bitrix24")));
        section("model").get("api").ifPresent(api -> add("model", Kind.MODEL, host(api), REDACTED));
    }

    /** Where the cloud runs us, if one does; a clinic's word cannot change it. */
    private Optional<String> region() {
        return environment.apply("AWS_LAMBDA_FUNCTION_NAME").map(_ -> anyRegion());
    }

    private String anyRegion() {
        return environment
                .apply("AWS_REGION")
                .or(() -> environment.apply("AWS_DEFAULT_REGION"))
                .orElse("unknown");
    }

    private Settings section(String name) {
        return settings.getOrDefault(name, Settings.NONE);
    }

    private void add(String name, Kind kind, String host, Set<DataClass> classes) {
        found.add(new Destination(name, kind, host, classes));
    }

    private static String aws(String service, String region) {
        return service + "." + region + ".amazonaws.com";
    }

    /** The host alone: the rest of an address may be a secret. */
    private static String host(String address) {
        try {
            return Optional.ofNullable(new URI(address.strip()).getHost())
                    .map(Destination::plain)
                    .orElse("?");
        } catch (URISyntaxException unreadable) {
            return "?";
        }
    }
}
