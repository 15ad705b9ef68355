package io.registratura.triage.text;

/** Counts slips of the finger between two words: a letter lost, added, changed, or two swapped. */
final class Slips {
    private Slips() {}

    /** 0, 1, or 2 for "two or more". */
    static int between(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (Math.abs(a.length() - b.length()) > 1) {
            return 2;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return one(a, b, i) ? 1 : 2;
    }

    private static boolean one(String a, String b, int i) {
        if (a.length() > b.length()) {
            return a.regionMatches(i + 1, b, i, b.length() - i);
        }
        if (a.length() < b.length()) {
            return a.regionMatches(i, b, i + 1, a.length() - i);
        }
        return a.regionMatches(i + 1, b, i + 1, a.length() - i - 1) || swapped(a, b, i);
    }

    private static boolean swapped(String a, String b, int i) {
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
    }
}
