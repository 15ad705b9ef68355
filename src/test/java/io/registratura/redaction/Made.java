package io.registratura.redaction;

import java.util.List;

/** A made-up message: what must not be left in it, and which numbers a doctor needs. */
public record Made(String text, List<Secret> secrets, List<String> clinical) {

    /** What is hidden in the message; {@code parts} of it must all be gone. */
    public record Secret(Kind kind, List<String> parts) {
        boolean gone(String redacted) {
            String small = redacted.toLowerCase(java.util.Locale.ROOT);
            String digits = redacted.replaceAll("\\[\\[[^]]*]]", "|").replaceAll("[^0-9|]", "");
            return parts.stream()
                    .noneMatch(part -> part.matches("[0-9]{5,}")
                            ? digits.contains(part)
                            : small.contains(part.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** What the specification measures apart. */
    public enum Kind {
        CHECKED,
        DOCUMENT,
        EMAIL,
        PHONE,
        NAME,
        ADDRESS,
        BIRTH,
        LINK
    }
}
