package io.registratura.clinicfile;

import io.registratura.clinic.Legal;
import io.registratura.clinic.Legal.Processor;
import io.registratura.clinic.Legal.Terms;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who answers for the personal data, and what the consent texts say of it. */
final class LegalReader {
    private static final int LONGEST = 300;
    private static final Predicate<String> EMAIL =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+").asMatchPredicate();

    private LegalReader() {}

    static Optional<Legal> read(Place place) {
        var keys = List.of("operator", "inn", "policy", "email", "term", "licence", "documents", "processors");
        return place.section(keys).flatMap(section -> {
            var operator = section.need("operator", Texts::name);
            var inn = section.need("inn", Texts::inn);
            var policy = section.need("policy", Texts::policy);
            var email = section.may("email", at -> at.text(EMAIL, Wrong.EMAIL));
            var term = section.may("term", at -> at.text(LONGEST));
            var licence = section.may("licence", Texts::name);
            var documents = section.may("documents", LegalReader::documents);
            var processors = section.or("processors", List.<Processor>of(), at -> at.listOf(LegalReader::processor));
            return section.whole(() -> new Legal(
                    operator.orElseThrow(),
                    inn.orElseThrow(),
                    policy.orElseThrow(),
                    new Terms(email, term, licence, documents, processors)));
        });
    }

    /** Without the slash at its end: a scope follows it. */
    private static Optional<String> documents(Place place) {
        return Texts.policy(place).map(address -> address.replaceFirst("/+$", ""));
    }

    private static Optional<Processor> processor(Place place) {
        return place.section(List.of("name", "address", "task")).flatMap(section -> {
            var name = section.need("name", Texts::name);
            var address = section.need("address", at -> at.text(LONGEST));
            var task = section.need("task", at -> at.text(LONGEST));
            return section.whole(() -> new Processor(name.orElseThrow(), address.orElseThrow(), task.orElseThrow()));
        });
    }
}
