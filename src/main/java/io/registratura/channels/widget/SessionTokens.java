package io.registratura.channels.widget;

import io.registratura.port.SessionKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a page shows to be let into its chat: the chat's id and the moment of issue, signed for one clinic. 57 bytes make
 * 76 characters of base64 without a spare bit, so that no second spelling of a token exists.
 */
final class SessionTokens {

    static final Duration LIFE = Duration.ofDays(30);

    private static final byte VERSION = 1;
    private static final int CLAIM = 1 + Long.BYTES * 3;
    private static final int SEAL = 32;
    private static final int LENGTH = (CLAIM + SEAL) * 4 / 3;

    private final SessionKeys keys;

    SessionTokens(SessionKeys keys) {
        this.keys = keys;
    }

    String issue(String clinic, UUID chat, Instant at) {
        byte[] claim = ByteBuffer.allocate(CLAIM)
                .put(VERSION)
                .putLong(chat.getMostSignificantBits())
                .putLong(chat.getLeastSignificantBits())
                .putLong(at.getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(CLAIM + SEAL)
                .put(claim)
                .put(seal(clinic, claim))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The chat this token opens at this clinic now; empty when it is forged, another clinic's or too old. Total. */
    Optional<UUID> chat(String clinic, String token, Instant now) {
        return bytes(token).filter(bytes -> isSealed(clinic, bytes)).flatMap(bytes -> live(bytes, now));
    }

    private static Optional<byte[]> bytes(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token)).filter(bytes -> bytes.length == CLAIM + SEAL);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean isSealed(String clinic, byte[] bytes) {
        ByteBuffer token = ByteBuffer.wrap(bytes);
        byte[] claim = new byte[CLAIM];
        byte[] shown = new byte[SEAL];
        token.get(claim).get(shown);
        return MessageDigest.isEqual(seal(clinic, claim), shown);
    }

    private static Optional<UUID> live(byte[] bytes, Instant now) {
        ByteBuffer claim = ByteBuffer.wrap(bytes);
        if (claim.get() != VERSION) {
            return Optional.empty();
        }
        UUID chat = new UUID(claim.getLong(), claim.getLong());
        Instant issued = Instant.ofEpochSecond(claim.getLong());
        return now.isAfter(issued.plus(LIFE)) ? Optional.empty() : Optional.of(chat);
    }

    /** The clinic is part of what is signed: a token never opens another clinic's chat, even under an equal key. */
    private byte[] seal(String clinic, byte[] claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key(clinic), "HmacSHA256"));
            mac.update(("widget session\n" + clinic + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(claim);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is missing", impossible);
        }
    }
}
