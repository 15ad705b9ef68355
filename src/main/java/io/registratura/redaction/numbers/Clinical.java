package io.registratura.redaction.numbers;

import io.registratura.redaction.text.Page;
import java.util.regex.Pattern;

/** Numbers that a doctor or a registrar needs and that tell nobody's identity: they survive. */
public final class Clinical {
    private static final String UNIT = "(?:мг|мл|мкг|мкл|г|гр|кг|см|мм|км|м|ммоль(?:/л)?|ммоль|ме|ед|%|°|градус\\p{L}*|"
            + "лет|год\\p{L}*|мес\\p{L}*|нед\\p{L}*|дн\\p{L}{0,3}|день|сут\\p{L}*|раз\\p{L}?|таб\\p{L}*|капс\\p{L}*|кап\\p{L}*|"
            + "час\\p{L}*|ч|мин\\p{L}*|сек\\p{L}*|руб\\p{L}*|р|₽|тыс\\p{L}*|т\\.?р|уд\\p{L}*|диоптр\\p{L}*|дптр|рт|bpm)";
    private static final Pattern AT_UNIT = Pattern.compile("^\\s?" + UNIT + "(?![\\p{L}\\d]).*", Pattern.DOTALL);
    private static final String FROM = "(?<![\\d])(?<!\\d[-./])";
    private static final String TO = "(?!\\d)(?![-./]\\d)";
    private static final Pattern WITH_UNIT = Pattern.compile("(?iu)" + FROM
            + "\\d{1,6}(?:[.,]\\d{1,3})?(?: ?- ?\\d{1,6}(?:[.,]\\d{1,3})?)?\\s?" + UNIT + "(?![\\p{L}\\d])");
    private static final Pattern PRICE = Pattern.compile(
            "(?iu)" + FROM + "\\d{1,3}(?: \\d{3}){1,2}(?: ?- ?\\d{1,3}(?: \\d{3}){1,2})?\\s?(?:руб|р(?!\\p{L})|₽)");
    private static final Pattern PRESSURE = Pattern.compile(FROM + "\\d{2,3} ?/ ?\\d{2,3}" + TO);
    private static final Pattern TIMES =
            Pattern.compile(FROM + "\\d{1,2}[:.-][0-5]\\d(?: ?- ?\\d{1,2}[:.-][0-5]\\d)?" + TO);
    private static final Pattern DECIMAL = Pattern.compile(FROM + "\\d{1,3}[.,]\\d{1,2}" + TO);
    private static final Pattern MEASURED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:зуб\\p{L}*|пульс\\p{L}*|чсс|давлени\\p{L}*|ад|сатурац\\p{L}*|сахар\\p{L}*|глюкоз\\p{L}*|температур\\p{L}*)"
                    + "[^\\n;!?]{0,3}(?:\\p{L}{1,8} ){0,2}(?:\\d{1,3}(?![\\d])[ ,и/]{0,3}){1,16}");

    private Clinical() {}

    /** Does a unit stand at the beginning of this text? */
    static boolean unitAt(String after) {
        return AT_UNIT.matcher(after).matches();
    }

    /** Keeps every measured number on the page. */
    public static void keep(Page page) {
        for (Pattern pattern : new Pattern[] {PRICE, WITH_UNIT, PRESSURE, TIMES, DECIMAL, MEASURED}) {
            page.matches(pattern).forEach(match -> page.keep(match.start(), match.end()));
        }
    }
}
