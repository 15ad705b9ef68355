package io.registratura.port;

/** The connection to the store died: nothing may be assumed about the unit of work, which is safe to run once more. */
public final class ConnectionLost extends RuntimeException {
    public ConnectionLost(Throwable cause) {
        super("the connection to the database was lost", cause);
    }
}
