package io.registratura.port;

<<<<<<< HEAD
/** The connection to the store died: nothing may be assumed about the unit of work, which is safe to run once more. */
=======
/**
 * The connection to the store died under the call, which may have happened or not. Every unit of work is safe to repeat:
 * the caller runs the whole unit once more.
 */
>>>>>>> persistence
public final class ConnectionLost extends RuntimeException {
    public ConnectionLost(Throwable cause) {
        super("the connection to the database was lost", cause);
    }
}
