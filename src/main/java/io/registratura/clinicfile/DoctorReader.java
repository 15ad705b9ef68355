package io.registratura.clinicfile;

import io.registratura.clinic.Doctor;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Section;
import io.registratura.clinicfile.tree.Wrong;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The doctors of the file: who they are, when they work, when they are away. */
final class DoctorReader {
    private static final List<String> KEYS = List.of("id", "name", "hours", "away", "room");
    private static final int LONGEST_AWAY = 366;
    private final Ids ids = new Ids();

    Optional<Doctor> read(Place place) {
        return place.section(KEYS).flatMap(this::doctor);
    }

    /** The ids written so far, of doctors with mistakes too. */
    Set<String> known() {
        return ids.known();
    }

    private Optional<Doctor> doctor(Section section) {
        var id = section.need("id", ids::read);
        var name = section.need("name", Texts::name);
        var hours = section.need("hours", WeekReader::read);
        var away = section.or("away", Set.of(), DoctorReader::away);
        var room = section.may("room", Texts::name);
        return section.whole(() -> new Doctor(id.orElseThrow(), name.orElseThrow(), hours.orElseThrow(), away, room));
    }

    private static Optional<Set<LocalDate>> away(Place place) {
        return place.itemsOrOne()
                .map(items ->
                        items.stream().flatMap(item -> days(item).stream()).collect(Collectors.toSet()));
    }

    private static Set<LocalDate> days(Place place) {
        return place.text().map(text -> days(text, place)).orElse(Set.of());
    }

    private static Set<LocalDate> days(String text, Place place) {
        var ends = text.split("\\.\\.", 2);
        var first = date(ends[0]);
        var last = date(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty()) {
            place.<Void>wrong(Wrong.DATE, place.quoted());
            return Set.of();
        }
        return between(first.get(), last.get(), place);
    }

    private static Set<LocalDate> between(LocalDate first, LocalDate last, Place place) {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > LONGEST_AWAY) {
            place.<Void>wrong(Wrong.DATE_RANGE, place.quoted());
            return Set.of();
        }
        return first.datesUntil(last.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
