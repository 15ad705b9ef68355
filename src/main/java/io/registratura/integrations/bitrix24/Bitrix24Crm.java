package io.registratura.integrations.bitrix24;

import io.registratura.clinic.Clinic;
import io.registratura.port.Address;
import io.registratura.port.Clinics;
import io.registratura.port.Crm;
import io.registratura.port.Owed.CrmNews;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Bitrix24 as the clinic's CRM. One attempt is at most {@link #ATTEMPT}, and there are two at most, a short pause apart: both
 * fit a function of 20 seconds. Only being turned away repeats at once; all else waits for the outbox, whose repeat looks
 * first. The breaker spares a dead portal inside one warm instance and is shared by its clinics; patience is the outbox's.
 */
@ApplicationScoped
class Bitrix24Crm implements Crm {

    static final Duration ATTEMPT = Duration.ofSeconds(8);
    private static final Duration SHORT = Duration.ofMillis(1500);

    private final Clinics clinics;
    private final Bitrix24Api api;
    private final PortalFacts facts = new PortalFacts();
    private final CrmWords words = new CrmWords();

    Bitrix24Crm(Clinics clinics, @RestClient Bitrix24Api api) {
        this.clinics = clinics;
        this.api = api;
    }

    @Override
    public boolean serves(Clinic clinic) {
        return clinics.settings(clinic.key(), Setup.SECTION).get(Setup.WEBHOOK).isPresent();
    }

    @Override
    @Retry(maxRetries = 1, delay = 1200, jitter = 300)
    @RetryWhen(exception = Briefly.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refused.class, Busy.class})
    public Uni<String> tell(Clinic clinic, VisitRecord visit, CrmNews news) {
        return attempt(
                clinic,
                items -> facts.kind(items.portal()).chain(kind -> {
                    var item = new VisitItem(words, items.portal().setup(), clinic, visit);
                    return new VisitNews(items, kind, item, news).tell();
                }));
    }

    @Override
    @Retry(maxRetries = 1, delay = 1200, jitter = 300)
    @RetryWhen(exception = Briefly.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refused.class, Busy.class})
    public Uni<String> callHuman(Clinic clinic, String key, HumanCall call) {
        return attempt(
                clinic,
                items -> facts.kind(items.portal())
                        .chain(kind -> new HumanTask(items, kind, words, clinic, key, call).open()));
    }

    @Override
    @Retry(maxRetries = 1, delay = 1200, jitter = 300)
    @RetryWhen(exception = Briefly.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refused.class, Busy.class})
    public Uni<String> noteConsent(Clinic clinic, String deal, Address address, ConsentNote note) {
        return attempt(
                clinic,
                items -> facts.kind(items.portal())
                        .chain(kind -> kind.inside(deal)
                                .map(id -> items.comment(kind, id, VisitItem.consent(words, clinic, address, note)))
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .replaceWith(deal));
    }

    /** The limit cancels what is under way: no attempt goes on creating behind the back of its own repeat. */
    private Uni<String> attempt(Clinic clinic, Function<Items, Uni<String>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(items(clinic)))
                .ifNoItem()
                .after(ATTEMPT)
                .failWith(() -> new Portal.Lost("attempt", "longer than " + ATTEMPT));
    }

    private Items items(Clinic clinic) {
        var setup = Setup.of(clinics.settings(clinic.key(), Setup.SECTION));
        return new Items(new Portal(api, setup), facts);
    }

    /** Turned away for no longer than a function may wait. Public, for fault tolerance makes it by reflection. */
    public static final class Briefly implements Predicate<Throwable> {
        @Override
        public boolean test(Throwable failure) {
            return failure instanceof Busy busy && busy.after().compareTo(SHORT) <= 0;
        }
    }
}
