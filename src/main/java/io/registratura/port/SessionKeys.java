package io.registratura.port;

/** The key that signs the sessions of a clinic's web page: each clinic's own, and the same after every restart. */
public interface SessionKeys {

    /** At least 32 bytes, never logged. */
    byte[] key(String clinic);
}
