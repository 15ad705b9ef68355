package io.registratura.redaction.people;

import io.registratura.intake.text.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word of the searched text; {@code gap} is what stands between it and the word before, {@code first} begins a sentence. */
record Word(String raw, String norm, int start, int end, String gap, boolean first) {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = LETTERS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String gap = text.substring(end, matcher.start());
            boolean initial =
                    !words.isEmpty() && words.getLast().initial() && gap.strip().equals(".");
            boolean first = words.isEmpty() || !initial && gap.chars().anyMatch(c -> ".!?\n".indexOf(c) >= 0);
            String raw = matcher.group();
            words.add(new Word(raw, Normal.fold(raw), matcher.start(), matcher.end(), gap, first));
            end = matcher.end();
        }
        return words;
    }

    boolean capital() {
        return Character.isUpperCase(raw.charAt(0));
    }

    /** «УЗИ»: letters for a thing, no name. */
    boolean shouted() {
        return raw.length() > 1 && raw.chars().noneMatch(Character::isLowerCase);
    }

    boolean initial() {
        return raw.length() == 1 && capital();
    }

    /** Nothing but a blank, a line's end or the point of an initial before it. */
    boolean joined() {
        String bare = gap.strip();
        if (gap.indexOf('\n') >= 0 && !capital()) {
            return false;
        }
        return bare.isEmpty() && gap.length() <= 3 || bare.equals(".") && gap.length() <= 3 || bare.equals("-");
    }
}
