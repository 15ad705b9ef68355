package io.registratura.redaction.numbers;

import io.registratura.redaction.numbers.Chain.Group;
import java.util.List;
import java.util.stream.Collectors;

/** Digits that may be one number: how they are grouped («3-3-3-2»), what stands between them, and a plus before them. */
record Candidate(int start, int end, String digits, String grouping, String between, boolean plus) {
    static final int FEWEST_DIGITS = 3;
    static final int MOST_DIGITS = 20;

    static Candidate of(String text, List<Group> groups) {
        String digits = groups.stream().map(Group::digits).collect(Collectors.joining());
        String grouping = groups.stream()
                .map(group -> String.valueOf(group.digits().length()))
                .collect(Collectors.joining("-"));
        var between = new StringBuilder();
        for (int i = 1; i < groups.size(); i++) {
            between.append(text, groups.get(i - 1).end(), groups.get(i).start());
        }
        int start = groups.getFirst().start();
        int head = head(text, start);
        boolean plus = text.substring(head, start).indexOf('+') >= 0;
        int end = groups.getLast().end();
        return new Candidate(plus ? head : start, end, digits, grouping, between.toString(), plus);
    }

    /** «(+7», «+ 7». */
    private static int head(String text, int start) {
        int head = start;
        while (head > 0 && start - head < 2 && "+ (".indexOf(text.charAt(head - 1)) >= 0) {
            head--;
        }
        int plus = text.indexOf('+', head);
        return plus >= 0 && plus < start ? plus : start;
    }

    int length() {
        return digits.length();
    }

    boolean single() {
        return grouping.indexOf('-') < 0;
    }

    boolean begins(String with) {
        return digits.startsWith(with);
    }
}
