package io.registratura.redaction.numbers;

/** The check digits of Russian identifiers; every method takes plain digits of the right length. */
final class Checks {
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] SNILS = {9, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final int SNILS_WITHOUT_CHECK = 1_001_998;

    private Checks() {}

    /** Eleven digits; the oldest numbers have no check. */
    static boolean snils(String digits) {
        if (digits.length() != 11) {
            return false;
        }
        int rest = sum(digits, SNILS) % 101 % 100;
        return Integer.parseInt(digits.substring(0, 9)) <= SNILS_WITHOUT_CHECK
                || rest == Integer.parseInt(digits.substring(9));
    }

    /** Ten digits of an organisation or twelve of a person. */
    static boolean inn(String digits) {
        return switch (digits.length()) {
            case 10 -> last(digits, INN_10, 9);
            case 12 -> last(digits, INN_11, 10) && last(digits, INN_12, 11);
            default -> false;
        };
    }

    /** Bank cards, and policies of compulsory insurance: arithmetically one check. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return !digits.isEmpty() && sum % 10 == 0;
    }

    /** Does a payment system give out cards that begin so? */
    static boolean cardPrefix(String digits) {
        int four = digits.length() < 4 ? 0 : Integer.parseInt(digits.substring(0, 4));
        boolean mir = four >= 2200 && four <= 2204;
        boolean mastercard = four >= 5100 && four <= 5599 || four >= 2221 && four <= 2720;
        boolean others = four / 1000 == 4 || four / 100 == 62;
        return mir || mastercard || others;
    }

    private static boolean last(String digits, int[] weights, int at) {
        return sum(digits, weights) % 11 % 10 == digits.charAt(at) - '0';
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
