package io.registratura.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A database for the class, empty tables for the test. */
abstract class OnPostgres {

    static TestDatabase database;
    static Desk desk;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh(20);
        desk = new Desk(database.pool());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.run(
                "TRUNCATE dialog, patient, visit, offer, outbox, heard, consent, consent_served, consent_text, alert, triage_decision, request");
    }
}
