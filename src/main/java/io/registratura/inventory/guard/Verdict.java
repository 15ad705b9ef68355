package io.registratura.inventory.guard;

/** May it be so? In the order of gravity. */
public enum Verdict {
    OK,
    WARN,
    REFUSE
}
