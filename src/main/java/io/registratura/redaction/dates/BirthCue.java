package io.registratura.redaction.dates;

import io.registratura.redaction.text.Page;
import java.util.regex.Pattern;

/** Words beside a date by which it is a birth. */
final class BirthCue {
    private static final Pattern BEFORE = Pattern.compile(
            "(?su).*(?<!\\p{L})(?:родил\\p{L}*|рожд[её]н\\p{L}*|рожд\\.?|др|д\\. ?р|г\\. ?р|гр|г/р|д/р)(?!\\p{L})[^\\d]{0,16}");
    private static final Pattern AFTER = Pattern.compile(
            "(?su)[ ,.(-]{0,3}(?:года? ?|г\\.? ?)?(?:рожд\\p{L}*|родил\\p{L}*|г\\.? ?р(?!\\p{L})|гр(?!\\p{L})|г/р|д\\.? ?р(?!\\p{L})).*");
    private static final Pattern ALONE = Pattern.compile("[\\s.,]*");
    private static final int FAR = 40;

    private BirthCue() {}

    static boolean near(Page page, int start, int end) {
        String before = page.around(start - FAR, start);
        String after = page.around(end, end + FAR);
        return BEFORE.matcher(before).matches()
                || AFTER.matcher(after).matches()
                || ALONE.matcher(before).matches() && ALONE.matcher(after).matches();
    }
}
