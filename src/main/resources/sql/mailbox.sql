-- What a page has not read yet. A message whose time has come since takes its number now: numbers only ever grow.
-- What is personal is noted in the journal before it is shown, in the same statement. The first column is always there.
-- $1 clinic, $2 chat, $3 after, $4 now, $5 most, $6 entry, $7 its seal
WITH ripe AS (
  UPDATE outbox SET id = DEFAULT, done_at = $4
   WHERE clinic = $1 AND channel = 'widget' AND chat = $2 AND kind = 'message'
     AND done_at IS NULL AND dead_at IS NULL AND not_before <= $4
  RETURNING id, patient, payload, sealed
), readable AS (
  SELECT id, patient, payload, sealed FROM outbox
   WHERE clinic = $1 AND channel = 'widget' AND chat = $2 AND kind = 'message' AND id > $3
     AND done_at IS NOT NULL AND (payload IS NOT NULL OR sealed IS NOT NULL)
  UNION ALL
  SELECT id, patient, payload, sealed FROM ripe
), page AS MATERIALIZED (
  SELECT id, patient, payload, sealed FROM readable ORDER BY id LIMIT $5
), journalled AS MATERIALIZED (
  SELECT journal_append($1, ARRAY[$6::text], ARRAY[$7::bytea]) AS seq
    FROM (SELECT count(*) AS sealed FROM page WHERE sealed IS NOT NULL) shown
   WHERE shown.sealed > 0
)
SELECT j.entries AS journal, r.id, r.patient, r.payload, r.sealed, p.wrapped_key
  FROM (SELECT count(*) AS entries FROM journalled) j
  LEFT JOIN page r ON true
  LEFT JOIN patient p ON p.id = r.patient
 ORDER BY r.id
