package io.registratura.intake;

import java.util.Optional;

/**
 * A person the message speaks of: the name in the nominative as given, a phone, an age in years (under one: a fraction),
 * and whether this is somebody other than the writer («запишите сына Мишу, 7 лет»).
 */
public record Person(Optional<String> name, Optional<Phone> phone, Optional<Double> age, boolean otherThanWriter) {

    /** Never prints the name. */
    @Override
    public String toString() {
        return "Person[name=" + name.isPresent() + ", phone=" + phone.isPresent() + "]";
    }
}
