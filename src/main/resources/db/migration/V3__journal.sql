-- The journal of personal data: a chain of entries for each clinic, of which nothing can be changed, left out or put in
-- between without being seen (io.registratura.audit.Chain tells the formulas). What is not hashed is not kept here.

CREATE TABLE journal (
    clinic text   NOT NULL,
    seq    bigint NOT NULL CHECK (seq > 0),
    entry  text   NOT NULL,
    mac    bytea  NOT NULL CHECK (length(mac) = 32),
    hash   bytea  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (clinic, seq)
);
COMMENT ON TABLE journal IS 'Every read and every change of personal data, in order and without gaps. Rows are only ever added.';
COMMENT ON COLUMN journal.entry IS 'Canonical JSON (RFC 8785): action, actor, time, classes, the patient''s opaque id. No personal value.';
COMMENT ON COLUMN journal.mac IS 'Signature of this entry in this place; its key is not in the database.';
COMMENT ON COLUMN journal.hash IS 'SHA-256 over the hash before, the number, mac and entry: what the next entry hangs on.';

CREATE TABLE journal_head (
    clinic text   PRIMARY KEY,
    seq    bigint NOT NULL CHECK (seq >= 0),
    hash   bytea  NOT NULL CHECK (length(hash) = 32)
) WITH (fillfactor = 50);
COMMENT ON TABLE journal_head IS 'The last entry of each clinic. Its row is the lock that keeps the chain one: taken last of all locks, held to the commit.';

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only';
END
$$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

CREATE FUNCTION journal_head_only_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.clinic <> OLD.clinic OR NEW.seq <= OLD.seq THEN
        RAISE EXCEPTION 'the head of the journal only moves on';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER journal_head_only_moves_on BEFORE UPDATE ON journal_head
    FOR EACH ROW EXECUTE FUNCTION journal_head_only_moves_on();
CREATE TRIGGER journal_head_stays BEFORE DELETE OR TRUNCATE ON journal_head
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- By rights, too. Triggers are there for whom rights do not bind, a superuser.
REVOKE ALL ON journal, journal_head FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON journal_head FROM CURRENT_USER;

-- Called within the statement that does what is noted, when that holds all its other locks. Each inner query sees what was
-- committed before it, so who has waited for the head goes on from where it stands now.
CREATE FUNCTION journal_append(whose text, entries text[], seals bytea[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    number bigint;
    head   bytea;
    signed bytea;
BEGIN
    IF coalesce(cardinality(entries), 0) = 0 THEN
        RETURN NULL;
    END IF;
    IF cardinality(seals) <> cardinality(entries) THEN
        RAISE EXCEPTION 'a seal for every entry';
    END IF;
    SELECT h.seq, h.hash INTO number, head FROM journal_head h WHERE h.clinic = whose FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        INSERT INTO journal_head VALUES (whose, 0, sha256('\x00'::bytea || convert_to(whose, 'UTF8')))
            ON CONFLICT DO NOTHING;
        SELECT h.seq, h.hash INTO STRICT number, head FROM journal_head h WHERE h.clinic = whose FOR NO KEY UPDATE;
    END IF;
    FOR i IN 1 .. cardinality(entries) LOOP
        number := number + 1;
        signed := sha256('\x02'::bytea || seals[i] || head || int8send(number));
        head := sha256('\x01'::bytea || head || int8send(number) || signed || convert_to(entries[i], 'UTF8'));
        INSERT INTO journal VALUES (whose, number, entries[i], signed, head);
    END LOOP;
    UPDATE journal_head h SET seq = number, hash = head WHERE h.clinic = whose;
    RETURN number;
END
$$;
COMMENT ON FUNCTION journal_append IS 'Adds entries to a clinic''s chain and answers with the number of the last. A seal is good for its entry alone.';
