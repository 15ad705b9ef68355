package io.registratura.port;

import io.registratura.audit.Anchor;

/** Where anchors of the journal are kept, outside the database. */
public interface Anchors {

    /** Adds it to the others; a place that cannot be written to is told in the log, and nobody is held up. */
    void keep(Anchor anchor);
}
