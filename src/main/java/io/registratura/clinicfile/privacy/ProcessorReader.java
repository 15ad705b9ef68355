package io.registratura.clinicfile.privacy;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Section;
import io.registratura.clinicfile.tree.Wrong;
import io.registratura.inventory.declared.Processor;
import io.registratura.inventory.declared.Processor.Commission;
import io.registratura.inventory.declared.Processor.Terms;
import java.util.List;
import java.util.Optional;

/** One entry of the processor register. */
final class ProcessorReader {
    private static final List<String> KEYS = List.of(
            "name",
            "hosts",
            "address",
            "country",
            "role",
            "classes",
            "purposes",
            "commission",
            "subprocessors",
            "retention",
            "training",
            "incident-hours",
            "erasure");

    private ProcessorReader() {}

    static Optional<Processor> read(Place place) {
        return place.section(KEYS).flatMap(section -> {
            var name = section.need("name", Values::text);
            var hosts = section.need("hosts", Values::hosts);
            var address = section.need("address", Values::text);
            var country = section.need("country", Values::country);
            var role = section.need("role", Values::text);
            var classes = section.need("classes", Values::classes);
            var commission = section.may("commission", ProcessorReader::commission);
            var terms = terms(section);
            return section.whole(() -> new Processor(
                    name.orElseThrow(),
                    hosts.orElseThrow(),
                    address.orElseThrow(),
                    country.orElseThrow(),
                    role.orElseThrow(),
                    classes.orElseThrow(),
                    commission,
                    terms));
        });
    }

    private static Terms terms(Section section) {
        var purposes = section.or("purposes", Terms.UNSAID.purposes(), Values::texts);
        var others = section.or("subprocessors", Terms.UNSAID.subprocessors(), Values::texts);
        var retention = section.or("retention", Terms.UNSAID.retention(), Values::text);
        var training = section.or("training", "allowed", at -> Values.oneOf(at, List.of("forbidden", "allowed")));
        var hours = section.or("incident-hours", Terms.UNSAID.incidentHours(), ProcessorReader::hours);
        var erasure = section.or("erasure", Terms.UNSAID.erasure(), Values::text);
        return new Terms(purposes, others, retention, training.equals("allowed"), hours, erasure);
    }

    private static Optional<Commission> commission(Place place) {
        return place.section(List.of("date", "sha256")).flatMap(section -> {
            var date = section.need("date", Values::date);
            var hash = section.need("sha256", at -> Values.hash(at, 64));
            return section.whole(() -> new Commission(date.orElseThrow(), hash.orElseThrow()));
        });
    }

    private static Optional<Integer> hours(Place place) {
        return place.text(text -> text.matches("[1-9]\\d?"), Wrong.HOURS_NUMBER).map(Integer::valueOf);
    }
}
