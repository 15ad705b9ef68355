package io.registratura.redaction;

import io.registratura.redaction.text.Type;
import java.util.Map;

/**
 * A text without what tells who is meant; how much of each kind was taken out; and what stands for what, which stays here.
 * {@code settled} when a second look at it found nothing more.
 */
public record Redacted(String text, Map<Type, Integer> counts, Placeholders placeholders, boolean settled) {

    /** Puts the hidden words back into a text that came in answer. */
    public String restore(String answer) {
        return placeholders.restore(answer);
    }

    /** The text may still tell of health: only the counts are printed. */
    @Override
    public String toString() {
        return "Redacted" + counts;
    }
}
