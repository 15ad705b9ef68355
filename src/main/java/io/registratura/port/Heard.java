package io.registratura.port;

import java.util.Optional;

/** What a channel's reader made of a request. */
public sealed interface Heard {

    /** The secret is wrong or missing: 401, nothing stored. */
    record Forbidden() implements Heard {}

    /** Not a body of this channel: 400 and one line why, nothing stored. */
    record Malformed(String why) implements Heard {}

    /** Well formed and none of our business: success, nothing done; {@code answer} as in {@link FromPatient}. */
    record Ignored(Optional<String> answer) implements Heard {
        public Ignored() {
            this(Optional.empty());
        }
    }

    /** A patient's event; {@code answer} is what the channel may be told in the very response (JSON), if anything. */
    record FromPatient(Inbound inbound, Optional<String> answer) implements Heard {}

    /** A person of the clinic wrote in the staff's chat, replying to the message with this receipt; {@code by} names them. */
    record FromStaff(String clinic, String id, String repliesTo, StaffWord word, String by, Optional<String> answer)
            implements Heard {
        /** Staff have names too. */
        @Override
        public String toString() {
            return "FromStaff[" + word + "]";
        }
    }

    /** What a person of the clinic wants. */
    sealed interface StaffWord {
        record Said(String text) implements StaffWord {
            @Override
            public String toString() {
                return "Said[" + text.length() + " characters]";
            }
        }

        record HandBack() implements StaffWord {}

        /** «Принял»: this person has the alarm. */
        record Took() implements StaffWord {}

        /** The request of this number is closed: done, or refused for a reason (a code). */
        record Closed(int number, java.util.Optional<String> reason) implements StaffWord {}

        /** «Снять тревогу», and why. */
        record Lowered(String why) implements StaffWord {
            @Override
            public String toString() {
                return "Lowered[]";
            }
        }
    }
}
