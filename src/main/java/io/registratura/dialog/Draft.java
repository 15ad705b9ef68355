package io.registratura.dialog;

import io.registratura.intake.Phone;
import io.registratura.visit.Wish;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known so far about the visit being arranged and who arranges it. {@code name} and {@code phone} are the
 * writer's; {@code patient} and {@code age} are of the one who will come, when that is somebody else.
 */
public record Draft(
        Optional<String> name,
        Optional<Phone> phone,
        boolean forOther,
        Optional<String> patient,
        Optional<Double> age,
        Optional<String> service,
        Optional<String> doctor,
        Optional<Wish> wish,
        Optional<UUID> moving) {

    public static final Draft EMPTY = new Draft(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The name the visit is booked for. */
    public Optional<String> comes() {
        return forOther ? patient : name;
    }

    /** Who writes stays known; the visit begins anew. */
    public Draft next() {
        return EMPTY.withName(name).withPhone(phone);
    }

    public Draft withName(Optional<String> value) {
        return new Draft(value, phone, forOther, patient, age, service, doctor, wish, moving);
    }

    public Draft withPhone(Optional<Phone> value) {
        return new Draft(name, value, forOther, patient, age, service, doctor, wish, moving);
    }

    public Draft withOther(boolean other, Optional<String> who, Optional<Double> years) {
        return new Draft(name, phone, other, who, years, service, doctor, wish, moving);
    }

    public Draft withService(Optional<String> value) {
        return new Draft(name, phone, forOther, patient, age, value, doctor, wish, moving);
    }

    public Draft withDoctor(Optional<String> value) {
        return new Draft(name, phone, forOther, patient, age, service, value, wish, moving);
    }

    public Draft withWish(Optional<Wish> value) {
        return new Draft(name, phone, forOther, patient, age, service, doctor, value, moving);
    }

    public Draft withMoving(Optional<UUID> value) {
        return new Draft(name, phone, forOther, patient, age, service, doctor, wish, value);
    }

    /** Never prints whose it is. */
    @Override
    public String toString() {
        return "Draft[service=" + service + ", doctor=" + doctor + ", wish=" + wish.isPresent() + "]";
    }
}
