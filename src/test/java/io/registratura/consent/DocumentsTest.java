package io.registratura.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.DemoClinic;
import io.registratura.clinic.Legal;
import io.registratura.clinic.Legal.Processor;
import io.registratura.clinic.Legal.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published texts: never edited, the same bytes everywhere, each about its own scope. */
class DocumentsTest {
    private static final Path FOLDER = Path.of("src/main/resources/consent");
    private static final Documents ALL = Documents.standard();
    private static final Channel TELEGRAM = new Channel("telegram", Optional.of("https://clinic.example"));
    private static final Clinic BARE = DemoClinic.clinic();
    private static final Clinic FULL = with(new Terms(
            Optional.of("data@clinic.example"),
            Optional.of("до 31 декабря 2030 года"),
            Optional.of("Л041-01234"),
            Optional.of("https://bot.example/consent/demo"),
            List.of(
                    new Processor("ООО «Облако»", "Москва, ул. Льва Толстого, 16", "хранит базу"),
                    new Processor("ООО «СРМ»", "Калининград", "ведёт карточки"))));

    @Test
    @DisplayName("PRV-03 · a published text that was edited stops the build and the start, by its name")
    void a_published_text_that_was_edited_is_named() {
        String core = "core/ru/" + ALL.version(Scope.CORE) + ".txt";
        assertThat(Documents.read(DocumentsTest::file).has(Scope.CORE)).isTrue();
        Function<String, Optional<String>> edited =
                file -> file(file).map(text -> file.equals(core) ? text.replace("запись", "Запись") : text);
        assertThatThrownBy(() -> Documents.read(edited)).hasMessageContaining("was edited: consent/" + core);
        Function<String, Optional<String>> gone = file -> file.equals(core) ? Optional.empty() : file(file);
        assertThatThrownBy(() -> Documents.read(gone)).hasMessageContaining("is gone: consent/" + core);
    }

    /** The hash was counted on another machine: it changes with the text, and with nothing else. */
    @Test
    void the_same_clinic_reads_the_same_bytes_everywhere() {
        Document once = ALL.render(Scope.CORE, FULL, TELEGRAM);
        assertThat(once).isEqualTo(Documents.read(DocumentsTest::file).render(Scope.CORE, FULL, TELEGRAM));
        assertThat(once.hash()).isEqualTo(Sha256.of(once.text())).hasSize(64);
        assertThat(new Template("й \u0438\u0306  \r\nвторая\t\n\n").render(Map.of()))
                .isEqualTo("й й\nвторая");
    }

    @Test
    void a_text_names_all_that_the_clinic_file_tells() {
        assertThat(ALL.render(Scope.CORE, FULL, TELEGRAM).text())
                .contains("ООО «Здоровье»", "6164000000", "лицензия Л041-01234", "data@clinic.example")
                .contains("до 31 декабря 2030 года", "ООО «Облако» (Москва, ул. Льва Толстого, 16): хранит базу")
                .contains("Версия " + ALL.version(Scope.CORE));
        assertThat(ALL.render(Scope.CHANNEL_FOREIGN, BARE, TELEGRAM).text())
                .contains("Telegram", "Объединённые Арабские Эмираты", "https://clinic.example", "+7 863 200-00-00");
    }

    @Test
    void what_the_clinic_file_leaves_out_leaves_no_hole() {
        assertThat(ALL.render(Scope.CORE, BARE, Channel.OWN).text())
                .contains("до отзыва, но не дольше трёх лет", "Других лиц клиника", "своими словами или прийти")
                .doesNotContain("лицензия", "на почту", "{{", "[[", "]]", "Проект документа");
    }

    @Test
    void another_list_of_processors_is_another_text() {
        Document bare = ALL.render(Scope.CORE, BARE, Channel.OWN);
        Document full = ALL.render(Scope.CORE, FULL, Channel.OWN);
        assertThat(bare.processors()).isNotEqualTo(full.processors());
        assertThat(bare.hash()).isNotEqualTo(full.hash());
    }

    /** «новости» in the text about the visit would hide one consent in another. */
    @ParameterizedTest
    @EnumSource(Scope.class)
    void no_text_holds_the_purpose_of_another(Scope scope) {
        if (!ALL.has(scope)) {
            return;
        }
        Map<Scope, String> purposes = Map.of(
                Scope.CORE, "записать на приём",
                Scope.MARKETING, "новости и предложения",
                Scope.SERVICE_MSGS, "напоминает",
                Scope.CHANNEL_FOREIGN, "принадлежит компании");
        String text = ALL.render(scope, FULL, TELEGRAM).text();
        purposes.forEach((other, purpose) ->
                assertThat(text.contains(purpose)).as(scope + " / " + other).isEqualTo(other == scope));
    }

    @Test
    void a_material_version_asks_anew_and_a_minor_one_does_not() {
        Documents three = published("1 material", "2 minor", "3 material");
        assertThat(three.version(Scope.CORE)).isEqualTo("3");
        assertThat(three.outdated(Scope.CORE, "3")).isFalse();
        assertThat(three.outdated(Scope.CORE, "2")).isTrue();
        assertThat(three.outdated(Scope.CORE, "nobody published it")).isTrue();
        Documents two = published("1 material", "2 minor");
        assertThat(two.outdated(Scope.CORE, "1")).isFalse();
    }

    @Test
    void a_text_with_a_place_that_nothing_fills_is_no_text() {
        String text = "{{nobody}}";
        String register = "core ru 1 material " + Sha256.of(text);
        assertThatThrownBy(() -> Documents.read(file -> Optional.of(file.equals("register.txt") ? register : text)))
                .hasMessageContaining("core/ru/1.txt");
    }

    private static Documents published(String... versions) {
        var register = new StringBuilder();
        for (String version : versions) {
            register.append("core ru ")
                    .append(version)
                    .append(' ')
                    .append(Sha256.of("текст"))
                    .append('\n');
        }
        return Documents.read(file -> Optional.of(file.equals("register.txt") ? register.toString() : "текст"));
    }

    private static Clinic with(Terms terms) {
        var legal = new Legal(
                BARE.legal().operator(), BARE.legal().inn(), BARE.legal().policy(), terms);
        return new Clinic(
                BARE.key(),
                BARE.name(),
                BARE.zone(),
                BARE.phone(),
                BARE.address(),
                legal,
                BARE.services(),
                BARE.doctors(),
                BARE.booking(),
                BARE.reminders());
    }

    private static Optional<String> file(String name) {
        try {
            Path path = FOLDER.resolve(name);
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
