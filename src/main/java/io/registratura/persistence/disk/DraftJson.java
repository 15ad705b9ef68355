package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.dialog.Draft;
import io.registratura.intake.Phone;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** A draft on disk. What nobody has said is not written. */
final class DraftJson {

    private DraftJson() {}

    static JsonObject write(Draft draft) {
        var json = new JsonObject();
        Json.put(json, "name", draft.name());
        Json.put(json, "phone", draft.phone().map(DraftJson::write));
        Json.flag(json, "forOther", draft.forOther());
        Json.put(json, "patient", draft.patient());
        Json.put(json, "age", draft.age());
        Json.put(json, "service", draft.service());
        Json.put(json, "doctor", draft.doctor());
        Json.put(json, "wish", draft.wish().map(SlotJson::write));
        Json.put(json, "moving", draft.moving().map(UUID::toString));
        return json;
    }

    static Draft read(JsonObject json) {
        return new Draft(
                Json.maybe(json, "name"),
                Json.maybe(json, "phone", DraftJson::readPhone),
                Json.flag(json, "forOther"),
                Json.maybe(json, "patient"),
                Optional.ofNullable(json.getDouble("age")),
                Json.maybe(json, "service"),
                Json.maybe(json, "doctor"),
                Json.maybe(json, "wish", SlotJson::readWish),
                Json.maybe(json, "moving").map(UUID::fromString));
    }

    /** Without whose it is: all that may be kept while there is no consent. */
    static Draft impersonal(Draft draft) {
        return draft.withName(Optional.empty())
                .withPhone(Optional.empty())
                .withOther(draft.forOther(), Optional.empty(), Optional.empty());
    }

    private static JsonObject write(Phone phone) {
        var json = new JsonObject().put("number", phone.e164());
        Json.flag(json, "foreign", phone.foreign());
        return json;
    }

    private static Phone readPhone(JsonObject json) {
        return new Phone(text(json, "number"), Json.flag(json, "foreign"));
    }
}
