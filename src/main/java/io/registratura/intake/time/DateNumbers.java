package io.registratura.intake.time;

import io.registratura.intake.text.Token;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Days of the calendar: «25 марта», «25-го», «двадцать пятого», «25.03», «с 10 по 15 марта». */
final class DateNumbers {
    private static final int JUST_PASSED_DAYS = 183;

    private DateNumbers() {}

    static Optional<List<Hit>> at(Scan scan, int at) {
        Token token = scan.tokens().get(at);
        if (token.digits() && token.number() < 0) {
            return composite(scan, at, token.norm());
        }
        return Numbers.at(scan.tokens(), at).flatMap(num -> number(scan, at, num));
    }

    private static Optional<List<Hit>> number(Scan scan, int at, Numbers.Num num) {
        if (num.value() > 99) {
            return Optional.empty();
        }
        var month = scan.find(TimeWords.MONTHS, skipNumberWord(scan, num.end()));
        if (month.isPresent() && !month.get().meaning().isEmpty()) {
            return Optional.of(List.of(withMonth(scan, at, num.value(), Integer.parseInt(month.get().meaning()), month.get().end())));
        }
        return shared(scan, at, num).or(() -> bare(scan, at, num));
    }

    private static int skipNumberWord(Scan scan, int at) {
        return scan.is(at, "числа", "число") ? at + 1 : at;
    }

    /** «10 по 15 марта», «10 или 11 марта»: the first number borrows the month of the second. */
    private static Optional<List<Hit>> shared(Scan scan, int at, Numbers.Num num) {
        int next = num.end();
        boolean dash = scan.token(next).map(t -> t.before().equals("-") || t.before().equals(",")).orElse(false);
        if (!dash && !scan.is(next, "по", "до", "или", "и", "либо", "на")) {
            return Optional.empty();
        }
        int second = dash ? next : next + 1;
        return Numbers.at(scan.tokens(), second)
                .flatMap(other -> scan.find(TimeWords.MONTHS, skipNumberWord(scan, other.end())))
                .map(month -> List.of((Hit) withMonth(scan, at, num.value(), Integer.parseInt(month.meaning()), num.end())));
    }

    /** A day of the month without its month: only when it is marked as one. */
    private static Optional<List<Hit>> bare(Scan scan, int at, Numbers.Num num) {
        boolean numbered = scan.is(num.end(), "числа", "число", "числу");
        Bounds bounds = scan.bounds(at);
        boolean big = num.value() > 23 && num.value() <= 31 && bounds.marked() && scan.is(at - 1, "на", "к", "с", "по", "после", "до")
                && scan.find(TimeWords.NOT_AFTER, num.end()).isEmpty() && scan.find(TimeWords.UNITS, num.end()).isEmpty();
        boolean hour = scan.find(TimeWords.UNITS, num.end()).filter(unit -> !unit.meaning().equals("DAY")).isPresent();
        if (!numbered && !big && (!num.ordinal() || hour)) {
            return Optional.empty();
        }
        int end = numbered ? num.end() + 1 : num.end();
        return Optional.of(List.of(dayOfMonth(scan, at, num.value(), end)));
    }

    private static Hit dayOfMonth(Scan scan, int at, int day, int end) {
        YearMonth month = YearMonth.from(scan.today());
        var next = scan.find(TimeWords.WHICH, end).isPresent() ? scan.find(TimeWords.UNITS, end + 1) : Optional.<io.registratura.intake.text.Phrases.Found>empty();
        if (next.isPresent() && next.get().meaning().equals("MONTH")) {
            boolean following = scan.find(TimeWords.WHICH, end).orElseThrow().meaning().equals("NEXT");
            return dated(scan, at, next.get().end(), following ? month.plusMonths(1) : month, day);
        }
        boolean ahead = day >= scan.today().getDayOfMonth();
        return dated(scan, at, end, ahead ? month : month.plusMonths(1), day);
    }

    private static Hit withMonth(Scan scan, int at, int day, int month, int end) {
        int year = scan.token(end).map(Token::number).orElse(-1);
        if (year >= 1900 && year <= 2100) {
            int after = scan.is(end + 1, "г", "год", "года", "году") ? end + 2 : end + 1;
            return dated(scan, at, after, YearMonth.of(year, month), day);
        }
        return dated(scan, at, end, yearless(scan, month, day), day);
    }

