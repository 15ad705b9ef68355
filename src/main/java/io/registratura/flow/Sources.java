package io.registratura.flow;

import io.registratura.port.Source;
import java.util.Optional;

/** Where a patient came from: the first answer stays, later ones fill the gaps. */
final class Sources {
    private Sources() {}

    static Source merge(Source known, Source heard) {
        return new Source(
                known.utm().isEmpty() ? heard.utm() : known.utm(),
                first(known.page(), heard.page()),
                first(known.code(), heard.code()),
                first(heard.profile(), known.profile()));
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.isPresent() ? one : other;
    }
}
