package io.registratura.intake.rights;

import io.registratura.intake.Claim;
import io.registratura.intake.Right;
import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which right to their own data the writer claims: by classes of verbs and what they are done to, guarded. */
public final class RightsReader {
    /** What is done as soon as it is understood, and so must not be guessed from letters of another alphabet. */
    private static final Set<Right> HEAVY = EnumSet.of(Right.WITHDRAW_ALL, Right.ERASE);

    private static final Phrases UNSURE = Lists.list("UNSURE");
    private static final Phrases LAW = Lists.list("LAW");
    private static final Phrases FOR_ANOTHER = Lists.list("FOR ANOTHER");

    private RightsReader() {}

    /** What was claimed, and the words that said so. */
    public record Found(Claim claim, BitSet words) {}

    /** The patterns, to mend mistyped words to. */
    public static List<Phrases> lists() {
        return Lists.SECTIONS.stream().map(Lists.Section::phrases).toList();
    }

    /** The claim of a Russian text. */
    public static Found read(List<Token> tokens) {
        var guards = new Guards(tokens);
        Set<Right> rights = EnumSet.noneOf(Right.class);
        BitSet used = new BitSet();
        BitSet shared = new BitSet();
        boolean asks = false;
        for (Lists.Section section : Lists.SECTIONS) {
            for (Phrases.Found found : section.phrases().all(tokens)) {
                if (found.match().words().stream().anyMatch(used::get)) {
                    continue;
                }
                Guards.Ruling ruling =
                        section.right().map(right -> guards.judge(right, found)).orElse(Guards.Ruling.STANDS);
                if (ruling != Guards.Ruling.FALLS) {
                    found.match().words().forEach(used::set);
                    if (found.meaning().equals(Lists.ALSO_REFUSED)) {
                        found.match().words().forEach(shared::set);
                    } else if (guards.shared(found)) {
                        shared.set(found.start());
                    }
                }
                asks |= ruling == Guards.Ruling.ASKED;
                if (ruling == Guards.Ruling.STANDS) {
                    section.right().ifPresent(rights::add);
                }
            }
        }
        used.andNot(shared);
        return new Found(claim(tokens, rights, asks && rights.isEmpty()), used);
    }

    private static Claim claim(List<Token> tokens, Set<Right> rights, boolean asks) {
        boolean guessed = latin(tokens) && rights.stream().anyMatch(HEAVY::contains);
        boolean sure = !guessed && UNSURE.first(tokens).isEmpty();
        return rights.isEmpty()
                ? new Claim(Set.of(), true, asks, false, false)
                : new Claim(
                        Set.copyOf(rights),
                        sure,
                        false,
                        LAW.first(tokens).isPresent(),
                        FOR_ANOTHER.first(tokens).isPresent());
    }

    private static boolean latin(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.digits())
                .allMatch(token -> token.raw().chars().allMatch(c -> c < 128));
    }
}
