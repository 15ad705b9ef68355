package io.registratura.channels.widget;

import io.registratura.clinic.BookingRules;
import io.registratura.clinic.Clinic;
import io.registratura.clinic.Legal;
import io.registratura.clinic.ReminderRules;
import io.registratura.port.Clinics;
import io.registratura.port.Now;
import io.registratura.port.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The widget's front door over two clinics in memory, for tests here and in the browser. */
public final class Front {

    private Front() {}

    /** Reads what pages of the clinics «demo» and «other» send; both allow {@code https://clinic.example}. */
    static WidgetIn at(Now clock) {
        return at(clock, List.of("https://clinic.example", "http://Localhost:1/"));
    }

    /** Likewise, with this list of origins, which may grow. */
    public static WidgetIn at(Now clock, List<String> origins) {
        return new WidgetIn(new TwoClinics(origins), Front::key, clock);
    }

    static byte[] key(String clinic) {
        return Arrays.copyOf(("key of " + clinic).getBytes(StandardCharsets.UTF_8), 32);
    }

    private static final class TwoClinics implements Clinics {
        private final List<String> origins;
        private final List<Clinic> clinics = List.of(clinic("demo"), clinic("other"));

        TwoClinics(List<String> origins) {
            this.origins = origins;
        }

        @Override
        public Optional<Clinic> find(String key) {
            return clinics.stream().filter(clinic -> clinic.key().equals(key)).findFirst();
        }

        @Override
        public List<Clinic> all() {
            return clinics;
        }

        @Override
        public Settings settings(String clinic, String section) {
            return section.equals("channels.widget")
                    ? new Settings(Map.of(), Map.of("origins", origins))
                    : Settings.NONE;
        }

        private static Clinic clinic(String key) {
            return new Clinic(
                    key,
                    "Клиника «Здоровье»",
                    ZoneId.of("Europe/Moscow"),
                    "+7 863 200-00-00",
                    "Ростов-на-Дону, ул. Большая Садовая, 1",
                    new Legal("ООО «Здоровье»", "6164000000", "https://example.org/privacy"),
                    List.of(),
                    List.of(),
                    new BookingRules(Duration.ofDays(30), Duration.ofHours(1), Duration.ofMinutes(10)),
                    new ReminderRules(List.of(Duration.ofHours(24)), LocalTime.of(21, 0), LocalTime.of(9, 0)));
        }
    }
}
