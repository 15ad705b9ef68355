package io.registratura.inventory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What kind of data a field holds; every stored field has exactly one. */
public enum DataClass {
    /** Open to anybody: prices, hours. */
    C0,
    /** Technical: ids, counters, times without content. */
    C1,
    /** Contact: names, phones, ids in a channel. */
    C2,
    /** Visit: service, doctor, time. */
    C3,
    /** Health: complaints, symptoms, rules that fired. */
    C4,
    /** The urgency alone: health, too, with a line of its own. */
    C4U,
    /** Numbers of documents: not collected. */
    C5,
    /** Evidence: proofs of consent, journals. */
    C6;

    private static final Set<DataClass> HEALTH = EnumSet.of(C4, C4U);
    private static final Set<DataClass> IMPERSONAL = EnumSet.of(C0, C1);

    /** As the files write it. */
    public String code() {
        return this == C4U ? "C4u" : name();
    }

    public static Optional<DataClass> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** May it tell of a person? */
    public boolean personal() {
        return !IMPERSONAL.contains(this);
    }

    /** Is it about health, and so of the special category? */
    public boolean health() {
        return HEALTH.contains(this);
    }
}
