package io.registratura.triage.text;

/** One way to read a text: plain characters, each of which knows its place in the text as it was written. */
public final class Reading {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    void add(char c, int start, int end) {
        if (text.length() == starts.length) {
            starts = java.util.Arrays.copyOf(starts, starts.length * 2);
            ends = java.util.Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    void add(String piece, int start, int end) {
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i), start, end);
        }
    }

    void replace(int index, char c) {
        text.setCharAt(index, c);
    }

    /** Forgets the last character. */
    void dropLast() {
        text.setLength(text.length() - 1);
    }

    /** Do both say the same? */
    boolean same(Reading other) {
        return text.compareTo(other.text) == 0;
    }

    public int length() {
        return text.length();
    }

    public char at(int index) {
        return text.charAt(index);
    }

    public String slice(int from, int to) {
        return text.substring(from, to);
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }
}
