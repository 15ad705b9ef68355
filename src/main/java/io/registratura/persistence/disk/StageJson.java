package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.consent.Scope;
import io.registratura.dialog.Stage;
import io.registratura.intake.Right;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** Stages on disk, under names of their own: a class may be renamed, a row may not. */
final class StageJson {

    private StageJson() {}

    static String name(Stage stage) {
        return switch (stage) {
            case Stage.New _ -> "new";
            case Stage.AwaitingConsent _ -> "awaiting-consent";
            case Stage.ConsentRefused _ -> "consent-refused";
            case Stage.Filling _ -> "filling";
            case Stage.Choosing _ -> "choosing";
            case Stage.WhichVisit _ -> "which-visit";
            case Stage.SureToCancel _ -> "sure-to-cancel";
            case Stage.SureOfRight _ -> "sure-of-right";
            case Stage.Deciding _ -> "deciding";
            case Stage.AtRest _ -> "at-rest";
            case Stage.WithHuman _ -> "with-human";
        };
    }

    static JsonObject write(Stage stage) {
        var json = new JsonObject().put("is", name(stage));
        switch (stage) {
            case Stage.Filling(var question) -> json.put("question", question.name());
            case Stage.Choosing(var offer) -> json.put("offer", Json.array(offer, SlotJson::write));
            case Stage.WhichVisit(var action) -> json.put("action", action.name());
            case Stage.SureToCancel(var visit) -> json.put("visit", visit.toString());
            case Stage.SureOfRight(var number, var right, var before) ->
                json.put("number", number).put("right", right.name()).put("before", write(before));
            case Stage.WithHuman(var before) -> json.put("before", write(before));
            case Stage.Deciding(var scope, var before, var words) -> {
                json.put("scope", scope.key()).put("before", write(before));
                Json.put(json, "words", words);
            }
            case Stage.New _, Stage.AwaitingConsent _, Stage.ConsentRefused _, Stage.AtRest _ -> {}
        }
        return json;
    }

    /** The same without a patient's words. */
    static Stage impersonal(Stage stage) {
        return switch (stage) {
            case Stage.Deciding(var scope, var before, var _) ->
                new Stage.Deciding(scope, impersonal(before), Optional.empty());
            case Stage.WithHuman(var before) -> new Stage.WithHuman(impersonal(before));
            case Stage.SureOfRight(var number, var right, var before) ->
                new Stage.SureOfRight(number, right, impersonal(before));
            case Stage.New _,
                    Stage.AwaitingConsent _,
                    Stage.ConsentRefused _,
                    Stage.Filling _,
                    Stage.Choosing _,
                    Stage.WhichVisit _,
                    Stage.SureToCancel _,
                    Stage.AtRest _ -> stage;
        };
    }

    /** What cannot be read (a later version wrote it, or worse) goes to a person. */
    static Stage read(JsonObject json) {
        try {
            return known(json);
        } catch (RuntimeException unreadable) {
            return new Stage.WithHuman(new Stage.AtRest());
        }
    }

    private static Stage known(JsonObject json) {
        return switch (text(json, "is")) {
            case "new" -> new Stage.New();
            case "awaiting-consent" -> new Stage.AwaitingConsent();
            case "consent-refused" -> new Stage.ConsentRefused();
            case "filling" -> new Stage.Filling(Stage.Question.valueOf(text(json, "question")));
            case "choosing" -> new Stage.Choosing(Json.list(json, "offer", SlotJson::read));
            case "which-visit" -> new Stage.WhichVisit(Stage.VisitAction.valueOf(text(json, "action")));
            case "sure-to-cancel" -> new Stage.SureToCancel(UUID.fromString(text(json, "visit")));
            case "sure-of-right" ->
                new Stage.SureOfRight(json.getInteger("number"), Right.valueOf(text(json, "right")), before(json));
            case "deciding" ->
                new Stage.Deciding(
                        Scope.of(text(json, "scope")).orElseThrow(), before(json), Json.maybe(json, "words"));
            case "at-rest" -> new Stage.AtRest();
            case "with-human" -> new Stage.WithHuman(before(json));
            default -> throw new IllegalArgumentException("unknown stage");
        };
    }

    /** Already with a person: an unreadable stage before it must not put a second person in front. */
    private static Stage before(JsonObject json) {
        try {
            return known(Json.needed(json, "before"));
        } catch (RuntimeException unreadable) {
            return new Stage.AtRest();
        }
    }
}
