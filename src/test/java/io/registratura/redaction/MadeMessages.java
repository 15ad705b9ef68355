package io.registratura.redaction;

import static io.registratura.redaction.MadeNames.pick;

import io.registratura.redaction.Made.Kind;
import io.registratura.redaction.Made.Secret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Messages as patients write them, with made-up identifiers in them: the same seed gives the same messages. */
public final class MadeMessages {
    /** The day on which they are written. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<String> TALK = List.of(
            "здравствуйте, хочу записаться к терапевту",
            "можно на завтра после 17:30",
            "болит горло третий день",
            "подскажите сколько стоит приём",
            "нужна справка в бассейн",
            "перенесите пожалуйста запись",
            "буду ждать ответа",
            "заранее спасибо",
            "ребёнку нужен педиатр",
            "а на субботу есть места?");
    private static final List<String> CLINICAL = List.of(
            "температура 38,5",
            "давление 120/80",
            "давление 150 на 95",
            "пью по 500 мг",
            "уже 3 дня",
            "сахар 5,6",
            "пульс 92",
            "24 недели",
            "зуб 36",
            "на 14:20",
            "25.11.2026 в 10:30",
            "на 05.12",
            "за 1 500 руб",
            "минус 3,5",
            "2 раза в день по 10 мл",
            "сатурация 97",
            "код M54.5",
            "рост 172 см вес 68 кг",
            "4 декабря 2026 года",
            "температура 36.6 37.2 38.1");
    private static final List<String> NAME_0 = List.of(
            "меня зовут %s",
            "%s", "это %s", "пациент %s", "фио: %s", "с уважением, %s", "моя фамилия и имя %s", "я %s");
    private static final List<String> NAME_OTHER =
            List.of("у %s полис закончился", "позвоните %s", "запишите %s", "я с %s уже говорила");
    private static final List<String> STREETS = List.of(
            "Садовая",
            "Ленина",
            "Большая Никитская",
            "Красных Партизан",
            "8 Марта",
            "Тверская",
            "Мира",
            "40 лет Победы",
            "Профсоюзная",
            "Академика Павлова");
    private static final List<String> TOWNS =
            List.of("", "", "г. Ростов-на-Дону, ", "Москва, ", "344000, г. Самара, ", "Ростовская обл., г. Батайск, ");
    private static final List<String> BOXES =
            List.of("a", "ivan.petrov", "mama_85", "info+1", "маша", "x-y.z", "Olga1990");
    private static final List<String> HOSTS =
            List.of("mail.ru", "пример.рф", "yandex.ru", "sub.clinic-site.com", "gmail.com", "почта.онлайн");

    private final Random dice;

    private MadeMessages(long seed) {
        dice = new Random(seed);
    }

    /** So many messages. */
    public static List<Made> of(long seed, int count) {
        var messages = new MadeMessages(seed);
        var made = new ArrayList<Made>();
        for (int i = 0; i < count; i++) {
            made.add(messages.next(i));
        }
        return made;
    }

    private record Piece(String text, List<Secret> secrets, List<String> clinical) {
        static Piece of(Kind kind, String text, String... parts) {
            return new Piece(text, List.of(new Secret(kind, List.of(parts))), List.of());
        }
    }

    private Made next(int i) {
        var pieces = new ArrayList<Piece>();
        pieces.add(secret(i % 8));
        if (dice.nextInt(3) == 0) {
            pieces.add(secret(dice.nextInt(8)));
        }
        if (dice.nextInt(4) > 0) {
            pieces.add(new Piece(pick(dice, TALK), List.of(), List.of()));
        }
        String measured = pick(dice, CLINICAL);
        pieces.add(new Piece(measured, List.of(), List.of(measured)));
        Collections.shuffle(pieces, dice);
        String text = String.join(
                pick(dice, List.of(", ", ". ", "\n", "; ")),
                pieces.stream().map(Piece::text).toList());
        return new Made(
                text,
                pieces.stream().flatMap(piece -> piece.secrets().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.clinical().stream()).toList());
    }

    private Piece secret(int kind) {
        return switch (kind) {
            case 0 -> checked();
            case 1 -> document();
            case 2 -> email();
            case 3, 4 -> phone();
            case 5 -> name();
            case 6 -> address();
            default -> dice.nextBoolean() ? birth() : link();
        };
    }

    private Piece checked() {
        String number = switch (dice.nextInt(5)) {
            case 0 -> MadeNumbers.snils(dice);
            case 1 -> MadeNumbers.inn12(dice);
            case 2 -> MadeNumbers.inn10(dice);
            case 3 -> MadeNumbers.card(dice);
            default -> MadeNumbers.policy(dice);
        };
        String cue = switch (number.length()) {
            case 11 -> "снилс ";
            case 16 -> pick(dice, List.of("полис ОМС ", "карта ", "номер "));
            default -> "ИНН ";
        };
        String written = switch (dice.nextInt(3)) {
            case 0 ->
                number.length() == 11
                        ? MadeNumbers.grouped(number, 3, 3, 3, 2)
                                .replaceFirst(" ", "-")
                                .replaceFirst(" ", "-")
                        : number.length() == 16 ? MadeNumbers.grouped(number, 4, 4, 4, 4) : number;
            default -> number;
        };
        return Piece.of(Kind.CHECKED, (dice.nextBoolean() ? cue : "") + written, number);
    }

