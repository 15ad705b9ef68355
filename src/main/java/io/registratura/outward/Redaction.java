package io.registratura.outward;

import io.registratura.redaction.Placeholders;
import io.registratura.redaction.Redacted;

/** What takes the personal out of a text: {@link io.registratura.redaction.Redactor} on some day. */
@FunctionalInterface
public interface Redaction {
    /** The text without what is personal. */
    Redacted redact(String text, Placeholders known);
}
