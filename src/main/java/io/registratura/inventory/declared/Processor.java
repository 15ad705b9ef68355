package io.registratura.inventory.declared;

import io.registratura.inventory.DataClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever works with the data on the clinic's commission (152-FZ art. 6 pt 3), as the clinic file names it. */
public record Processor(
        String name,
        List<String> hosts,
        String address,
        String country,
        String role,
        Set<DataClass> classes,
        Optional<Commission> commission,
        Terms terms) {

    /** The signed paper: its date, and the hash of its file. */
    public record Commission(LocalDate date, String sha256) {}

    /** What the paper says. */
    public record Terms(
            List<String> purposes,
            List<String> subprocessors,
            String retention,
            boolean mayTrain,
            int incidentHours,
            String erasure) {
        public static final Terms UNSAID = new Terms(List.of(), List.of(), "", true, 0, "");
    }

    /** Is this host one of theirs? */
    public boolean serves(String host) {
        String plain = Destination.plain(host);
        return hosts.stream().map(Destination::plain).anyMatch(own -> plain.equals(own) || plain.endsWith("." + own));
    }
}
