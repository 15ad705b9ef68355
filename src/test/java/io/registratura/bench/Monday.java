package io.registratura.bench;

import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** The clinic's clock on a Monday at ten, whenever this runs: tomorrow evening has free slots. */
final class Monday {

    private Monday() {}

    static void set(Child app) {
        var monday = ZonedDateTime.now(ZoneId.of("Europe/Moscow"))
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(10, 0));
        app.post(
                "/demo/clock",
                new JsonObject().put("to", monday.toInstant().toString()).encode());
    }
}
