-- One write: the turn whole or not at all. $1 is the turn as JSON (see Saving). Everything hangs on "moved": a stale
-- version or a slot that somebody else holds moves nothing and writes nothing. Locks are taken in one order: the visit,
-- the clinic's booking queue (so that two bookings never wait for each other), the dialog and all that hangs on it, and at
-- last the head of the clinic's journal: everybody waits for that one, so nobody waits for anything while holding it.
WITH turn AS MATERIALIZED (
  SELECT * FROM jsonb_to_record($1) AS t(
    clinic text, channel text, chat text, event text, version bigint, now timestamptz, lease timestamptz,
    stage text, state jsonb, sealed text, consent text, patient uuid, source jsonb, blocked boolean,
    person jsonb, decision jsonb, served jsonb, texts jsonb, chat_hash text, visit jsonb, offer jsonb, debts jsonb, judged jsonb, alert jsonb,
    journal jsonb, request jsonb, settled jsonb, quiet boolean)
), change AS MATERIALIZED (
  SELECT c.*, tstzrange(c.starts, c.ends) AS during
    FROM turn t, jsonb_to_record(t.visit) AS c(
      kind text, id uuid, service text, doctor text, room text, starts timestamptz, ends timestamptz, price integer,
      sealed text, phone_hash text, person_hash text)
   WHERE t.visit IS NOT NULL
), target AS MATERIALIZED (
  SELECT v.id
    FROM turn t, change c, visit v
   WHERE c.kind <> 'book' AND v.id = c.id AND v.clinic = t.clinic AND v.channel = t.channel AND v.chat = t.chat
     AND v.status = 'booked'
     FOR UPDATE OF v
), silent AS MATERIALIZED (
  SELECT v.id
    FROM turn t, (SELECT count(*) FROM target) after_the_one_visit, visit v
   WHERE t.quiet AND v.clinic = t.clinic AND v.channel = t.channel AND v.chat = t.chat AND v.status = 'booked'
   ORDER BY v.id
     FOR UPDATE OF v
), queue AS MATERIALIZED (
  SELECT pg_advisory_xact_lock(hashtextextended(t.clinic, 20260101))
    FROM turn t, change c, (SELECT count(*) AS found FROM target) first
   WHERE c.kind = 'book' OR (c.kind = 'move' AND first.found > 0)
), held AS MATERIALIZED (
  SELECT o.id
    FROM turn t, change c, offer o
   WHERE c.kind IN ('book', 'move')
     AND o.clinic = t.clinic AND o.doctor = c.doctor AND o.during && c.during AND o.until > t.now
     AND (o.channel, o.chat) <> (t.channel, t.chat)
     AND NOT EXISTS (
       SELECT FROM offer mine
        WHERE mine.clinic = t.clinic AND mine.channel = t.channel AND mine.chat = t.chat
          AND mine.doctor = o.doctor AND mine.during && c.during AND mine.until > t.now AND mine.id < o.id)
), free AS MATERIALIZED (
  SELECT NOT EXISTS (SELECT FROM held)
     AND NOT EXISTS (SELECT FROM change WHERE kind = 'move' AND NOT EXISTS (SELECT FROM target)) AS slot,
         (SELECT count(*) FROM target) + (SELECT count(*) FROM silent) + (SELECT count(*) FROM queue) AS locks
), moved AS (
  INSERT INTO dialog AS d (clinic, channel, chat, version, stage, state, sealed, consent, patient, source, blocked, updated_at,
                             quiet_since)
  SELECT t.clinic, t.channel, t.chat, t.version + 1, t.stage, t.state, decode(t.sealed, 'base64'), t.consent, t.patient,
         t.source, coalesce(t.blocked, false), t.now, CASE WHEN t.quiet THEN t.now END
    FROM turn t, free
   WHERE free.slot AND free.locks >= 0
     AND (t.version = 0 OR EXISTS (
       SELECT FROM dialog x WHERE x.clinic = t.clinic AND x.channel = t.channel AND x.chat = t.chat))
      ON CONFLICT (clinic, channel, chat) DO UPDATE
     SET version = excluded.version, stage = excluded.stage, state = excluded.state, sealed = excluded.sealed,
         consent = excluded.consent, patient = excluded.patient, source = excluded.source,
         blocked = coalesce((SELECT blocked FROM turn), d.blocked), updated_at = excluded.updated_at,
         quiet_since = (SELECT CASE WHEN t.quiet THEN coalesce(d.quiet_since, t.now)
                                    WHEN t.decision->>'decision' = 'granted' AND t.decision->>'scope' IN ('core', 'service_msgs')
                                    THEN NULL ELSE d.quiet_since END FROM turn t)
   WHERE d.version = excluded.version - 1
  RETURNING d.version, d.quiet_since
), noted AS (
  INSERT INTO heard (clinic, channel, chat, event, heard_at)
  SELECT t.clinic, t.channel, t.chat, t.event, t.now FROM moved, turn t
  RETURNING 1
), known AS (
  INSERT INTO patient AS p (id, clinic, channel, chat, wrapped_key, key_id, phone_hash, consent_version, consent_at, created_at)
  SELECT t.patient, t.clinic, t.channel, t.chat, decode(n.key, 'base64'), decode(n.key_id, 'base64'),
         decode(n.phone_hash, 'base64'), n.consent_version, n.consent_at, t.now
    FROM moved, turn t, jsonb_to_record(t.person) AS n(
      key text, key_id text, phone_hash text, consent_version text, consent_at timestamptz)
   WHERE t.person IS NOT NULL
      ON CONFLICT (id) DO UPDATE
     SET phone_hash = coalesce(excluded.phone_hash, p.phone_hash),
         consent_version = excluded.consent_version, consent_at = excluded.consent_at
  RETURNING 1
), kept AS (
  INSERT INTO consent_text (clinic, hash, scope, lang, version, template, processors, text, first_at)
  SELECT t.clinic, n.hash, n.scope, n.lang, n.version, n.template, n.processors, n.text, t.now
    FROM moved, turn t, jsonb_to_recordset(t.texts) AS n(
      hash text, scope text, lang text, version text, template text, processors text, text text)
   WHERE t.texts IS NOT NULL
      ON CONFLICT DO NOTHING
  RETURNING 1
), decided AS (
  INSERT INTO consent (clinic, channel, chat_hash, patient, scope, decision, lang, version, text_hash, actor, answer,
                       processors, operator, source, sealed, served, supersedes, expires_at, decided_at)
  SELECT t.clinic, t.channel, decode(t.chat_hash, 'base64'), CASE WHEN n.known THEN t.patient END, n.scope, n.decision,
         n.lang, n.version, n.text_hash, n.actor, n.answer, n.processors, n.operator,
         CASE WHEN n.known THEN t.source END, decode(n.sealed, 'base64'),
         (SELECT max(s.id) FROM consent_served s
           WHERE s.clinic = t.clinic AND s.chat_hash = decode(t.chat_hash, 'base64') AND s.scope = n.scope),
         (SELECT max(c.id) FROM consent c
           WHERE c.clinic = t.clinic AND c.chat_hash = decode(t.chat_hash, 'base64') AND c.scope = n.scope),
         n.expires, t.now
    FROM moved, turn t, jsonb_to_record(t.decision) AS n(
      known boolean, scope text, decision text, lang text, version text, text_hash text, actor text, answer text,
      processors text, operator jsonb, sealed text, expires timestamptz)
   WHERE t.decision IS NOT NULL
  RETURNING 1
), booked AS (
  INSERT INTO visit (id, clinic, channel, chat, patient, service, doctor, room, during, price, status, sealed,
                     phone_hash, person_hash, created_at, updated_at, quiet_since)
  SELECT c.id, t.clinic, t.channel, t.chat, t.patient, c.service, c.doctor, c.room, c.during, c.price, 'booked',
         decode(c.sealed, 'base64'), decode(c.phone_hash, 'base64'), decode(c.person_hash, 'base64'), t.now, t.now,
         moved.quiet_since
    FROM moved, turn t, change c
   WHERE c.kind = 'book'
  RETURNING 1
), changed AS (
  UPDATE visit v
     SET during = CASE c.kind WHEN 'move' THEN c.during ELSE v.during END,
         doctor = CASE c.kind WHEN 'move' THEN c.doctor ELSE v.doctor END,
         room = CASE c.kind WHEN 'move' THEN c.room ELSE v.room END,
         status = CASE c.kind WHEN 'cancel' THEN 'cancelled' ELSE v.status END,
         confirmed_at = CASE c.kind WHEN 'confirm' THEN coalesce(v.confirmed_at, t.now)
                                    WHEN 'move' THEN NULL ELSE v.confirmed_at END,
         version = v.version + 1, updated_at = t.now
    FROM moved, turn t, change c, target g
   WHERE v.id = g.id
  RETURNING 1
), hushed AS (
  UPDATE visit v SET quiet_since = t.now
    FROM moved, turn t, silent s
   WHERE v.id = s.id AND v.quiet_since IS NULL AND NOT EXISTS (SELECT FROM target g WHERE g.id = v.id)
  RETURNING 1
), heard_again AS (
  UPDATE visit v SET quiet_since = NULL
    FROM moved, turn t
   WHERE t.decision->>'decision' = 'granted' AND t.decision->>'scope' = 'service_msgs' AND NOT coalesce(t.quiet, false)
     AND v.clinic = t.clinic AND v.channel = t.channel AND v.chat = t.chat AND v.status = 'booked'
     AND v.quiet_since IS NOT NULL AND NOT EXISTS (SELECT FROM target g WHERE g.id = v.id)
  RETURNING 1
), asked AS (
  INSERT INTO request (clinic, number, channel, chat, patient, type, scopes, priority, for_another, state, opened_at,
                       target_at, due, closed_at, closed_by, sealed)
  SELECT t.clinic, n.number, t.channel, t.chat, t.patient, n.type, n.scopes, n.priority, n.for_another, n.state, t.now,
         n.target, n.due, CASE n.state WHEN 'done' THEN t.now END, CASE n.state WHEN 'done' THEN 'bot' END,
         decode(n.sealed, 'base64')
    FROM moved, turn t, jsonb_to_record(t.request) AS n(
      number integer, type text, scopes text[], priority boolean, for_another boolean, state text, target timestamptz,
      due date, sealed text)
   WHERE t.request IS NOT NULL
  RETURNING 1
), settled AS (
  UPDATE request r
     SET state = n.state, reason = n.reason,
         closed_at = CASE WHEN n.state <> 'open' THEN t.now END, closed_by = CASE WHEN n.state <> 'open' THEN n.by END
    FROM moved, turn t, jsonb_to_record(t.settled) AS n(number integer, state text, by text, reason text)
   WHERE t.settled IS NOT NULL AND r.clinic = t.clinic AND r.number = n.number AND r.channel = t.channel
     AND r.chat = t.chat AND r.state IN ('asked', 'open')
  RETURNING 1
), judged AS (
  INSERT INTO triage_decision (clinic, channel, chat, event, patient, urgency, rules, ruleset, engine, sealed, decided_at)
  SELECT t.clinic, t.channel, t.chat, t.event, CASE WHEN n.sealed IS NOT NULL THEN t.patient END, n.urgency, n.rules,
         n.ruleset, n.engine, decode(n.sealed, 'base64'), t.now
    FROM moved, turn t, jsonb_to_record(t.judged) AS n(
      urgency text, rules text[], ruleset text, engine text, sealed text)
   WHERE t.judged IS NOT NULL
  RETURNING 1
), raised AS (
  INSERT INTO alert (id, clinic, channel, chat, patient, urgency, raised_at)
  SELECT n.id, t.clinic, t.channel, t.chat, t.patient, n.urgency, t.now
    FROM moved, turn t, jsonb_to_record(t.alert) AS n(kind text, id uuid, urgency text)
   WHERE n.kind = 'raise'
      ON CONFLICT (clinic, channel, chat, urgency) WHERE acknowledged_at IS NULL DO NOTHING
  RETURNING 1
), taken AS (
  UPDATE alert a
     SET acknowledged_at = coalesce(a.acknowledged_at, t.now), acknowledged_by = coalesce(a.acknowledged_by, n.by),
         lowered_at = CASE n.kind WHEN 'lower' THEN t.now ELSE a.lowered_at END,
         lowered_by = CASE n.kind WHEN 'lower' THEN n.by ELSE a.lowered_by END,
         patient = coalesce(a.patient, t.patient),
         lowered_why = CASE n.kind WHEN 'lower' THEN decode(n.why, 'base64') ELSE a.lowered_why END
    FROM moved, turn t, jsonb_to_record(t.alert) AS n(kind text, by text, why text)
   WHERE a.clinic = t.clinic AND a.channel = t.channel AND a.chat = t.chat
     AND ((n.kind = 'take' AND a.acknowledged_at IS NULL) OR (n.kind = 'lower' AND a.lowered_at IS NULL))
  RETURNING 1
), dropped AS (
  DELETE FROM offer o USING moved, turn t
   WHERE t.offer IS NOT NULL AND o.clinic = t.clinic AND o.channel = t.channel AND o.chat = t.chat
  RETURNING o.id
), offered AS (
  INSERT INTO offer (clinic, channel, chat, place, doctor, during, until)
  SELECT t.clinic, t.channel, t.chat, n.place, n.doctor, tstzrange(n.starts, n.ends), n.until
    FROM (SELECT count(*) FROM dropped) after_the_old_one, moved, turn t, jsonb_to_recordset(t.offer) AS n(
      place integer, doctor text, starts timestamptz, ends timestamptz, until timestamptz)
   WHERE t.offer IS NOT NULL
   ORDER BY n.place
  RETURNING 1
), owed AS (
  INSERT INTO outbox (clinic, channel, chat, patient, lane, kind, payload, sealed, place, attempt, not_before, due_at,
                      done_at, created_at)
  SELECT t.clinic, t.channel, t.chat, t.patient, n.lane, n.kind, n.payload, decode(n.sealed, 'base64'), n.place,
         n.leased::integer, n.due, CASE WHEN n.leased THEN t.lease ELSE n.due END,
         CASE WHEN n.mailbox AND n.due <= t.now THEN t.now END, t.now
    FROM moved, turn t, LATERAL (
      SELECT m.*, NOT m.mailbox AND m.due <= t.now AND NOT EXISTS (
               SELECT FROM outbox p
                WHERE p.clinic = t.clinic AND p.lane = m.lane AND p.done_at IS NULL AND p.dead_at IS NULL
                  AND p.not_before <= m.due) AS leased
        FROM jsonb_to_recordset(t.debts) AS m(
          place integer, lane text, kind text, mailbox boolean, payload jsonb, sealed text, due timestamptz)) n
   ORDER BY n.place
  RETURNING id, place, attempt, done_at, due_at
), served AS (
  INSERT INTO consent_served (clinic, channel, chat_hash, patient, scope, text_hash, outbox, served_at, sent_at)
  SELECT t.clinic, t.channel, decode(t.chat_hash, 'base64'), CASE WHEN t.consent IS NOT NULL THEN t.patient END, n.scope,
         n.text_hash, o.id, t.now, o.done_at
    FROM moved, turn t, jsonb_to_recordset(t.served) AS n(scope text, text_hash text, place integer), owed o
   WHERE t.served IS NOT NULL AND o.place = n.place
  RETURNING 1
), locked AS MATERIALIZED (
  SELECT (SELECT count(*) FROM hushed) + (SELECT count(*) FROM heard_again) + (SELECT count(*) FROM asked) + (SELECT count(*) FROM settled)
       + (SELECT count(*) FROM noted) + (SELECT count(*) FROM known) + (SELECT count(*) FROM decided)
       + (SELECT count(*) FROM booked) + (SELECT count(*) FROM changed) + (SELECT count(*) FROM judged)
       + (SELECT count(*) FROM raised) + (SELECT count(*) FROM taken) + (SELECT count(*) FROM offered)
       + (SELECT count(*) FROM owed) + (SELECT count(*) FROM kept) + (SELECT count(*) FROM served) AS rows
), journalled AS MATERIALIZED (
  SELECT journal_append(t.clinic, n.texts, ARRAY(
           SELECT decode(seal, 'base64') FROM unnest(n.seals) WITH ORDINALITY AS s(seal, i) ORDER BY i)) AS seq
    FROM moved, turn t, locked, jsonb_to_record(t.journal) AS n(texts text[], seals text[])
   WHERE t.journal IS NOT NULL AND locked.rows >= 0
)
SELECT (SELECT version FROM moved) AS version, free.slot AS free, (SELECT seq FROM journalled) AS journal,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'place', place) ORDER BY place)
                   FROM owed WHERE attempt = 1), '[]') AS leased,
       EXISTS (SELECT FROM owed, turn t WHERE attempt = 0 AND done_at IS NULL AND due_at <= t.now) AS waiting
  FROM free
