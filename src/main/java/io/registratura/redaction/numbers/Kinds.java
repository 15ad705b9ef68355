package io.registratura.redaction.numbers;

import io.registratura.redaction.text.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Every kind of number, with how sure one may be that a candidate is of it; the surest reading of the digits wins. */
final class Kinds {
    private static final Set<String> SNILS_GROUPS = Set.of("3-3-3-2", "3-3-5", "9-2", "3-3-3-1-1");
    private static final Set<String> LOCAL_GROUPS = Set.of("3-2-2", "2-2-3", "3-4", "7");
    private static final Set<String> SHORT_GROUPS = Set.of("2-2-2", "1-2-2", "6", "5", "3-3", "2-3");
    private static final Set<String> AREA_GROUPS =
            Set.of("3-3-2-2", "3-3-4", "3-7", "4-2-2-2", "4-6", "5-5", "3-2-2-3", "4-3-3", "5-1-2-2");

    private Kinds() {}

    /** A candidate read as something. */
    record Rated(Candidate candidate, Type type, int sure) {}

    private record Kind(Type type, int sure, BiPredicate<Candidate, Cue> is) {}

    private static final List<Kind> ALL = List.of(
            new Kind(Type.PHONE, 100, (c, _) -> c.plus() && c.begins("7") && c.length() == 11),
            new Kind(Type.SNILS, 99, (c, cue) -> cue == Cue.SNILS && c.length() == 11),
            new Kind(Type.INN, 99, (c, cue) -> cue == Cue.INN && (c.length() == 10 || c.length() == 12)),
            new Kind(Type.POLICY, 98, (c, cue) -> cue == Cue.POLICY && c.length() == 16),
            new Kind(Type.CARD, 98, (c, cue) -> cue == Cue.CARD && c.length() >= 13 && c.length() <= 19),
            new Kind(Type.ACCOUNT, 98, (c, cue) -> cue == Cue.ACCOUNT && c.length() == 20),
            new Kind(Type.ACCOUNT, 97, (c, cue) -> cue == Cue.BANK && c.length() == 9),
            new Kind(Type.SNILS, 96, (c, _) -> c.grouping().equals("3-3-3-2") && !c.plus()),
            new Kind(Type.PASSPORT, 96, (c, cue) -> cue == Cue.FOREIGN_PASSPORT && c.length() == 9),
            new Kind(Type.PASSPORT, 96, (c, cue) -> cue == Cue.PASSPORT && c.length() == 10),
            new Kind(Type.DRIVER_LICENCE, 96, (c, cue) -> cue == Cue.LICENCE && c.length() == 10),
            new Kind(Type.POLICY, 96, (c, cue) -> cue == Cue.TEMPORARY && c.length() == 9),
            new Kind(Type.BIRTH_CERTIFICATE, 95, (c, cue) -> cue == Cue.CERTIFICATE && c.length() == 6 && spaced(c)),
            new Kind(Type.NUMBER_16, 90, (c, _) -> c.length() == 16 && even(c) && Checks.luhn(c.digits())),
            new Kind(Type.CARD, 88, Kinds::card),
            new Kind(Type.PHONE, 87, (c, cue) -> cue == Cue.PHONE && full(c)),
            new Kind(Type.PHONE, 80, (c, _) -> full(c)),
            new Kind(Type.PHONE, 79, (c, _) -> c.plus() && c.length() >= 9 && c.length() <= 15),
            new Kind(Type.INN, 78, (c, _) -> c.length() == 12 && c.single() && Checks.inn(c.digits())),
            new Kind(Type.SNILS, 77, Kinds::bareSnils),
            new Kind(Type.PHONE, 74, (c, cue) -> cue == Cue.PHONE && c.length() == 10),
            new Kind(Type.PHONE, 70, (c, _) -> c.length() == 10 && c.begins("9")),
            new Kind(Type.PASSPORT, 66, (c, _) -> Set.of("4-6", "2-2-6").contains(c.grouping())),
            new Kind(Type.PHONE, 65, (c, _) -> c.length() == 10 && landline(c)),
            new Kind(Type.INN, 60, (c, _) -> c.length() == 10 && c.single() && Checks.inn(c.digits())),
            new Kind(Type.PHONE, 60, Kinds::foreign),
            new Kind(Type.ACCOUNT, 58, (c, _) -> c.length() == 20 && c.single()),
            new Kind(Type.PASSPORT, 55, (c, _) -> c.grouping().equals("2-7")),
            new Kind(
                    Type.POLICY,
                    54,
                    (c, cue) ->
                            cue == Cue.POLICY && c.length() >= 6 && c.between().indexOf('.') < 0),
            new Kind(Type.PHONE, 50, (c, cue) -> cue == Cue.PHONE && LOCAL_GROUPS.contains(c.grouping())),
            new Kind(
                    Type.PHONE,
                    45,
                    (c, _) -> c.grouping().equals("3-2-2") && c.between().equals("--")),
            new Kind(Type.LINK, 44, (c, cue) -> cue == Cue.ID && c.length() >= 5 && c.length() <= 12 && c.single()),
            new Kind(Type.PHONE, 40, Kinds::local),
            new Kind(
                    Type.PASSPORT,
                    38,
                    (c, cue) -> cue == Cue.PASSPORT && (c.length() == 4 || c.length() == 6) && spaced(c)),
            new Kind(Type.CODE, 36, (c, cue) -> cue == Cue.CODE && c.length() <= 8 && c.single()));

