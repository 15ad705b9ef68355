package io.registratura.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Talk;
import io.registratura.inventory.Field;
import io.registratura.inventory.FieldBook;
import io.registratura.inventory.Sheet;
import io.registratura.persistence.disk.Samples;
import io.registratura.persistence.disk.SourceJson;
import io.registratura.persistence.disk.TalkJson;
import io.registratura.persistence.disk.WhatJson;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import io.registratura.port.Turn;
import io.registratura.port.Turn.AlertChange;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What lies in the database is what {@code inventory/fields.txt} declares: every column of every table, and every key of
 * every JSON, sealed or plain. Whoever adds a field says there what it is, why it is kept and for how long.
 */
class DeclaredFieldsTest extends OnPostgres {
    private static final FieldBook BOOK = FieldBook.standard();
    private static final Set<String> NEVER_FILLED = Set.of("dialog.state.watch.report[]");
    private static final Verdict VERDICT = new Verdict(
            Urgency.EMERGENCY,
            List.of(new Verdict.Fired("heart.chest", "боль в груди", Urgency.EMERGENCY, "general")),
            List.of(new Verdict.Span("heart.chest", 0, 4, "боль")),
            List.of(new Verdict.Suppressed("head.stroke", "negated", 5, 9)),
            Map.of("age", "36"),
            "abc");

    @Test
    void every_column_of_every_table_is_declared_and_every_declared_column_exists() {
        var real =
                database.run("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'
                """).stream().map(row -> row.getString(0)).collect(Collectors.toCollection(TreeSet::new));
        var declared = BOOK.places().stream()
                .map(Sheet.Table::name)
                .filter(place -> !place.contains("."))
                .flatMap(place -> BOOK.in(place).stream())
                .map(Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing(real, declared))
                .as("columns that fields.txt does not declare")
                .isEmpty();
        assertThat(missing(declared, real))
                .as("declared columns that no table has")
                .isEmpty();
    }

    @Test
    void every_column_that_holds_json_or_something_sealed_declares_its_keys() {
        var holders = database.run("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%' AND data_type IN ('jsonb', 'json', 'bytea')
                """).stream().map(row -> row.getString(0)).toList();
        var silent = holders.stream()
                .filter(column -> BOOK.find(column)
                        .filter(field -> Set.of("hash", "master", "digest").contains(field.kept())
                                || field.name().endsWith("key_id"))
                        .isEmpty())
                .filter(column -> BOOK.in(column).isEmpty())
                .toList();
        assertThat(silent)
                .as("columns of JSON whose keys fields.txt does not declare")
                .isEmpty();
    }

    @Test
    void every_key_that_is_written_is_declared_and_every_declared_key_is_written() {
        var written = written();
        var unknown = written.entrySet().stream()
                .flatMap(column -> undeclared(column.getKey(), column.getValue()).stream())
                .toList();
        assertThat(unknown).as("keys that fields.txt does not declare").isEmpty();
        var stale = BOOK.places().stream()
                .map(Sheet.Table::name)
                .filter(written::containsKey)
                .flatMap(column -> BOOK.in(column).stream()
                        .map(Field::name)
                        .filter(name -> written.getOrDefault(column, Set.of()).stream()
                                .noneMatch(path -> covers(name, column + "." + path))))
                .filter(name -> !NEVER_FILLED.contains(name))
                .toList();
        assertThat(stale).as("declared keys that nothing writes").isEmpty();
    }

    @Test
    void a_key_that_nobody_declared_is_seen() {
        assertThat(undeclared("visit.sealed", Set.of("phone", "passport", "source.utm.utm_source")))
                .containsExactly("visit.sealed.passport");
    }

    @Test
    @DisplayName("PRV-16 · keys that are not declared never reach the store, whatever a thousand payloads carry")
    void keys_that_are_not_declared_never_reach_the_store() {
        var dice = new Random(16);
        Samples.talks(500).forEach(talk -> {
            var fuzzed = stuffed(TalkJson.write(talk), dice);
            JsonObject kept = TalkJson.write(TalkJson.read(fuzzed)).put("source", new JsonObject());
            assertThat(kept.encode()).doesNotContain("canary");
            assertThat(undeclared("dialog.sealed", KeyPaths.of(kept))).isEmpty();
        });
        Samples.whats(250).forEach(what -> {
            JsonObject kept = WhatJson.write(WhatJson.read(stuffed(WhatJson.write(what), dice)));
            assertThat(kept.encode()).doesNotContain("canary");
        });
        Samples.sources(250).forEach(source -> {
            JsonObject kept = SourceJson.write(SourceJson.read(stuffed(SourceJson.write(source), dice)));
            assertThat(kept.encode()).doesNotContain("canary");
        });
    }

