package io.registratura.clinicfile;

import io.registratura.clinic.Hours;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Section;
import io.registratura.clinicfile.tree.Wrong;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A doctor's week: {@code mon-fri: "09:00-13:00, 14:00-18:00"}. */
final class WeekReader {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern HOURS =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-–—]\\s*([01]?\\d|2[0-3]):([0-5]\\d)");

    private WeekReader() {}

    static Optional<Map<DayOfWeek, List<Hours>>> read(Place place) {
        return place.section(List.of())
                .flatMap(section ->
                        section.entries().isEmpty() ? place.wrong(Wrong.EMPTY) : section.whole(() -> week(section)));
    }

    /** Two times of the clock, whichever comes first. */
    static Optional<Hours> hours(String text) {
        var hours = HOURS.matcher(text.strip());
        return hours.matches()
                ? Optional.of(new Hours(time(hours.group(1), hours.group(2)), time(hours.group(3), hours.group(4))))
                : Optional.empty();
    }

    private static Map<DayOfWeek, List<Hours>> week(Section section) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        section.entries().forEach((key, place) -> {
            var stretches = stretches(place);
            for (var day : days(key, place)) {
                if (week.putIfAbsent(day, stretches) != null) {
                    place.<Void>wrong(Wrong.WEEKDAY_TWICE, DAYS.get(day.ordinal()));
                }
            }
        });
        return week;
    }

    private static List<DayOfWeek> days(String key, Place place) {
        var ends = key.split("-", 2);
        int first = DAYS.indexOf(ends[0].strip());
        int last = DAYS.indexOf(ends[ends.length - 1].strip());
        if (first < 0 || last < first) {
            place.<Void>wrong(Wrong.WEEKDAY, Place.quoted(key));
            return List.of();
        }
        return List.of(DayOfWeek.values()).subList(first, last + 1);
    }

    private static List<Hours> stretches(Place place) {
        var written = place.itemsOrOne().orElse(List.of());
        var stretches = new ArrayList<Hours>();
        for (var one : written) {
            one.text().ifPresent(text -> stretches.addAll(stretches(text, one)));
        }
        stretches.sort(Comparator.comparing(Hours::from));
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).from().isBefore(stretches.get(i - 1).to())) {
                place.<Void>wrong(Wrong.HOURS_OVERLAP, print(stretches.get(i)));
            }
        }
        return List.copyOf(stretches);
    }

    private static List<Hours> stretches(String text, Place place) {
        var stretches = new ArrayList<Hours>();
        for (var part : text.split(",", -1)) {
            hours(part)
                    .or(() -> place.wrong(Wrong.HOURS, Place.quoted(part)))
                    .filter(hours -> inOrder(hours, place))
                    .ifPresent(stretches::add);
        }
        return stretches;
    }

    private static boolean inOrder(Hours hours, Place place) {
        boolean inOrder = hours.from().isBefore(hours.to());
        if (!inOrder) {
            place.<Void>wrong(Wrong.HOURS_ORDER, print(hours));
        }
        return inOrder;
    }

    private static String print(Hours hours) {
        return hours.from() + "-" + hours.to();
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }
}
