package io.registratura.triage.rules;

import java.util.Locale;

/** How a mention stands in its sentence; only positive evidence makes it anything but present. */
enum Status {
    PRESENT,
    NEGATED,
    PAST,
    HYPOTHETICAL,
    OTHER_SUBJECT,
    FIGURATIVE,
    ADMINISTRATIVE;

    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
