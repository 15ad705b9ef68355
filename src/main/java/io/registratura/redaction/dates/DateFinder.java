package io.registratura.redaction.dates;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Births, of which only the age band is told; dates of visits, a year around today, are kept; all others go. */
public final class DateFinder {
    private static final String MONTH =
            "(?:янв\\p{L}*|фев\\p{L}*|мар(?:т\\p{L}*)?|апр\\p{L}*|ма[йяею]|июн\\p{L}*|июл\\p{L}*|"
                    + "авг\\p{L}*|сен\\p{L}*|окт\\p{L}*|ноя\\p{L}*|дек\\p{L}*)";
    private static final String YEAR = "((?:18|19|20)\\d\\d|\\d\\d)";
    private static final Pattern LONG = Pattern.compile(
            "(?<!\\d)(?<!\\d[./-])([0-3]?\\d) ?[./-] ?([01]?\\d) ?[./-] ?((?:18|19|20)\\d\\d)(?!\\d)(?![./-]\\d)");
    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(?<!\\d[./-])((?:18|19|20)\\d\\d)[./-]([01]?\\d)[./-]([0-3]?\\d)(?!\\d)(?![./-]\\d)");
    private static final Pattern WORDED = Pattern.compile("(?iu)(?<![\\d\\p{L}])([0-3]?\\d)(?:-?(?:го|ого|е|ое))? ?"
            + "(" + MONTH + ")\\.?,? " + YEAR + "(?!\\d|:\\d)(?: ?(?:года|году|год|г\\.|г)(?!\\p{L}))?");
    private static final Pattern SHORT =
            Pattern.compile("(?<!\\d)(?<!\\d[./-])([0-3]?\\d)[./-]([01]?\\d)[./-](\\d\\d)(?!\\d)(?![./-]\\d)");
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\d)([0-3]\\d|[1-9]) ([01]\\d|[1-9]) ((?:19|20)\\d\\d|\\d\\d)(?!\\d)");
    private static final Pattern TIGHT = Pattern.compile("(?<!\\d)([0-3]\\d)([01]\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Page page;
    private final LocalDate today;

    private DateFinder(Page page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    /** Dates whose year is written out: no part of them is a part of another number. */
    public static void findLong(Page page, LocalDate today) {
        var dates = new DateFinder(page, today);
        page.matches(LONG).forEach(match -> dates.read(match, 1, 2, 3, false));
        page.matches(ISO).forEach(match -> dates.read(match, 3, 2, 1, false));
        page.matches(WORDED).forEach(match -> dates.read(match, 1, 2, 3, false));
    }

    /** Dates that other numbers might look like: after these. */
    public static void findShort(Page page, LocalDate today) {
        var dates = new DateFinder(page, today);
        page.matches(SHORT).forEach(match -> dates.read(match, 1, 2, 3, false));
        page.matches(SPACED).forEach(match -> dates.read(match, 1, 2, 3, true));
        page.matches(TIGHT).forEach(match -> dates.read(match, 1, 2, 3, true));
        BirthYears.find(page, today);
    }

    private void read(MatchResult match, int day, int month, int year, boolean needsCue) {
        boolean birth = BirthCue.near(page, match.start(), match.end());
        date(match.group(day), match.group(month), match.group(year))
                .filter(_ -> !needsCue || birth)
                .ifPresent(date -> mark(match, date, birth));
    }

    private void mark(MatchResult match, LocalDate date, boolean birth) {
        boolean past = !date.isAfter(today);
        boolean visit = Math.abs(ChronoUnit.DAYS.between(today, date)) <= 366;
        if (birth && past) {
            page.find(new Finding(match.start(), match.end(), Type.BIRTH, AgeBand.of(date, today)));
        } else if (visit) {
            page.keep(match.start(), match.end());
        } else {
            page.find(new Finding(match.start(), match.end(), Type.DATE));
        }
    }

    private Optional<LocalDate> date(String day, String month, String year) {
        try {
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Months.of(month);
            return Optional.of(LocalDate.of(century(Integer.parseInt(year), today), number, Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static int century(int year, LocalDate today) {
        return year >= 100 ? year : year <= today.getYear() % 100 + 1 ? 2000 + year : 1900 + year;
    }
}
