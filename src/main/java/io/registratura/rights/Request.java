package io.registratura.rights;

import io.registratura.rights.Type.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request under its number in the clinic, with the last day on which it may be answered. */
public record Request(int number, Type type, Instant opened, LocalDate due) {
    private static final int EXTENSION = 5;
    /** Staff reads in the morning. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** Opened at this moment on the clinic's clock. */
    public static Request open(int number, Type type, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        LocalDate due = type.clock() == Clock.WORKING ? Calendar.after(day, type.days()) : day.plusDays(type.days());
        return new Request(number, type, now, due);
    }

    /** Five working days more, for a reason that the person is told. */
    public Request extended() {
        return new Request(number, type, opened, Calendar.after(due, EXTENSION));
    }

    /** Until when it ought to be done. */
    public Instant target() {
        return opened.plus(type.target());
    }

    /** When staff is reminded next, after this moment: on set days before the last one, and each day from then on. */
    public Instant alertAfter(Instant moment, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Optional<Instant> planned =
                alerts(zone).filter(alert -> alert.isAfter(moment)).min(Instant::compareTo);
        LocalDate next = at(today, zone).isAfter(moment) ? today : today.plusDays(1);
        return planned.orElseGet(() -> at(next, zone));
    }

    /** Working days 7 and 9; of 30 days also the 20th and the 27th; of seven days the fourth and the sixth. */
    private Stream<Instant> alerts(ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(opened, zone);
        IntStream working = type == Type.CORRECT ? IntStream.of(4, 6) : IntStream.of(7, 9);
        Stream<LocalDate> all = working.mapToObj(count -> Calendar.after(day, count));
        Stream<LocalDate> late =
                type.days() == 30 ? Stream.of(day.plusDays(20), day.plusDays(27)) : Stream.<LocalDate>empty();
        Stream<LocalDate> most = type == Type.COMPLAINT ? Stream.of(day.plusDays(7), day.plusDays(9)) : all;
        return Stream.concat(most, Stream.concat(late, Stream.of(due))).map(date -> at(date, zone));
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
