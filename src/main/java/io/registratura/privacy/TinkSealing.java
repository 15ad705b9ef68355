package io.registratura.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import io.registratura.port.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AES-256-GCM through Tink's own primitives, without its registry: a cold function pays for nothing it does not use. The
 * master key wraps; two keys derived from it wrap data keys and hash, so that no key does two things.
 */
@ApplicationScoped
class TinkSealing implements Sealing {

    private static final int KEY_SIZE = 32;
    private static final int ID_SIZE = 4;

    private final byte[] id;
    private final AesGcmJce wrapping;
    private final SecretKeySpec hashing;

    TinkSealing(@ConfigProperty(name = "MASTER_KEY") Optional<String> masterKey) {
        byte[] master = decode(masterKey.map(String::trim).filter(key -> !key.isEmpty()));
        try {
            id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(master), ID_SIZE);
            wrapping = new AesGcmJce(derive(master, "wrap data keys"));
            hashing = new SecretKeySpec(derive(master, "hash for search"), "HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks AES-GCM or HMAC-SHA256", impossible);
        }
    }

    @Override
    public DataKey newKey(String owner) {
        byte[] key = new byte[KEY_SIZE];
        new SecureRandom().nextBytes(key);
        try {
            byte[] sealed = wrapping.encrypt(key, bytes(owner));
            byte[] wrapped = Arrays.copyOf(id, ID_SIZE + sealed.length);
            System.arraycopy(sealed, 0, wrapped, ID_SIZE, sealed.length);
            return new PatientKey(new AesGcmJce(key), wrapped);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a data key could not be wrapped", failed);
        }
    }

    @Override
    public DataKey unwrap(String owner, byte[] wrapped) {
        if (!Arrays.equals(wrapped, 0, Math.min(ID_SIZE, wrapped.length), id, 0, ID_SIZE)) {
            throw new IllegalStateException("a data key is wrapped by another MASTER_KEY than this");
        }
        try {
            byte[] key = wrapping.decrypt(Arrays.copyOfRange(wrapped, ID_SIZE, wrapped.length), bytes(owner));
            return new PatientKey(new AesGcmJce(key), wrapped);
        } catch (GeneralSecurityException failed) {
            throw new Unreadable("a data key does not open");
        }
    }

    @Override
    public byte[] masterKeyId() {
        return id.clone();
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

    private static byte[] derive(byte[] master, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HmacSha256", master, new byte[0], bytes("registratura: " + use), KEY_SIZE);
    }

    private static byte[] decode(Optional<String> text) {
        String key = text.orElseThrow(() -> new IllegalStateException(
                "MASTER_KEY is not set: it must be 32 random bytes in base64 (openssl rand -base64 32)"));
        byte[] master;
        try {
            master = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("MASTER_KEY is not base64"); // the cause would quote the key
        }
        if (master.length != KEY_SIZE) {
            throw new IllegalStateException("MASTER_KEY must be 32 bytes in base64, it has " + master.length);
        }
        return master;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
