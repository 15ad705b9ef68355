package io.registratura.clinicfile.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is found wrong in one file while it is read, and the environment that its values may name. */
public final class Report {
    private final String file;
    private final Function<String, Optional<String>> environment;
    private final List<Mistake> mistakes = new ArrayList<>();

    public Report(String file, Function<String, Optional<String>> environment) {
        this.file = file;
        this.environment = environment;
    }

    public void add(int line, String key, Wrong wrong, Object... values) {
        mistakes.add(Mistake.of(file, line, key, wrong, values));
    }

    /** An empty variable counts as one that is not set. */
    public Optional<String> environment(String name) {
        return environment.apply(name).filter(value -> !value.isBlank());
    }

    public int count() {
        return mistakes.size();
    }

    /** The mistakes from the top of the file to its end. */
    public List<Mistake> mistakes() {
        return mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
