package io.registratura.redaction.people;

import io.registratura.intake.people.NameSigns;
import io.registratura.intake.text.Vocabulary;
import io.registratura.redaction.text.Lists;
import io.registratura.triage.text.Everyday;
import java.util.Set;
import java.util.regex.Pattern;

/** What one word says for or against being a name. */
final class Signals {
    private static final Set<String> SURNAMES = Lists.words("names.txt", "SURNAMES");
    private static final Set<String> GIVEN = Lists.words("names.txt", "GIVEN");
    private static final Set<String> ALSO_WORDS = Lists.words("names.txt", "ALSO WORDS");
    private static final Set<String> NO_NAMES = Lists.words("names.txt", "NO NAMES");
    private static final Set<String> NO_NAME_BEGINNINGS = Lists.words("names.txt", "NO NAME BEGINNINGS");
    private static final Vocabulary COMMON = new Vocabulary();
    private static final Set<String> SUFFIXES = Set.of("оглы", "кызы", "оглу", "заде", "угли", "улы");
    private static final Pattern SURE_ENDING = Pattern.compile(
            ".{2,}(?:(?:ов|ев)(?:а|у|ой|ою|ым|е|ы|ых|ыми)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ую|ой|их)|енко|чук(?:а|у|ом|е)?|"
                    + "швили|дзе|янц(?:а|у)?)");
    private static final Pattern MAY_END = Pattern.compile(
            ".{2,}(?:(?:ов|ев|ин|ын)(?:а|у|ой|ою|ым|е|ы|ых|ыми)?|(?:ск|цк)(?:ий|ой|ая|ого|ому|им|ую|их)|енко|[чщ]?[ую]к(?:а|у|ом|е)?|"
                    + "ян(?:а|у|ом|е)?|янц(?:а|у|ем)?|швили|дзе|ич(?:а|у|ем|е)?|ко|ник(?:а|у|ом)?|ман(?:а|у|ом)?)");
    private static final Pattern VERB = Pattern.compile(
            ".{2,}(?:ть|ться|тся|ите|йте|ешь|ете|ишь|чь|лся|лась|лось|лись|йтесь|итесь|ют|ут|ят|ал|ала|али|ил|ила|или|ую|аю|яю)");

    private Signals() {}

    static boolean given(Word word) {
        return (NameSigns.given(word.norm()) || known(GIVEN, word.norm())) && !NO_NAMES.contains(word.norm());
    }

    /** A first name and an ordinary word: something else must speak for the name. */
    static boolean doubtful(Word word) {
        return NameSigns.ordinary(word.norm())
                || ALSO_WORDS.contains(word.norm())
                || word.norm().length() < 3;
    }

    static boolean patronymic(Word word) {
        return NameSigns.patronymic(word.norm()) && !NO_NAMES.contains(word.norm());
    }

    static boolean patronymicOrAdjective(Word word) {
        return NameSigns.patronymicOrAdjective(word.norm());
    }

    static boolean suffix(Word word) {
        return SUFFIXES.contains(word.norm());
    }

    static boolean knownSurname(Word word) {
        return known(SURNAMES, word.norm());
    }

    /** «Кузнецов», «Ковалевской»: ordinary words do not end so. */
    static boolean sureSurname(Word word) {
        return !ordinary(word) && SURE_ENDING.matcher(word.norm()).matches() && !notName(word);
    }

    static boolean maySurname(Word word) {
        return !ordinary(word) && !notName(word) && MAY_END.matcher(word.norm()).matches();
    }

    /** A word of the language: no name unless a dictionary of names has it too. */
    static boolean ordinary(Word word) {
        return Everyday.has(word.norm()) || COMMON.knows(word.norm()) || NO_NAMES.contains(word.norm());
    }

    static boolean verb(Word word) {
        return VERB.matcher(word.norm()).matches();
    }

    static boolean relation(Word word) {
        return NameSigns.relation(word.norm());
    }

    static boolean notName(Word word) {
        return NO_NAMES.contains(word.norm()) || NO_NAME_BEGINNINGS.stream().anyMatch(word.norm()::startsWith);
    }

    /** The word, or the word without the ending of a case. */
    private static boolean known(Set<String> names, String norm) {
        if (names.contains(norm)) {
            return true;
        }
        for (int cut = 1; cut <= 3 && norm.length() - cut >= 2; cut++) {
            String stem = norm.substring(0, norm.length() - cut);
            String ending = norm.substring(norm.length() - cut);
            boolean whole = Cases.AFTER_CONSONANT.contains(ending) && names.contains(stem);
            if (whole
                    || Cases.INSTEAD.getOrDefault(ending, Set.of()).stream()
                            .anyMatch(end -> names.contains(stem + end))) {
                return true;
            }
        }
        return false;
    }
}
