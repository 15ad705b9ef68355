package io.registratura.redaction;

import java.util.List;
import java.util.Random;

/** Names of nobody, declined. Cases: 0 nominative, 1 genitive, 2 dative, 3 accusative, 4 instrumental. */
final class MadeNames {
    private static final List<String> MEN = List.of(
            "Иван",
            "Пётр",
            "Сергей",
            "Алексей",
            "Дмитрий",
            "Тимур",
            "Ильдар",
            "Глеб",
            "Арсений",
            "Виталий",
            "Рустам",
            "Никита",
            "Илья",
            "Лев",
            "Павел",
            "Матвей",
            "Мирон",
            "Савелий",
            "Марат",
            "Юрий",
            "Вячеслав",
            "Гамлет",
            "Ярослав",
            "Демьян");
    private static final List<String> WOMEN = List.of(
            "Мария",
            "Анна",
            "Ольга",
            "Елена",
            "Наталья",
            "Юлия",
            "Гульнара",
            "Вера",
            "Любовь",
            "Надежда",
            "Дарья",
            "Ксения",
            "Алёна",
            "Зухра",
            "Полина",
            "Эльвира",
            "Софья",
            "Варвара",
            "Майя",
            "Лилия",
            "Светлана",
            "Роза",
            "Татьяна",
            "Аксинья");
    private static final List<String> FATHERS = List.of(
            "Иванов",
            "Петров",
            "Сергеев",
            "Алексеев",
            "Дмитриев",
            "Тимуров",
            "Юрьев",
            "Андреев",
            "Николаев",
            "Владимиров",
            "Олегов",
            "Рашидов",
            "Львов",
            "Павлов");
    private static final List<String> SURNAMES = List.of(
            "Веретенников",
            "Толстопятов",
            "Сидоров",
            "Кузнецов",
            "Ильин",
            "Пушкарёв",
            "Загоруйко",
            "Шевченко",
            "Коваль",
            "Островский",
            "Белых",
            "Хачатурян",
            "Гиоргадзе",
            "Мкртчян",
            "Ким",
            "Цой",
            "Абдуллаев",
            "Заболоцкий",
            "Редкозубов",
            "Пташник",
            "Гаврилюк",
            "Дмитрук",
            "Жеребцов",
            "Брусничкин",
            "Нечипоренко",
            "Бондарь",
            "Лисицын",
            "Фролкин",
            "Масловский",
            "Яковенко",
            "Трубецкой",
            "Войцеховский",
            "Сагдеев",
            "Мороз");

    private MadeNames() {}

    static String full(Random dice, int form) {
        boolean man = dice.nextBoolean();
        String first = given(pick(dice, man ? MEN : WOMEN), man, form);
        String father = father(pick(dice, FATHERS), man, form);
        String last = surname(pick(dice, SURNAMES), man, form);
        return switch (dice.nextInt(5)) {
            case 0 -> first + " " + father + " " + last;
            case 1 -> last + " " + first;
            case 2 -> first + " " + last;
            default -> last + " " + first + " " + father;
        };
    }

    static String given(String name, boolean man, int form) {
        if (form == 0) {
            return name;
        }
        String fleeting = switch (name) {
            case "Пётр" -> "Петр";
            case "Лев" -> "Льв";
            case "Павел" -> "Павл";
            default -> name;
        };
        String stem = fleeting.substring(0, fleeting.length() - 1);
        char end = fleeting.charAt(fleeting.length() - 1);
        return switch (end) {
            case 'а' ->
                stem
                        + List.of(stem.matches(".*[гкхжшчщ]") ? "и" : "ы", "е", "у", "ой")
                                .get(form - 1);
            case 'я' ->
                stem + List.of("и", stem.endsWith("и") ? "и" : "е", "ю", "ей").get(form - 1);
            case 'й' -> stem + List.of("я", "ю", "я", "ем").get(form - 1);
            case 'ь' -> "Любов" + List.of("и", "и", "ь", "ью").get(form - 1);
            default -> fleeting + List.of("а", "у", "а", "ом").get(form - 1);
        };
    }

    private static String father(String stem, boolean man, int form) {
        return man
                ? stem + "ич" + List.of("", "а", "у", "а", "ем").get(form)
                : stem + "н" + List.of("а", "ы", "е", "у", "ой").get(form);
    }

    static String surname(String name, boolean man, int form) {
        if (name.matches(".*(ов|ев|ёв|ин|ын)")) {
            return name + (man ? List.of("", "а", "у", "а", "ым") : List.of("а", "ой", "ой", "у", "ой")).get(form);
        }
        if (name.matches(".*[сц]кий")) {
            String stem = name.substring(0, name.length() - 2);
            return stem
                    + (man ? List.of("ий", "ого", "ому", "ого", "им") : List.of("ая", "ой", "ой", "ую", "ой"))
                            .get(form);
        }
        if (name.equals("Трубецкой")) {
            return "Трубецк"
                    + (man ? List.of("ой", "ого", "ому", "ого", "им") : List.of("ая", "ой", "ой", "ую", "ой"))
                            .get(form);
        }
        boolean still = !man || name.matches(".*(их|ых|ко|дзе)");
        String stem = name.endsWith("ь") ? name.substring(0, name.length() - 1) : name;
        List<String> endings = name.endsWith("ь")
                ? List.of("ь", "я", "ю", "я", "ем")
                : name.endsWith("й") ? List.of("й", "я", "ю", "я", "ем") : List.of("", "а", "у", "а", "ом");
        String base = name.endsWith("й") ? name.substring(0, name.length() - 1) : stem;
        return still ? name : base + endings.get(form);
    }

    static <T> T pick(Random dice, List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }
}
