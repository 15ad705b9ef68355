package io.registratura.inventory.declared;

/** What a connected system does with what it gets. */
public enum Kind {
    /** Runs the program itself. */
    SERVER,
    /** Keeps rows, files, queues. */
    STORE,
    /** Collects logs, errors, figures. */
    LOG,
    /** Hands out settings, wakes the program: no data of patients. */
    TECHNICAL,
    /** The messenger in which a patient writes, under its own terms. */
    MESSENGER,
    /** The chat in which staff is told. */
    STAFF_CHAT,
    /** Passes a messenger's calls on and keeps nothing. */
    RELAY,
    CRM,
    CALENDAR,
    MODEL,
    /** Whatever else the clinic has declared. */
    OTHER
}
