package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/** The store itself, for whoever asks how it is or prepares for a long sleep. */
@CheckReturnValue
public interface Database {

    /** Its version; fails when it does not answer. */
    Uni<String> version();

    /** One harmless read, so that what a read needs is loaded. */
    Uni<Void> warm();

    /** Ends the connections that are open; whoever comes next opens his own. */
    Uni<Void> letGo();
}
