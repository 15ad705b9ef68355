package io.registratura.visit;

import java.time.Instant;
import java.util.UUID;

/** A booked visit; {@code patient} is the name it was booked for, {@code price} roubles at the time of booking. */
public record Visit(UUID id, String service, Slot slot, String patient, int price, boolean confirmed) {

    public Instant from() {
        return slot.from();
    }

    /** Never prints the patient's name. */
    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
