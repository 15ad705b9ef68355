package io.registratura.triage.rules;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code @chest & (age>=35 | "холодн* пот")}. */
final class ExprParser {
    private final List<String> pieces = new ArrayList<>();
    private final Concepts concepts;
    private int at;

    ExprParser(String source, Concepts concepts) {
        this.concepts = concepts;
        for (int from = 0; from < source.length(); ) {
            int to = end(source, from);
            if (source.charAt(from) != ' ') {
                pieces.add(source.substring(from, to));
            }
            from = to;
        }
    }

    private static int end(String source, int from) {
        char first = source.charAt(from);
        if (first == '"') {
            int quote = source.indexOf('"', from + 1);
            return quote < 0 ? unreadable(source, from) : quote + 1;
        }
        if (first == '@' || word(first)) {
            int end = from + 1;
            while (end < source.length() && (word(source.charAt(end)) || source.charAt(end) == '-')) {
                end++;
            }
            return end;
        }
        if (first == '<' || first == '>') {
            return from + (source.startsWith("=", from + 1) ? 2 : 1);
        }
        return " &|!()".indexOf(first) < 0 ? unreadable(source, from) : from + 1;
    }

    private static boolean word(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_';
    }

    private static int unreadable(String source, int from) {
        throw new IllegalStateException("cannot read: " + source.substring(from));
    }

    Expr parse() {
        var whole = or();
        if (at != pieces.size()) {
            throw new IllegalStateException("unexpected " + pieces.get(at));
        }
        return whole;
    }

    private Expr or() {
        var parts = new ArrayList<Expr>();
        parts.add(and());
        while (take("|")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expr.Or(List.copyOf(parts));
    }

    private Expr and() {
        var parts = new ArrayList<Expr>();
        parts.add(one());
        while (take("&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expr.And(List.copyOf(parts));
    }

    private Expr one() {
        if (take("!")) {
            return new Expr.Not(one());
        }
        if (take("(")) {
            var inner = or();
            if (!take(")")) {
                throw new IllegalStateException("a bracket is not closed");
            }
            return inner;
        }
        return leaf(next());
    }

    private Expr leaf(String piece) {
        if (piece.startsWith("@") || piece.startsWith("\"")) {
            return new Expr.Has(concepts.of(piece));
        }
        if (at < pieces.size()
                && (pieces.get(at).startsWith("<") || pieces.get(at).startsWith(">"))) {
            var sign = next();
            return new Expr.Is(piece, sign, Double.parseDouble(next()));
        }
        return new Expr.Is(piece, "known", 0);
    }

    private boolean take(String piece) {
        boolean here = at < pieces.size() && pieces.get(at).equals(piece);
        at += here ? 1 : 0;
        return here;
    }

    private String next() {
        if (at >= pieces.size()) {
            throw new IllegalStateException("the logic ends too early");
        }
        return pieces.get(at++);
    }
}
