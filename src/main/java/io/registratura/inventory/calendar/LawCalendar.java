package io.registratura.inventory.calendar;

import io.registratura.inventory.PrivacyWords;
import io.registratura.inventory.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules with their dates, and which of them need a look today. */
public record LawCalendar(List<Law> laws) {

    /** The house's own. */
    public static LawCalendar standard() {
        return of(Sheet.load("laws.txt"));
    }

    static LawCalendar of(Sheet sheet) {
        return new LawCalendar(sheet.rows().stream().map(LawCalendar::law).toList());
    }

    /** One line for every rule that has ended or waits to be looked at again, with what depends on it. */
    public List<String> warnings(LocalDate today) {
        return laws.stream().flatMap(law -> warning(law, today).stream()).toList();
    }

    private static Optional<String> warning(Law law, LocalDate today) {
        return Stream.of("past", "stale")
                .filter(kind -> kind.equals("past") ? law.past(today) : law.stale(today))
                .findFirst()
                .map(kind -> PrivacyWords.say(
                        "law." + kind,
                        Map.of(
                                "rule",
                                law.rule(),
                                "until",
                                law.until().map(LocalDate::toString).orElse("–"),
                                "review",
                                law.review().toString(),
                                "affects",
                                String.join(", ", law.affects()))));
    }

    private static Law law(Sheet.Row row) {
        return new Law(
                row.cell(0),
                row.cell(1),
                Optional.of(row.cell(2)).filter(day -> !day.equals("-")).map(LocalDate::parse),
                LocalDate.parse(row.cell(3)),
                LocalDate.parse(row.cell(4)),
                row.list(5));
    }
}
