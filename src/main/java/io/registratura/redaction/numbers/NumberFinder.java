package io.registratura.redaction.numbers;

import io.registratura.redaction.numbers.Kinds.Rated;
import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents, cards, accounts and phones among the digits of a text. */
public final class NumberFinder {
    private static final Pattern SERIES = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])сер(?:ия|ии|\\.)?[ :№-]{0,3}(\\d\\d ?\\d\\d)[ ,;]{0,3}(?:(?:номер|ном|№|n|no)[ .:№]{0,3})?(\\d{6})(?!\\d)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)(?<!\\d)(\\d\\d ?\\d\\d)[ ,]{0,2}(?:номер|№)[ :]{0,2}(\\d{6})(?!\\d)");
    /** More pieces than any numbers of one person have: what is left of it goes whole. */
    private static final int MOST_GROUPS = 80;

    private static final Comparator<Rated> SUREST = Comparator.comparingInt(Rated::sure)
            .thenComparing(rated -> rated.candidate().length())
            .reversed()
            .thenComparing(rated -> rated.candidate().start());

    private NumberFinder() {}

    /** Marks every number of a known kind. */
    public static void find(Page page) {
        page.findEach(SERIES, match -> Stream.of(new Finding(match.start(1), match.end(2), Type.PASSPORT)));
        page.findEach(NUMBERED, match -> Stream.of(new Finding(match.start(1), match.end(2), Type.PASSPORT)));
        for (Chain chain : Chain.in(page.open())) {
            if (chain.groups().size() > MOST_GROUPS) {
                continue;
            }
            surest(page, chain)
                    .forEach(rated -> page.find(new Finding(
                            rated.candidate().start(), rated.candidate().end(), rated.type())));
        }
    }

    private static List<Rated> surest(Page page, Chain chain) {
        var rated = chain.candidates(page.open()).stream()
                .filter(candidate -> !measured(page, candidate))
                .map(candidate -> Kinds.rate(candidate, Cue.of(page, candidate.start(), candidate.end())))
                .flatMap(Optional::stream)
                .sorted(SUREST)
                .toList();
        List<Rated> taken = new ArrayList<>();
        for (Rated one : rated) {
            if (taken.stream().noneMatch(other -> overlap(one.candidate(), other.candidate()))) {
                taken.add(one);
            }
        }
        return taken;
    }

    /** Few digits with a unit behind them are no phone and no code. */
    private static boolean measured(Page page, Candidate candidate) {
        return candidate.length() <= 8 && Clinical.unitAt(page.around(candidate.end(), candidate.end() + 12));
    }

    private static boolean overlap(Candidate one, Candidate other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
