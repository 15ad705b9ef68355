package io.registratura.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./run privacy table}: writes docs/privacy.md from the requirements and from the tests that carry their ids. */
public final class Requirements {
    static final Path PAGE = Path.of(System.getProperty("project.root", "."), "docs", "privacy.md");
    static final Path TESTS = Path.of(System.getProperty("build.dir", "target"), "test-classes");

    private Requirements() {}

    public static void main(String[] arguments) throws IOException {
        Claims claims = Claims.of(TESTS);
        claims.mistakes().forEach(System.err::println);
        Files.writeString(PAGE, page(Requirement.all(), claims));
        System.out.println("docs/privacy.md: " + claims.ids().size() + " requirements carried by a test");
        System.exit(claims.mistakes().isEmpty() ? 0 : 1);
    }

    static String page(List<Requirement> all, Claims claims) {
        var lines = new ArrayList<String>();
        lines.add("# Requirements of the law: which test holds each");
        lines.add("");
        lines.add(
                "Written by `./run privacy table` from `src/test/resources/privacy/requirements.tsv` and from the tests: the");
        lines.add(
                "one whose display name begins with the id holds the requirement. A test fails when this page is out of date.");
        lines.add("Engineering, not legal advice: the clinic's lawyer reads the rest.");
        lines.add("");
        lines.add(counts(all, claims));
        lines.add("");
        lines.add("| id | priority | requirement | test | state |");
        lines.add("| --- | --- | --- | --- | --- |");
        all.forEach(one -> lines.add("| " + String.join(" | ", row(one, claims)) + " |"));
        lines.add("");
        return String.join("\n", lines);
    }

    private static String counts(List<Requirement> all, Claims claims) {
        long carried =
                all.stream().filter(one -> claims.test(one.id()).isPresent()).count();
        long kept = all.stream()
                .filter(one -> claims.test(one.id()).isPresent() && one.lacks().isEmpty())
                .count();
        return "Of %d: %d kept, %d partly, %d not yet."
                .formatted(all.size(), kept, carried - kept, all.size() - carried);
    }

    private static List<String> row(Requirement one, Claims claims) {
        String test = claims.test(one.id()).map(name -> "`" + name + "`").orElse("–");
        return List.of(one.id(), one.priority(), one.title(), test, state(one, claims));
    }

    private static String state(Requirement one, Claims claims) {
        if (claims.test(one.id()).isEmpty()) {
            return one.lacks().isEmpty() ? "not yet" : "not yet: " + one.lacks();
        }
        return one.lacks().isEmpty() ? "kept" : "partly: " + one.lacks();
    }
}
