package io.registratura.clinicfile.privacy;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Wrong;
import io.registratura.inventory.declared.Acknowledgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One written acknowledgement: who, about which component, why, from when and until when, under which text. */
final class AcknowledgementReader {
    private static final List<String> KEYS =
            List.of("component", "person", "position", "reason", "date", "until", "text");

    private AcknowledgementReader() {}

    static Optional<Acknowledgement> read(Place place) {
        return place.section(KEYS).flatMap(section -> {
            var component = section.need("component", Values::text);
            var person = section.need("person", Values::text);
            var position = section.need("position", Values::text);
            var reason = section.need("reason", Values::text);
            var date = section.need("date", Values::date);
            var until = section.need("until", at -> until(at, date));
            var text = section.need("text", at -> Values.hash(at, 12));
            return section.whole(() -> new Acknowledgement(
                    component.orElseThrow(),
                    person.orElseThrow(),
                    position.orElseThrow(),
                    reason.orElseThrow(),
                    date.orElseThrow(),
                    until.orElseThrow(),
                    text.orElseThrow()));
        });
    }

    private static Optional<LocalDate> until(Place place, Optional<LocalDate> from) {
        return Values.date(place).flatMap(until -> {
            boolean right = from.filter(
                            date -> until.isBefore(date) || until.isAfter(date.plusDays(Acknowledgement.MOST_DAYS)))
                    .isEmpty();
            return right ? Optional.of(until) : place.wrong(Wrong.UNTIL, place.quoted(), Acknowledgement.MOST_DAYS);
        });
    }
}
