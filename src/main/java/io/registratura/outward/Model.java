package io.registratura.outward;

import io.smallrye.mutiny.Uni;

/** Somebody else's machine that answers a text: it is handed cleared texts only, and by {@link Outward} alone. */
public interface Model {
    /** The host to which the text would really go. */
    String host();

    /** Sends the text and brings the answer. */
    Uni<String> answer(Cleared text);
}
