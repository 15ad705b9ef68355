package io.registratura.privacy;

import io.registratura.audit.Chain;
import java.util.Optional;

/** The key of a clinic's journal, for who checks it outside the application. */
public final class AuditKey {

    private AuditKey() {}

    /** From the settings MASTER_KEY and, once the master key has been changed, HASH_KEY, which stays. */
    public static byte[] of(String masterKey, Optional<String> hashKey, String clinic) {
        return new TinkSealing(Optional.of(masterKey), Optional.empty(), hashKey).hash(Chain.KEY_PURPOSE, clinic);
    }
}
