package io.registratura.audit;

/** What kind of data was touched. */
public enum DataClass {
    /** Ids, counters, times. */
    C1,
    /** Name, phone, the chat. */
    C2,
    /** Service, doctor, time of a visit. */
    C3,
    /** Complaints and what triage found. */
    C4,
    /** The urgency alone. */
    C4U,
    /** Evidence: consents, the journal itself. */
    C6
}
