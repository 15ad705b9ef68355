package io.registratura.intake;

import io.registratura.clinic.Clinic;
import io.registratura.gate.Questions;
import io.registratura.intake.offer.Catalogues;
import io.registratura.intake.offer.DoctorMatcher;
import io.registratura.intake.offer.ServiceMatcher;
import io.registratura.intake.people.PeopleReader;
import io.registratura.intake.people.phone.PhoneReader;
import io.registratura.intake.purpose.IntentReader;
import io.registratura.intake.rights.RightsReader;
import io.registratura.intake.text.Normal;
import io.registratura.intake.text.Reading;
import io.registratura.intake.text.Token;
import io.registratura.intake.text.Vocabulary;
import io.registratura.intake.time.TimeReader;
import io.registratura.visit.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands one message of a patient. Total and pure: the same text, clinic, moment and question give the same answer. */
public final class Understanding {
    private static final Set<Intent> STANDING_VISIT = EnumSet.of(
            Intent.CANCEL, Intent.CONFIRM, Intent.MY_VISITS, Intent.RESULTS, Intent.COMPLAINT, Intent.DELETE_DATA);

    private static final Set<Right> WITHDRAWALS = EnumSet.of(
            Right.WITHDRAW_ALL,
            Right.STOP_MESSAGES,
            Right.STOP_MARKETING,
            Right.STOP_REMINDERS,
            Right.FORGET_HEALTH,
            Right.OBJECT_RECIPIENT);

    private final Vocabulary vocabulary = new Vocabulary();
    private final Questions questions = Questions.standard();
    private final Catalogues catalogues = new Catalogues(vocabulary);

    /** Reads the word lists; worth doing once. */
    public Understanding() {
        TimeReader.lists().forEach(vocabulary::learn);
        IntentReader.lists().forEach(vocabulary::learn);
        RightsReader.lists().forEach(vocabulary::learn);
        ServiceMatcher.lists().forEach(vocabulary::learn);
        vocabulary.learn(PeopleReader.knownForms());
        PhoneReader.warm();
    }

    /** What the text says to this clinic at this moment, when this question stands open. */
    public Understood understand(String text, Clinic clinic, Instant now, Expecting expecting) {
        String clean = Normal.clean(text);
        var numbers = PhoneReader.read(clean, expecting == Expecting.PHONE);
        Reading reading = Reading.of(Emails.blank(without(clean, numbers)), vocabulary);
        List<Phone> phones = numbers.stream()
                .filter(found -> !found.takenBack())
                .flatMap(found -> found.phone().stream())
                .distinct()
                .toList();
        boolean unclear = phones.isEmpty()
                && numbers.stream()
                        .anyMatch(found -> found.meant() && found.phone().isEmpty());
        boolean foreign = reading.foreign()
                && expecting != Expecting.NAME
                && !IntentReader.bareAnswer(reading.tokens())
                && RightsReader.read(reading.tokens()).claim().isEmpty()
                && !offered(reading.tokens(), clinic);
        return foreign ? foreign(phones, unclear) : russian(reading, clinic, now, expecting, phones, unclear);
    }

    /** «Ivanova», «k Petrovu»: a few words with a doctor of this clinic among them. */
    private static boolean offered(List<Token> tokens, Clinic clinic) {
        return tokens.size() <= 3
                && !DoctorMatcher.read(tokens, clinic, PeopleReader.knownForms(), false)
                        .ids()
                        .isEmpty();
    }

    private Understood russian(
            Reading reading, Clinic clinic, Instant now, Expecting expecting, List<Phone> phones, boolean unclear) {
        List<Token> tokens = reading.tokens();
        boolean name = expecting == Expecting.NAME;
        var doctors = DoctorMatcher.read(tokens, clinic, PeopleReader.knownForms(), name);
        var services = ServiceMatcher.read(tokens, clinic, catalogues, expecting == Expecting.SERVICE);
        Optional<Wish> when = TimeReader.read(tokens, clinic, now, expecting);
        var beside = new IntentReader.Beside(services.wanted() || !doctors.ids().isEmpty(), when.isPresent());
        var rights = RightsReader.read(tokens);
        Set<Intent> intents = IntentReader.read(tokens, expecting, beside, rights.words());
        claimed(rights.claim(), intents);
        if (questions.in(reading.text())) {
            intents.add(Intent.MEDICAL_QUESTION);
            intents.remove(Intent.RESULTS);
        }
        List<Person> persons = PeopleReader.read(
                tokens,
                LocalDate.ofInstant(now, clinic.zone()),
                doctors.words(),
                phones,
                vocabulary,
                name && intents.isEmpty());
        return new Understood(
                intents,
                when.filter(_ -> wishes(intents)),
                persons,
                services.ids(),
                doctors.ids(),
                unclear,
                rights.claim());
    }

    /** The contract knows two names: consent taken back (also «write to me no more»), and data to be deleted. */
    private static void claimed(Claim claim, Set<Intent> intents) {
        if (claim.has(Right.ERASE)) {
            intents.add(Intent.DELETE_DATA);
        }
        if (claim.rights().stream().anyMatch(WITHDRAWALS::contains) && !intents.contains(Intent.CONSENT_NO)) {
            intents.add(Intent.WITHDRAW_CONSENT);
            intents.remove(Intent.CONSENT_YES);
        }
        if (claim.has(Right.OBJECT_AI) && !claim.sure()) {
            intents.add(Intent.OPERATOR);
        }
        if (claim.has(Right.WRONG_ADVICE)) {
            intents.add(Intent.COMPLAINT);
        }
    }

    /** Who only cancels or confirms speaks of the visit that stands, and wishes for no other time. */
    private static boolean wishes(Set<Intent> intents) {
        boolean standing = intents.stream().anyMatch(STANDING_VISIT::contains);
        return !standing || intents.contains(Intent.BOOK) || intents.contains(Intent.MOVE);
    }

    private static Understood foreign(List<Phone> phones, boolean unclear) {
        List<Person> persons = phones.stream()
                .map(phone -> new Person(Optional.empty(), Optional.of(phone), Optional.empty(), false))
                .toList();
        return new Understood(
                EnumSet.of(Intent.OTHER_LANGUAGE),
                Optional.empty(),
                persons,
                List.of(),
                List.of(),
                unclear,
                Claim.NONE);
    }

    /** The text with its numbers blanked, so that no digit of a phone is read as a time. */
    private static String without(String clean, List<PhoneReader.Found> numbers) {
        StringBuilder rest = new StringBuilder(clean);
        for (PhoneReader.Found found : numbers) {
            for (int i = found.start(); i < found.end(); i++) {
                rest.setCharAt(i, i == found.start() ? ';' : ' ');
            }
        }
        return rest.toString();
    }
}
