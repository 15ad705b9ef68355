package io.registratura.requirements;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which test carries which id: «PRV-53 · …» in its display name (jqwik's label). One id a test, one test an id. */
final class Claims {
    private static final Pattern NAME = Pattern.compile("(PRV-\\d{2}) · (.+)");
    private static final List<String> ANNOTATIONS = List.of("org.junit.jupiter.api.DisplayName", "net.jqwik.api.Label");

    private final TreeMap<String, String> tests = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /** A test's place and the words after its id. */
    static Claims of(Path classes) {
        var claims = new Claims();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            name(type).ifPresent(name -> claims.add(name, type.getSimpleName()));
            for (JavaMethod method : type.getMethods()) {
                name(method).ifPresent(name -> claims.add(name, type.getSimpleName() + "." + method.getName()));
            }
        }
        return claims;
    }

    void add(String name, String where) {
        Matcher read = NAME.matcher(name);
        if (!name.contains("PRV-")) {
            return;
        }
        if (!read.matches() || read.group(2).contains("PRV-")) {
            mistakes.add(where + ": «" + name + "» is not «PRV-nn · sentence»");
            return;
        }
        String before = tests.putIfAbsent(read.group(1), where);
        if (before != null) {
            mistakes.add(read.group(1) + " is claimed by " + before + " and by " + where);
        }
    }

    Optional<String> test(String id) {
        return Optional.ofNullable(tests.get(id));
    }

    List<String> ids() {
        return List.copyOf(tests.keySet());
    }

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    private static Optional<String> name(HasAnnotations<?> annotated) {
        return ANNOTATIONS.stream()
                .flatMap(type -> annotated.tryGetAnnotationOfType(type).stream())
                .flatMap(annotation -> annotation.get("value").stream())
                .map(String::valueOf)
                .findFirst();
    }
}
