package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;

/** Seals what is personal before it reaches a row: one data key a patient, itself wrapped by the master key. */
@CheckReturnValue
public interface Sealing {

    /** A fresh data key for this owner («clinic/patient»). */
    DataKey newKey(String owner);

    /**
     * The data key that was wrapped for this owner; {@link Unreadable} when it was not, an {@link IllegalStateException}
     * when another master key wrapped it: that is our settings' fault, not the row's.
     */
    DataKey unwrap(String owner, byte[] wrapped);

    /** The same data key, wrapped by the master key of now; fails as {@link #unwrap} does. */
    byte[] rewrap(String owner, byte[] wrapped);

    /** Which master key wraps now: four bytes that tell nothing about it. */
    byte[] masterKeyId();

    /** A keyed hash of 32 bytes: equal for equal values of one purpose, useless without the master key. */
    byte[] hash(String purpose, String value);

    /** One patient's key. {@code purpose} binds a sealed value to its clinic and row: elsewhere it does not open. */
    @CheckReturnValue
    interface DataKey {

        /** As it may be stored. */
        byte[] wrapped();

        byte[] seal(String purpose, byte[] plain);

        /** {@link Unreadable} when it was sealed with another key or for another purpose, or changed since. */
        byte[] open(String purpose, byte[] sealed);
    }

    /** A sealed value that does not open; says nothing about what it holds. */
    final class Unreadable extends RuntimeException {
        public Unreadable(String what) {
            super(what, null, false, false);
        }
    }
}
