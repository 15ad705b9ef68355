package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.PassOn;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.ReturnToStaff;
import io.registratura.dialog.Watch.Mark;
import io.registratura.gate.Ruling;
import io.registratura.triage.Urgency;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The talk goes to a person of the clinic and comes back: nobody is left waiting in a talk that no one keeps. */
final class Handover {
    /** A talk that staff have not touched for so long is the bot's again. */
    private static final Duration MOST_SILENT = Duration.ofHours(12);

    private Handover() {}

    /** A person takes the talk. */
    static Step human(Step step, Reason reason, Optional<String> words, Clinic clinic) {
        return step.with(new CallHuman(reason, Optional.empty(), words))
                .say(HUMAN_COMES, Facts.of(clinic))
                .to(new Stage.WithHuman(before(step)))
                .counted(0, 0);
    }

    /** While a person has the talk its clock is theirs: only their silence brings the bot back. */
    static Step resumed(Step step, Stage before, Scene scene) {
        Talk talk = step.next();
        if (talk.lastHeard().isEmpty()) {
            return step.as(it -> it.withLastHeard(scene.now()));
        }
        boolean deserted = talk.lastHeard().get().plus(MOST_SILENT).isBefore(scene.now());
        if (!deserted) {
            return step;
        }
        Step back = step.to(before).as(it -> it.withLastHeard(scene.now()));
        return before instanceof Stage.New ? back : back.say(BOT_BACK);
    }

    /** The patient's words go on to the person; before consent without them. */
    static Step forward(Step step, Optional<String> words) {
        boolean told = step.calls(Reason.URGENT);
        return told ? step : step.with(new CallHuman(Reason.PATIENT_WROTE, Optional.empty(), words));
    }

    static Step staffSaid(Step step, String text, String by, Scene scene) {
        return switch (Speech.judge(text, step.next(), scene)) {
            case Ruling.Passed _ -> passedOn(step, text, by, scene);
            case Ruling.Stopped why -> step.with(new ReturnToStaff(why));
        };
    }

    private static Step passedOn(Step step, String text, String by, Scene scene) {
        boolean theirs = step.next().stage() instanceof Stage.WithHuman;
        return acknowledged(theirs ? step : step.say(HUMAN_TOOK), by)
                .with(new PassOn(text))
                .to(new Stage.WithHuman(before(step)))
                .as(talk -> talk.withLastHeard(scene.now()));
    }

    /** Who answers has the alarm. */
    private static Step acknowledged(Step step, String by) {
        Watch watch = step.next().watch();
        return !step.next().urgent()
                ? step
                : step.with(new Effect.Acknowledge(by, !watch.has(Mark.TAKEN)))
                        .as(talk -> talk.withWatch(talk.watch().with(Mark.TAKEN)));
    }

    /** A person has the alarm: the patient hears it once. */
    static Step took(Step step, String by) {
        boolean news = !step.next().watch().has(Mark.TAKEN);
        Step acknowledged = acknowledged(step, by);
        return news && acknowledged != step ? acknowledged.say(ALARM_TAKEN) : acknowledged;
    }

    /** Only here the urgency falls: a person has said so, by name and with a reason. */
    static Step lowered(Step step, String by, String why) {
        return !step.next().urgent()
                ? step
                : step.with(new Effect.LowerAlarm(by, why))
                        .as(talk -> talk.withLatch(Urgency.NOT_SYMPTOM).withWatch(Watch.CALM));
    }

    static Step handedBack(Step step, Scene scene) {
        if (!(step.next().stage() instanceof Stage.WithHuman(var before))) {
            return step;
        }
        Step back = step.to(before).say(BOT_BACK).counted(Math.min(step.next().asked(), 1), 0);
        if (back.next().alarmed()) {
            return back;
        }
        return before instanceof Stage.AtRest ? back.say(MENU, Map.of(), Keys.menu()) : Booking.reopen(back, scene);
    }

    private static Stage before(Step step) {
        return step.next().stage() instanceof Stage.WithHuman(var earlier)
                ? earlier
                : step.next().stage();
    }
}
