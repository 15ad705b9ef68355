package io.registratura.clinic;

/** Who answers for the personal data: the operator's name, its INN, and the address of its policy. */
public record Legal(String operator, String inn, String policy) {}
