package io.registratura.words;

/** Every text a patient can get from the bot; the words stand in {@code messages/patient.properties} under this name. */
public enum Phrase {
    GREETING
}
