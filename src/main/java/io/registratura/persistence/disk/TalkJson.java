package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.consent.Scope;
import io.registratura.consent.Standing;
import io.registratura.consent.Standings;
import io.registratura.dialog.Draft;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.dialog.Watch;
import io.registratura.triage.Urgency;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A talk on disk. Fields that are not known here are left alone: a later version may have written them. */
public final class TalkJson {

    private TalkJson() {}

    /** The stage's name, for the column that people read. */
    public static String stage(Talk talk) {
        return StageJson.name(talk.stage());
    }

    public static JsonObject write(Talk talk) {
        var json = new JsonObject()
                .put("stage", StageJson.write(talk.stage()))
                .put("draft", DraftJson.write(talk.draft()))
                .put("asked", talk.asked())
                .put("missed", talk.missed())
                .put("past", Json.array(talk.past(), DraftJson::write))
                .put("latch", talk.latch().name())
                .put("watch", WatchJson.write(talk.watch()));
        Json.put(json, "consent", talk.consent().map(TalkJson::write));
        json.put("scopes", StandingsJson.write(talk.consents()));
        Json.put(json, "heard", talk.lastHeard().map(Instant::toString));
        return json;
    }

    /** All of it that may be kept while there is no consent. */
    public static JsonObject writeImpersonal(Talk talk) {
        Watch unsaid = talk.watch().withoutWords();
        return write(talk.withWatch(unsaid)
                .withStage(StageJson.impersonal(talk.stage()))
                .withDraft(DraftJson.impersonal(talk.draft()))
                .withPast(talk.past().stream().map(DraftJson::impersonal).toList()));
    }

    /** Part by part: an unreadable stage goes to a person, an unreadable draft is asked anew. */
    public static Talk read(JsonObject json) {
        return new Talk(
                or(toAPerson(), () -> StageJson.read(Json.needed(json, "stage"))),
                or(Draft.EMPTY, () -> DraftJson.read(Json.needed(json, "draft"))),
                or(0, () -> json.getInteger("asked", 0)),
                or(0, () -> json.getInteger("missed", 0)),
                or(List.of(), () -> Json.list(json, "past", DraftJson::read)),
                consents(json),
                or(Urgency.URGENT, () -> Urgency.valueOf(text(json, "latch"))),
                or(Optional.empty(), () -> Json.maybe(json, "heard").map(Instant::parse)),
                or(Watch.CALM, () -> Json.maybe(json, "watch", WatchJson::read).orElse(Watch.CALM)));
    }

    /** Of the other scopes nothing is in force without the first. */
    private static Standings consents(JsonObject json) {
        Optional<Talk.Consent> core = or(Optional.empty(), () -> Json.maybe(json, "consent", TalkJson::readConsent));
        Standings others = or(
                Standings.NONE,
                () -> Json.maybe(json, "scopes", StandingsJson::read).orElse(Standings.NONE));
        return core.map(given -> others.with(Scope.CORE, new Standing(true, given.version(), given.at())))
                .orElse(others);
    }

    /** A talk of which nothing can be read but the consent: a person must look. */
    public static Talk unreadable(Optional<Talk.Consent> consent) {
        return Talk.FRESH.withStage(toAPerson()).withConsent(consent);
    }

    private static Stage toAPerson() {
        return new Stage.WithHuman(new Stage.AtRest());
    }

    private static <T> T or(T otherwise, Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException unreadable) {
            return otherwise;
        }
    }

    private static JsonObject write(Talk.Consent consent) {
        return new JsonObject()
                .put("version", consent.version())
                .put("at", consent.at().toString());
    }

    private static Talk.Consent readConsent(JsonObject json) {
        return new Talk.Consent(text(json, "version"), Instant.parse(text(json, "at")));
    }
}
