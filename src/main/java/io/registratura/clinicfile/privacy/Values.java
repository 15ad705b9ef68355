package io.registratura.clinicfile.privacy;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Wrong;
import io.registratura.inventory.DataClass;
import io.registratura.inventory.declared.Destination;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values of the section that are one word each. */
final class Values {
    private static final int LONGEST = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Values() {}

    static Optional<String> text(Place place) {
        return place.text(LONGEST);
    }

    static Optional<String> country(Place place) {
        return place.text(COUNTRIES::contains, Wrong.COUNTRY);
    }

    /** One of these words. */
    static Optional<String> oneOf(Place place, List<String> words) {
        return place.text()
                .flatMap(word -> words.contains(word)
                        ? Optional.of(word)
                        : place.wrong(Wrong.CHOICE, place.quoted(), String.join(", ", words)));
    }

    /** A constant of this kind, written small. */
    static <T extends Enum<T>> Optional<T> constant(Place place, Class<T> kind, List<String> words) {
        return oneOf(place, words)
                .map(word -> Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    static Optional<String> host(Place place) {
        return place.text(host -> host.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N}.:-]*[\\p{L}\\p{N}])?"), Wrong.HOST)
                .map(Destination::plain);
    }

    static Optional<List<String>> hosts(Place place) {
        return place.listOf(Values::host);
    }

    static Optional<List<String>> texts(Place place) {
        return place.listOf(Values::text);
    }

    static Optional<Set<DataClass>> classes(Place place) {
        var codes = Arrays.stream(DataClass.values()).map(DataClass::code).toList();
        return place.listOf(item -> oneOf(item, codes).flatMap(DataClass::of)).map(list -> {
            var classes = EnumSet.noneOf(DataClass.class);
            classes.addAll(list);
            return classes;
        });
    }

    static Optional<LocalDate> date(Place place) {
        return place.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException none) {
                return place.wrong(Wrong.DATE, place.quoted());
            }
        });
    }

    static Optional<String> hash(Place place, int least) {
        return place.text(hash -> hash.matches("[0-9a-fA-F]{" + least + ",64}"), Wrong.HASH);
    }
}
