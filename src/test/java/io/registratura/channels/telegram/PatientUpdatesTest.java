package io.registratura.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Choice;
import io.registratura.dialog.Event;
import io.registratura.dialog.Event.Media;
import io.registratura.intake.Phone;
import io.registratura.port.Address;
import io.registratura.port.Heard;
import io.registratura.port.Heard.FromPatient;
import io.registratura.port.Inbound;
import io.registratura.port.Source;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a patient does in Telegram, and what we hear: file → event. */
class PatientUpdatesTest {

    private static final Optional<String> ANSWER =
            Optional.of("{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"4382bfdwdsb323b2d9\"}");
    private static final Source ANNA = new Source(Map.of(), Optional.empty(), Optional.empty(), Optional.of("@anna_s"));

    @TestFactory
    Stream<DynamicTest> a_message_is_heard() {
        return Stream.of(
                message("text", "u90001", wrote("Хочу записаться к терапевту")),
                message("start", "u90003", new Event.Started()),
                message("start-with-words", "u90006", wrote("сильно болит зуб")),
                message("command-operator", "u90007", new Event.Pressed(new Choice.CallOperator())),
                message("command-operator-with-words", "u90008", wrote("оператор боль в груди")),
                message("command-help", "u90009", wrote("помощь")),
                message("command-unknown", "u90010", wrote("prices на узи")),
                message("contact-own", "u90011", contact("+79001234567", false, "Анна Соколова", true)),
                message("contact-of-another", "u90012", contact("+79007654321", false, "Мама", false)),
                message("contact-of-another-user", "u90013", contact("+375291234567", true, "Олег", false)),
                message("contact-unreadable", "u90014", wrote("1234")),
                message("voice", "u90015", sent(Media.VOICE)),
                message("photo-with-words", "u90016", sent(Media.PHOTO, "Вот направление")),
                message("document", "u90018", sent(Media.DOCUMENT)),
                message("animation", "u90019", sent(Media.VIDEO)),
                message("video-note", "u90020", sent(Media.VIDEO)),
                message("sticker", "u90021", sent(Media.STICKER)),
                message("location", "u90022", sent(Media.LOCATION)),
                message("poll", "u90023", sent(Media.OTHER)));
    }

    @TestFactory
    Stream<DynamicTest> a_press_is_heard_and_answered() {
        return Stream.of(
                press("press-slot", "u90024", new Event.Pressed(new Choice.PickSlot("ivanova@hf2k4")), false),
                press("press-agree", "u90025", agreed("Болит зуб, хочу к стоматологу"), true),
                press("press-agree-to-photo", "u90026", agreed("Болит вот тут"), true),
                press("press-agree-to-start", "u90027", new Event.Agreed(Optional.empty()), true),
                press("press-agree-to-bot", "u90028", new Event.Agreed(Optional.empty()), false),
                press("press-decline", "u90029", new Event.Pressed(new Choice.Decline()), true),
                press("press-on-inaccessible", "u90030", new Event.Pressed(new Choice.Book()), false));
    }

    @TestFactory
    Stream<DynamicTest> what_is_none_of_our_business_is_ignored() {
        return Stream.concat(
                Stream.of(
                                "edited",
                                "made-administrator",
                                "added-to-group",
                                "group",
                                "from-bot",
                                "pinned",
                                "channel-post",
                                "type-of-tomorrow",
                                "message-null")
                        .map(name -> test(name, new Heard.Ignored())),
                Stream.of("press-unknown", "press-game", "press-in-group", "hand-back-elsewhere")
                        .map(name -> test(name, new Heard.Ignored(ANSWER))));
    }

    @TestFactory
    Stream<DynamicTest> blocking_and_coming_back_is_heard() {
        return Stream.of(
                test("blocked", heard("u90035", new Event.Blocked(true), ANNA, Optional.empty(), Optional.empty())),
                test("unblocked", heard("u90036", new Event.Blocked(false), ANNA, Optional.empty(), Optional.empty())));
    }

    @TestFactory
    Stream<DynamicTest> the_source_comes_with_the_link_and_the_writer() {
        Source code = new Source(Map.of(), Optional.empty(), Optional.of("ya_dir_42"), Optional.of("@anna_s"));
        Map<String, String> yandex = Map.of("utm_source", "yandex", "utm_medium", "cpc");
        Source utm = new Source(yandex, Optional.empty(), Optional.empty(), Optional.of("@anna_s"));
        Source nameless = new Source(Map.of(), Optional.empty(), Optional.empty(), Optional.of("tg://user?id=5550001"));
        return Stream.of(
                test("start-with-code", heard("u90004", new Event.Started(), code, message(17), Optional.empty())),
                test("start-with-utm", heard("u90005", new Event.Started(), utm, message(17), Optional.empty())),
                test(
                        "text-of-somebody-without-a-name",
                        heard("u90002", wrote("Здравствуйте"), nameless, message(17), Optional.empty())));
    }

    /** Whichever picture comes first, the rest of the album is the same event. */
    @TestFactory
    Stream<DynamicTest> pictures_of_an_album_are_one_event() {
        Heard picture = heard("g13999000111222", sent(Media.PHOTO), ANNA, message(18), Optional.empty());
        return Stream.of(test("album-picture", picture));
    }

    private static DynamicTest message(String file, String id, Event event) {
        return test(file, heard(id, event, ANNA, message(17), Optional.empty()));
    }

    private static DynamicTest press(String file, String id, Event event, boolean replies) {
        return test(file, heard(id, event, ANNA, replies ? message(17) : Optional.empty(), ANSWER));
    }

    private static DynamicTest test(String file, Heard expected) {
        return DynamicTest.dynamicTest(
                file, () -> assertThat(Samples.read(Samples.bytes(file))).isEqualTo(expected));
    }

    private static Heard heard(
            String id, Event event, Source source, Optional<String> message, Optional<String> answer) {
        Address chat = new Address("demo", "telegram", "5550001");
        return new FromPatient(new Inbound(chat, id, event, source, message), answer);
    }

    private static Optional<String> message(int id) {
        return Optional.of(Integer.toString(id));
    }

    private static Event wrote(String text) {
        return new Event.Wrote(text);
    }

    private static Event agreed(String words) {
        return new Event.Agreed(Optional.of(words));
    }

    private static Event contact(String phone, boolean foreign, String name, boolean own) {
        return new Event.SharedContact(new Phone(phone, foreign), Optional.of(name), own);
    }

    private static Event sent(Media kind) {
        return new Event.SentMedia(kind, Optional.empty());
    }

    private static Event sent(Media kind, String caption) {
        return new Event.SentMedia(kind, Optional.of(caption));
    }
}
