package io.registratura.intake.offer;

import io.registratura.clinic.Clinic;
import io.registratura.intake.text.Vocabulary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every clinic's catalogue, put together once for as long as its clinic file stays the same. */
public final class Catalogues {
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Vocabulary vocabulary;

    private record Kept(Clinic clinic, Catalogue catalogue) {}

    public Catalogues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    @SuppressWarnings(
            "ReferenceEquality") // a clinic that was read anew is another object, and comparing all of it costs more
    Catalogue of(Clinic clinic) {
        Kept known = kept.get(clinic.key());
        if (known == null || known.clinic() != clinic) {
            known = new Kept(clinic, new Catalogue(clinic, vocabulary));
            kept.put(clinic.key(), known);
        }
        return known.catalogue();
    }
}
