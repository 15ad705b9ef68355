-- What a page has not read yet. A message whose time has come since takes its number now: numbers only ever grow.
-- $1 clinic, $2 chat, $3 after, $4 now, $5 most
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
)
SELECT r.id, r.patient, r.payload, r.sealed, p.wrapped_key
  FROM readable r LEFT JOIN patient p ON p.id = r.patient
 ORDER BY r.id
 LIMIT $5
