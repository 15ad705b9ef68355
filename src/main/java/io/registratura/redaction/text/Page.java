package io.registratura.redaction.text;

import io.registratura.intake.text.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plain text on which every recogniser marks what it found; what is marked is not seen by the next one. */
public final class Page {
    /** Stands for what was found or must be kept: no letter, no digit, no separator. */
    public static final char MARK = '\uE000';

    private final String whole;
    private final StringBuilder open;
    private final List<Finding> found = new ArrayList<>();

    /** A page with nothing marked. */
    public Page(String plain) {
        whole = plain;
        open = new StringBuilder(plain);
    }

    /** The text in small letters, found or not: for the words around a place. */
    public String around(int from, int to) {
        return Normal.fold(whole.substring(Math.max(0, from), Math.min(whole.length(), to)));
    }

    /** The text without what is marked. */
    public String open() {
        return open.toString();
    }

    /** Marks something personal. */
    public void find(Finding finding) {
        found.add(finding);
        keep(finding.start(), finding.end());
    }

    /** Marks what must survive. */
    public void keep(int start, int end) {
        for (int i = start; i < end; i++) {
            open.setCharAt(i, MARK);
        }
    }

    /** Marks every match as of this type. */
    public void findAll(Pattern pattern, Type type) {
        matches(pattern).forEach(match -> find(new Finding(match.start(), match.end(), type)));
    }

    /** Marks what is made of a match, if anything is. */
    public void findEach(Pattern pattern, Function<MatchResult, Stream<Finding>> reading) {
        matches(pattern).forEach(match -> reading.apply(match).forEach(this::find));
    }

    /** The matches in what is not marked yet, from left to right. */
    public List<MatchResult> matches(Pattern pattern) {
        Matcher matcher = pattern.matcher(open());
        List<MatchResult> matches = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                matches.add(matcher.toMatchResult());
            }
        }
        return matches;
    }

    /** What was found, from left to right. */
    public List<Finding> found() {
        return found.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }
}
