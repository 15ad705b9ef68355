package io.registratura.triage.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code @chest & (age>=35 | "холодн* пот")}. */
final class ExprParser {
    private static final Pattern PIECE =
            Pattern.compile("\\s*(@[\\w-]+|\"[^\"]+\"|[a-z][a-z0-9]*|>=|<=|<|>|\\d+(?:\\.\\d+)?|[&|!()])");
    private final List<String> pieces = new ArrayList<>();
    private final Function<String, Concept> concepts;
    private int at;

    ExprParser(String source, Function<String, Concept> concepts) {
        this.concepts = concepts;
        Matcher matcher = PIECE.matcher(source.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            pieces.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != source.strip().length()) {
            throw new IllegalStateException("cannot read: " + source.strip().substring(end));
        }
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
            return new Expr.Has(concepts.apply(piece));
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
