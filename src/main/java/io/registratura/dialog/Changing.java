package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Stage.VisitAction;
import io.registratura.intake.Intent;
import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** «Мои записи», «перенести», «отменить», «подтверждаю» in words: which visit is meant, and what is asked before. */
final class Changing {
    private static final int FEW_WORDS = 2;

    private Changing() {}

    /** What is asked about visits that exist; empty when the message is about something else. */
    static Optional<Step> asked(Step step, Message message, Scene scene) {
        boolean sure = step.next().stage() instanceof Stage.SureToCancel;
        if (message.has(Intent.MY_VISITS)) {
            return Optional.of(Booking.reopen(Visits.mine(step, scene), scene));
        }
        if (message.has(Intent.CANCEL) && !sure) {
            return Optional.of(cancelled(step, message, scene));
        }
        if (message.has(Intent.MOVE) && step.next().draft().moving().isEmpty()) {
            return moving(step, message, scene);
        }
        return confirmed(step, message, scene);
    }

    /** «отмена» in the middle of arranging a visit drops what is being arranged. */
    private static Step cancelled(Step step, Message message, Scene scene) {
        Stage stage = step.next().stage();
        if (stage instanceof Stage.WhichVisit) {
            return Visits.keep(step);
        }
        boolean arranging = stage instanceof Stage.Filling || stage instanceof Stage.Choosing;
        boolean namesVisit = message.namesVisit() && !scene.visits().isEmpty();
        return arranging && !namesVisit ? Pressing.drop(step) : change(step, VisitAction.CANCEL, message, scene);
    }

    /** Without a visit there is nothing to move: while one is arranged the words are about that one. */
    private static Optional<Step> moving(Step step, Message message, Scene scene) {
        boolean rest = step.next().stage() instanceof Stage.AtRest;
        if (rest || !scene.visits().isEmpty()) {
            return Optional.of(change(step, VisitAction.MOVE, message, scene));
        }
        boolean begun = step.next().draft().service().isPresent()
                || !message.heard().services().isEmpty();
        return begun ? Optional.empty() : Optional.of(Booking.stay(step.say(NO_VISITS), scene));
    }

    /** The answer to a reminder; a bare «да» or «нет» counts while a reminder may stand. */
    private static Optional<Step> confirmed(Step step, Message message, Scene scene) {
        Stage stage = step.next().stage();
        boolean offered = stage instanceof Stage.Choosing || stage instanceof Stage.SureToCancel;
        boolean rest = stage instanceof Stage.AtRest;
        Optional<Visit> reminded = Meant.reminded(scene);
        Optional<Visit> next = Visits.coming(scene).stream().findFirst();
        if (message.has(Intent.CONFIRM) && !offered && next.isPresent()) {
            return Optional.of(Visits.confirm(step, next.get().id(), scene));
        }
        if (!rest || reminded.isEmpty() || message.tells()) {
            return Optional.empty();
        }
        if (message.has(Intent.YES) && !reminded.get().confirmed()) {
            return Optional.of(Visits.confirm(step, reminded.get().id(), scene));
        }
        return message.has(Intent.NO) ? Optional.of(areYouSure(step, reminded.get(), scene)) : Optional.empty();
    }

    /** Moves or cancels, once it is known which visit is meant. */
    private static Step change(Step step, VisitAction action, Message message, Scene scene) {
        List<Visit> coming = Visits.coming(scene);
        if (coming.isEmpty()) {
            return scene.visits().isEmpty()
                    ? step.settled().say(NO_VISITS, Map.of(), Keys.menuWithoutVisits())
                    : Visits.gone(step, scene.visits().getFirst().id(), scene);
        }
        List<Visit> meant = Meant.by(message, coming, scene);
        if (meant.size() > 1) {
            Optional<Wish> to = action == VisitAction.MOVE ? message.when() : Optional.empty();
            Step open = step.settled().as(talk -> talk.withDraft(talk.draft().withWish(to)));
            return ask(open, action, scene);
        }
        return act(step, action, meant.getFirst(), message, scene);
    }

