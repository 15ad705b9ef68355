package io.registratura.redaction.contacts;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.util.regex.Pattern;

/** E-mail addresses in any alphabet, also with the sign said in words; what follows «@» alone is a name in a messenger. */
final class Emails {
    private static final String ZONE = "(?:ru|рф|su|com|net|org|by|kz|ua|me|info|biz|pro|онлайн|ру|ком|орг|нет)";
    private static final String AT = "(?:собачка|собака|собаки|[\\[({<]\\s?(?:at|собака|эт)\\s?[\\])}>]|@)";
    private static final String DOT = "(?: ?\\. ?| ?(?:точка|dot|тчк) ?| ?[\\[({](?:dot|точка)[\\])}] ?)";
    private static final Pattern SAID = Pattern.compile("(?iu)(?<![\\p{L}\\d])[\\p{L}\\d][\\p{L}\\d._+-]{0,63}"
            + "(?:" + DOT + "[\\p{L}\\d_-]{1,40}){0,2}"
            + " ?" + AT + " ?[\\p{L}\\d][\\p{L}\\d-]{0,40}(?: ?[\\p{L}\\d-]{1,20})?" + DOT + ZONE
            + "(?![\\p{L}\\d])");

    private Emails() {}

    static void find(Page page) {
        String text = page.open();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = left(text, at);
            int to = right(text, at + 1);
            if (from < at && to > at + 1) {
                page.find(new Finding(from, to, Type.EMAIL));
                text = page.open();
            }
        }
        page.findAll(SAID, Type.EMAIL);
    }

    private static int left(String text, int at) {
        int from = at;
        while (from > 0 && part(text.charAt(from - 1))) {
            from--;
        }
        while (from < at && ".-".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from;
    }

    private static int right(String text, int from) {
        int to = from;
        while (to < text.length() && part(text.charAt(to))) {
            to++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || "._%+-!#$&'*=?^`{|}~".indexOf(c) >= 0 && c != '?' && c != '!';
    }
}
