package io.registratura.redaction.dates;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Births told by a year or by a day alone, or in words: «85 г.р.», «родился в 1985», «день рождения 12 мая». */
final class BirthYears {
    private static final String MONTH =
            "(?:январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}{0,2}";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?iu)(?<![\\d.,])((?:18|19|20)\\d\\d|\\d\\d)(?:-?(?:го|й|ый))? ?"
                    + "(?:г\\.? ?р\\.?(?!\\p{L})|гр(?!\\p{L})|г/р|(?:года?|г\\.?|году) ?рожд\\p{L}*|рожд\\p{L}*)");
    private static final Pattern CUE_FIRST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:родил\\p{L}*|рожд\\p{L}*|г\\. ?р|г/р)" + "[^\\d\\n]{0,14}((?:18|19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?iu)(?<!\\p{L})(?:родил\\p{L}*|рождени\\p{L}*|др)[ :—-]{1,3}"
            + "((?:в )?\\d{1,2}(?:-?го)? " + MONTH + "|\\d{1,2}\\.\\d{1,2}(?!\\d|\\.\\d))");
    private static final Pattern SPELLED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:родил\\p{L}*|рожден\\p{L}*)[ :,-]{1,3}(?:\\p{L}{1,12} ){0,1}?"
                    + "((?:\\p{L}{4,16} ){1,2}" + MONTH
                    + "(?: (?:тысяча|две|тысячи|\\p{L}{4,14}(?:сот|ста|того|ого|ьего|его|дцать|десят|сорок|сто)|девяносто|сорок)){0,6}(?: года?)?)");

    private BirthYears() {}

    static void find(Page page, LocalDate today) {
        page.matches(YEAR_FIRST).forEach(match -> year(page, match, today));
        page.matches(CUE_FIRST).forEach(match -> year(page, match, today));
        page.matches(DAY).forEach(match -> page.find(new Finding(match.start(1), match.end(1), Type.BIRTH)));
        page.matches(SPELLED).forEach(match -> page.find(new Finding(match.start(1), match.end(1), Type.BIRTH)));
    }

    private static void year(Page page, MatchResult match, LocalDate today) {
        int age = today.getYear() - DateFinder.century(Integer.parseInt(match.group(1)), today);
        if (age >= 0 && age <= 130) {
            page.find(new Finding(match.start(1), match.end(1), Type.BIRTH, AgeBand.of(age)));
        }
    }
}
