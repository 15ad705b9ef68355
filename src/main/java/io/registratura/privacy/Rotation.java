package io.registratura.privacy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The settings after a change of the master key, each in base64: the new key, those before it, newest first, and the key
 * for search, which stays.
 */
public record Rotation(String master, String former, String hash) {

    /** A new master key in the place of this one; what is already set goes on. */
    public static Rotation of(String master, Optional<String> former, Optional<String> hash) {
        byte[] fresh = new byte[MasterKeys.KEY_SIZE];
        new SecureRandom().nextBytes(fresh);
        byte[] now = MasterKeys.decode("MASTER_KEY", master);
        return new Rotation(
                base64(fresh),
                former.map(older -> master + "," + older).orElse(master),
                hash.orElseGet(() -> base64(MasterKeys.hashing(now))));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Never prints a key. */
    @Override
    public String toString() {
        return "Rotation";
    }
}
