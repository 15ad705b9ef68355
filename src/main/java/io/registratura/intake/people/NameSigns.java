package io.registratura.intake.people;

import io.registratura.intake.text.Token;
import java.util.Set;

/** What one word, in small letters without «ё», says of a person: the door for rooms that hide names and do not read them. */
public final class NameSigns {
    /** «Основной», «первичной»: the instrumental of a patronymic ends as adjectives do. */
    private static final Set<String> NO_PATRONYMICS = Set.of("деревне", "ровна", "ровны", "полна", "царевна");

    private NameSigns() {}

    /** A first name, full or short, in any case. */
    public static boolean given(String norm) {
        return !FirstNames.of(norm).isEmpty();
    }

    /** A first name that is an ordinary word as well. */
    public static boolean ordinary(String norm) {
        return FirstNames.ordinary(norm);
    }

    /** A patronymic in any case, but for the forms that an adjective has too. */
    public static boolean patronymic(String norm) {
        return patronymicOrAdjective(norm) && !norm.endsWith("ой") && !norm.endsWith("ою");
    }

    /** A patronymic in any case, or an adjective: a first name must stand before it. */
    public static boolean patronymicOrAdjective(String norm) {
        return norm.length() > 4
                && Surnames.patronymic(norm).isPresent()
                && !NO_PATRONYMICS.contains(norm)
                && patronymicWhole(norm);
    }

    /** Does it end as surnames may? */
    public static boolean surname(String norm) {
        return Surnames.likely(norm);
    }

    /** «Мама», «сыну»: somebody near to the writer. */
    public static boolean relation(String norm) {
        return Relations.isRelation(new Token(norm, norm, false, 0, norm.length(), "", 0, 0, false));
    }

    /** The ending stands at the end of the word, «ович» inside «овичок» is none. */
    private static boolean patronymicWhole(String norm) {
        int vich = norm.lastIndexOf("ич");
        return vich < 0 || norm.startsWith("ичн", vich) || norm.length() - vich <= 4;
    }
}
