package io.registratura.consent;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Legal;
import io.registratura.clinic.Legal.Processor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published texts. Reading them fails, naming the file, when one was edited after it was published. */
public final class Documents {
    /** The language every text has; another one would say that this prevails. */
    public static final String LANG = "ru";

    private static final Set<String> KNOWN = Set.of(
            "operator",
            "inn",
            "address",
            "policy",
            "phone",
            "processors",
            "term",
            "email",
            "licence",
            "channel",
            "owner",
            "site",
            "version");
    private static final Documents STANDARD = read(Documents::resource);

    private final List<Published> register;
    private final Map<Published, Template> templates;

    private Documents(List<Published> register, Map<Published, Template> templates) {
        this.register = register;
        this.templates = templates;
    }

    /** The texts that this version ships. */
    public static Documents standard() {
        return STANDARD;
    }

    /** {@code files}: the text of a file of the folder, if it is there. */
    static Documents read(Function<String, Optional<String>> files) {
        List<Published> register = files.apply("register.txt")
                .orElseThrow(() -> new IllegalStateException("no consent/register.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Published::of)
                .toList();
        return new Documents(
                register, register.stream().collect(Collectors.toMap(one -> one, one -> template(one, files))));
    }

    private static Template template(Published one, Function<String, Optional<String>> files) {
        String text = files.apply(one.file())
                .orElseThrow(() -> new IllegalStateException("a published text is gone: consent/" + one.file()));
        if (!Sha256.of(text).equals(one.hash())) {
            throw new IllegalStateException("a published text was edited: consent/" + one.file()
                    + "; put it back, and write a new version beside it");
        }
        var template = new Template(text);
        if (!KNOWN.containsAll(template.names())) {
            throw new IllegalStateException("consent/" + one.file() + " has places that nothing fills");
        }
        return template;
    }

    /** Has this scope a text? Without one it is never asked. */
    public boolean has(Scope scope) {
        return register.stream().anyMatch(one -> one.scope() == scope);
    }

    /** The text in use for this scope: the last that was published. */
    public String version(Scope scope) {
        return last(scope).version();
    }

    /** Must whoever agreed to this version be asked anew? A version that nobody published counts as old. */
    public boolean outdated(Scope scope, String version) {
        List<Published> all =
                register.stream().filter(one -> one.scope() == scope).toList();
        int known = all.stream().map(Published::version).toList().indexOf(version);
        return known < 0 || all.subList(known + 1, all.size()).stream().anyMatch(Published::material);
    }

    /** The text in use, for this clinic and channel. */
    public Document render(Scope scope, Clinic clinic, Channel channel) {
        Published one = last(scope);
        var values = values(clinic, channel);
        values.put("version", one.version());
        String text = template(one).render(values);
        String processors =
                "p-" + Sha256.of(values.getOrDefault("processors", "")).substring(0, 8);
        return new Document(scope, one.lang(), one.version(), one.hash(), processors, text, Sha256.of(text));
    }

    private Template template(Published one) {
        return Optional.ofNullable(templates.get(one)).orElseThrow();
    }

    private Published last(Scope scope) {
        return register.stream()
                .filter(one -> one.scope() == scope)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no published text for " + scope.key()));
    }

    private static Map<String, String> values(Clinic clinic, Channel channel) {
        Legal legal = clinic.legal();
        var values = new HashMap<String, String>();
        values.put("operator", legal.operator());
        values.put("inn", legal.inn());
        values.put("address", clinic.address());
        values.put("phone", clinic.phone());
        values.put("policy", legal.policy());
        values.put("term", legal.terms().term().orElse(""));
        values.put("licence", legal.terms().licence().orElse(""));
        values.put("email", legal.terms().email().orElse(""));
        values.put(
                "processors",
                legal.terms().processors().stream().map(Processor::shown).collect(Collectors.joining("; ")));
        values.put("channel", channel.name());
        values.put("owner", channel.owner());
        values.put("site", channel.site().orElse(""));
        return values;
    }

    private static Optional<String> resource(String file) {
        try (var stream = Documents.class.getResourceAsStream("/consent/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
