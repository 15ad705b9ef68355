package io.registratura.intake;

/** The question that stands open, so that a bare «Иван» or «в пять» is heard as its answer. */
public enum Expecting {
    ANYTHING,
    NAME,
    PHONE,
    SERVICE,
    TIME,
    SLOT,
    YES_OR_NO
}
