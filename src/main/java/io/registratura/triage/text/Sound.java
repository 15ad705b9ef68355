package io.registratura.triage.text;

/** How a word sounds, roughly: two spellings of one sound become one. */
final class Sound {
    private static final String FROM = "оэеяыщюій";
    private static final String TO = "аииииши" + "ии";

    private Sound() {}

    static String of(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = FROM.indexOf(c);
            char sound = c == 'ю' ? 'у' : at < 0 ? c : TO.charAt(at);
            boolean silent = c == 'ь' || c == 'ъ';
            boolean twice = !out.isEmpty() && out.charAt(out.length() - 1) == sound;
            if (!silent && !twice) {
                out.append(sound);
            }
        }
        return out.toString();
    }
}
