package io.registratura.local;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.registratura.clinic.Clinic;
import io.registratura.clinicfile.ClinicFiles;
import io.registratura.port.RuleReview;
import io.registratura.port.Wakeups.Job;
import io.registratura.triage.Triage;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The application on one machine: serves, says that it is ready, and stops in order. */
@Singleton
@Unremovable
public class Desk implements QuarkusApplication {
    /** Longer than a channel's answer may take; with the jobs and the database still within what a Ctrl-C waits. */
    private static final Duration FOR_ANSWERS = Duration.ofMillis(5500);

    private static final Duration FOR_JOBS = Duration.ofSeconds(2);

    private final HttpFront front;
    private final TimeMachine time;
    private final TimerWakeups wakeups;
    private final ClosingTimer closing;
    private final ClinicFiles clinics;
    private final int port;
    private final boolean demo;
    private final Path data;

    Desk(
            HttpFront front,
            TimeMachine time,
            TimerWakeups wakeups,
            ClosingTimer closing,
            ClinicFiles clinics,
            @ConfigProperty(name = "PORT", defaultValue = "8080") int port,
            @ConfigProperty(name = "DEMO", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "DATA_DIR", defaultValue = ".data") String data) {
        this.front = front;
        this.time = time;
        this.wakeups = wakeups;
        this.closing = closing;
        this.clinics = clinics;
        this.port = port;
        this.demo = demo;
        this.data = Path.of(data);
    }

    @Override
    public int run(String... arguments) throws Exception {
        Start.serves(Application.currentApplication());
        if (demo) {
            time.unlock(data.resolve("clock"));
        }
        closing.start();
        int serving = front.start(port);
        for (Job job : Job.values()) {
            wakeups.wake(job);
        }
        wakeups.sweepDaily();
        ready(serving);
        Quarkus.waitForExit();
        return 0;
    }

    /** Before anything it stands on goes: whoever is being answered gets the answer. */
    void stop(@Observes ShutdownEvent stopping) {
        wakeups.stop();
        front.stop(FOR_ANSWERS);
        closing.stop();
        wakeups.finish(FOR_JOBS);
    }

    private void ready(int serving) {
        String home = "http://localhost:" + serving;
        System.out.println("Registratura is ready: " + home);
        if (demo) {
            System.out.println("  " + home + "/        a clinic's page with the widget, and the time machine");
        }
        System.out.println("  " + home + "/health  versions, and whether the database answers");
        clinics.all().forEach(this::channels);
    }

    /** Rules that nobody has signed say so, and by which name they would be signed. */
    private void signature(String key) {
        RuleReview review = RuleReview.of(clinics, key, Triage.standard().book().hash());
        if (!review.signed()) {
            String what = review.signedOthers()
                    ? "the physician has signed OTHER triage rules"
                    : "the triage rules are NOT SIGNED";
            System.out.println("  " + key + ": " + what + ": set triage: {signed-by, date, ruleset: "
                    + review.inForce().substring(0, 12) + "}");
        }
    }

    /** Which channels are on, and loudly when an emergency would reach nobody of the clinic. */
    private void channels(Clinic clinic) {
        String key = clinic.key();
        System.out.println("  " + key + ": " + String.join(", ", clinics.channelsOn(key)));
        boolean told = clinics.settings(key, "staff").get("telegram").isPresent()
                || clinics.settings(key, "crm.bitrix24").get("webhook").isPresent();
        if (!told) {
            System.out.println("  " + key + ": NOBODY of the staff is told: set staff.telegram or crm.bitrix24");
        }
        signature(key);
        PrivacyBanner.lines(clinics, clinic, LocalDate.now(clinic.zone()))
                .forEach(line -> System.out.println("  " + key + ": " + line));
    }
}
