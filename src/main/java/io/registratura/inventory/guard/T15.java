package io.registratura.inventory.guard;

import io.registratura.inventory.PrivacyWords;
import io.registratura.inventory.declared.Acknowledgement;
import io.registratura.inventory.declared.Destination;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The text that a person signs under when a component lies abroad. Its hash binds the template, the component, its address
 * and its country: when one of them changes, the old word no longer counts.
 */
public record T15(String text, String hash) {

    /** The text for this component, where it is now. */
    public static T15 of(Destination destination, Location location) {
        String text = PrivacyWords.say(
                "t15",
                Map.of(
                        "component",
                        PrivacyWords.component(destination.name()),
                        "host",
                        Destination.plain(destination.host()),
                        "country",
                        PrivacyWords.country(location.country())));
        String bound = String.join(
                "\n",
                PrivacyWords.say("t15"),
                destination.name(),
                Destination.plain(destination.host()),
                location.country().orElse("-"));
        return new T15(text, sha256(bound));
    }

    boolean signedBy(Acknowledgement word) {
        return !word.text().isEmpty() && hash.startsWith(word.text().toLowerCase(Locale.ROOT));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
