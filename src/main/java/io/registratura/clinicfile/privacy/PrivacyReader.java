package io.registratura.clinicfile.privacy;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Section;
import io.registratura.inventory.declared.Destination;
import io.registratura.inventory.declared.Kind;
import io.registratura.inventory.declared.Posture;
import io.registratura.inventory.declared.Posture.Choices;
import io.registratura.inventory.declared.Posture.Home;
import io.registratura.inventory.declared.Posture.Mode;
import io.registratura.inventory.declared.Posture.Organisation;
import io.registratura.inventory.declared.Posture.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The section {@code privacy}: real or made-up patients, whose law, where the machines stand, who else has the data. */
public final class PrivacyReader {
    private static final List<String> KEYS = List.of(
            "data-mode",
            "profile",
            "server-country",
            "own-hosts",
            "organisation",
            "foreign-messengers",
            "foreign-model",
            "processors",
            "acknowledged",
            "systems");
    private static final List<String> KINDS = List.of("store", "log", "relay", "crm", "calendar", "model", "other");

    private PrivacyReader() {}

    /** What the section says; {@link Posture#SYNTHETIC} stands for whatever it leaves out. */
    public static Optional<Posture> read(Place place) {
        return place.section(KEYS).flatMap(PrivacyReader::posture);
    }

    private static Optional<Posture> posture(Section section) {
        var mode = section.or(
                "data-mode", Mode.SYNTHETIC, at -> Values.constant(at, Mode.class, List.of("synthetic", "production")));
        var profile = section.or(
                "profile",
                Profile.RU,
                at -> Values.oneOf(at, List.of("RU", "EU", "US", "none"))
                        .map(word -> Profile.valueOf(word.toUpperCase(java.util.Locale.ROOT))));
        var country = section.may("server-country", Values::country);
        var hosts = section.or("own-hosts", List.<String>of(), Values::hosts);
        var choices = choices(section);
        var processors = section.or("processors", List.of(), listOf(ProcessorReader::read));
        var acknowledged = section.or("acknowledged", List.of(), listOf(AcknowledgementReader::read));
        var systems = section.or("systems", List.of(), listOf(PrivacyReader::system));
        return section.whole(() -> new Posture(
                mode, profile, new Home(country, Set.copyOf(hosts)), choices, processors, acknowledged, systems));
    }

    private static Choices choices(Section section) {
        var organisation = section.or(
                "organisation",
                Organisation.PRIVATE,
                at -> Values.constant(at, Organisation.class, List.of("private", "state", "oms")));
        var messengers =
                section.or("foreign-messengers", "notice", at -> Values.oneOf(at, List.of("notice", "forbidden")));
        var model =
                section.or("foreign-model", "forbidden", at -> Values.oneOf(at, List.of("forbidden", "acknowledged")));
        return new Choices(organisation, messengers.equals("notice"), model.equals("acknowledged"));
    }

    /** A system of the clinic that the program does not know by itself: a calendar, a collector of logs. */
    private static Optional<Destination> system(Place place) {
        return place.section(List.of("name", "kind", "host", "classes")).flatMap(section -> {
            var name = section.need("name", Values::text);
            var kind = section.need("kind", at -> Values.constant(at, Kind.class, KINDS));
            var host = section.need("host", Values::host);
            var classes = section.need("classes", Values::classes);
            return section.whole(() ->
                    new Destination(name.orElseThrow(), kind.orElseThrow(), host.orElseThrow(), classes.orElseThrow()));
        });
    }

    private static <T> Function<Place, Optional<List<T>>> listOf(Function<Place, Optional<T>> read) {
        return place -> place.listOf(read);
    }
}
