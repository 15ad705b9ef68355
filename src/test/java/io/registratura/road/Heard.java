package io.registratura.road;

import static java.util.stream.Collectors.joining;

import io.registratura.words.Phrase;
import io.registratura.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Recognises what the bot says by the message file, with any values in it. */
final class Heard {

    private static final String VALUE = "\u0001";

    private static final Map<String, String> ANYTHING = new HashMap<>() {
        @Override
        public String getOrDefault(Object key, String otherwise) {
            return VALUE;
        }
    };

    private Heard() {}

    /** The phrase's words, and whatever follows them in a list. */
    static Pattern pattern(Phrase phrase) {
        String words = Words.PATIENT.say(phrase, ANYTHING);
        String regex = Arrays.stream(words.split(VALUE, -1)).map(Pattern::quote).collect(joining(".*"));
        return Pattern.compile(regex + "(\n.*)?", Pattern.DOTALL);
    }
}
