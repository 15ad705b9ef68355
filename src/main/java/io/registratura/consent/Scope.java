package io.registratura.consent;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a decision is about: one scope, one document, one decision. Some exist as names only, and are never asked. */
public enum Scope {
    /** Contact, booking and messages about it: before it nothing personal is kept. */
    CORE,
    /** Complaints and answers about health. */
    HEALTH,
    /** A messenger of a foreign company, after a plain notice. */
    CHANNEL_FOREIGN,
    /** Reminders of visits: on until they are refused. */
    SERVICE_MSGS,
    MARKETING,
    /** A model that reads redacted words. */
    AI_ASSIST,
    /** Acting for a child or another adult. */
    REPRESENTATIVE,
    /** Somebody else may learn of the visit. */
    DISCLOSURE_323,
    /** A recipient abroad. */
    XBORDER;

    private static final Duration YEAR = Duration.ofDays(365);

    /** The name on disk, in files and in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For how long a decision holds; empty: until it is withdrawn. */
    public Optional<Duration> term() {
        return switch (this) {
            case HEALTH, MARKETING, XBORDER -> Optional.of(YEAR);
            case CORE, CHANNEL_FOREIGN, SERVICE_MSGS, AI_ASSIST, REPRESENTATIVE, DISCLOSURE_323 -> Optional.empty();
        };
    }

    /** The scope of this name. */
    public static Optional<Scope> of(String key) {
        for (Scope scope : values()) {
            if (scope.key().equals(key)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
