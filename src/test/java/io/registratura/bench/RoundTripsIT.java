package io.registratura.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.bench.RoundTrips.Counted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often a message goes to the database and back is a promise: what breaks it breaks the build. */
class RoundTripsIT {

    private static Place place;

    @BeforeAll
    static void start() {
        place = new Place();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @Test
    void on_a_server_a_message_costs_two_its_duplicate_no_more_and_a_booking_three() throws Exception {
        List<Counted> counted = new RoundTrips(place).server();
        assertThat(counted).allMatch(Counted::kept);
        Map<String, Integer> usual = counted.stream().collect(Collectors.toMap(Counted::kind, Counted::usual));
        assertThat(usual)
                .containsEntry("Telegram: an ordinary message", 2)
                .containsEntry("widget: an ordinary message", 2);
    }

    @Test
    void a_function_answers_after_two_and_closes_with_one_more() throws Exception {
        assertThat(new RoundTrips(place).function()).allMatch(Counted::kept);
    }
}
