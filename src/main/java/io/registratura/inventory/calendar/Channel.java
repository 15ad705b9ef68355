package io.registratura.inventory.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** What is known of a channel on a day: whose it is, whether it works in Russia, what may be done in it, what replaces it. */
public record Channel(
        String name,
        String country,
        String owner,
        Status status,
        boolean adverts,
        boolean forState,
        String deletion,
        Optional<String> instead,
        LocalDate checked) {

    /** Does it work? */
    public enum Status {
        OPEN,
        RESTRICTED,
        BLOCKED,
        UNKNOWN
    }

    /** Advertising is impossible in whatever is not open. */
    public boolean mayAdvertise() {
        return adverts && status == Status.OPEN;
    }

    /** May new patients be asked to write here? */
    public boolean mayInvite() {
        return status == Status.OPEN;
    }

    /** May something that is due be sent here at all? */
    public boolean mayRemind() {
        return status != Status.BLOCKED;
    }
}
