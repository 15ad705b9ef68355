package io.registratura.intake.people;

import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import io.registratura.intake.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the names of people in a text and gives them in the nominative. */
final class NameReader {
    private static final Phrases NOMINATIVE_CUES = Phrases.of("people.txt", "NAME CUES");
    private static final Phrases OBLIQUE_CUES = Phrases.of("people.txt", "OBLIQUE CUES");
    private static final Phrases STREET = Phrases.of("people.txt", "STREET CUES");
    private static final int LONGEST = 3;
    private static final int MOST = 12;

    private final List<Token> tokens;
    private final BitSet taken;
    private final NameWords words;
    private final boolean asked;

    NameReader(List<Token> tokens, BitSet taken, Vocabulary vocabulary, boolean asked) {
        this.tokens = tokens;
        this.taken = taken;
        this.words = new NameWords(vocabulary);
        this.asked = asked;
    }

    /** A name and the words it takes; {@code sex} as its forms tell. */
    record Name(int start, int end, String nominative, Optional<Sex> sex, boolean oblique) {}

    List<Name> read() {
        if (asked && answer().isPresent()) {
            return List.of(answer().get());
        }
        List<Name> names = new ArrayList<>();
        for (int at = 0; at < tokens.size() && names.size() < MOST; ) {
            var name = at(at);
            name.ifPresent(names::add);
            at = name.map(Name::end).orElse(at + 1);
        }
        return names;
    }

    private Optional<Name> at(int at) {
        boolean cued = cued(NOMINATIVE_CUES, at);
        boolean oblique = cued(OBLIQUE_CUES, at) || at > 0 && Relations.isRelation(tokens.get(at - 1));
        int end = at;
        int strong = 0;
        while (end < tokens.size()
                && end - at < LONGEST + 1
                && joined(at, end)
                && fits(end, at, cued || oblique, strong > 0)) {
            strong += words.strong(tokens.get(end)) ? 1 : 0;
            end++;
        }
        end = Math.min(end, at + LONGEST + (end - at > LONGEST && words.suffix(tokens.get(end - 1)) ? 1 : 0));
        boolean enough =
                strong > 0 || cued && end > at || oblique && end > at && capitals(at, end) && (likely(at, end));
        if (!enough || street(at) || onlyOrdinary(at, end, cued || oblique)) {
            return Optional.empty();
        }
        return Optional.of(name(at, end, !cued && oblique));
    }

    private boolean likely(int at, int end) {
        return IntStream.range(at, end)
                .anyMatch(i -> Surnames.likely(tokens.get(i).norm())
                        || !FirstNames.of(tokens.get(i).norm()).isEmpty());
    }

    private boolean capitals(int at, int end) {
        return IntStream.range(at, end).allMatch(i -> tokens.get(i).capital());
    }

    /** «вера», «роман» in small letters and alone are ordinary words. */
    private boolean onlyOrdinary(int at, int end, boolean cued) {
        return end == at + 1
                && !cued
                && !asked
                && FirstNames.ordinary(tokens.get(at).norm())
                && !tokens.get(at).capital();
    }

    private boolean joined(int start, int at) {
        return at == start
                || tokens.get(at).before().isEmpty()
                || initial(at - 1) && tokens.get(at).before().equals(".");
    }

    private boolean initial(int at) {
        return tokens.get(at).norm().length() == 1 && tokens.get(at).capital();
    }

    private boolean fits(int at, int start, boolean cued, boolean beside) {
        Token token = tokens.get(at);
        if (token.digits() || taken.get(at) || token.quoted() && !cued) {
            return false;
        }
        if (words.strong(token)) {
            return true;
        }
        boolean next = at + 1 < tokens.size()
                && words.strong(tokens.get(at + 1))
                && tokens.get(at + 1).before().isEmpty()
                && !taken.get(at + 1);
        boolean surname = Surnames.likely(token.norm()) && (token.capital() || beside || next);
        boolean foreign = token.capital() && (beside || next) && at > 0 && !words.ordinary(token);
        boolean named = cued
                && (token.capital() || Surnames.likely(token.norm()))
                && (at == start || beside || token.capital());
        return (surname || foreign || named) && !words.ordinary(token);
    }

    private boolean cued(Phrases cues, int at) {
        return IntStream.range(Math.max(0, at - 4), at)
                .anyMatch(i -> cues.at(tokens, i).filter(f -> f.end() == at).isPresent());
    }

    /** «ул. Петрова», «из Владимира»: a place. */
    private boolean street(int at) {
        return at > 0 && STREET.word(tokens.get(at - 1)).isPresent();
    }

    private Name name(int start, int end, boolean oblique) {
        return new NameForms(tokens.subList(start, end), oblique, relationSex(start)).name(start, end);
    }

    private Optional<Sex> relationSex(int start) {
        return Relations.read(tokens.subList(Math.max(0, start - 3), start), Math.max(0, start - 3)).stream()
                .filter(relation -> relation.at() < start && relation.at() >= start - 2)
                .reduce((_, last) -> last)
                .flatMap(Relations.Relation::sex);
    }

    /** The whole message as a name, when a name was asked for: one to three words, none of them an ordinary one. */
    private Optional<Name> answer() {
        boolean fine = !tokens.isEmpty()
                && tokens.getFirst().before().chars().noneMatch(c -> ";<>{}=/\\".indexOf(c) >= 0)
                && tokens.size() <= LONGEST
                && IntStream.range(0, tokens.size()).allMatch(i -> !taken.get(i) && words.possible(tokens.get(i)))
                && IntStream.range(1, tokens.size())
                        .allMatch(i -> tokens.get(i).before().isEmpty());
        return fine ? Optional.of(name(0, tokens.size(), false)) : Optional.empty();
    }
}
