package io.registratura.inventory.guard;

/** Why a class of data may lie in a place or may not; the words are in {@code messages/privacy.properties}. */
public enum Reason {
    SYNTHETIC(Verdict.OK),
    HERE(Verdict.OK),
    COMMISSIONED(Verdict.OK),
    NOTICE(Verdict.OK),
    TECHNICAL_ABROAD(Verdict.WARN),
    STAFF_ABROAD(Verdict.WARN),
    ACKNOWLEDGED(Verdict.WARN),
    MESSENGER_BARRED(Verdict.REFUSE),
    UNREGISTERED(Verdict.REFUSE),
    UNSIGNED(Verdict.REFUSE),
    NOT_COMMISSIONED(Verdict.REFUSE),
    TRAINING(Verdict.REFUSE),
    MODEL_FORBIDDEN(Verdict.REFUSE),
    ABROAD(Verdict.REFUSE),
    OTHER_TEXT(Verdict.REFUSE),
    EXPIRED(Verdict.REFUSE),
    HEALTH_ABROAD(Verdict.REFUSE);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
