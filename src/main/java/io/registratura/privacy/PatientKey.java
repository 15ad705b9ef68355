package io.registratura.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.registratura.port.Sealing;
import io.registratura.port.Sealing.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** One patient's opened key; it prints as nothing. */
final class PatientKey implements Sealing.DataKey {

    private final AesGcmJce cipher;
    private final byte[] wrapped;

    PatientKey(AesGcmJce cipher, byte[] wrapped) {
        this.cipher = cipher;
        this.wrapped = wrapped.clone();
    }

    @Override
    public byte[] wrapped() {
        return wrapped.clone();
    }

    @Override
    public byte[] seal(String purpose, byte[] plain) {
        try {
            return cipher.encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a value could not be sealed", failed);
        }
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return cipher.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new Unreadable("a sealed value does not open");
        }
    }

    @Override
    public String toString() {
        return "PatientKey";
    }
}
