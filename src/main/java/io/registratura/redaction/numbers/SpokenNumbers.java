package io.registratura.redaction.numbers;

import io.registratura.intake.text.Normal;
import io.registratura.intake.time.mention.Numbers;
import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers told in words, also with digits among them: «восемь девятьсот три, сто двадцать три, 45, 67». */
public final class SpokenNumbers {
    private static final Pattern PIECE = Pattern.compile("\\p{L}+|[0-9]{1,4}|[^\\p{L}0-9]+");
    private static final Map<String, Integer> MORE =
            Map.of("плюс", 0, "нуль", 0, "нуля", 0, "нулей", 0, "ноля", 0, "нолик", 0);
    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_WORDS = 3;
    private static final int PHONE_DIGITS = 10;

    private final Page page;
    private int from = -1;
    private int end;
    private int words;
    private boolean lastInDigits;
    private boolean breath;
    private int digits;
    /** How many digits the next number would take over from «двадцать» or «сто». */
    private int room;

    private SpokenNumbers(Page page) {
        this.page = page;
    }

    /** Marks every spoken number as long as a phone. */
    public static void find(Page page) {
        var numbers = new SpokenNumbers(page);
        Matcher matcher = PIECE.matcher(page.open());
        while (matcher.find()) {
            numbers.read(matcher);
        }
        numbers.close();
    }

    private void read(Matcher piece) {
        String said = piece.group();
        char first = said.charAt(0);
        if (Character.isLetter(first)) {
            turn(false);
            value(said).ifPresentOrElse(value -> word(piece, value), this::close);
        } else if (Character.isDigit(first)) {
            turn(true);
            begin(piece);
            digits += said.length();
            room = 0;
        } else if (said.length() > 3 || said.chars().anyMatch(c -> " ,-\n.()+".indexOf(c) < 0)) {
            close();
        } else {
            breath = said.chars().anyMatch(c -> ",.\n".indexOf(c) >= 0);
        }
    }

    /** «пульс 92, восемь девятьсот…»: from digits to words with a breath between them is another number. */
    private void turn(boolean inDigits) {
        if (breath && inDigits != lastInDigits) {
            close();
        }
        lastInDigits = inDigits;
        breath = false;
    }

    private void word(Matcher piece, int value) {
        begin(piece);
        words++;
        int length = value >= 100 ? 3 : value >= 10 ? 2 : 1;
        boolean fits = room >= length;
        digits += fits ? 0 : length;
        room = value >= 100 ? 2 : value >= 20 ? 1 : 0;
    }

    private void begin(Matcher piece) {
        from = from < 0 ? piece.start() : from;
        end = piece.end();
    }

    private void close() {
        if (words >= FEWEST_WORDS && digits >= FEWEST_DIGITS) {
            page.find(new Finding(from, end, digits >= PHONE_DIGITS ? Type.PHONE : Type.NUMBER));
        }
        from = -1;
        words = 0;
        digits = 0;
        room = 0;
    }

    private static Optional<Integer> value(String word) {
        String norm = Normal.fold(word);
        return Optional.ofNullable(MORE.get(norm)).or(() -> Numbers.cardinal(norm));
    }
}
