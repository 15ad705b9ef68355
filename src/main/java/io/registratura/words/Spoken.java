package io.registratura.words;

import io.registratura.clinic.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Days, times and prices as people say them, on the clinic's own clock. */
public final class Spoken {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", RUSSIAN);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EE d MMM", RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", RUSSIAN);

    private Spoken() {}

    /** «среда, 2 декабря». */
    public static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** «2 декабря». */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** «ср 2 дек., 15:30»: for a button. */
    public static String shortMoment(Instant moment, ZoneId zone) {
        return SHORT_DAY.format(moment.atZone(zone)) + ", " + time(moment, zone);
    }

    /** «15:30». */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** «пн 09:00–15:00, вт 09:00–15:00»: a week's hours, days with the same hours drawn together («пн–пт»). */
    public static String hours(Map<DayOfWeek, List<Hours>> week) {
        var parts = new ArrayList<String>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Hours> today = week.getOrDefault(day, List.of());
            boolean same = day != DayOfWeek.SUNDAY && today.equals(week.getOrDefault(day.plus(1), List.of()));
            if (same) {
                continue;
            }
            if (!today.isEmpty()) {
                parts.add(days(first, day) + " "
                        + today.stream().map(Spoken::span).collect(Collectors.joining(", ")));
            }
            first = day.plus(1);
        }
        return String.join("; ", parts);
    }

    private static String days(DayOfWeek first, DayOfWeek last) {
        String to = last.getDisplayName(TextStyle.SHORT, RUSSIAN);
        return first == last ? to : first.getDisplayName(TextStyle.SHORT, RUSSIAN) + "–" + to;
    }

    private static String span(Hours hours) {
        return hours.from() + "–" + hours.to();
    }

    /** «1 800»: roubles with a gap that does not break. */
    public static String price(int roubles) {
        return String.format(Locale.ROOT, "%,d", roubles).replace(',', '\u00a0');
    }
}
