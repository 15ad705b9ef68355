package io.registratura.triage.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/** The rules in force, loaded and checked once; the hash names their very bytes. */
public final class RuleBook {
    final Words words;
    final List<Phrase> figures;
    final List<Phrase> offices;
    private final List<Rule> rules;
    private final String hash;

    private RuleBook(RuleReader reader, String hash) {
        this.words = reader.words();
        this.figures = reader.idioms("figurative");
        this.offices = reader.idioms("administrative");
        this.rules = reader.rules();
        this.hash = hash;
    }

    /** Reads the files in their order; a mistake is told with file and line. */
    public static RuleBook of(List<RuleFile> files) {
        var reader = new RuleReader();
        files.forEach(reader::read);
        check(reader.rules());
        return new RuleBook(reader, hash(files));
    }

    private static void check(List<Rule> rules) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<String>();
        for (Rule rule : rules) {
            if (!seen.add(rule.id())) {
                faults.add(rule.id() + " is there twice");
            }
            if (rule.yes().isEmpty()) {
                faults.add(rule.id() + " has no example");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
    }

    private static String hash(List<RuleFile> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update(file.text().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    public String hash() {
        return hash;
    }
}
