package io.registratura.inventory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.inventory.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The law calendar and the registry of channels: facts with a day on which they were true. */
class DatedFactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> EVERYWHERE = Set.of("telegram", "whatsapp", "vk", "max", "widget", "sms", "call");
    private final ChannelRegistry channels = ChannelRegistry.standard();

    @Test
    @DisplayName("PRV-47 · a rule past its day or due for a look warns and names the templates that hang on it")
    void a_rule_past_its_day_or_due_for_a_look_warns() {
        var laws = LawCalendar.standard();
        assertThat(laws.warnings(TODAY))
                .singleElement()
                .asString()
                .contains("Постановление № 736", "действовало до 2026-09-01", "PRV-62, T8");
        assertThat(laws.warnings(LocalDate.of(2029, 3, 1)))
                .noneMatch(line -> line.contains("№ 179: ") && line.contains("действовало"));
        assertThat(laws.warnings(LocalDate.of(2029, 3, 2)))
                .anyMatch(line ->
                        line.contains("№ 179") && line.contains("действовало до 2029-03-01") && line.contains("T12"));
        assertThat(laws.warnings(LocalDate.of(2027, 2, 20))).hasSize(1);
        assertThat(laws.warnings(LocalDate.of(2027, 2, 21)))
                .anyMatch(line -> line.contains("КоАП") && line.contains("пора перепроверить"));
    }

    @Test
    void every_rule_is_looked_at_again_within_a_year() {
        assertThat(LawCalendar.standard().laws()).hasSizeGreaterThan(10).allSatisfy(law -> {
            assertThat(law.review()).isBetween(law.checked(), law.checked().plusYears(1));
            assertThat(law.affects()).isNotEmpty();
        });
    }

    @Test
    @DisplayName("PRV-54 · a blocked channel hands on to the next that works, a state clinic never to a foreign one")
    void a_blocked_channel_hands_on_to_the_next_that_works() {
        assertThat(channels.route("whatsapp", EVERYWHERE, false).map(Channel::name))
                .contains("max");
        assertThat(channels.route("whatsapp", Set.of("whatsapp", "call"), false).map(Channel::name))
                .contains("call");
        assertThat(channels.route("telegram", EVERYWHERE, false).map(Channel::name))
                .contains("telegram");
        assertThat(channels.route("telegram", EVERYWHERE, true).map(Channel::name))
                .contains("max");
        assertThat(channels.route("whatsapp", Set.of("whatsapp"), false)).isEmpty();
        assertThat(channels.route("pigeon", EVERYWHERE, false)).isEmpty();
    }

    @Test
    void nothing_is_advertised_where_a_channel_is_not_open() {
        assertThat(channels.channels()).allSatisfy(channel -> {
            assertThat(channel.mayAdvertise()).isEqualTo(channel.adverts() && channel.mayInvite());
            assertThat(channel.forState()).isEqualTo(channel.country().equals("RU"));
        });
        assertThat(channels.find("telegram").orElseThrow().mayAdvertise()).isFalse();
        assertThat(channels.find("whatsapp").orElseThrow().mayRemind()).isFalse();
    }

    @Test
    void a_channel_that_is_on_and_not_open_or_long_unchecked_is_told() {
        assertThat(channels.warnings(List.of("widget", "vk"), TODAY)).isEmpty();
        assertThat(channels.warnings(List.of("telegram", "whatsapp"), TODAY))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Telegram: ограничен") && line.contains("MAX"))
                .anyMatch(line -> line.startsWith("WhatsApp: заблокирован"));
        assertThat(channels.warnings(List.of("vk"), TODAY.plusDays(91)))
                .singleElement()
                .asString()
                .contains("больше 90 дней");
    }

    @Test
    void a_circle_of_blocked_channels_ends() {
        var circle = ChannelRegistry.of(Sheet.read("text", """
                [channel] Каналы
                a | RU | А | blocked | no | yes | no | b | 2026-11-22
                b | RU | Б | blocked | no | yes | no | a | 2026-11-22
                """));
        assertThat(circle.route("a", Set.of("a", "b"), false)).isEmpty();
    }
}
