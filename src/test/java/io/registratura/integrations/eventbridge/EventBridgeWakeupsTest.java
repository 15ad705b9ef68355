package io.registratura.integrations.eventbridge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.registratura.port.Wakeups.Job;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventBridgeWakeupsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T15:29:58Z");
    private static final String SCHEDULES = "/schedules/.*";

    @RegisterExtension
    static final WireMockExtension AWS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        System.setProperty("aws.region", "eu-central-1");
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.region");
    }

    @Test
    void a_wake_up_is_a_schedule_named_by_its_minute_that_deletes_itself() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(okJson("{\"ScheduleArn\":\"arn\"}")));

        ask("clinic", Job.REMINDERS, "2026-12-02T09:30:00Z");

        AWS.verify(postRequestedFor(urlEqualTo("/schedules/clinic-reminders-202612020930"))
                .withHeader(
                        "Authorization", matching("AWS4-HMAC-SHA256 Credential=test/\\d+/eu-central-1/scheduler/.*"))
                .withRequestBody(equalToJson("""
                {"ActionAfterCompletion": "DELETE",
                 "ClientToken": "${json-unit.any-string}",
                 "FlexibleTimeWindow": {"Mode": "OFF"},
                 "GroupName": "clinic",
                 "ScheduleExpression": "at(2026-12-02T09:30:00)",
                 "ScheduleExpressionTimezone": "UTC",
                 "Target": {
                   "Arn": "arn:aws:lambda:eu-central-1:000000000000:function:clinic-reminders:live",
                   "DeadLetterConfig": {"Arn": "arn:aws:sqs:eu-central-1:000000000000:dead"},
                   "Input": "{\\"job\\":\\"reminders\\",\\"at\\":\\"2026-12-02T09:30:00Z\\"}",
                   "RoleArn": "arn:aws:iam::000000000000:role/waking"}}""")));
    }

    @Test
    void a_moment_inside_a_minute_is_never_woken_early() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(okJson("{}")));

        ask("clinic", Job.CRM, "2026-12-02T09:30:00.001Z");

        asked("clinic-crm-202612020931");
    }

    @Test
    void the_past_and_the_minute_that_is_about_to_begin_are_woken_at_the_next_one() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(okJson("{}")));

        ask("past", Job.DELIVER, "2026-11-30T00:00:00Z");
        ask("now", Job.DELIVER, "2026-12-01T15:29:58Z");
        ask("soon", Job.DELIVER, "2026-12-01T15:30:00Z");

        asked("past-deliver-202612011531");
        asked("now-deliver-202612011531");
        asked("soon-deliver-202612011531");
    }

    @Test
    void a_long_stacks_name_is_cut_to_what_a_schedules_name_may_have() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(okJson("{}")));

        ask("s".repeat(100), Job.REMINDERS, "2026-12-02T09:30:00Z");

        asked("s".repeat(41) + "-reminders-202612020930");
        assertThat("s".repeat(41) + "-reminders-202612020930").hasSize(64);
    }

    @Test
    void a_name_that_is_taken_is_success() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(refusal(409, "ConflictException")));

        ask("clinic", Job.DELIVER, "2026-12-02T09:30:00Z");

        AWS.verify(1, postRequestedFor(urlMatching(SCHEDULES)));
    }

    @Test
    void a_throttled_call_is_repeated() {
        AWS.stubFor(post(urlMatching(SCHEDULES))
                .inScenario("throttle")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal(429, "ThrottlingException"))
                .willSetStateTo("calm"));
        AWS.stubFor(post(urlMatching(SCHEDULES))
                .inScenario("throttle")
                .whenScenarioStateIs("calm")
                .willReturn(okJson("{}")));

        ask("clinic", Job.DELIVER, "2026-12-02T09:30:00Z");

        AWS.verify(2, postRequestedFor(urlMatching(SCHEDULES)));
    }

    @Test
    void a_refusal_does_not_fail_the_caller() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(refusal(403, "AccessDeniedException")));

        ask("clinic", Job.DELIVER, "2026-12-02T09:30:00Z");

        AWS.verify(1, postRequestedFor(urlMatching(SCHEDULES)));
    }

    @Test
    void a_scheduler_that_does_not_answer_holds_nobody_for_longer_than_its_limit() {
        AWS.stubFor(post(urlMatching(SCHEDULES)).willReturn(okJson("{}").withFixedDelay(60_000)));

        // returns while the scheduler is still silent: waiting for its answer would fail here
        ask("clinic", Job.DELIVER, "2026-12-02T09:30:00Z");
    }

    private static void ask(String stack, Job job, String moment) {
        var settings = settings(stack);
        var wakeups = new EventBridgeWakeups(settings, new Scheduler(settings), vertx, InstantSource.fixed(NOW));
        wakeups.at(job, Instant.parse(moment)).await().atMost(Duration.ofSeconds(20));
    }

    private static void asked(String name) {
        AWS.verify(1, postRequestedFor(urlPathMatching("/schedules/" + name)));
    }

    private static ResponseDefinitionBuilder refusal(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("x-amzn-ErrorType", code)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"Message\":\"" + code + "\"}");
    }

    private static WakeupSettings settings(String stack) {
        return new Settings(
                "eventbridge",
                stack,
                Optional.of("clinic"),
                Optional.of("arn:aws:iam::000000000000:role/waking"),
                Optional.of("arn:aws:lambda:eu-central-1:000000000000:function:clinic-{job}:live"),
                Optional.of("arn:aws:sqs:eu-central-1:000000000000:dead"),
                Optional.of(URI.create(AWS.baseUrl())));
    }

    private record Settings(
            String kind,
            String name,
            Optional<String> group,
            Optional<String> role,
            Optional<String> target,
            Optional<String> deadLetters,
            Optional<URI> endpoint)
            implements WakeupSettings {}
}
