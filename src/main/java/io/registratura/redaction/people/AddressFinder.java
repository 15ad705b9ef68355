package io.registratura.redaction.people;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where somebody lives: a street with a house, a house with a flat, with the town and the index before them. */
public final class AddressFinder {
    private static final String EDGE = "(?<![\\p{L}\\d])";
    private static final String STREET =
            "(?:ул(?:иц\\p{L}{1,3}|\\.)?|пр(?:осп(?:ект\\p{L}{0,2}|\\.)|-к?т\\p{L}?\\.?|\\.)|проспект\\p{L}{0,2}|"
                    + "пер(?:еул(?:ок|к\\p{L}{1,2})|\\.)|ш(?:осс[её]|\\.)|б-р|бул(?:ьвар\\p{L}{0,2}|\\.)|пл(?:ощад\\p{L}{1,2}|\\.)|"
                    + "наб(?:ережн\\p{L}{2,3}|\\.)|проезд\\p{L}{0,2}|пр-д|туп(?:ик\\p{L}{0,2}|\\.)|мкр\\p{L}{0,2}\\.?|мкрн|мкр-н|микрорайон\\p{L}{0,2}|м-н|"
                    + "кв-л|квартал\\p{L}{0,2}|алле[яиею]|лини[яиею]|тракт\\p{L}{0,2}|снт|днт|жк|спуск\\p{L}{0,2}|разъезд\\p{L}{0,2})";
    private static final String TOWN =
            "(?:г(?:ор(?:од\\p{L}{0,2}|\\.)|\\.)?|пос(?:[её]л\\p{L}{1,3}|\\.)?|пгт|с(?:ел[оаеу]|\\.)?|дер(?:евн\\p{L}{1,2}|\\.)?|"
                    + "ст(?:аниц\\p{L}{1,2}|-ца|\\.)?|х(?:утор\\p{L}{0,2}|\\.)?|обл(?:аст\\p{L}{1,3}|\\.)?|край|кра[яею]|район\\p{L}{0,2}|р-н\\p{L}?|респ(?:ублик\\p{L}{1,2}|\\.)?)";
    private static final String WORD = "[\\p{L}][\\p{L}-]{1,30}";
    private static final String NAME =
            "(?:(?:\\d{1,3}(?:-?(?:я|й|ая|ый|ой|го|лет))? (?!градус|мин|час|раз|руб|дн|день|дня|челов))?" + WORD
                    + "(?:[ -](?!д\\p{L}{0,2}[ .]|кв|корп|стр)(?:\\d{1,3} )?" + WORD + "){0,3}?|(?:[\\p{Lu}]\\. ?){1,2}"
                    + WORD + "|\\d{1,3}-?(?:я|й|ая|ый|ой)|(?<=(?:мкр|мкрн|йон|тал)[ .])\\d{1,3}(?!\\d))";
    private static final String NUMBER = "\\d{1,4} ?[а-еА-Е]?(?!\\p{L})(?: ?[/-] ?\\d{1,4}[а-еА-Е]?(?!\\p{L}))?";
    private static final String NO_UNIT =
            "(?! ?(?:градус|мин|час|раз|м(?!\\p{L})|км|лет|год|дн|день|дня|руб|тыс|мг|см|нед|мес|проц|%|:|[.,]\\d))";
    private static final String HOUSE =
            "(?:[ ,.-]{0,3}(?:(?:д(?:ом[ауе]?)?|вл|владение|уч(?:асток)?|зд|№)[ .№]{0,2})?" + NUMBER + NO_UNIT + ")";
    private static final String PART =
            "(?:[ ,.;-]{0,3}(?:к(?:орп(?:ус)?|в(?:арт\\p{L}*)?|ом(?:н\\p{L}*)?)?|стр(?:оение)?|лит(?:ера?)?|под(?:ъезд|ьезд)?|эт(?:аж)?|оф(?:ис)?|домофон|секция|блок|бл|общ\\p{L}*)"
                    + "[ .:№]{0,3}(?:\\d{1,4} ?[а-еА-Е]?|[а-яА-Я])(?![\\p{L}\\d-])" + NO_UNIT
                    + "|[ ,]{1,2}\\d{1,4}[ -]?(?:й|ый|ой)? ?(?:подъезд|этаж|кв(?:артира)?)\\.?)";
    private static final String BEFORE = "(?:(?:(?<!\\d)\\d{6}[ ,]{1,3})?(?:(?:Росси\\p{L}|РФ)[ ,]{1,3})?(?:(?:" + TOWN
            + "[ .]{1,2}" + WORD + "(?:[ -]" + WORD + ")?|" + WORD
            + "(?:ая|ий|ой|ом) (?:обл(?:аст\\p{L}{1,2}|\\.)?|край|крае|район\\p{L}?|р-н)|\\p{Lu}[\\p{L}-]{2,30})[ ]?, ?){0,4})";
    private static final Pattern STREET_FIRST =
            Pattern.compile("(?iu)" + EDGE + STREET + "[ .]{0,2}(?<![\\p{L}])" + NAME + HOUSE + PART + "{0,6}");
    private static final Pattern STREET_ALONE = Pattern.compile(
            "(?u)" + EDGE + "(?i:" + STREET
                    + ")[ .]{0,2}(?<![\\p{L}])(?:\\d{1,2}(?:-?[а-я]{1,2})? )?\\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30}){0,2}");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "(?u)" + EDGE + "(?:\\d{1,2}-?(?:я|й|ая|ый|ой) )?[\\p{Lu}][\\p{L}-]{2,30}(?: \\p{Lu}[\\p{L}-]{2,30})?"
                    + " (?i:" + STREET + ")(?!\\p{L})" + HOUSE + "?" + PART + "{0,6}");
    private static final Pattern NAME_FIRST_SMALL =
            Pattern.compile("(?iu)" + EDGE + "[\\p{L}-]{2,30}(?:ая|ой|ую|ий|ый|ом|ского|ому|ый)" + " " + STREET
                    + "(?!\\p{L})" + HOUSE + PART + "{0,6}");
    private static final Pattern HOUSE_FLAT = Pattern.compile(
            "(?iu)" + EDGE + "(?:(?:д(?:ом[ауе]?)?|корп(?:ус)?|стр|подъезд)[ .№]{1,2}|д\\.)" + NUMBER + PART + "{1,6}");
    private static final Pattern BARE_FLAT = Pattern.compile(
            "(?u)" + EDGE + "\\p{Lu}[\\p{L}-]{2,30}(?: \\p{Lu}?[\\p{L}-]{2,30})?,? ?" + NUMBER
                    + "(?i:[ ,]{1,3}(?:корп?(?:ус)?[ .]{0,2}\\d{1,2}[ ,]{1,3})?(?:кв(?:артира)?)[ .№]{0,2}\\d{1,4})(?!\\d)");
    private static final Pattern FLAT = Pattern.compile(
            "(?iu)" + EDGE + "(?:кв\\.?|квартир[аеуы]) ?№? ?\\d{1,4}(?!\\d|[.,]\\d| ?(?:м|км)(?!\\p{L}))");
    private static final Pattern LIVES = Pattern.compile("(?iu)" + EDGE
            + "(?:живу|жив[её]м|жив[её]т|прожива\\p{L}*|прописан\\p{L}*|зарегистрирован\\p{L}*|адрес\\p{L}{0,3}|приезжайте|вызов на дом|домой|регистраци\\p{L}|прописк\\p{L}|находимся|забрать|доставк\\p{L})"
            + "[ :—-]{1,3}(?:(?:по адресу|мой|такой|на дом|это|у нас|сейчас|на|в|во|по)[ :-]{1,2}){0,3}"
            + "((?-i:[\\p{L}])[\\p{L}-]{2,30}(?:,? (?!в |на |с )(?:\\d{1,2}-?(?:я|й|го) )?[\\p{L}-]{1,30}){0,3}[ ,.]{1,3}(?:д(?:ом)?[ .]{0,2})?"
            + NUMBER + PART + "{0,6})");
    private static final Pattern INDEX =
            Pattern.compile("(?iu)(?<!\\p{L})индекс\\p{L}{0,2}[ :—-]{1,3}(\\d{3} ?\\d{3})(?!\\d)");
    private static final Pattern PLACES = Pattern.compile("(?u)(?<![\\p{L}\\d])" + BEFORE + "$");
    private static final int FAR = 120;

    private AddressFinder() {}

    /** Marks every address with what belongs to it. */
    public static void find(Page page) {
        for (Pattern pattern :
                List.of(STREET_FIRST, STREET_ALONE, NAME_FIRST, NAME_FIRST_SMALL, BARE_FLAT, HOUSE_FLAT)) {
            page.findEach(pattern, match -> address(page, match.start(), match.end()));
        }
        page.findEach(LIVES, match -> address(page, match.start(1), match.end(1)));
        page.findEach(INDEX, match -> Stream.of(new Finding(match.start(1), match.end(1), Type.ADDRESS)));
        page.findAll(FLAT, Type.ADDRESS);
    }

    /** The town and the index in front belong to it. */
    private static Stream<Finding> address(Page page, int start, int end) {
        String found = page.open().substring(start, end);
        if (found.chars().noneMatch(c -> Character.isDigit(c) || Character.isUpperCase(c))
                || page.open().substring(start, end).matches("\\p{Lu}?[^\\p{Lu}\\d]*")) {
            return Stream.empty();
        }
        int from = Math.max(0, start - FAR);
        var places = PLACES.matcher(page.open().substring(from, start));
        int begin = places.find() ? from + places.start() : start;
        return Stream.of(new Finding(begin, end, Type.ADDRESS));
    }
}
