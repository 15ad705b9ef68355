package io.registratura.inventory.guard;

import java.util.Optional;

/** Where a system stands; {@code country} is empty while nobody has said, and that counts as abroad. */
public record Location(Optional<String> country, String owner, boolean own) {}
