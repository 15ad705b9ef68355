package io.registratura.dialog;

import io.registratura.consent.Scope;
import io.registratura.intake.Right;
import io.registratura.visit.Slot;
import java.util.Optional;
import java.util.UUID;

/**
 * The meaning of a button. {@link #data()} is what travels in the channel (64 bytes at most, never personal),
 * {@link #parse} reads it back: old buttons and forged data give an empty answer or a choice that no longer applies.
 */
public sealed interface Choice {

    record Agree() implements Choice {}

    record Decline() implements Choice {}

    record Permit(Scope scope) implements Choice {}

    record Forbid(Scope scope) implements Choice {}

    record PickService(String service) implements Choice {}

    record AnyDoctor() implements Choice {}

    record PickPart(Part part) implements Choice {}

    record CallMe(CallTime when) implements Choice {}

    record PickSlot(String slot) implements Choice {}

    record OtherTime() implements Choice {}

    record ConfirmVisit(UUID visit) implements Choice {}

    record MoveVisit(UUID visit) implements Choice {}

    record CancelVisit(UUID visit) implements Choice {}

    record SureToCancel(UUID visit) implements Choice {}

    record KeepVisit() implements Choice {}

    record Book() implements Choice {}

    record MyVisits() implements Choice {}

    record Route() implements Choice {}

    record CallOperator() implements Choice {}

    record Back() implements Choice {}

    record StartOver() implements Choice {}

    /** A right to one's own data, claimed by a button. */
    record ClaimRight(Right right) implements Choice {}

    /** The answer to the question whether this right was meant. */
    record AnswerClaim(int number, Right right, boolean yes) implements Choice {}

    /** Parts of the day a patient may tap instead of typing. */
    enum Part {
        SOONEST,
        MORNING,
        DAY,
        EVENING
    }

    /** When to call a patient back. */
    enum CallTime {
        NOW,
        HOUR,
        EVENING,
        MORNING
    }

    /** The wire form: ASCII, at most 64 bytes while ids of the clinic file keep to 40 characters. */
    default String data() {
        return switch (this) {
            case Agree _ -> "agree";
            case Decline _ -> "decline";
            case Permit(var scope) -> "permit:" + scope.key();
            case Forbid(var scope) -> "forbid:" + scope.key();
            case PickService(var service) -> "service:" + service;
            case AnyDoctor _ -> "anyone";
            case PickPart(var part) -> "part:" + part.name();
            case CallMe(var when) -> "call:" + when.name();
            case PickSlot(var slot) -> "slot:" + slot;
            case OtherTime _ -> "other";
            case ConfirmVisit(var visit) -> "confirm:" + visit;
            case MoveVisit(var visit) -> "move:" + visit;
            case CancelVisit(var visit) -> "cancel:" + visit;
            case SureToCancel(var visit) -> "sure:" + visit;
            case KeepVisit _ -> "keep";
            case Book _ -> "book";
            case MyVisits _ -> "visits";
            case Route _ -> "route";
            case CallOperator _ -> "operator";
            case Back _ -> "back";
            case StartOver _ -> "restart";
            case ClaimRight(var right) -> "right:" + right.name();
            case AnswerClaim(var number, var right, var yes) -> "claim:" + number + ":" + right.name() + ":" + yes;
        };
    }

    /** Reads {@link #data()} back; empty for anything else. Total. */
    static Optional<Choice> parse(String data) {
        String kind = data.split(":", 2)[0];
        String value = data.substring(Math.min(data.length(), kind.length() + 1));
        return switch (kind) {
            case "agree" -> Optional.of(new Agree());
            case "decline" -> Optional.of(new Decline());
            case "permit" -> Scope.of(value).map(Permit::new);
            case "forbid" -> Scope.of(value).map(Forbid::new);
            case "service" -> word(value).map(PickService::new);
            case "anyone" -> Optional.of(new AnyDoctor());
            case "part" -> named(Part.values(), value).map(PickPart::new);
            case "call" -> named(CallTime.values(), value).map(CallMe::new);
            case "slot" -> Slot.doctorOf(value).map(_ -> new PickSlot(value));
            case "other" -> Optional.of(new OtherTime());
            case "confirm" -> uuid(value).map(ConfirmVisit::new);
            case "move" -> uuid(value).map(MoveVisit::new);
            case "cancel" -> uuid(value).map(CancelVisit::new);
            case "sure" -> uuid(value).map(SureToCancel::new);
            case "keep" -> Optional.of(new KeepVisit());
            case "book" -> Optional.of(new Book());
            case "visits" -> Optional.of(new MyVisits());
            case "route" -> Optional.of(new Route());
            case "operator" -> Optional.of(new CallOperator());
            case "back" -> Optional.of(new Back());
            case "restart" -> Optional.of(new StartOver());
            case "right" -> named(Right.values(), value).map(ClaimRight::new);
            case "claim" -> answer(value.split(":"));
            default -> Optional.empty();
        };
    }

    private static Optional<Choice> answer(String[] parts) {
        boolean whole = parts.length == 3 && parts[0].matches("[1-9][0-9]{0,8}") && parts[2].matches("true|false");
        return whole
                ? named(Right.values(), parts[1])
                        .map(right -> new AnswerClaim(Integer.parseInt(parts[0]), right, parts[2].equals("true")))
                : Optional.empty();
    }

    private static Optional<String> word(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String value) {
        for (E one : all) {
            if (one.name().equals(value)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
