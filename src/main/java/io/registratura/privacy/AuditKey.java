package io.registratura.privacy;

import io.registratura.audit.Chain;
import java.util.Optional;

/** The key of a clinic's journal, for who checks it outside the application. */
public final class AuditKey {

    private AuditKey() {}

    /** {@code masterKey} as the environment has it. */
    public static byte[] of(String masterKey, String clinic) {
        return new TinkSealing(Optional.of(masterKey)).hash(Chain.KEY_PURPOSE, clinic);
    }
}
