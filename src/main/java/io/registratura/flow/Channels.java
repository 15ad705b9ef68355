package io.registratura.flow;

import io.registratura.consent.Channel;
import io.registratura.port.Clinics;

/** Through what a patient writes, and the clinic's page on which our own chat stands. */
public final class Channels {
    private Channels() {}

    /** This channel of this clinic. */
    public static Channel of(Clinics clinics, String clinic, String channel) {
        return new Channel(
                channel,
                clinics.settings(clinic, "channels.widget").list("origins").stream()
                        .findFirst());
    }
}
