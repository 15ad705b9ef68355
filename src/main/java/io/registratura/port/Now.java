package io.registratura.port;

import java.time.Instant;

/** The system's clock: the wall's, or in demo mode the one the time machine has moved. */
public interface Now {
    Instant now();
}
