package io.registratura.redaction;

import static io.registratura.redaction.MadeNames.pick;

import java.util.List;
import java.util.Random;

/** Numbers that pass their checks and belong to nobody; the sums are written anew here, apart from the code under test. */
final class MadeNumbers {
    private static final List<String> PHONES = List.of(
            "8%s%s%s%s",
            "+7%s%s%s%s",
            "8 (%s) %s-%s-%s",
            "+7 (%s) %s %s %s",
            "8-%s-%s-%s-%s",
            "+7.%s.%s.%s.%s",
            "%s%s%s%s",
            "%s %s %s %s",
            "%s-%s-%s-%s",
            "7%s%s%s%s",
            "8 %s %s%s%s",
            "+7 %s %s%s %s",
            "8(%s)%s%s%s",
            "8/%s/%s-%s-%s",
            "+7\u00a0%s\u00a0%s\u2011%s\u2011%s",
            "8 – %s – %s – %s – %s",
            "8_%s_%s_%s_%s",
            "(%s) %s-%s-%s");
    private static final List<String> ONES =
            List.of("ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять");
    private static final List<String> TEENS = List.of(
            "десять",
            "одиннадцать",
            "двенадцать",
            "тринадцать",
            "четырнадцать",
            "пятнадцать",
            "шестнадцать",
            "семнадцать",
            "восемнадцать",
            "девятнадцать");
    private static final List<String> TENS = List.of(
            "",
            "",
            "двадцать",
            "тридцать",
            "сорок",
            "пятьдесят",
            "шестьдесят",
            "семьдесят",
            "восемьдесят",
            "девяносто");
    private static final List<String> HUNDREDS = List.of(
            "ноль", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот");

    private MadeNumbers() {}

    static String digits(Random dice, int length) {
        var digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(dice.nextInt(10));
        }
        return digits.toString();
    }

    static String snils(Random dice) {
        String head = (2 + dice.nextInt(7)) + digits(dice, 8);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (head.charAt(i) - '0') * (9 - i);
        }
        int check = sum < 100 ? sum : sum % 101 == 100 ? 0 : sum % 101;
        return head + "%02d".formatted(check);
    }

    static String inn12(Random dice) {
        String ten = "61" + digits(dice, 8);
        String eleven = ten + weighed(ten, List.of(7, 2, 4, 10, 3, 5, 9, 4, 6, 8));
        return eleven + weighed(eleven, List.of(3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8));
    }

    static String inn10(Random dice) {
        String nine = "77" + digits(dice, 7);
        return nine + weighed(nine, List.of(2, 4, 10, 3, 5, 9, 4, 6, 8));
    }

    private static int weighed(String digits, List<Integer> weights) {
        int sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * (digits.charAt(i) - '0');
        }
        return sum % 11 % 10;
    }

    static String luhn(String head) {
        for (int last = 0; last < 10; last++) {
            int sum = 0;
            String all = head + last;
            for (int i = 0; i < all.length(); i++) {
                int digit = all.charAt(all.length() - 1 - i) - '0';
                sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
            }
            if (sum % 10 == 0) {
                return all;
            }
        }
        throw new IllegalStateException();
    }

    static String card(Random dice) {
        return luhn(pick(dice, List.of("2200", "2202", "4276", "5469", "4111", "2204")) + digits(dice, 11));
    }

    static String policy(Random dice) {
        return luhn(pick(dice, List.of("61", "77", "23", "50")) + digits(dice, 13));
    }

    static String grouped(String digits, int... sizes) {
        var out = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            out.append(out.isEmpty() ? "" : " ").append(digits, at, at + size);
            at += size;
        }
        return out.toString();
    }

    /** Ten digits that a subscriber may have. */
    static String subscriber(Random dice) {
        return (dice.nextInt(8) == 0 ? pick(dice, List.of("863", "495", "812", "343")) : "9" + digits(dice, 2))
                + (1 + dice.nextInt(9))
                + digits(dice, 6);
    }

    static String phone(Random dice, String ten) {
        return pick(dice, PHONES)
                .formatted(ten.substring(0, 3), ten.substring(3, 6), ten.substring(6, 8), ten.substring(8));
    }

    static String spoken(String ten) {
        return "восемь " + hundreds(ten.substring(0, 3)) + " " + hundreds(ten.substring(3, 6)) + " "
                + tens(ten.substring(6, 8)) + " " + tens(ten.substring(8));
    }

    private static String hundreds(String three) {
        int rest = Integer.parseInt(three.substring(1));
        String tail = rest == 0 ? "" : " " + tens(three.substring(1));
        return HUNDREDS.get(three.charAt(0) - '0') + tail;
    }

    private static String tens(String two) {
        int ten = two.charAt(0) - '0';
        int one = two.charAt(1) - '0';
        if (ten == 1) {
            return TEENS.get(one);
        }
        return ten == 0 ? "ноль " + ONES.get(one) : TENS.get(ten) + (one == 0 ? "" : " " + ONES.get(one));
    }
}
