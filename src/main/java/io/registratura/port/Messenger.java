package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A channel as the clinic speaks through it. Not safe to repeat: a repeat may reach the patient twice. */
@CheckReturnValue
public interface Messenger {

    /** The channel's name, as in {@link Address#channel()}. */
    String channel();

    /** Sends; the answer is the channel's id of the new message. Any failure but these may have happened. */
    Uni<String> send(Address to, Outgoing message);

    /** Turned away before doing anything: repeat after this long. */
    final class Busy extends RuntimeException {
        private final Duration after;

        public Busy(Duration after) {
            super("the channel asks to wait " + after, null, false, false);
            this.after = after;
        }

        public Duration after() {
            return after;
        }
    }

    /** The patient cannot be reached here any more (blocked, deleted): do not repeat, mark the chat. */
    final class Closed extends RuntimeException {
        public Closed() {
            super("the chat is closed to us", null, false, false);
        }
    }

    /** Understood and refused (our fault, or the settings'): do not repeat, tell a person. */
    final class Refused extends RuntimeException {
        public Refused(String code) {
            super("the channel refused: " + code, null, false, false);
        }
    }
}
