package io.registratura.redaction.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups of digits with no more between them than people put between the digits of one number. */
record Chain(List<Group> groups) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String SEPARATORS = " -./()_";
    private static final int WIDEST = 3;
    private static final int MOST_GROUPS = 20;

    /** Digits without a break; {@code end} excluded. */
    record Group(int start, int end, String digits) {}

    static List<Chain> in(String text) {
        List<Chain> chains = new ArrayList<>();
        List<Group> current = new ArrayList<>();
        Matcher matcher = DIGITS.matcher(text);
        while (matcher.find()) {
            if (!current.isEmpty() && !joined(text, current.getLast().end(), matcher.start())) {
                chains.add(new Chain(List.copyOf(current)));
                current.clear();
            }
            current.add(new Group(matcher.start(), matcher.end(), matcher.group()));
        }
        if (!current.isEmpty()) {
            chains.add(new Chain(List.copyOf(current)));
        }
        return chains;
    }

    private static boolean joined(String text, int from, int to) {
        boolean sentence = text.startsWith(". ", from);
        return !sentence
                && to - from <= WIDEST
                && text.substring(from, to).chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    /** Every row of neighbouring groups with as many digits as some identifier has. */
    List<Candidate> candidates(String text) {
        List<Candidate> all = new ArrayList<>();
        for (int from = 0; from < groups.size(); from++) {
            int digits = 0;
            for (int to = from; to < Math.min(groups.size(), from + MOST_GROUPS); to++) {
                digits += groups.get(to).digits().length();
                if (digits > Candidate.MOST_DIGITS) {
                    break;
                }
                if (digits >= Candidate.FEWEST_DIGITS) {
                    all.add(Candidate.of(text, groups.subList(from, to + 1)));
                }
            }
        }
        return all;
    }

    int digits() {
        return groups.stream().mapToInt(group -> group.digits().length()).sum();
    }
}
