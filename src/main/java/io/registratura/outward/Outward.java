package io.registratura.outward;

import io.registratura.outward.Decision.Reason;
import io.registratura.outward.Decision.Sent;
import io.registratura.outward.Decision.Withheld;
import io.registratura.redaction.Placeholders;
import io.registratura.redaction.Redacted;
import io.registratura.redaction.Redactor;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;

/**
 * Lets a text leave: only to an allowed host, only without what is personal, only when all of that is certain. Whatever goes
 * wrong on the way, nothing is sent.
 */
public final class Outward {
    private final Redaction redaction;
    private final Destinations allowed;
    private final Duration patience;

    /** {@code patience} is how long the redaction, and then the model, may take. */
    public Outward(Redaction redaction, Destinations allowed, Duration patience) {
        this.redaction = redaction;
        this.allowed = allowed;
        this.patience = patience;
    }

    /** Asks the model about this text of a dialogue; never fails. */
    public Uni<Decision> ask(String text, Placeholders known, Model model) {
        if (!allowed.allow(model.host())) {
            return withheld(Reason.NO_DESTINATION);
        }
        if (text.length() > Redactor.LIMIT) {
            return withheld(Reason.TOO_LONG);
        }
        return Uni.createFrom()
                .item(() -> redaction.redact(text, known))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(patience)
                .fail()
                .chain(redacted -> send(redacted, model))
                .onFailure(TimeoutException.class)
                .recoverWithItem(new Withheld(Reason.LATE))
                .onFailure()
                .recoverWithItem(new Withheld(Reason.BROKEN));
    }

    private Uni<Decision> send(Redacted redacted, Model model) {
        if (!redacted.settled()) {
            return withheld(Reason.UNSETTLED);
        }
        if (!Russian.is(redacted.text())) {
            return withheld(Reason.LANGUAGE);
        }
        return Uni.createFrom()
                .deferred(() -> model.answer(new Cleared(redacted.text())))
                .ifNoItem()
                .after(patience)
                .fail()
                .map(answer -> told(answer, redacted));
    }

    /** An answer that names somebody by itself is not told: it was not asked about anybody. */
    private Decision told(String answer, Redacted redacted) {
        var scanned = redaction.redact(answer, redacted.placeholders());
        boolean clean = answer.length() <= Redactor.LIMIT && scanned.counts().isEmpty();
        return clean ? new Sent(redacted.restore(answer), redacted.placeholders()) : new Withheld(Reason.ANSWER);
    }

    private static Uni<Decision> withheld(Reason reason) {
        return Uni.createFrom().item(new Withheld(reason));
    }
}
