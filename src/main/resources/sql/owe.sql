-- Puts rows beside those of the turns, once a cause. The dialog's row is locked, so that ids of one chat are given out in
-- the order in which they can be read.
-- $1 as JSON: clinic, channel, chat, patient, cause, now, debts
WITH extra AS MATERIALIZED (
  SELECT * FROM jsonb_to_record($1) AS t(
    clinic text, channel text, chat text, patient uuid, cause text, now timestamptz, debts jsonb)
), locked AS MATERIALIZED (
  SELECT d.version FROM dialog d, extra t
   WHERE d.clinic = t.clinic AND d.channel = t.channel AND d.chat = t.chat
     FOR NO KEY UPDATE OF d
)
INSERT INTO outbox (clinic, channel, chat, patient, lane, kind, payload, sealed, cause, place, not_before, due_at, done_at,
                    created_at)
SELECT t.clinic, t.channel, t.chat, t.patient, n.lane, n.kind, n.payload, decode(n.sealed, 'base64'), t.cause, n.place,
       n.due, n.due, CASE WHEN n.mailbox AND n.due <= t.now THEN t.now END, t.now
  FROM (SELECT count(*) FROM locked) after_the_lock, extra t, jsonb_to_recordset(t.debts) AS n(
    place integer, lane text, kind text, mailbox boolean, payload jsonb, sealed text, due timestamptz)
 ORDER BY n.place
    ON CONFLICT DO NOTHING
