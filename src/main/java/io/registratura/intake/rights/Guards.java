package io.registratura.intake.rights;

import io.registratura.intake.Right;
import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What takes a claim back: negation, a question how, another object, an exception, somebody else's words. */
final class Guards {
    private static final Phrases ASKS = Lists.list("ASKS");
    private static final Phrases NO_QUESTION = Lists.list("NO QUESTION");
    private static final Phrases KEEPS = Lists.list("KEEPS");
    private static final Phrases BUT = Lists.list("BUT");
    private static final Phrases BLOCKS = Lists.list("BLOCKS");
    private static final Phrases AND = Lists.list("AND");
    private static final Phrases TIMED = Lists.list("TIMED");
    private static final Phrases NOT_AFTER = Lists.list("NOT AFTER");
    private static final Phrases MODALS = Lists.list("MODALS");
    private static final Phrases OTHERS = Lists.list("OTHERS");
    private static final Phrases QUOTING = Lists.list("QUOTING");

    /** These are questions or requests themselves: to ask is to claim. */
    private static final Set<Right> ASKING = EnumSet.of(
            Right.EXPORT, Right.WHO_VIEWED, Right.WHAT_DATA, Right.CORRECT, Right.WRONG_ADVICE, Right.OBJECT_AI);

    private static final Set<Right> STOPS = EnumSet.of(Right.STOP_MESSAGES, Right.STOP_MARKETING, Right.STOP_REMINDERS);
    private static final int FEW = 3;

    /** What becomes of a claim. */
    enum Ruling {
        STANDS,
        /** It is only asked about. */
        ASKED,
        FALLS
    }

    private final List<Token> tokens;

    Guards(List<Token> tokens) {
        this.tokens = tokens;
    }

    Ruling judge(Right right, Phrases.Found found) {
        if (found.meaning().equals(Lists.UNGUARDED)) {
            return Ruling.STANDS;
        }
        if (tokens.get(found.start()).quoted() || otherObject(found) || others(found) || excepted(right, found)) {
            return Ruling.FALLS;
        }
        if (!found.meaning().startsWith(Lists.WITH_ITS_NOT) && !ASKING.contains(right) && negated(found)) {
            return Ruling.FALLS;
        }
        if (same(found.start() - 1, found) && tokens.get(found.start() - 1).is("не")) {
            return Ruling.FALLS;
        }
        if (!ASKING.contains(right) && asked(found)) {
            return Ruling.ASKED;
        }
        return found.meaning().equals(Lists.ONLY_ASKED) ? Ruling.FALLS : Ruling.STANDS;
    }

    /** «удалите запись на номер 8…»: the first thing behind the verb is what is meant, unless an «и» adds another. */
    private boolean otherObject(Phrases.Found found) {
        List<Integer> words = found.match().words();
        boolean blocked = false;
        for (int i = words.getFirst(); i < found.end(); i++) {
            if (!words.contains(i) && BLOCKS.word(tokens.get(i)).isPresent()) {
                blocked = true;
            } else if (AND.word(tokens.get(i)).isPresent()
                    || tokens.get(i).clause() != tokens.get(words.getFirst()).clause()) {
                blocked = false;
            }
        }
        return blocked;
    }

    private boolean negated(Phrases.Found found) {
        int at = found.start() - 1;
        while (same(at, found) && MODALS.word(tokens.get(at)).isPresent()) {
            at--;
        }
        boolean before = same(at, found) && tokens.get(at).is("не", "ни", "нельзя", "без", "передумал", "передумала");
        boolean inside = IntStream.range(found.start(), found.end())
                .anyMatch(i -> tokens.get(i).is("не") && !found.match().words().contains(i));
        boolean after = IntStream.range(found.end(), Math.min(found.end() + FEW, tokens.size()))
                .filter(i -> same(i, found))
                .anyMatch(i -> NOT_AFTER.at(tokens, i).isPresent());
        return before || inside || after;
    }

    /** «как отозвать?», «а если удалить?»; an order behind a condition of its own clause stays an order. */
    private boolean asked(Phrases.Found found) {
        Token verb = tokens.get(found.start());
        Optional<Token> order = found.match().words().stream()
                .map(tokens::get)
                .filter(token -> token.norm().matches(".*[иьй]те"))
                .findFirst();
        for (int i = 0; i < found.end(); i++) {
            boolean near = order.isPresent()
                    ? tokens.get(i).clause() == order.get().clause()
                    : tokens.get(i).sentence() == verb.sentence();
            if (near && question(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean question(int at) {
        return ASKS.at(tokens, at).isPresent()
                && NO_QUESTION.at(tokens, at).isEmpty()
                && NO_QUESTION.at(tokens, at - 1).isEmpty();
    }

    /** «ничего, кроме напоминаний», «напоминания оставьте», «не звоните до десяти». */
    private boolean excepted(Right right, Phrases.Found found) {
        if (!STOPS.contains(right)) {
            return false;
        }
        boolean but = IntStream.range(found.start() + 1, found.end())
                .anyMatch(i -> !found.match().words().contains(i)
                        && BUT.word(tokens.get(i)).isPresent());
        boolean kept = found.end() < tokens.size()
                && tokens.get(found.end()).sentence()
                        == tokens.get(found.start()).sentence()
                && KEEPS.word(tokens.get(found.end())).isPresent()
                && !tokens.get(found.end()).is("да");
        boolean timed = right == Right.STOP_MESSAGES
                && !forGood(found)
                && IntStream.range(found.end(), Math.min(found.end() + FEW, tokens.size()))
                        .anyMatch(i -> TIMED.at(tokens, i).isPresent());
        return but || kept || timed;
    }

    private boolean forGood(Phrases.Found found) {
        return IntStream.range(found.start(), Math.min(found.end() + 1, tokens.size()))
                .anyMatch(i -> tokens.get(i).is("больше", "никогда", "вообще"));
    }

    private boolean others(Phrases.Found found) {
        return IntStream.range(0, found.start())
                .filter(i -> same(i, found))
                .anyMatch(i -> OTHERS.at(tokens, i).isPresent()
                        && QUOTING.within(tokens, i, found.end()).isPresent());
    }

    /** Does a visit or a part of the body stand between the verb and what is claimed? The verb is theirs, too. */
    boolean shared(Phrases.Found found) {
        return IntStream.range(found.start(), found.end())
                .anyMatch(i -> !found.match().words().contains(i)
                        && BLOCKS.word(tokens.get(i)).isPresent());
    }

    private boolean same(int at, Phrases.Found found) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).clause() == tokens.get(found.start()).clause();
    }
}