    /** The same with keys that nobody knows, in every object of it. */
    private static JsonObject stuffed(JsonObject json, Random dice) {
        var copy = new JsonObject().put("canary_" + dice.nextInt(1000), "canary");
        json.forEach(entry -> copy.put(entry.getKey(), stuffedValue(entry.getValue(), dice)));
        return copy;
    }

    private static Object stuffedValue(Object value, Random dice) {
        return switch (value) {
            case JsonObject object -> stuffed(object, dice);
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(item -> copy.add(stuffedValue(item, dice)));
                yield copy;
            }
            default -> value;
        };
    }

    /** What turns of every shape write, by column. */
    private static TreeMap<String, Set<String>> written() {
        var written = new TreeMap<String, Set<String>>();
        var whats = Samples.whats(1200).toList();
        var sources = Samples.sources(1200).toList();
        int[] at = {0};
        Samples.talks(1200).forEach(talk -> {
            int now = at[0]++;
            // samples rarely lack a consent: every other one is written without
            Talk whose = now % 2 == 0 ? talk : talk.withConsent(Optional.empty());
            note(turn(whose, sources.get(now), whats.get(now)), written);
        });
        return written;
    }

    private static JsonObject turn(Talk talk, Source source, What what) {
        boolean agreed = talk.consent().isPresent();
        var turn = new Desk.TurnOf(talk)
                .from(source)
                .owes(what)
                .decides(VERDICT)
                .with(new AlertChange.Lower("Иванова", "осмотрена"))
                .consent(agreed ? ConsentDecision.GRANTED : ConsentDecision.REFUSED);
        Turn whole = (agreed ? turn.with(Desk.book(Desk.slot("ivanova", 30), Desk.NAME)) : turn).build();
        var opened = new Opened(
                Desk.chat("1"),
                "e",
                0,
                Talk.FRESH,
                Source.UNKNOWN,
                false,
                Map.of(),
                List.of(),
                1,
                new Patient.Vault(Optional.empty(), Optional.empty()));
        return new Saving(PlainSealing.create(), opened, whole).write();
    }

    private static void note(JsonObject turn, Map<String, Set<String>> written) {
        add(written, "dialog.state", turn.getJsonObject("state"));
        sealed(written, "dialog.sealed", turn.getString("sealed"));
        add(written, "dialog.source", turn.getJsonObject("source"));
        add(written, "consent.source", turn.getJsonObject("source"));
        inner(written, "consent.sealed", turn.getJsonObject("decision"), "sealed");
        add(written, "consent.operator", turn.getJsonObject("decision").getJsonObject("operator"));
        inner(written, "visit.sealed", turn.getJsonObject("visit"), "sealed");
        inner(written, "triage_decision.sealed", turn.getJsonObject("judged"), "sealed");
        inner(written, "alert.lowered_why", turn.getJsonObject("alert"), "why");
        turn.getJsonArray("debts").stream().map(JsonObject.class::cast).forEach(debt -> {
            inner(written, "outbox.sealed", debt, "sealed");
            add(written, "outbox.payload", debt.getJsonObject("payload"));
        });
    }

    private static void inner(Map<String, Set<String>> written, String column, JsonObject within, String key) {
        if (within != null) {
            sealed(written, column, within.getString(key));
        }
    }

    private static void sealed(Map<String, Set<String>> written, String column, String sealed) {
        if (sealed != null) {
            add(written, column, PlainSealing.open(sealed));
        }
    }

    private static void add(Map<String, Set<String>> written, String column, JsonObject json) {
        if (json != null) {
            written.computeIfAbsent(column, _ -> new TreeSet<>()).addAll(KeyPaths.of(json));
        }
    }

    private static List<String> undeclared(String column, Set<String> paths) {
        var declared = BOOK.in(column).stream().map(Field::name).toList();
        return paths.stream()
                .map(path -> column + "." + path)
                .filter(path -> declared.stream().noneMatch(name -> covers(name, path)))
                .toList();
    }

    /** A declaration covers its own key and whatever lies within it. */
    private static boolean covers(String declared, String path) {
        return path.equals(declared) || path.startsWith(declared + ".") || path.startsWith(declared + "[]");
    }

    private static Set<String> missing(Set<String> from, Set<String> other) {
        var left = new TreeSet<>(from);
        left.removeAll(other);
        return left;
    }
}