    private static Step act(Step step, VisitAction action, Visit visit, Message message, Scene scene) {
        return switch (action) {
            case MOVE -> {
                Optional<String> doctor =
                        message.heard().doctors().stream().findFirst().filter(named -> gives(named, visit, scene));
                yield Visits.move(step, visit.id(), Meant.newTime(message, visit, scene), doctor, scene);
            }
            case CANCEL ->
                plain(message) && Meant.reminded(scene).map(visit::equals).orElse(false)
                        ? Visits.cancel(step, visit.id(), scene)
                        : areYouSure(step, visit, scene);
        };
    }

    private static boolean gives(String doctor, Visit visit, Scene scene) {
        return scene.clinic()
                .service(visit.service())
                .map(service -> service.doctors().contains(doctor))
                .orElse(false);
    }

    private static Step ask(Step step, VisitAction action, Scene scene) {
        return again(step.to(new Stage.WhichVisit(action)).counted(0, 0), action, scene);
    }

    static Step again(Step step, VisitAction action, Scene scene) {
        Talk talk = step.next();
        return talk.asked() < Asking.MOST_ASKED
                ? step.counted(talk.asked() + 1, talk.missed())
                        .say(
                                action == VisitAction.MOVE ? WHICH_VISIT_MOVE : WHICH_VISIT_CANCEL,
                                Map.of(),
                                Keys.visits(Visits.coming(scene), action, scene.clinic()))
                : step;
    }

    /** The answer to «which visit?»: a place in the list, a day, a service or a doctor that points at one of them. */
    static Step which(Step step, VisitAction action, Message message, Scene scene) {
        List<Visit> coming = Visits.coming(scene);
        Optional<Visit> placed = Ordinal.in(message.words().orElse(""), coming);
        List<Visit> meant = message.namesVisit() ? Meant.by(message, coming, scene) : coming;
        Optional<Visit> chosen = placed.or(() -> meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty());
        if (chosen.isPresent()) {
            UUID visit = chosen.get().id();
            return switch (action) {
                case MOVE -> Visits.move(step, visit, step.next().draft().wish(), Optional.empty(), scene);
                case CANCEL -> Visits.cancel(step, visit, scene);
            };
        }
        if (message.no()) {
            return Visits.keep(step);
        }
        return Info.answer(step, message, scene)
                .map(informed -> Booking.reopen(informed, scene))
                .orElseGet(() -> Asking.missed(step, message, scene));
    }

    private static Step areYouSure(Step step, Visit visit, Scene scene) {
        return sureAgain(step.settled().to(new Stage.SureToCancel(visit.id())), visit.id(), scene);
    }

    static Step sureAgain(Step step, UUID id, Scene scene) {
        Talk talk = step.next();
        Optional<Visit> visit =
                Visits.coming(scene).stream().filter(it -> it.id().equals(id)).findFirst();
        return visit.isPresent() && talk.asked() < Asking.MOST_ASKED
                ? step.counted(talk.asked() + 1, talk.missed())
                        .say(SURE_TO_CANCEL, Facts.of(visit.get(), scene.clinic()), Keys.sure(visit.get()))
                : step;
    }

    /** The answer to «отменить?»; anything else leaves the visit as it is. */
    static Step sure(Step step, UUID visit, Message message, Scene scene) {
        if (message.no()) {
            return Visits.keep(step);
        }
        boolean yes = message.yes() || message.has(Intent.CANCEL) || message.has(Intent.CONFIRM);
        if (yes) {
            return Visits.cancel(step, visit, scene);
        }
        return Info.answer(step, message, scene)
                .filter(informed -> !message.tells())
                .map(informed -> Booking.reopen(informed, scene))
                .orElseGet(() -> message.tells() || message.has(Intent.BOOK)
                        ? Resting.hear(step.to(new Stage.AtRest()), message, scene)
                        : Asking.missed(step, message, scene));
    }

    /** «Отменить» alone, to a reminder, says it all, as the button does; otherwise it is asked first. */
    private static boolean plain(Message message) {
        return message.words()
                .map(text -> text.strip().split("\\s+").length <= FEW_WORDS)
                .orElse(true);
    }
}
