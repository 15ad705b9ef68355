package io.registratura.outward;

import io.registratura.redaction.Placeholders;

/** What became of a text that was to leave. */
public sealed interface Decision {

    /** It left, redacted, and this came back, the names in their places again. */
    record Sent(String answer, Placeholders placeholders) implements Decision {
        /** The answer is personal. */
        @Override
        public String toString() {
            return "Sent";
        }
    }

    /** The dialogue goes on by rules or with a person. */
    record Withheld(Reason reason) implements Decision {}

    /** Why nothing was sent, or why nothing of the answer is told. */
    enum Reason {
        NO_DESTINATION,
        TOO_LONG,
        LANGUAGE,
        UNSETTLED,
        BROKEN,
        LATE,
        ANSWER
    }
}
