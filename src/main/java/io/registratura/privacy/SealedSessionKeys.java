package io.registratura.privacy;

import io.registratura.port.Sealing;
import io.registratura.port.SessionKeys;
import jakarta.enterprise.context.ApplicationScoped;

/** Session tokens are signed with a key that follows from the master key: nothing of its own to keep. */
@ApplicationScoped
class SealedSessionKeys implements SessionKeys {
    private final Sealing sealing;

    SealedSessionKeys(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public byte[] key(String clinic) {
        return sealing.hash("widget session", clinic);
    }
}
