package io.registratura.dialog;

import io.registratura.visit.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A wish said after another: «лучше утром» keeps the day that was named before, «лучше в пятницу» the part of it. */
final class Wishes {
    private static final Duration A_DAY = Duration.ofDays(1);

    private Wishes() {}

    static Instant horizon(Scene scene) {
        return scene.now().plus(scene.clinic().booking().horizon());
    }

    /** A wish by which slots can be looked for; a clock time without a day is wished for on any. */
    static Optional<Wish> usable(Wish said, Scene scene) {
        if (said.past()) {
            return Optional.empty();
        }
        boolean anyDay = said.vague() && said.exact() && said.part().isPresent();
        return anyDay
                ? Optional.of(narrowed(scene.now(), horizon(scene), said, said.part()))
                : Optional.of(said).filter(wish -> !wish.vague());
    }

    static Wish after(Optional<Wish> former, Wish said, Scene scene) {
        if (former.isEmpty() || said.soonest() || said.exact()) {
            return said;
        }
        Wish old = former.get().exact() ? itsDay(former.get(), scene.clinic().zone()) : former.get();
        if (!dayed(said, scene) && said.part().isPresent() && dayed(old, scene)) {
            return narrowed(old.from(), old.to(), said, said.part());
        }
        boolean onlyDay =
                dayed(said, scene) && said.part().isEmpty() && old.part().isPresent();
        return onlyDay ? narrowed(said.from(), said.to(), said, old.part()) : said;
    }

    private static Wish itsDay(Wish exact, ZoneId zone) {
        Instant midnight =
                exact.from().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return narrowed(midnight, midnight.plus(A_DAY), exact, Optional.empty());
    }

    /** Was a day named, or only a part of any? */
    private static boolean dayed(Wish wish, Scene scene) {
        ZoneId zone = scene.clinic().zone();
        LocalDate first = wish.from().atZone(zone).toLocalDate();
        return first.isAfter(scene.now().atZone(zone).toLocalDate())
                || wish.to()
                        .isBefore(scene.now()
                                .plus(scene.clinic().booking().horizon().dividedBy(2)));
    }

    private static Wish narrowed(Instant from, Instant to, Wish said, Optional<Wish.PartOfDay> part) {
        return new Wish(from, to, false, false, false, false, part, said.except());
    }
}
