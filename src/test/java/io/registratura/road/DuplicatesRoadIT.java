package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.words.Phrase;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same thing many times, and many things at the same time. */
class DuplicatesRoadIT {

    private static final int CROWD = 50;

    private static World world;

    @BeforeAll
    static void open() {
        world = World.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_message_delivered_five_times_has_one_effect() {
        var patient = world.patient();
        var update = patient.text("Здравствуйте");
        for (int time = 0; time < 5; time++) {
            patient.accepted(update);
        }
        assertHeardOnce(patient);
    }

    @Test
    void a_message_delivered_five_times_at_once_has_one_effect() throws Exception {
        var patient = world.patient();
        var update = patient.text("Здравствуйте");
        assertThat(atOnce(copies(5, () -> patient.sends(update).status()))).containsOnly(200);
        assertHeardOnce(patient);
    }

    @Test
    void a_press_delivered_many_times_at_once_books_once() throws Exception {
        var patient = world.patient().asksForSlots("8 900 555-11-22");
        var offer = patient.offer();
        var press = patient.press(offer, Chatter.slots(offer).getFirst().data());
        assertThat(atOnce(copies(5, () -> patient.sends(press).status()))).containsOnly(200);

        assertThat(patient.said(Phrase.BOOKED)).isEqualTo(1);
        try (var ledger = world.ledger()) {
            assertThat(ledger.number("SELECT count(*) FROM visit WHERE chat = ?", patient.chat()))
                    .isEqualTo(1);
        }
    }

    @RepeatedTest(10)
    void two_messages_of_one_chat_at_once_are_both_heard() throws Exception {
        var patient = world.patient().writes("/start").agrees();
        JsonObject who = patient.text("Иван Петров, 8 900 555-11-33");
        JsonObject what = patient.text("терапевт завтра вечером");
        assertThat(atOnce(List.of(
                        () -> patient.sends(who).status(),
                        () -> patient.sends(what).status())))
                .containsOnly(200);

        world.telegram.await(patient.chat(), 7);
        assertThat(Chatter.slots(patient.offer())).as("%s", patient.texts()).isNotEmpty();
        try (var ledger = world.ledger()) {
            assertThat(ledger.number("SELECT count(*) FROM heard WHERE chat = ?", patient.chat()))
                    .isEqualTo(5);
            assertThat(ledger.number("SELECT version FROM dialog WHERE chat = ?", patient.chat()))
                    .isEqualTo(5);
        }
    }

    @Test
    void of_fifty_patients_for_one_slot_one_gets_it_and_the_others_are_offered_others() throws Exception {
        var crowd = new ArrayList<Chatter>();
        for (int one = 0; one < CROWD; one++) {
            crowd.add(world.patient().asksForSlots("8 900 5%02d-11-22".formatted(one)));
            world.app.forward(Duration.ofMinutes(11));
        }
        String wanted = Chatter.slots(crowd.getFirst().offer()).getFirst().data();
        assertThat(crowd)
                .allMatch(patient -> Chatter.slots(patient.offer()).stream()
                        .anyMatch(slot -> slot.data().equals(wanted)));
        List<Callable<Integer>> presses = crowd.stream()
                .<Callable<Integer>>map(patient -> {
                    var press = patient.press(patient.offer(), wanted);
                    return () -> patient.sends(press).status();
                })
                .toList();
        assertThat(atOnce(presses)).containsOnly(200);

        assertThat(crowd.stream()
                        .mapToLong(patient -> patient.said(Phrase.BOOKED))
                        .sum())
                .isEqualTo(1);
        assertThat(crowd)
                .filteredOn(patient -> patient.said(Phrase.BOOKED) == 0)
                .allSatisfy(patient -> {
                    assertThat(patient.said(Phrase.SLOT_TAKEN))
                            .as("%s", patient.texts())
                            .isPositive();
                    assertThat(Chatter.slots(patient.heard().getLast()))
                            .as("%s", patient.texts())
                            .isNotEmpty()
                            .noneMatch(slot -> slot.data().equals(wanted));
                });
    }

    private static void assertHeardOnce(Chatter patient) {
        assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
        assertThat(patient.heard()).hasSize(2);
        try (var ledger = world.ledger()) {
            assertThat(ledger.number("SELECT version FROM dialog WHERE chat = ?", patient.chat()))
                    .isEqualTo(1);
        }
    }

    private static <T> List<Callable<T>> copies(int many, Callable<T> work) {
        return java.util.Collections.nCopies(many, work);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> under = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            var done = new ArrayList<T>();
            for (Future<T> one : under) {
                done.add(one.get());
            }
            return done;
        }
    }
}
