package io.registratura.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartLinkTest {

    @Test
    void a_code_is_a_code() {
        assertThat(Command.link("/start vk_2026-autumn").code()).contains("vk_2026-autumn");
    }

    @Test
    void utm_values_are_unpacked_and_unescaped() {
        StartLink link = StartLink.of(packed("utm_source=vk&utm_term=%D0%B7%D1%83%D0%B1"));
        assertThat(link).isEqualTo(new StartLink(Optional.empty(), Map.of("utm_source", "vk", "utm_term", "зуб")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=a&b=c",
                "source=vk",
                "utm_source=%zz",
                "utm_source=a%00b",
                "utm_source=a\nb",
                "utm_=x"
            })
    void what_does_not_unpack_cleanly_stays_a_code(String query) {
        assertThat(StartLink.of(packed(query))).isEqualTo(new StartLink(Optional.of(packed(query)), Map.of()));
    }

    @Test
    void a_later_value_of_the_same_name_wins() {
        assertThat(StartLink.of(packed("utm_source=a&utm_source=b")).utm()).isEqualTo(Map.of("utm_source", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/start a.b", "/start <script>", "/start зуб болит", "/stop abc", "start abc"})
    void anything_else_names_no_source(String text) {
        assertThat(Command.link(text)).isEqualTo(StartLink.NONE);
    }

    @Test
    void more_than_a_link_can_carry_names_no_source() {
        assertThat(Command.link("/start " + "a".repeat(64)).code()).isPresent();
        assertThat(Command.link("/start " + "a".repeat(65))).isEqualTo(StartLink.NONE);
    }

    private static String packed(String query) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.UTF_8));
    }
}
