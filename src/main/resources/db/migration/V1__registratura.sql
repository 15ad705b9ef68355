-- The tables of Registratura. Every row knows its clinic. What is personal lies sealed (bytea) under its patient's own
-- key; a sealed value without a patient, and so without consent, is refused by the tables themselves.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE patient (
    id              uuid        PRIMARY KEY,
    clinic          text        NOT NULL,
    channel         text        NOT NULL,
    chat            text        NOT NULL,
    wrapped_key     bytea       NOT NULL,
    key_id          bytea       NOT NULL CHECK (length(key_id) = 4),
    phone_hash      bytea       CHECK (length(phone_hash) = 32),
    consent_version text        NOT NULL,
    consent_at      timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    UNIQUE (clinic, channel, chat)
);
CREATE INDEX patient_by_phone ON patient (clinic, phone_hash) WHERE phone_hash IS NOT NULL;
COMMENT ON TABLE patient IS 'Who writes: one row a chat, made with the consent, never before it. Nothing here names the person.';
COMMENT ON COLUMN patient.wrapped_key IS 'The data key that seals all that is personal of this patient, itself sealed with MASTER_KEY.';
COMMENT ON COLUMN patient.key_id IS 'Which MASTER_KEY wrapped it: the first 4 bytes of its SHA-256.';
COMMENT ON COLUMN patient.phone_hash IS 'Keyed hash of clinic and phone: a patient is found by a known phone, a phone is not found from the row.';
COMMENT ON COLUMN patient.consent_version IS 'The text agreed to last; the ledger has them all.';

CREATE TABLE dialog (
    clinic     text        NOT NULL,
    channel    text        NOT NULL,
    chat       text        NOT NULL,
    version    bigint      NOT NULL CHECK (version > 0),
    stage      text        NOT NULL,
    state      jsonb,
    sealed     bytea,
    consent    text,
    patient    uuid        REFERENCES patient,
    source     jsonb,
    blocked    boolean     NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (clinic, channel, chat),
    CONSTRAINT dialog_state_is_plain_or_sealed CHECK ((state IS NULL) <> (sealed IS NULL)),
    CONSTRAINT dialog_sealed_needs_consent CHECK (sealed IS NULL OR (consent IS NOT NULL AND patient IS NOT NULL))
);
COMMENT ON TABLE dialog IS 'Where each conversation stands. Moved only by compare-and-set on version.';
COMMENT ON COLUMN dialog.stage IS 'The name of the stage, for people and figures; the state itself is in state or sealed.';
COMMENT ON COLUMN dialog.state IS 'The state while there is no consent: nothing personal.';
COMMENT ON COLUMN dialog.sealed IS 'The state under consent, sealed with the patient''s key.';
COMMENT ON COLUMN dialog.consent IS 'The version of the text agreed to while the consent is in force; null before it and after a withdrawal.';
COMMENT ON COLUMN dialog.source IS 'utm values, page without its query, link code; no profile of a person.';
COMMENT ON COLUMN dialog.blocked IS 'The patient has closed the chat to us.';

CREATE TABLE heard (
    clinic   text        NOT NULL,
    channel  text        NOT NULL,
    chat     text        NOT NULL,
    event    text        NOT NULL,
    heard_at timestamptz NOT NULL,
    PRIMARY KEY (clinic, channel, chat, event)
);
CREATE INDEX heard_by_age ON heard (heard_at);
COMMENT ON TABLE heard IS 'Every event that has had its effect, under the channel''s own id of it: a repeat has none. Kept 3 days.';

CREATE TABLE consent (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clinic      text        NOT NULL,
    channel     text        NOT NULL,
    chat_hash   bytea       NOT NULL CHECK (length(chat_hash) = 32),
    patient     uuid        REFERENCES patient,
    decision    text        NOT NULL CHECK (decision IN ('granted', 'refused', 'withdrawn')),
    version     text        NOT NULL,
    text_hash   text        NOT NULL,
    source      jsonb,
    sealed      bytea,
    decided_at  timestamptz NOT NULL,
    CONSTRAINT consent_granted_has_patient CHECK (decision <> 'granted' OR patient IS NOT NULL),
    CONSTRAINT consent_sealed_needs_patient CHECK (sealed IS NULL OR patient IS NOT NULL)
);
CREATE INDEX consent_by_patient ON consent (patient, id);
CREATE INDEX consent_by_chat ON consent (clinic, chat_hash, id);
COMMENT ON TABLE consent IS 'The ledger of decisions about consent: rows are only ever added.';
COMMENT ON COLUMN consent.chat_hash IS 'Keyed hash of channel and chat: a refusal is remembered without keeping who refused.';
COMMENT ON COLUMN consent.text_hash IS 'SHA-256 of the text that was shown, as it was shown.';
COMMENT ON COLUMN consent.sealed IS 'Chat and message id of the answer, sealed; only for a patient.';

