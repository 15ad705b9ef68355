-- The consent ledger: scopes apart, every text kept once by its hash, what was put before a patient and what was decided as
-- events of their own; and nothing personal without a consent in force.

CREATE TABLE consent_text (
    clinic     text        NOT NULL,
    hash       text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    scope      text        NOT NULL,
    lang       text        NOT NULL,
    version    text        NOT NULL,
    template   text        NOT NULL,
    processors text        NOT NULL,
    text       text        NOT NULL,
    first_at   timestamptz NOT NULL,
    PRIMARY KEY (clinic, hash)
);
COMMENT ON TABLE consent_text IS 'Every consent text as patients could read it, once by its hash: the proof of any past decision prints it.';
COMMENT ON COLUMN consent_text.hash IS 'SHA-256 of text in UTF-8.';
COMMENT ON COLUMN consent_text.template IS 'SHA-256 of the published file that it was made of.';
COMMENT ON COLUMN consent_text.processors IS 'Which list of processors it names.';

CREATE TABLE consent_served (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clinic    text        NOT NULL,
    channel   text        NOT NULL,
    chat_hash bytea       NOT NULL CHECK (length(chat_hash) = 32),
    patient   uuid        REFERENCES patient,
    scope     text        NOT NULL,
    text_hash text        NOT NULL,
    outbox    bigint,
    message   text,
    served_at timestamptz NOT NULL,
    sent_at   timestamptz,
    CONSTRAINT consent_served_text_is_kept FOREIGN KEY (clinic, text_hash) REFERENCES consent_text
);
CREATE INDEX consent_served_by_chat ON consent_served (clinic, chat_hash, scope, id);
CREATE INDEX consent_served_by_outbox ON consent_served (outbox) WHERE sent_at IS NULL;
CREATE INDEX consent_served_by_age ON consent_served (served_at) WHERE patient IS NULL;
COMMENT ON TABLE consent_served IS 'Every time a consent text was put before somebody; what was decided is in consent.';
COMMENT ON COLUMN consent_served.outbox IS 'The row of the outbox with which it left.';
COMMENT ON COLUMN consent_served.message IS 'The channel''s id of the message that carried it; null in our own chat.';
COMMENT ON COLUMN consent_served.served_at IS 'When the turn that owed it was saved.';
COMMENT ON COLUMN consent_served.sent_at IS 'When the channel had taken it.';

ALTER TABLE consent
    ADD COLUMN scope      text NOT NULL DEFAULT 'core',
    ADD COLUMN lang       text NOT NULL DEFAULT 'ru',
    ADD COLUMN actor      text NOT NULL DEFAULT 'subject' CHECK (actor IN ('subject', 'staff', 'system')),
    ADD COLUMN answer     text CHECK (answer IN ('button', 'text')),
    ADD COLUMN assurance  text NOT NULL DEFAULT 'A1' CHECK (assurance IN ('A1', 'A2', 'A3')),
    ADD COLUMN for_whom   text NOT NULL DEFAULT 'self' CHECK (for_whom IN ('self', 'representative')),
    ADD COLUMN processors text,
    ADD COLUMN operator   jsonb,
    ADD COLUMN served     bigint,
    ADD COLUMN supersedes bigint,
    ADD COLUMN expires_at timestamptz,
    DROP CONSTRAINT consent_decision_check,
    ADD CONSTRAINT consent_decision_check CHECK (decision IN ('granted', 'refused', 'withdrawn', 'expired')),
    ADD CONSTRAINT consent_scope_check CHECK (scope IN ('core', 'health', 'channel_foreign', 'service_msgs', 'marketing',
        'ai_assist', 'representative', 'disclosure_323', 'xborder')),
    ADD CONSTRAINT consent_refused_core_is_bare CHECK (
        NOT (decision = 'refused' AND scope = 'core' AND patient IS NULL) OR (sealed IS NULL AND source IS NULL AND operator IS NULL)) NOT VALID,
    ADD CONSTRAINT consent_text_is_kept FOREIGN KEY (clinic, text_hash) REFERENCES consent_text NOT VALID;
