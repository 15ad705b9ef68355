package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/** After a change of the master key: every patient's data key is wrapped by the new one. Safe to repeat, nobody waits for it. */
@CheckReturnValue
public interface Rewrapping {

    Uni<Rewrapped> rewrap();

    /** How many keys were wrapped anew; how many are of a master key that is not among the settings. */
    record Rewrapped(int keys, int unknown) {}
}
