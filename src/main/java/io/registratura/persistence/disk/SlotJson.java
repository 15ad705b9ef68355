package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.visit.Slot;
import io.registratura.visit.Wish;
import io.registratura.visit.Wish.PartOfDay;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Times on disk: slots and wishes. */
final class SlotJson {

    private SlotJson() {}

    static JsonObject write(Slot slot) {
        return new JsonObject()
                .put("doctor", slot.doctor())
                .put("from", slot.from().toString())
                .put("to", slot.to().toString());
    }

    static Slot read(JsonObject json) {
        return new Slot(text(json, "doctor"), Instant.parse(text(json, "from")), Instant.parse(text(json, "to")));
    }

    static JsonObject write(Wish wish) {
        var json = new JsonObject()
                .put("from", wish.from().toString())
                .put("to", wish.to().toString());
        Json.flag(json, "exact", wish.exact());
        Json.flag(json, "past", wish.past());
        Json.flag(json, "vague", wish.vague());
        Json.flag(json, "soonest", wish.soonest());
        Json.put(json, "part", wish.part().map(SlotJson::write));
        if (!wish.except().isEmpty()) {
            json.put("except", Json.array(List.copyOf(wish.except()), DayOfWeek::getValue));
        }
        return json;
    }

    static Wish readWish(JsonObject json) {
        return new Wish(
                Instant.parse(text(json, "from")),
                Instant.parse(text(json, "to")),
                Json.flag(json, "exact"),
                Json.flag(json, "past"),
                Json.flag(json, "vague"),
                Json.flag(json, "soonest"),
                Json.maybe(json, "part", SlotJson::readPart),
                readDays(json));
    }

    private static JsonObject write(PartOfDay part) {
        return new JsonObject()
                .put("from", part.from().toString())
                .put("to", part.to().toString());
    }

    private static PartOfDay readPart(JsonObject json) {
        return new PartOfDay(LocalTime.parse(text(json, "from")), LocalTime.parse(text(json, "to")));
    }

    private static Set<DayOfWeek> readDays(JsonObject json) {
        var days = json.getJsonArray("except");
        return days == null
                ? Set.of()
                : days.stream()
                        .map(day -> DayOfWeek.of(((Number) day).intValue()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
