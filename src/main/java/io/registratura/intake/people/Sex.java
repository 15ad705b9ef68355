package io.registratura.intake.people;

/** What the forms of a Russian name depend on. */
enum Sex {
    MALE,
    FEMALE
}
