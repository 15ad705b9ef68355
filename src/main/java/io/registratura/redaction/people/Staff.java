package io.registratura.redaction.people;

import io.registratura.intake.text.Normal;
import io.registratura.redaction.text.Lists;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The people of the clinic, whose names the clinic itself publishes: they need not be hidden. */
public final class Staff {
    private static final Set<String> PATIENT = Lists.words("names.txt", "PATIENT CUES");
    private static final int LONGEST_ENDING = 3;
    private final List<List<String>> people;

    private Staff(List<List<String>> people) {
        this.people = people;
    }

    /** Full names, the surname first («Иванова Анна Сергеевна»). */
    public static Staff of(Collection<String> names) {
        return new Staff(names.stream()
                .map(name -> Arrays.stream(Normal.fold(name).split("[\\s.]+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList());
    }

    /** Is this one of them: by the surname, or by the first name and the patronymic; {@code before} tells a patient. */
    boolean has(List<Word> name, String before) {
        return people.stream().anyMatch(person -> is(name, person, before));
    }

    private static boolean is(List<Word> name, List<String> person, String before) {
        boolean all = name.stream().allMatch(word -> person.stream().anyMatch(own -> same(word, own)));
        boolean surname = name.stream().anyMatch(word -> !word.initial() && same(word, person.getFirst()));
        long others = name.stream()
                .filter(word -> person.stream().skip(1).anyMatch(own -> same(word, own)))
                .count();
        boolean alone = surname && name.size() == 1;
        return all && (alone ? !PATIENT.contains(before) : surname || others > 1);
    }

    private static boolean same(Word word, String own) {
        String norm = word.norm();
        if (word.initial()) {
            return own.startsWith(norm);
        }
        int common = 0;
        while (common < Math.min(norm.length(), own.length()) && norm.charAt(common) == own.charAt(common)) {
            common++;
        }
        return common >= Math.max(3, own.length() - 2) && norm.length() - common <= LONGEST_ENDING;
    }
}
