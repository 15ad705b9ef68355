package io.registratura.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The master keys: the one that wraps now, and former ones, which only open what they wrapped. The key for search is apart:
 * a hash must stay what it is when the master key changes.
 */
final class MasterKeys {

    static final int KEY_SIZE = 32;
    static final int ID_SIZE = 4;

    private final byte[] id;
    private final Map<ByteBuffer, AesGcmJce> wrapping = new LinkedHashMap<>();
    private final byte[] hashing;

    MasterKeys(Optional<String> master, Optional<String> former, Optional<String> hash) {
        byte[] current = decode("MASTER_KEY", given(master).orElseThrow(MasterKeys::missing));
        Optional<String> old = given(former);
        if (old.isPresent() && given(hash).isEmpty()) {
            throw new IllegalStateException("MASTER_KEY_FORMER needs HASH_KEY beside it: "
                    + "without it nobody is found by a phone any more (./run keys rotate prints all three)");
        }
        id = id(current);
        add(current);
        old.stream()
                .flatMap(keys -> Arrays.stream(keys.split(",")))
                .forEach(key -> add(decode("MASTER_KEY_FORMER", key.trim())));
        hashing = given(hash).map(key -> decode("HASH_KEY", key)).orElseGet(() -> hashing(current));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::trim).filter(key -> !key.isEmpty());
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "MASTER_KEY is not set: it must be 32 random bytes in base64 (openssl rand -base64 32)");
    }

    private void add(byte[] master) {
        try {
            wrapping.put(ByteBuffer.wrap(id(master)), new AesGcmJce(derive(master, "wrap data keys")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks AES-GCM or HMAC-SHA256", impossible);
        }
    }

    /** Four bytes that name the key that wraps now, and tell nothing about it. */
    byte[] id() {
        return id.clone();
    }

    AesGcmJce current() {
        return wrapping.values().iterator().next();
    }

    /** The key that wrapped this; null when it is none of ours. */
    @Nullable
    AesGcmJce of(byte[] wrapped) {
        return wrapped.length < ID_SIZE ? null : wrapping.get(ByteBuffer.wrap(wrapped, 0, ID_SIZE));
    }

    byte[] hashing() {
        return hashing.clone();
    }

    static byte[] hashing(byte[] master) {
        try {
            return derive(master, "hash for search");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256", impossible);
        }
    }

    private static byte[] id(byte[] master) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(master), ID_SIZE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks SHA-256", impossible);
        }
    }

    private static byte[] derive(byte[] master, String use) throws GeneralSecurityException {
        byte[] info = ("registratura: " + use).getBytes(StandardCharsets.UTF_8);
        return Hkdf.computeHkdf("HmacSha256", master, new byte[0], info, KEY_SIZE);
    }

    /** Says what is wrong without ever quoting a key. */
    static byte[] decode(String name, String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(name + " is not base64"); // the cause would quote the key
        }
        if (bytes.length != KEY_SIZE) {
            throw new IllegalStateException(name + " must be 32 bytes in base64, it has " + bytes.length);
        }
        return bytes;
    }

    /** Never prints a key. */
    @Override
    public String toString() {
        return "MasterKeys";
    }
}
