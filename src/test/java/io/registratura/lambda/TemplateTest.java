package io.registratura.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.funqy.Funq;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** template.yaml against the code: AWS's validator does not look into serverless functions. */
class TemplateTest {

    private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";
    private static final Set<String> WEBHOOKS = Set.of("telegram", "widget", "health");
    private static final String SCHEDULE = "rate\\(\\d+ (minutes?|hours?|days?)\\)"
            + "|cron\\([0-5]?\\d ([01]?\\d|2[0-3]) (\\*|\\?|[1-9]|[12]\\d|3[01]) \\* (\\*|\\?|[A-Z,-]+) \\*\\)";

    private final Template template = read();

    @Test
    void every_function_of_the_code_has_its_lambda_and_the_other_way_round() {
        assertThat(exports()).isEqualTo(funqs());
        assertThat(exports()).hasSameSizeAs(template.functions().keySet());
    }

    @Test
    void every_lambda_runs_funqy_on_java_25_within_reason() {
        for (var function : template.functions().values()) {
            assertThat(function.get("Handler")).as(function.name()).isEqualTo(HANDLER);
            assertThat(function.get("Runtime")).as(function.name()).isEqualTo("java25");
            assertThat(function.get("CodeUri")).as(function.name()).isEqualTo("target/function.zip");
            assertThat(function.number("MemorySize")).as(function.name()).isBetween(512, 2048);
            assertThat(function.number("Timeout")).as(function.name()).isBetween(10, 300);
            assertThat(function.get("AutoPublishAlias")).as(function.name()).isEqualTo("live");
            assertThat(function.get("VersionDeletionPolicy"))
                    .as(function.name())
                    .isEqualTo("Delete");
            // else a changed parameter would not reach a snapshot
            assertThat(function.get("AutoPublishCodeSha256"))
                    .as(function.name())
                    .isEqualTo(Map.of("!Ref", "Revision"));
            assertThat(function.get("FunctionName"))
                    .as("wake-ups find it by its name")
                    .isEqualTo(Map.of("!Sub", "${AWS::StackName}-" + function.export()));
        }
    }

    @Test
    void whoever_waits_for_an_answer_gets_it_before_the_gateway_gives_up() {
        for (var function : template.functions().values()) {
            for (var route : function.events("HttpApi")) {
                assertThat(number(route, "TimeoutInMillis"))
                        .as(function.name())
                        .isBetween(function.number("Timeout") * 1000, 30_000);
            }
        }
    }

    @Test
    void the_routes_are_the_public_addresses() {
        var routes = template.functions().values().stream()
                .flatMap(function -> function.events("HttpApi").stream())
                .map(route -> route.get("Method") + " " + route.get("Path"));

        assertThat(routes)
                .containsExactlyInAnyOrder(
                        "POST /telegram/{clinic}",
                        "GET /widget.js",
                        "ANY /widget/{proxy+}",
                        "GET /consent/{proxy+}",
                        "GET /health");
    }

    @Test
    void everything_but_the_migration_has_a_snapshot_and_webhooks_do_without_hibernate() {
        for (var function : template.functions().values()) {
            var applied = Template.map(function.get("SnapStart")).get("ApplyOn");
            assertThat(applied)
                    .as(function.name())
                    .isEqualTo(function.export().equals("migrate") ? "None" : "PublishedVersions");
            if (WEBHOOKS.contains(function.export())) {
                assertThat(function.environment()).containsEntry("QUARKUS_HIBERNATE_ORM_ACTIVE", "false");
            }
        }
    }

    @Test
    void every_schedule_parses_and_leaves_a_note_when_it_cannot_be_delivered() {
        for (var function : template.functions().values()) {
            for (var schedule : function.events("ScheduleV2")) {
                assertThat(Template.text(schedule, "ScheduleExpression")).matches(SCHEDULE);
                assertThat(schedule).containsEntry("OmitName", true);
                assertThat(new JsonObject(Template.text(schedule, "Input")).getString("job"))
                        .isNotEmpty();
                assertThat(Template.at(schedule, "DeadLetterConfig").get("Arn")).isEqualTo(arn("Failed"));
            }
            assertThat(function.get("EventInvokeConfig").toString()).contains("OnFailure", "Failed.Arn");
        }
    }

    @Test
    void what_is_owed_is_looked_for_once_a_day_by_those_who_owe_it() {
        var swept = template.functions().values().stream()
                .filter(function -> function.events("ScheduleV2").stream()
                        .anyMatch(schedule ->
                                Template.text(schedule, "ScheduleExpression").startsWith("cron(")))
                .map(Template.Function::export);

        assertThat(swept).containsExactlyInAnyOrder("deliver", "reminders", "crm", "housekeeping");
    }

    @Test
    void no_secret_is_in_the_environment_and_demo_is_off() {
        for (var function : template.functions().values()) {
            assertThat(function.environment()).containsEntry("DEMO", "false").containsKey("SETTINGS_PATH");
            assertThat(function.environment().toString()).doesNotContain("{{resolve", "postgresql://");
            assertThat(function.environment().keySet())
                    .as(function.name())
                    .noneMatch(name -> name.matches(".*(TOKEN|SECRET|PASSWORD|_KEY|DATABASE_URL|WEBHOOK).*"));
        }
    }

    @Test
    void rights_are_named_one_by_one_and_only_the_keys_own_policy_is_open() {
        for (var resource : template.resources().entrySet()) {
            if (resource.getKey().equals("Key")) {
                continue;
            }
            assertThat(resource.getValue().toString())
                    .as(resource.getKey())
                    .doesNotContain(":*'", "Action=*", "Resource=*", "FullAccess")
                    .doesNotContainPattern("Action=[a-z0-9]+:\\*");
        }
    }

    @Test
    void cloudformation_knows_no_anchors() throws IOException {
        assertThat(Files.readString(Template.FILE)).doesNotContainPattern("(?m)(: |- )[&*][a-zA-Z]");
    }

    private Set<String> exports() {
        return template.functions().values().stream()
                .map(Template.Function::export)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> funqs() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.registratura")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Funq.class))
                        .map(TemplateTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JavaMethod method) {
        var given = method.getAnnotationOfType(Funq.class).value();
        return given.isEmpty() ? method.getName() : given;
    }

    private static Map<String, String> arn(String resource) {
        return Map.of("!GetAtt", resource + ".Arn");
    }

    private static int number(Map<String, Object> map, String key) {
        return Integer.parseInt(map.getOrDefault(key, 0).toString());
    }

    private static Template read() {
        try {
            return Template.read();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
