package io.registratura.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.registratura.dialog.Event;
import io.registratura.intake.Phone;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shared contact: the sender's own when the card's user is the sender, anybody's else. */
final class ContactCard {

    private static final String HOME = "RU";

    private ContactCard() {}

    /** The card as an event; a number that is none is heard as typed digits. */
    static Optional<Event> event(JsonNode card, JsonNode from) {
        Optional<String> user = Fields.id(card, "user_id");
        boolean own = user.isPresent() && user.equals(Fields.id(from, "id"));
        return Fields.text(card, "phone_number")
                .map(number -> phone(number, own)
                        .<Event>map(phone -> new Event.SharedContact(phone, name(card), own))
                        .orElseGet(() -> new Event.Wrote(digits(number))));
    }

    /** Telegram's own numbers are international, with or without the plus; an address book's may be local. */
    private static Optional<Phone> phone(String number, boolean own) {
        String international = "+" + digits(number);
        boolean plain = !own && !number.contains("+");
        return Stream.of(plain ? number : international, plain ? international : number)
                .flatMap(form -> parse(form).stream())
                .findFirst();
    }

    private static Optional<Phone> parse(String number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = phones.parse(number, HOME);
            return phones.isValidNumber(parsed) ? Optional.of(phone(phones, parsed)) : Optional.empty();
        } catch (NumberParseException notAPhone) {
            return Optional.empty();
        }
    }

    private static Phone phone(PhoneNumberUtil phones, PhoneNumber number) {
        boolean foreign = !HOME.equals(phones.getRegionCodeForNumber(number));
        return new Phone(phones.format(number, PhoneNumberFormat.E164), foreign);
    }

    private static Optional<String> name(JsonNode card) {
        String name = Stream.of("first_name", "last_name")
                .flatMap(part -> Fields.text(card, part).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(given -> !given.isEmpty());
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
