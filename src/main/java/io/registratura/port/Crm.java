package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.registratura.clinic.Clinic;
import io.registratura.port.Owed.CrmNews;
import io.registratura.visit.Slot;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clinic's CRM. Every call may be repeated: it first looks for what a lost answer left behind. */
@CheckReturnValue
public interface Crm {

    /** Is a CRM set up for this clinic? */
    boolean serves(Clinic clinic);

    /** Brings contact and deal to this state of the visit; the answer is the deal's id. */
    Uni<String> tell(Clinic clinic, VisitRecord visit, CrmNews news);

    /** Opens a task for a person; {@code key} makes a repeat find it. The answer is the CRM's id. */
    Uni<String> callHuman(Clinic clinic, String key, HumanCall call);

    /** Adds to the timeline of what is kept under this id what was decided about a consent, with the whole text. */
    Uni<String> noteConsent(Clinic clinic, String deal, Address address, ConsentNote note);

    /** A decision as the CRM mirrors it; our ledger is the truth. Names, hashes and texts of the clinic, nobody's data. */
    record ConsentNote(String scope, String decision, String version, String hash, Instant at, String text) {}

    /** All that the CRM gets of a visit. */
    record VisitRecord(
            UUID visit,
            String service,
            Slot slot,
            int price,
            boolean cancelled,
            String patient,
            String booker,
            String phone,
            Address address,
            Source source,
            String consentVersion,
            Instant consentAt,
            Optional<String> deal,
            List<ConsentNote> consents) {
        /** A visit of which the decisions are not known. */
        public VisitRecord(
                UUID visit,
                String service,
                Slot slot,
                int price,
                boolean cancelled,
                String patient,
                String booker,
                String phone,
                Address address,
                Source source,
                String consentVersion,
                Instant consentAt,
                Optional<String> deal) {
            this(
                    visit,
                    service,
                    slot,
                    price,
                    cancelled,
                    patient,
                    booker,
                    phone,
                    address,
                    source,
                    consentVersion,
                    consentAt,
                    deal,
                    List.of());
        }

        /** Never prints whose visit it is. */
        @Override
        public String toString() {
            return "VisitRecord[" + visit + "]";
        }
    }

    /** Why a person is needed, where, and in whose words (after consent only); {@code round} counts repetitions. */
    record HumanCall(
            Address address, String reason, Optional<String> words, Optional<String> phone, Instant at, int round) {
        @Override
        public String toString() {
            return "HumanCall[" + reason + "]";
        }
    }

    /** Understood and said no, or wrongly set up: a person must look. */
    final class Refused extends RuntimeException {
        public Refused(String code) {
            super("the CRM refused: " + code, null, false, false);
        }
    }

    /** Turned us away before doing anything: repeat after this long. */
    final class Busy extends RuntimeException {
        private final Duration after;

        public Busy(Duration after) {
            super("the CRM asks to wait " + after, null, false, false);
            this.after = after;
        }

        public Duration after() {
            return after;
        }
    }
}
