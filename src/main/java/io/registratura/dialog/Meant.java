package io.registratura.dialog;

import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of the patient's visits a message means, and which time in it is the new one. */
final class Meant {
    /** A reminder may leave earlier than it is set for: quiet hours move it to the evening before. */
    private static final Duration EARLIER = Duration.ofHours(12);

    private Meant() {}

    /** The visit that a reminder may stand for at this moment. */
    static Optional<Visit> reminded(Scene scene) {
        Duration longest = scene.clinic().reminders().before().stream()
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Instant until = scene.now().plus(longest).plus(EARLIER);
        return Visits.coming(scene).stream()
                .filter(visit -> visit.from().isBefore(until))
                .findFirst();
    }

    /** The visits that a message can mean: narrowed by service, doctor and day where that leaves any. */
    static List<Visit> by(Message message, List<Visit> visits, Scene scene) {
        List<Visit> left = narrow(visits, visit -> message.heard().services().contains(visit.service()));
        left = narrow(
                left, visit -> message.heard().doctors().contains(visit.slot().doctor()));
        return message.when().isEmpty() || left.size() < 2
                ? left
                : narrow(
                        left,
                        visit -> message.when()
                                .get()
                                .covers(visit.from(), scene.clinic().zone()));
    }

    private static List<Visit> narrow(List<Visit> visits, Predicate<Visit> fits) {
        List<Visit> fitting = visits.stream().filter(fits).toList();
        return fitting.isEmpty() ? visits : fitting;
    }

    /** On a move the named time is the new one, unless it only says which visit. */
    static Optional<Wish> newTime(Message message, Visit visit, Scene scene) {
        boolean several = Visits.coming(scene).size() > 1;
        return message.when()
                .filter(wish -> !(wish.exact() && wish.from().equals(visit.from())))
                .filter(wish ->
                        !(several && wish.covers(visit.from(), scene.clinic().zone())));
    }
}
