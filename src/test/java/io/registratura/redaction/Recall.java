package io.registratura.redaction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of what had to go is gone, kind by kind, and how many clinical numbers were damaged. */
public final class Recall {
    private final Map<Made.Kind, int[]> gone = new EnumMap<>(Made.Kind.class);
    private final List<String> failures = new ArrayList<>();
    private int clinical;
    private int damaged;

    /** Redacts them all, each as a dialogue of its own. */
    public static Recall of(List<Made> messages, Redactor redactor) {
        var recall = new Recall();
        messages.forEach(made -> recall.count(made, redactor));
        return recall;
    }

    private void count(Made made, Redactor redactor) {
        String redacted = redactor.redact(made.text(), Placeholders.NONE, MadeMessages.TODAY)
                .text();
        for (Made.Secret secret : made.secrets()) {
            int[] count = gone.computeIfAbsent(secret.kind(), _ -> new int[2]);
            count[1]++;
            if (secret.gone(redacted)) {
                count[0]++;
            } else {
                failures.add(secret.kind() + ": " + made.text() + " -> " + redacted);
            }
        }
        for (String number : made.clinical()) {
            clinical++;
            if (!redacted.contains(number)) {
                damaged++;
                failures.add("DAMAGED: " + made.text() + " -> " + redacted);
            }
        }
    }

    /** The kinds that occurred. */
    public List<Made.Kind> kinds() {
        return List.copyOf(gone.keySet());
    }

    public int gone(Made.Kind kind) {
        return gone.getOrDefault(kind, new int[2])[0];
    }

    public int of(Made.Kind kind) {
        return gone.getOrDefault(kind, new int[2])[1];
    }

    public double percent(Made.Kind kind) {
        return of(kind) == 0 ? 0 : 100.0 * gone(kind) / of(kind);
    }

    public int clinical() {
        return clinical;
    }

    public int damaged() {
        return damaged;
    }

    /** What went wrong, made-up all of it. */
    public List<String> failures() {
        return failures;
    }
}