    private Piece document() {
        String ten = MadeNumbers.digits(dice, 10);
        String six = ten.substring(4);
        return switch (dice.nextInt(6)) {
            case 0 -> Piece.of(Kind.DOCUMENT, "паспорт " + MadeNumbers.grouped(ten, 2, 2, 6), six);
            case 1 -> Piece.of(Kind.DOCUMENT, "серия " + ten.substring(0, 4) + " номер " + six, six);
            case 2 -> Piece.of(Kind.DOCUMENT, "свидетельство о рождении II-АН " + six, six);
            case 3 -> Piece.of(Kind.DOCUMENT, "права " + MadeNumbers.grouped(ten, 2, 2, 6), six);
            case 4 -> Piece.of(Kind.DOCUMENT, "загранпаспорт " + MadeNumbers.grouped(ten, 2, 7), ten.substring(2, 9));
            default -> Piece.of(Kind.DOCUMENT, "договор " + ten + "7", ten);
        };
    }

    private Piece email() {
        String mail = pick(dice, BOXES) + dice.nextInt(100) + "@" + pick(dice, HOSTS);
        return Piece.of(Kind.EMAIL, pick(dice, List.of("почта ", "", "пишите на ", "email:")) + mail, mail);
    }

    private Piece phone() {
        String ten = MadeNumbers.subscriber(dice);
        String cue = pick(dice, List.of("тел ", "", "мой номер ", "звоните ", "вотсап: ", "т."));
        boolean spoken = dice.nextInt(8) == 0;
        String said = spoken ? MadeNumbers.spoken(ten) : MadeNumbers.phone(dice, ten);
        return spoken
                ? Piece.of(Kind.PHONE, cue + said, said, said.substring(said.length() - 20))
                : Piece.of(Kind.PHONE, cue + said, ten, ten.substring(3));
    }

    private Piece name() {
        int form = dice.nextInt(5);
        String name = MadeNames.full(dice, form);
        String frame = form == 0
                ? pick(dice, NAME_0)
                : switch (form) {
                    case 1 -> NAME_OTHER.get(0);
                    case 2 -> NAME_OTHER.get(1);
                    case 3 -> NAME_OTHER.get(2);
                    default -> NAME_OTHER.get(3);
                };
        String written = switch (dice.nextInt(6)) {
            case 0 -> name.toLowerCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT).replace('ё', 'е');
            default -> name;
        };
        return Piece.of(Kind.NAME, frame.formatted(written), written.split(" "));
    }

    private Piece address() {
        String street = pick(dice, STREETS);
        int house = 1 + dice.nextInt(190);
        int flat = 1 + dice.nextInt(400);
        String town = pick(dice, TOWNS);
        String text = switch (dice.nextInt(7)) {
            case 0 -> "живу " + town + "ул. " + street + ", " + house + ", кв. " + flat;
            case 1 -> "адрес: " + town + "улица " + street + " дом " + house + " квартира " + flat;
            case 2 -> town + "пр-т " + street + " д." + house + " корп. 2 кв " + flat;
            case 3 -> "ул " + street + " " + house + "-" + flat;
            case 4 -> town + street + " улица, " + house;
            case 5 -> "переулок " + street + ", д. " + house + "а, подъезд 3, этаж 5, домофон " + flat;
            default -> ("живу на ул. " + street + " " + house + " кв " + flat).toLowerCase(Locale.ROOT);
        };
        return Piece.of(Kind.ADDRESS, text, street);
    }

    private Piece birth() {
        int year = 1930 + dice.nextInt(90);
        LocalDate date = LocalDate.of(year, 1 + dice.nextInt(12), 1 + dice.nextInt(28));
        String dotted = "%02d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), year);
        return pick(
                dice,
                List.of(
                        Piece.of(Kind.BIRTH, "дата рождения " + dotted, dotted),
                        Piece.of(Kind.BIRTH, "родился " + date.getDayOfMonth() + " мая " + year, "мая " + year),
                        Piece.of(Kind.BIRTH, year + " г.р.", year + " г"),
                        Piece.of(Kind.BIRTH, dotted + " г.р.", dotted)));
    }

    private Piece link() {
        String handle = "user_" + MadeNumbers.digits(dice, 4);
        return pick(
                dice,
                List.of(
                        Piece.of(Kind.LINK, "телеграм @" + handle, handle),
                        Piece.of(Kind.LINK, "https://vk.com/" + handle, handle),
                        Piece.of(Kind.LINK, "t.me/" + handle, handle),
                        Piece.of(Kind.LINK, "мой тг " + handle, handle)));
    }
}
