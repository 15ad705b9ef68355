package io.registratura.dialog;

import io.registratura.intake.Intent;
import io.registratura.intake.Understood;
import io.registratura.visit.Wish;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a patient wrote or shared: what was understood of it, the time wished for if slots can be looked for by it, and the
 * words themselves where there are any.
 */
record Message(Understood heard, Optional<Wish> when, Optional<String> words) {

    /** What needs no consent to be answered. */
    private static final Set<Intent> ANSWERED = EnumSet.of(
            Intent.PRICE,
            Intent.ADDRESS,
            Intent.HOURS,
            Intent.DOCTORS,
            Intent.ARE_YOU_BOT,
            Intent.INSULT,
            Intent.OTHER_LANGUAGE);

    static Message of(Understood heard, Optional<String> words, Scene scene) {
        return new Message(
                heard, heard.when().flatMap(wish -> Wishes.usable(wish, scene)), words.filter(text -> !text.isBlank()));
    }

    /** The same without what was answered when it was first heard. */
    Message afterConsent() {
        var left = EnumSet.noneOf(Intent.class);
        heard.intents().stream().filter(intent -> !ANSWERED.contains(intent)).forEach(left::add);
        var rest = new Understood(
                left,
                heard.when(),
                heard.persons(),
                heard.services(),
                heard.doctors(),
                heard.phoneUnclear(),
                heard.claim());
        return new Message(rest, when, words);
    }

    boolean has(Intent intent) {
        return heard.has(intent);
    }

    boolean yes() {
        return has(Intent.YES) || has(Intent.CONSENT_YES);
    }

    boolean no() {
        return has(Intent.NO) || has(Intent.CONSENT_NO);
    }

    /** A time was named, but none that could be looked for. */
    boolean unclearWhen() {
        return heard.when().isPresent() && when.isEmpty();
    }

    /** Does it name what a visit is: a service, a doctor, a time? */
    boolean namesVisit() {
        return !heard.services().isEmpty() || !heard.doctors().isEmpty() || when.isPresent();
    }

    /** Is anything in it that could go into a draft? */
    boolean tells() {
        return namesVisit() || !heard.persons().isEmpty() || heard.phoneUnclear() || unclearWhen();
    }

    /** «сколько стоит терапевт?» asks a price and orders nothing. */
    boolean onlyPriced() {
        return has(Intent.PRICE)
                && !has(Intent.BOOK)
                && heard.when().isEmpty()
                && heard.persons().isEmpty();
    }
}