    static Optional<Rated> rate(Candidate candidate, Cue cue) {
        return ALL.stream()
                .filter(_ -> !decimals(candidate))
                .filter(kind -> kind.is().test(candidate, cue))
                .findFirst()
                .map(kind -> new Rated(candidate, kind.type(), kind.sure()));
    }

    /** «8 903 …», «7 903 …»; an area code begins with any digit but these. */
    private static boolean full(Candidate c) {
        boolean prefix = c.begins("8") || c.begins("7");
        return c.length() == 11 && prefix && "34689".indexOf(c.digits().charAt(1)) >= 0
                || c.length() == 11 && c.begins("77");
    }

    private static boolean card(Candidate c, Cue cue) {
        return c.length() >= 13
                && c.length() <= 19
                && c.length() != 16
                && even(c)
                && Checks.cardPrefix(c.digits())
                && Checks.luhn(c.digits());
    }

    /** One run, or groups of four and what is left, or all digits apart. */
    private static boolean even(Candidate c) {
        return c.single()
                || c.grouping().startsWith("4-4-4")
                || c.grouping().startsWith("1-1-1")
                || c.grouping().startsWith("8-8");
    }

    private static boolean bareSnils(Candidate c, Cue cue) {
        boolean grouped = c.single() || SNILS_GROUPS.contains(c.grouping());
        return c.length() == 11 && grouped && Checks.snils(c.digits());
    }

    private static boolean landline(Candidate c) {
        boolean area = "348".indexOf(c.digits().charAt(0)) >= 0;
        boolean written =
                AREA_GROUPS.contains(c.grouping()) && !c.between().chars().allMatch(between -> between == '.');
        return area && written;
    }

    /** The neighbours' numbers without a plus, and the long way out of the country. */
    private static boolean foreign(Candidate c, Cue cue) {
        boolean neighbour =
                c.length() == 12 && (c.begins("375") || c.begins("380") || c.begins("99") || c.begins("37"));
        boolean out = c.begins("810") && c.length() > 11 && c.length() < 19;
        return neighbour || out || cue == Cue.PHONE && c.length() >= 11 && c.length() <= 15;
    }

    private static boolean local(Candidate c, Cue cue) {
        boolean written = c.between().chars().allMatch(between -> between == '-');
        return cue == Cue.PHONE
                && written
                && SHORT_GROUPS.contains(c.grouping())
                && !c.grouping().equals("3-3");
    }

    private static boolean spaced(Candidate c) {
        return c.between().isBlank();
    }

    /** «36.6 37.2 38.5»: measured, not called. */
    private static boolean decimals(Candidate c) {
        long points = c.between().chars().filter(between -> between == '.').count();
        long blanks = c.between().chars().filter(between -> between == ' ').count();
        return blanks > 0
                && points >= blanks
                && points + blanks == c.between().length()
                && !c.between().contains("..");
    }
}
