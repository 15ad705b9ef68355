package io.registratura.intake.purpose;

import io.registratura.intake.Intent;
import io.registratura.intake.text.Lines;
import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cues of every intent, in the order in which they win their words. */
final class Cues {
    private static final List<Section> SECTIONS = sections();

    private static final int MOST = 12;

    /** {@code intent} is empty where words only look like a cue. */
    private record Section(Optional<Intent> intent, Phrases phrases) {}

    private Cues() {}

    static List<Phrases> lists() {
        return SECTIONS.stream().map(Section::phrases).toList();
    }

    /** All cues of a text; a word speaks for one intent only. */
    static List<Cue> in(List<Token> tokens, BitSet taken) {
        BitSet used = (BitSet) taken.clone();
        List<Cue> cues = new ArrayList<>();
        for (Section section : SECTIONS) {
            int most = cues.size() + MOST;
            for (Phrases.Found found : section.phrases().all(tokens)) {
                if (cues.size() < most && found.match().words().stream().noneMatch(used::get)) {
                    found.match().words().forEach(used::set);
                    section.intent()
                            .ifPresent(intent ->
                                    cues.add(new Cue(intent, found.meaning().equals("!"), found.match())));
                }
            }
        }
        return cues;
    }

    private static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry :
                Lines.sections("intents.txt").entrySet()) {
            List<String> lines =
                    entry.getValue().stream().flatMap(Cues::patterns).toList();
            sections.add(new Section(intent(entry.getKey()), Phrases.of(lines)));
        }
        return List.copyOf(sections);
    }

    private static Optional<Intent> intent(String name) {
        return name.equals("NOT MEANT") ? Optional.empty() : Optional.of(Intent.valueOf(name));
    }

    /** «! a, b» marks only the patterns that carry the sign. */
    private static java.util.stream.Stream<String> patterns(String line) {
        return java.util.Arrays.stream(line.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("!") ? "! = " + one.substring(1).strip() : "? = " + one);
    }
}
