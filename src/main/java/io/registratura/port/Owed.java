package io.registratura.port;

import io.registratura.port.Outbox.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of what is owed, leased to whoever holds it: {@code attempt} names the lease, {@code patient} whose data it holds or
 * leads to, by an id that tells nothing.
 */
public record Owed(long id, Address address, Optional<UUID> patient, int attempt, Instant due, What what) {

    /** What is owed. */
    public sealed interface What {

        /** Which work this is. */
        default Kind kind() {
            return switch (this) {
                case ToPatient _ -> Kind.MESSAGE;
                case ToStaff _, Alarm _, RequestDue _ -> Kind.STAFF;
                case VisitToCrm _, CallToCrm _, AlarmToCrm _, ConsentToCrm _ -> Kind.CRM;
                case Reminder _ -> Kind.REMINDER;
            };
        }

        /** A message to the patient. */
        record ToPatient(Outgoing message) implements What {}

        /**
         * An alarm to one of the staff's chats, the {@code place}-th of the clinic's list; {@code round} counts the
         * repetitions, which go on until a person takes the alarm.
         */
        record Alarm(UUID alert, int round, int place, Outgoing message) implements What {}

        /** The same to the CRM, as a task. */
        record AlarmToCrm(UUID alert, int round, CallToCrm call) implements What {}

        /** A message to the clinic's staff about this chat; {@code urgent} ones never wait behind others. */
        record ToStaff(Outgoing message, boolean urgent) implements What {}

        /** The clinic's request of this number may still be open: staff is reminded of it, until it is closed. */
        record RequestDue(int number) implements What {}

        /** The visit as it is now, to the CRM. */
        record VisitToCrm(UUID visit, CrmNews news) implements What {}

        /** A decision about a consent, to whatever the CRM keeps of this chat; before a booking it keeps nothing yet. */
        record ConsentToCrm(Crm.ConsentNote note) implements What {}

        /** A call for a person, to the CRM as a task: the reason and, after consent, the words and the phone in E.164. */
        record CallToCrm(String reason, Optional<String> words, Optional<String> phone) implements What {
            /** Only the reason. */
            public static CallToCrm because(String reason) {
                return new CallToCrm(reason, Optional.empty(), Optional.empty());
            }

            @Override
            public String toString() {
                return "CallToCrm[" + reason + "]";
            }
        }

        /** A reminder of the visit, {@code before} it; meant for this very start. */
        record Reminder(UUID visit, Instant start, java.time.Duration before) implements What {}
    }

    /** Why the CRM hears of a visit. */
    public enum CrmNews {
        BOOKED,
        MOVED,
        CANCELLED,
        CONFIRMED
    }
}