CREATE FUNCTION consent_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('registratura.retention', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the consent ledger is append-only';
END
$$;
CREATE TRIGGER consent_is_append_only BEFORE UPDATE OR DELETE ON consent
    FOR EACH ROW EXECUTE FUNCTION consent_is_append_only();

CREATE TABLE visit (
    id           uuid        PRIMARY KEY,
    clinic       text        NOT NULL,
    channel      text        NOT NULL,
    chat         text        NOT NULL,
    patient      uuid        NOT NULL REFERENCES patient,
    service      text        NOT NULL,
    doctor       text        NOT NULL,
    room         text,
    during       tstzrange   NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    price        integer     NOT NULL,
    status       text        NOT NULL CHECK (status IN ('booked', 'cancelled')),
    confirmed_at timestamptz,
    sealed       bytea       NOT NULL,
    phone_hash   bytea       NOT NULL CHECK (length(phone_hash) = 32),
    person_hash  bytea       NOT NULL CHECK (length(person_hash) = 32),
    deal         text,
    version      integer     NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT visit_one_per_doctor EXCLUDE USING gist (clinic WITH =, doctor WITH =, during WITH &&) WHERE (status = 'booked'),
    CONSTRAINT visit_one_per_room EXCLUDE USING gist (clinic WITH =, room WITH =, during WITH &&) WHERE (status = 'booked'),
    CONSTRAINT visit_one_per_person EXCLUDE USING gist (clinic WITH =, person_hash WITH =, during WITH &&) WHERE (status = 'booked')
);
CREATE INDEX visit_by_chat ON visit (clinic, channel, chat, upper(during)) WHERE status = 'booked';
CREATE INDEX visit_by_phone ON visit (clinic, phone_hash);
COMMENT ON TABLE visit IS 'Visits. Overlaps for one doctor, one room or one person are impossible.';
COMMENT ON COLUMN visit.sealed IS 'Who comes, who booked, phone, age and source, sealed with the patient''s key.';
COMMENT ON COLUMN visit.person_hash IS 'Keyed hash of phone and name of the one who comes: nobody is in two places at once.';
COMMENT ON COLUMN visit.deal IS 'The id under which the clinic''s CRM keeps the visit.';

CREATE TABLE offer (
    id      bigint      GENERATED ALWAYS AS IDENTITY,
    clinic  text        NOT NULL,
    channel text        NOT NULL,
    chat    text        NOT NULL,
    place   integer     NOT NULL,
    doctor  text        NOT NULL,
    during  tstzrange   NOT NULL,
    until   timestamptz NOT NULL,
    PRIMARY KEY (clinic, channel, chat, place)
);
CREATE INDEX offer_by_doctor ON offer USING gist (clinic, doctor, during);
CREATE INDEX offer_by_age ON offer (until);
COMMENT ON TABLE offer IS 'Slots held for a chat: its one offer, a row a slot. It ends at until by every query, not by a job; of two live offers of one slot the earlier id counts.';

CREATE TABLE outbox (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clinic     text        NOT NULL,
    channel    text        NOT NULL,
    chat       text        NOT NULL,
    patient    uuid        REFERENCES patient,
    lane       text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('message', 'staff', 'crm', 'reminder')),
    payload    jsonb,
    sealed     bytea,
    cause      text,
    place      integer     NOT NULL DEFAULT 0,
    attempt    integer     NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    done_at    timestamptz,
    dead_at    timestamptz,
    reason     text,
    receipt    text,
    created_at timestamptz NOT NULL,
    CONSTRAINT outbox_sealed_needs_patient CHECK (sealed IS NULL OR patient IS NOT NULL),
    CONSTRAINT outbox_pending_has_content CHECK (payload IS NOT NULL OR sealed IS NOT NULL OR done_at IS NOT NULL OR dead_at IS NOT NULL)
);
CREATE INDEX outbox_due ON outbox (kind, due_at) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_lane ON outbox (clinic, lane, not_before, id) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_mailbox ON outbox (clinic, chat, id) WHERE channel = 'widget' AND kind = 'message';
CREATE INDEX outbox_receipt ON outbox (clinic, receipt) WHERE kind = 'staff' AND receipt IS NOT NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
CREATE UNIQUE INDEX outbox_once_per_cause ON outbox (clinic, channel, chat, cause, place) WHERE cause IS NOT NULL;
COMMENT ON TABLE outbox IS 'What is owed to the outside, written together with its cause. A claim is a lease: it moves due_at ahead.';
COMMENT ON COLUMN outbox.lane IS 'Rows of one lane go in the order of (not_before, id), one after another.';
COMMENT ON COLUMN outbox.payload IS 'What is owed when nothing in it is personal; texts are wiped when done.';
COMMENT ON COLUMN outbox.sealed IS 'What is owed when it is personal, sealed with the patient''s key; wiped when done, but for the widget''s messages, whose rows are the mailbox the page reads.';
COMMENT ON COLUMN outbox.cause IS 'Why the row was put here beside a turn: one row a cause and place.';
COMMENT ON COLUMN outbox.attempt IS 'How often it was claimed; names the lease.';
COMMENT ON COLUMN outbox.not_before IS 'When it first falls due; due_at moves with leases and retries, this does not.';
COMMENT ON COLUMN outbox.reason IS 'A code why it was put off or given up; never personal.';
COMMENT ON COLUMN outbox.receipt IS 'The outside''s own id of the delivered thing.';
