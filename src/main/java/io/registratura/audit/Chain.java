package io.registratura.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How entries hang together, in three formulas that the database's {@code journal_append} knows too:
 *
 * <pre>
 * seal_n = HMAC-SHA-256(key of the clinic, entry_n)                           made by the application, stored nowhere
 * mac_n  = SHA-256(0x02 ‖ seal_n ‖ hash_{n-1} ‖ n)                            nobody without the key can make it
 * hash_n = SHA-256(0x01 ‖ hash_{n-1} ‖ n ‖ mac_n ‖ entry_n)                   anybody can check it
 * hash_0 = SHA-256(0x00 ‖ clinic)
 * </pre>
 *
 * The database needs no key: a seal serves for one content only, and {@code n} has eight bytes. All inputs before the entry
 * have a fixed length, so nothing can be moved between them.
 */
public final class Chain {
    /** For which purpose a clinic's key is derived from the master key. */
    public static final String KEY_PURPOSE = "audit chain";

    private static final byte GENESIS = 0;
    private static final byte LINK = 1;
    private static final byte SIGNED = 2;

    private Chain() {}

    /** What the first entry of a clinic hangs on. */
    public static byte[] genesis(String clinic) {
        MessageDigest digest = sha256();
        digest.update(GENESIS);
        return digest.digest(clinic.getBytes(StandardCharsets.UTF_8));
    }

    /** What only the holder of the clinic's key can say about this content. */
    public static byte[] seal(byte[] key, byte[] entry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(entry);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256", everyJavaHasIt);
        }
    }

    /** The signature of this content in this place. */
    public static byte[] mac(byte[] seal, byte[] before, long seq) {
        MessageDigest digest = sha256();
        digest.update(SIGNED);
        digest.update(seal);
        digest.update(before);
        digest.update(eightBytes(seq));
        return digest.digest();
    }

    /** The link: what the next entry hangs on. */
    public static byte[] hash(byte[] before, long seq, byte[] mac, byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LINK);
        digest.update(before);
        digest.update(eightBytes(seq));
        digest.update(mac);
        return digest.digest(entry);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("this Java lacks SHA-256", everyJavaHasIt);
        }
    }

    private static byte[] eightBytes(long seq) {
        var bytes = new byte[Long.BYTES];
        for (int at = 0; at < Long.BYTES; at++) {
            bytes[at] = (byte) (seq >>> (Long.SIZE - Byte.SIZE * (at + 1)));
        }
        return bytes;
    }
}
