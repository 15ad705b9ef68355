package io.registratura.clinic;

import java.util.List;
import java.util.Optional;

/** Who answers for the personal data: the operator's name, its INN, the address of its policy, and what its texts say. */
public record Legal(String operator, String inn, String policy, Terms terms) {

    /** A clinic that has said no more about it. */
    public Legal(String operator, String inn, String policy) {
        this(operator, inn, policy, Terms.USUAL);
    }

    /**
     * What the consent texts say beside that: where to write, for how long the consent holds (as the end of «действует …»),
     * the licence's number, where the whole texts can be read, and who works with the data on the clinic's behalf.
     */
    public record Terms(
            Optional<String> email,
            Optional<String> term,
            Optional<String> licence,
            Optional<String> documents,
            List<Processor> processors) {
        /** What a file that says nothing means. */
        public static final Terms USUAL =
                new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Somebody who works with the data on the clinic's behalf: who, where, and at what. */
    public record Processor(String name, String address, String task) {
        /** As the texts name it. */
        public String shown() {
            return name + " (" + address + "): " + task;
        }
    }

    /** Where the whole text can be read; the policy's page when nothing else is named. */
    public String document(String scope) {
        return terms.documents().map(base -> base + "/" + scope).orElse(policy);
    }
}