    /** This year's day, past or not; next year's only when this year's is long gone. */
    private static YearMonth yearless(Scan scan, int month, int day) {
        YearMonth thisYear = YearMonth.of(scan.today().getYear(), month);
        LocalDate date = thisYear.atDay(Math.clamp(day, 1, thisYear.lengthOfMonth()));
        return date.plusDays(JUST_PASSED_DAYS).isBefore(scan.today()) ? thisYear.plusYears(1) : thisYear;
    }

    private static Hit dated(Scan scan, int at, int end, YearMonth month, int day) {
        if (!month.isValidDay(day)) {
            return scan.broken(at, end);
        }
        LocalDate date = month.atDay(day);
        return scan.day(at, end, Hit.Kind.DATE, date, date.plusDays(1));
    }

    /** «25.03», «25/03/2026», «2026-03-25», «10-15 марта». */
    private static Optional<List<Hit>> composite(Scan scan, int at, String norm) {
        List<Integer> parts = parts(norm);
        var month = scan.find(TimeWords.MONTHS, at + 1);
        if (parts.size() == 2 && month.isPresent() && (norm.contains("-") || norm.contains(","))) {
            return Optional.of(rangeOfMonth(scan, at, parts, month.get().end(), Integer.parseInt(month.get().meaning())));
        }
        if (parts.size() == 3 && norm.chars().noneMatch(c -> c == ':' || c == ',')) {
            return full(scan, at, parts, norm);
        }
        boolean pair = parts.size() == 2 && (norm.contains(".") || norm.contains("/"));
        return pair && isDate(scan, at, norm, parts)
                ? Optional.of(List.of(dayAndMonth(scan, at, parts)))
                : Optional.empty();
    }

    private static Hit dayAndMonth(Scan scan, int at, List<Integer> parts) {
        return parts.get(1) < 1 || parts.get(1) > 12
                ? scan.broken(at, at + 1)
                : dated(scan, at, at + 1, yearless(scan, parts.get(1), parts.get(0)), parts.get(0));
    }

    private static List<Hit> rangeOfMonth(Scan scan, int at, List<Integer> parts, int end, int month) {
        List<Hit> hits = new ArrayList<>();
        hits.add(withMonth(scan, at, parts.get(0), month, end));
        Hit until = withMonth(scan, at, parts.get(1), month, end);
        if (until instanceof Hit.Day d) {
            hits.add(new Hit.Day(d.start(), d.end(), Hit.Role.THROUGH, d.kind(), d.from(), d.to(), d.broken()));
        }
        return hits;
    }

    private static Optional<List<Hit>> full(Scan scan, int at, List<Integer> parts, String norm) {
        boolean yearFirst = parts.get(0) >= 1900;
        int year = yearFirst ? parts.get(0) : parts.get(2) < 100 ? 2000 + parts.get(2) : parts.get(2);
        int day = yearFirst ? parts.get(2) : parts.get(0);
        int month = parts.get(1);
        if (year < 1900 || year > 2100 || day > 99) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                month < 1 || month > 12 ? scan.broken(at, at + 1) : dated(scan, at, at + 1, YearMonth.of(year, month), day)));
    }

    /** «25.03» is a date, «17.30» a time; what could be both is a time after «в», else a date. */
    private static boolean isDate(Scan scan, int at, String norm, List<Integer> parts) {
        boolean dateLike = parts.get(1) >= 1 && parts.get(1) <= 12 && parts.get(0) >= 1 && parts.get(0) <= 31;
        boolean timeLike = parts.get(0) <= 23 && parts.get(1) <= 59 && norm.length() - norm.indexOf('.') == 3;
        boolean slash = norm.contains("/");
        boolean clockAfter = ClockWords.meridiem(scan, at + 1).isPresent();
        if (!timeLike || slash) {
            return parts.get(0) <= 31 && parts.get(1) <= 12 && parts.get(0) >= 1 || dateLike || timeless(parts);
        }
        return dateLike && !clockAfter && !scan.is(at - 1, "в", "во", "с", "до", "после", "около");
    }

    /** «32.05»: meant as a date, though there is none. */
    private static boolean timeless(List<Integer> parts) {
        return parts.get(0) > 31 && parts.get(0) < 40 && parts.get(1) <= 12;
    }

    static List<Integer> parts(String norm) {
        return Arrays.stream(norm.split("[.:/,-]"))
                .map(part -> part.length() > 4 || part.isEmpty() ? 9999 : Integer.parseInt(part))
                .toList();
    }
}
