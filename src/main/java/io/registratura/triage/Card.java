package io.registratura.triage;

import java.util.Optional;

/** What is known of the patient besides the text: age in years (under one: a fraction), sex, pregnancy. */
public record Card(Optional<Double> age, Optional<Sex> sex, Optional<Boolean> pregnant) {

    /** Nothing is known. */
    public static final Card UNKNOWN = new Card(Optional.empty(), Optional.empty(), Optional.empty());

    /** As the card says it. */
    public enum Sex {
        MALE,
        FEMALE
    }
}
