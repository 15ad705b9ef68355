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
            return a.substring(i + 1).equals(b.substring(i));
        }
        if (a.length() < b.length()) {
            return a.substring(i).equals(b.substring(i + 1));
        }
        return a.substring(i + 1).equals(b.substring(i + 1)) || swapped(a, b, i);
    }

    private static boolean swapped(String a, String b, int i) {
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
