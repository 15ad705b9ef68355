package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.FindSlots;
import io.registratura.visit.Busy;
import io.registratura.visit.FreeSlots;
import io.registratura.visit.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@link FindSlots} means: whose time matters, and which slots to offer once it is known what is taken. */
public final class SlotSearch {
    /** Two or three: more would be a timetable to read. */
    private static final int OFFERED = 3;

    private SlotSearch() {}

    /** The doctors whose taken time must be known. */
    public static Set<String> doctors(FindSlots search, Clinic clinic) {
        return clinic.service(search.service())
                .map(service -> FreeSlots.doctorsInTheWay(clinic, service, search.doctors()))
                .orElse(Set.of());
    }

    /** The slots to offer: as wished or, when there are none, the nearest; nobody is in two rooms at once. */
    public static List<Slot> slots(FindSlots search, Scene scene, Collection<Busy> busy) {
        List<Busy> taken = Stream.concat(busy.stream(), ownTime(search, scene)).toList();
        return scene.clinic()
                .service(search.service())
                .map(service -> FreeSlots.offer(
                                scene.clinic(), service, search.doctors(), search.wish(), taken, scene.now(), OFFERED)
                        .slots())
                .orElse(List.of());
    }

    /** The patient's other visits take the time of every doctor; the one that is moved frees its own. */
    private static Stream<Busy> ownTime(FindSlots search, Scene scene) {
        return scene.visits().stream()
                .filter(visit -> !search.moving().equals(Optional.of(visit.id())))
                .flatMap(visit -> scene.clinic().doctors().stream()
                        .map(doctor ->
                                new Busy(doctor.id(), visit.from(), visit.slot().to())));
    }
}
