package io.registratura.inventory.declared;

import java.time.LocalDate;

/**
 * A named person's word that a component lies abroad and that this is not thereby lawful (template T15). {@code text} is
 * the beginning of the hash of the very text that was signed.
 */
public record Acknowledgement(
        String component, String person, String position, String reason, LocalDate date, LocalDate until, String text) {

    /** The longest that one may last. */
    public static final int MOST_DAYS = 90;

    /** Does it count today? */
    public boolean inForce(LocalDate today) {
        return !today.isBefore(date) && !today.isAfter(until) && !until.isAfter(date.plusDays(MOST_DAYS));
    }
}
