package io.registratura.clinicfile;

import io.registratura.clinic.Doctor;
import io.registratura.clinic.Hours;
import io.registratura.clinic.Service;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Section;
import io.registratura.clinicfile.tree.Similar;
import io.registratura.clinicfile.tree.Wrong;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The services of the file, and whether the doctors named in them exist and have the time. */
final class ServiceReader {
    private static final List<String> KEYS = List.of("id", "name", "aliases", "duration", "price", "doctors");
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(8);
    private final Ids ids = new Ids();
    private final List<Doctor> doctors;
    private final Set<String> known;

    ServiceReader(List<Doctor> doctors, Set<String> known) {
        this.doctors = doctors;
        this.known = new TreeSet<>(known);
    }

    Optional<Service> read(Place place) {
        return place.section(KEYS).flatMap(this::service);
    }

    private Optional<Service> service(Section section) {
        var id = section.need("id", ids::read);
        var name = section.need("name", Texts::name);
        var aliases = section.or("aliases", List.of(), place -> place.listOf(Texts::name));
        var duration = section.need("duration", Durations.within(SHORTEST, LONGEST));
        var price = section.need("price", Texts::price);
        var given = section.need("doctors", this::doctors);
        duration.ifPresent(length -> section.may("doctors", place -> fits(length, place)));
        return section.whole(() -> new Service(
                id.orElseThrow(),
                name.orElseThrow(),
                aliases,
                duration.orElseThrow(),
                price.orElseThrow(),
                given.orElseThrow()));
    }

    private Optional<List<String>> doctors(Place place) {
        var seen = new HashSet<String>();
        var listed = place.listOf(item -> doctor(item, seen));
        boolean nobody = place.isList() && place.items().orElseThrow().isEmpty();
        return nobody ? place.wrong(Wrong.EMPTY) : listed;
    }

    private Optional<String> doctor(Place place, Set<String> seen) {
        return place.text().flatMap(id -> {
            if (!known.isEmpty() && !known.contains(id)) {
                return stranger(id, place);
            }
            return seen.add(id) ? Optional.of(id) : place.wrong(Wrong.LISTED_TWICE, id);
        });
    }

    private Optional<String> stranger(String id, Place place) {
        var quoted = place.quoted();
        return Similar.to(id, known)
                .map(similar -> place.<String>wrong(Wrong.DOCTOR_SIMILAR, quoted, similar))
                .orElseGet(() -> place.wrong(Wrong.DOCTOR_UNKNOWN, quoted, String.join(", ", known)));
    }

    /** A service that one of its doctors has no time for would never be offered with that doctor. */
    private Optional<Void> fits(Duration duration, Place place) {
        var items = place.isList() ? place.items().orElseThrow() : List.<Place>of();
        for (var item : items) {
            doctors.stream()
                    .filter(doctor -> doctor.id().equals(item.quoted()) && !hasTime(doctor, duration))
                    .findFirst()
                    .ifPresent(doctor ->
                            item.<Void>wrong(Wrong.SERVICE_TOO_LONG, Durations.print(duration), doctor.name()));
        }
        return Optional.empty();
    }

    private static boolean hasTime(Doctor doctor, Duration duration) {
        return doctor.hours().values().stream()
                .flatMap(List::stream)
                .anyMatch(hours -> length(hours).compareTo(duration) >= 0);
    }

    private static Duration length(Hours hours) {
        return Duration.between(hours.from(), hours.to());
    }
}
