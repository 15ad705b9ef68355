package io.registratura.redaction.contacts;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail, links, names in messengers, machines, places on the map, number plates, certificates with letters in them. */
public final class ContactFinder {
    private static final String EDGE = "(?<![\\p{L}\\d])";
    private static final Pattern LINK =
            Pattern.compile("(?iu)" + EDGE + "(?:[a-z]{2,8}://|www\\.)[^\\s\uE000<>\"]{1,300}(?<![.,!?;:)])");
    private static final Pattern BARE_LINK = Pattern.compile(
            "(?iu)" + EDGE
                    + "(?:[a-z0-9-]{1,40}\\.){1,3}(?:ru|com|me|net|org|рф|su|cc|io|ly|link|by|kz)/[^\\s\uE000<>\"]{1,300}(?<![.,!?;:)])");
    private static final Pattern HANDLE = Pattern.compile("(?iu)(?<![\\p{L}\\d@])@[\\p{L}\\d_.]{2,40}(?<!\\.)");
    private static final Pattern NAMED_HANDLE = Pattern.compile(
            "(?iu)" + EDGE
                    + "(?:телеграм\\p{L}*|телега|телеге|телегу|telegram|тг|tg|вк|vk|вконтакте|инст\\p{L}*|insta\\p{L}*|ник\\p{L}{0,3}|логин|скайп|skype|макс|max|дискорд|viber|вайбер|whatsapp|вотсап|ватсап)"
                    + "[ :.,-]{1,3}(?:(?:у меня|мой|это|ник|в|там|id) ?[:-]? ?){0,2}([a-z][a-z0-9_.]{2,40}(?<!\\.))(?![\\p{L}])");
    private static final Pattern PROFILE = Pattern.compile("(?iu)" + EDGE + "(?:id|club|public)\\d{4,15}(?!\\d)");
    private static final Pattern NETWORK = Pattern.compile(
            "(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}" + "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d]|\\.\\d)");
    private static final Pattern NETWORK_6 =
            Pattern.compile("(?i)(?<![\\p{L}\\d:])(?:[0-9a-f]{1,4}:{1,2}){4,7}[0-9a-f]{1,4}(?![\\p{L}\\d:])");
    private static final Pattern COORDINATES = Pattern.compile(
            "(?<![\\d.])-?\\d{1,2}[.]\\d{3,10}[°]?[ ]?[NSСЮnsсю]?[,; /]{1,3}-?\\d{1,3}[.]\\d{3,10}[°]?(?!\\d)");
    private static final String PLATE_LETTER = "[авекмнорстухabekmhopctyx]";
    private static final Pattern PLATE = Pattern.compile(
            "(?iu)" + EDGE + PLATE_LETTER + " ?\\d{3} ?" + PLATE_LETTER + "{2} ?\\d{2,3}(?: ?rus)?(?![\\p{L}\\d])");
    private static final Pattern CERTIFICATE = Pattern.compile(
            "(?iu)" + EDGE + "[IVXLХУІЛ1l]{1,6} ?- ?[а-яё]{2} ?(?:№|n|номер)? ?(\\d{3} ?\\d{3})(?!\\d)");
    private static final Pattern CERTIFICATE_APART =
            Pattern.compile("(?u)" + EDGE + "[IVXLХУІ]{1,6} [А-ЯЁ]{2} ?(?:№|N)? ?(\\d{6})(?!\\d)");
    private static final Pattern LICENCE = Pattern.compile("(?iu)(?<![\\d])\\d{2} ?[а-яё]{2} ?(?:№ ?)?\\d{6}(?!\\d)");

    private static final List<Pattern> LINKS = List.of(LINK, BARE_LINK, HANDLE, PROFILE);

    private ContactFinder() {}

    /** Marks all of them. */
    public static void find(Page page) {
        page.findAll(LINK, Type.LINK);
        Emails.find(page);
        LINKS.forEach(pattern -> page.findAll(pattern, Type.LINK));
        page.findEach(NAMED_HANDLE, match -> Stream.of(new Finding(match.start(1), match.end(1), Type.LINK)));
        page.findAll(NETWORK, Type.NETWORK);
        page.findAll(NETWORK_6, Type.NETWORK);
        page.findAll(COORDINATES, Type.PLACE);
        page.findAll(CERTIFICATE, Type.BIRTH_CERTIFICATE);
        page.findAll(CERTIFICATE_APART, Type.BIRTH_CERTIFICATE);
        page.findAll(LICENCE, Type.DRIVER_LICENCE);
        page.findAll(PLATE, Type.PLATE);
    }
}