CREATE INDEX consent_by_scope ON consent (clinic, chat_hash, scope, id);
CREATE INDEX consent_standing ON consent (patient, scope, id);
COMMENT ON COLUMN consent.scope IS 'What was decided about: one scope, one document, one decision.';
COMMENT ON COLUMN consent.answer IS 'How: a button or words; null when it ended by itself.';
COMMENT ON COLUMN consent.assurance IS 'A1: an explicit act in an authenticated chat. It is never called written form.';
COMMENT ON COLUMN consent.operator IS 'Who the operator was at that moment: name, INN, address.';
COMMENT ON COLUMN consent.served IS 'The row of consent_served that was answered; null when a text in words was never put before.';
COMMENT ON COLUMN consent.supersedes IS 'The decision about the same scope that this one takes the place of.';
COMMENT ON COLUMN consent.sealed IS 'Chat, message and event of the answer, the button''s label or the words; sealed, only for a patient.';

CREATE FUNCTION consent_text_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('registratura.retention', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a consent text is never changed';
END
$$;
CREATE TRIGGER consent_text_is_never_changed BEFORE UPDATE OR DELETE ON consent_text
    FOR EACH ROW EXECUTE FUNCTION consent_text_is_never_changed();

-- Is this scope's last decision a consent whose term is not over? The ledger alone answers.
CREATE FUNCTION consent_in_force(whose uuid, about text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT c.decision = 'granted' AND (c.expires_at IS NULL OR c.expires_at > at)
                       FROM consent c WHERE c.patient = whose AND c.scope = about ORDER BY c.id DESC LIMIT 1), false)
$$;
COMMENT ON FUNCTION consent_in_force IS 'The last decision of this patient about this scope, as the ledger has it.';

-- Reminders are on with the consent until they are refused.
CREATE FUNCTION may_be_reminded(whose uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT consent_in_force(whose, 'core', at)
       AND coalesce((SELECT c.decision = 'granted' FROM consent c
                      WHERE c.patient = whose AND c.scope = 'service_msgs' ORDER BY c.id DESC LIMIT 1), true)
$$;

CREATE FUNCTION personal_needs_consent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whose uuid := CASE TG_TABLE_NAME WHEN 'patient' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'patient')::uuid END;
BEGIN
    IF NOT consent_in_force(whose, 'core', now()) THEN
        RAISE EXCEPTION 'nothing personal is kept without consent in force: %', TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = 'personal_needs_consent';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION personal_needs_consent IS 'Asked at the end of the statement, so that a consent and what it permits may be one turn.';

CREATE CONSTRAINT TRIGGER patient_needs_consent AFTER INSERT ON patient
    FOR EACH ROW EXECUTE FUNCTION personal_needs_consent();
CREATE CONSTRAINT TRIGGER visit_needs_consent AFTER INSERT ON visit
    FOR EACH ROW EXECUTE FUNCTION personal_needs_consent();
CREATE CONSTRAINT TRIGGER triage_decision_needs_consent AFTER INSERT ON triage_decision
    FOR EACH ROW WHEN (NEW.sealed IS NOT NULL) EXECUTE FUNCTION personal_needs_consent();
-- A talk's sealed state changes with every message; whether it may be sealed at all changes only with a decision.
CREATE CONSTRAINT TRIGGER dialog_needs_consent AFTER INSERT ON dialog
    FOR EACH ROW WHEN (NEW.sealed IS NOT NULL) EXECUTE FUNCTION personal_needs_consent();
CREATE CONSTRAINT TRIGGER dialog_still_needs_consent AFTER UPDATE OF sealed, consent, patient ON dialog
    FOR EACH ROW WHEN (NEW.sealed IS NOT NULL AND (OLD.sealed IS NULL OR OLD.consent IS DISTINCT FROM NEW.consent
                                                   OR OLD.patient IS DISTINCT FROM NEW.patient))
    EXECUTE FUNCTION personal_needs_consent();
