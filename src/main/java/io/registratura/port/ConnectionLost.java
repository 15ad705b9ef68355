package io.registratura.port;

/**
 * The connection to the store died under the call, which may have happened or not. Every unit of work is safe to repeat:
 * the caller runs the whole unit once more.
 */
public final class ConnectionLost extends RuntimeException {
    public ConnectionLost(Throwable cause) {
        super("the connection to the database was lost", cause);
    }
}
