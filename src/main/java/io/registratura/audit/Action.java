package io.registratura.audit;

/** What was done with personal data. The names are what is hashed: one that has been written is never changed. */
public enum Action {
    CONSENT_GRANTED,
    CONSENT_REFUSED,
    CONSENT_WITHDRAWN,
    /** A patient's data key was made. */
    KEY_MADE,
    /** The talk and the coming visits of a patient were opened for a turn. */
    OPENED,
    DIALOG_CHANGED,
    /** What triage found was kept. */
    DECISION_KEPT,
    VISIT_BOOKED,
    VISIT_MOVED,
    VISIT_CANCELLED,
    VISIT_CONFIRMED,
    ALARM_RAISED,
    ALARM_TAKEN,
    ALARM_LOWERED,
    /** A request about personal data was opened. */
    REQUEST_OPENED,
    /** A request about personal data was confirmed, done or refused. */
    REQUEST_SETTLED,
    /** A message left to the patient, or the patient's page read it. */
    SENT,
    /** A reminder of a visit left to the patient. */
    REMINDED,
    /** Something about a patient was told to staff in its chat. */
    STAFF_TOLD,
    /** Something about a patient was written to the clinic's CRM. */
    CRM_WRITTEN,
    /** What has outlived its term is thrown away. */
    RETENTION_RUN,
    /** The term of a consent is over. */
    CONSENT_EXPIRED
}
