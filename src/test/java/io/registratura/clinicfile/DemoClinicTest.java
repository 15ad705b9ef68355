package io.registratura.clinicfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Hours;
import io.registratura.clinic.Service;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clinic that a newcomer meets first. */
class DemoClinicTest {
    private static final Path CLINICS = Path.of("clinics");

    private static ClinicFiles with(Map<String, String> environment) {
        return new ClinicFiles(CLINICS, name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void the_demo_clinic_has_no_mistakes_and_keeps_what_the_contract_promises() {
        var files = with(Map.of());
        assertThat(files.mistakes()).isEmpty();
        var demo = files.find("demo").orElseThrow();
        assertThat(demo.name()).isEqualTo("Клиника «Здоровье»");
        assertThat(demo.service("therapist").orElseThrow().doctors()).containsExactly("ivanova", "petrov");
        assertThat(demo.service("dentist").map(Service::duration)).contains(Duration.ofHours(1));
        var petrov = demo.doctor("petrov").orElseThrow();
        assertThat(petrov.hours().get(DayOfWeek.SATURDAY))
                .containsExactly(new Hours(LocalTime.of(10, 0), LocalTime.of(14, 0)));
        assertThat(petrov.hoursOn(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(demo.reminders().before()).containsExactly(Duration.ofHours(24), Duration.ofHours(2));
        assertThat(demo.legal().inn()).isEqualTo("6164000000");
    }

    @Test
    void a_doctor_with_a_lunch_break_and_a_long_leave() {
        var doctor =
                with(Map.of()).find("demo").orElseThrow().doctor("goncharuk").orElseThrow();
        assertThat(doctor.hoursOn(LocalDate.of(2026, 10, 5))).hasSize(2);
        assertThat(doctor.away()).hasSize(12).contains(LocalDate.of(2027, 1, 8));
        assertThat(doctor.room()).contains("кабинет 3");
    }

    @Test
    void without_keys_only_the_widget_is_on() {
        assertThat(with(Map.of()).channelsOn("demo")).containsExactly("widget");
    }

    @Test
    void a_channel_is_on_when_it_has_all_it_needs() {
        var files = with(Map.of("TELEGRAM_TOKEN", "1:a", "TELEGRAM_SECRET", "s", "MAX_TOKEN", "m", "PORT", "9090"));
        assertThat(files.channelsOn("demo")).containsExactly("telegram", "widget");
        assertThat(files.channelsHalfSet("demo").get("max")).containsExactly("secret");
        assertThat(files.settings("demo", "channels.telegram").get("token")).contains("1:a");
        assertThat(files.settings("demo", "channels.telegram").get("api")).contains("https://api.telegram.org");
        assertThat(files.settings("demo", "channels.widget").list("origins")).contains("http://localhost:9090");
        assertThat(files.settings("demo", "crm.bitrix24").get("webhook")).isEmpty();
        assertThat(files.settings("nobody", "staff").values()).isEmpty();
        assertThat(files.channelsOn("nobody")).isEmpty();
    }
}
