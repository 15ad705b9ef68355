package io.registratura.intake;

import java.util.Locale;

/** What a person may ask about the data a clinic holds of them, and of the messages it sends. */
public enum Right {
    /** No more adverts. */
    STOP_MARKETING("stop-marketing"),
    /** Write to me no more. */
    STOP_MESSAGES("stop-messages"),
    /** No more reminders of visits. */
    STOP_REMINDERS("withdraw-service-msgs"),
    /** Keep nothing about my health. */
    FORGET_HEALTH("withdraw-health"),
    /** The consent is taken back. */
    WITHDRAW_ALL("withdraw-all"),
    /** All that is kept is to be destroyed. */
    ERASE("erase"),
    /** A copy of all that is kept. */
    EXPORT("export"),
    /** Who has looked at it. */
    WHO_VIEWED("who-viewed"),
    /** What is kept, from where and on what ground. */
    WHAT_DATA("what-data"),
    /** Something that is kept is wrong. */
    CORRECT("correct"),
    /** My words are not for a language model, my questions not for a machine. */
    OBJECT_AI("object-ai"),
    /** Do not pass it on. */
    OBJECT_RECIPIENT("object-recipient"),
    /** The advice was wrong: a person must look, and safety comes first. */
    WRONG_ADVICE("wrong-advice");

    private final String wire;

    Right(String wire) {
        this.wire = wire;
    }

    /** The name on the wire: lower case with hyphens. */
    public String wire() {
        return wire.toLowerCase(Locale.ROOT);
    }
}
