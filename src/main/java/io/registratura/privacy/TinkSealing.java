package io.registratura.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.registratura.port.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AES-256-GCM through Tink's own primitives, without its registry: a cold function pays for nothing it does not use. A
 * master key wraps the data keys, another key hashes, so that no key does two things.
 */
@ApplicationScoped
class TinkSealing implements Sealing {

    private final MasterKeys masters;
    private final SecretKeySpec hashing;

    TinkSealing(
            @ConfigProperty(name = "MASTER_KEY") Optional<String> masterKey,
            @ConfigProperty(name = "MASTER_KEY_FORMER") Optional<String> former,
            @ConfigProperty(name = "HASH_KEY") Optional<String> hashKey) {
        masters = new MasterKeys(masterKey, former, hashKey);
        hashing = new SecretKeySpec(masters.hashing(), "HmacSHA256");
    }

    @Override
    public DataKey newKey(String owner) {
        byte[] key = new byte[MasterKeys.KEY_SIZE];
        new SecureRandom().nextBytes(key);
        try {
            return new PatientKey(new AesGcmJce(key), wrap(owner, key));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a data key could not be wrapped", failed);
        }
    }

    private byte[] wrap(String owner, byte[] key) throws GeneralSecurityException {
        byte[] sealed = masters.current().encrypt(key, bytes(owner));
        byte[] wrapped = Arrays.copyOf(masters.id(), MasterKeys.ID_SIZE + sealed.length);
        System.arraycopy(sealed, 0, wrapped, MasterKeys.ID_SIZE, sealed.length);
        return wrapped;
    }

    @Override
    public DataKey unwrap(String owner, byte[] wrapped) {
        byte[] key = open(owner, wrapped);
        try {
            return new PatientKey(new AesGcmJce(key), wrapped);
        } catch (GeneralSecurityException failed) {
            throw new Unreadable("a data key is none");
        }
    }

    @Override
    public byte[] rewrap(String owner, byte[] wrapped) {
        try {
            return wrap(owner, open(owner, wrapped));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a data key could not be wrapped", failed);
        }
    }

    private byte[] open(String owner, byte[] wrapped) {
        AesGcmJce wrapping = masters.of(wrapped);
        if (wrapping == null) {
            throw new IllegalStateException("a data key is wrapped by another MASTER_KEY than this or a former one");
        }
        try {
            return wrapping.decrypt(Arrays.copyOfRange(wrapped, MasterKeys.ID_SIZE, wrapped.length), bytes(owner));
        } catch (GeneralSecurityException failed) {
            throw new Unreadable("a data key does not open");
        }
    }

    @Override
    public byte[] masterKeyId() {
        return masters.id();
    }

    @Override
    public byte[] hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            mac.update(bytes(purpose));
            mac.update((byte) 0);
            return mac.doFinal(bytes(value));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256", impossible);
        }
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "TinkSealing";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
