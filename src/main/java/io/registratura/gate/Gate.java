package io.registratura.gate;

import io.registratura.gate.Patterns.Match;
import io.registratura.gate.Ruling.Found;
import io.registratura.gate.Ruling.Passed;
import io.registratura.gate.Ruling.Stopped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nothing that names, suggests or rules out a disease, names a drug or a dose, or puts a doctor off gets past it. Total and
 * pure: the same text and names give the same answer, in time that grows with the text alone.
 */
public final class Gate {
    private static final Gate STANDARD = new Gate();

    private final Patterns<Ban> bans = new Patterns<>();
    private final Patterns<Ban> sounds = new Patterns<>();
    private final Patterns<String> permitted = new Patterns<>();

    private Gate() {
        bans.addAll(Ban.DISEASE, Lists.DISEASES);
        bans.addAll(Ban.DRUG, Lists.DRUGS);
        bans.addAll(Ban.DOSE, Lists.all("doses.txt"));
        sounds.addAll(Ban.DISEASE, Lists.sounds(Lists.DISEASES));
        sounds.addAll(Ban.DRUG, Lists.sounds(Lists.DRUGS));
        Lists.sections("phrases.txt").forEach((ban, lines) -> bans.addAll(Ban.valueOf(ban), lines));
        Lists.sections("permitted.txt").forEach(permitted::addAll);
    }

    /** The gate with the lists of this build. */
    public static Gate standard() {
        return STANDARD;
    }

    /** May this text leave to a patient of whom, and of whose clinic, these names are known? */
    public Ruling judge(String text, Names names) {
        Set<Found> found = new TreeSet<>(Comparator.comparingInt(Found::start)
                .thenComparing(Comparator.comparingInt(Found::end).reversed())
                .thenComparing(Found::ban));
        for (List<Word> words : Reader.readings(text)) {
            standing(words, names).forEach(match -> found.add(found(match, words, text)));
        }
        found.removeIf(one -> one.words().codePoints().noneMatch(Character::isLetter));
        return found.isEmpty() ? new Passed() : new Stopped(apart(found));
    }

    /** A finding falls only when every word of it is permitted where it stands. */
    private List<Match<Ban>> standing(List<Word> words, Names names) {
        List<Match<Ban>> all = new ArrayList<>(bans.in(words));
        all.addAll(sounds.in(words.stream().map(Word::sounded).toList()));
        if (all.isEmpty()) {
            return all;
        }
        BitSet free = names.in(words);
        permitted.in(words).forEach(match -> free.or(match.words()));
        return all.stream().filter(match -> !covered(match.words(), free)).toList();
    }

    private static boolean covered(BitSet words, BitSet free) {
        var left = (BitSet) words.clone();
        left.andNot(free);
        return left.isEmpty();
    }

    private static Found found(Match<Ban> match, List<Word> words, String text) {
        int start = words.get(match.words().nextSetBit(0)).start();
        int end = words.get(match.words().length() - 1).end();
        return new Found(match.meaning(), text.substring(start, end), start, end);
    }

    /** Of findings that overlap the first and longest says enough. */
    private static List<Found> apart(Set<Found> found) {
        var apart = new ArrayList<Found>();
        for (Found one : found) {
            if (apart.isEmpty() || one.start() >= apart.getLast().end()) {
                apart.add(one);
            }
        }
        return List.copyOf(apart);
    }
}
