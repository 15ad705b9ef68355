-- Closes rows whose lease is still ours and leases what waited right behind them in their lanes.
-- What left is noted in the journals in the same statement, when all else is locked: clinics in one order, heads last. The
-- first column is always there, so a row may be nothing but that.
-- $1 ids, $2 attempts, $3 receipts, $4 now, $5 until when the next are leased (null: lease nothing), $6 as JSON: row, entry
-- and seal of what is to be noted
WITH closed AS (
  UPDATE outbox o
     SET done_at = $4, receipt = r.receipt,
         sealed = CASE WHEN o.channel = 'widget' AND o.kind = 'message' THEN o.sealed END,
         payload = CASE WHEN o.channel = 'widget' OR o.kind NOT IN ('message', 'staff') THEN o.payload END
    FROM unnest($1::bigint[], $2::integer[], $3::text[]) AS r(id, attempt, receipt)
   WHERE o.id = r.id AND o.attempt = r.attempt AND o.done_at IS NULL AND o.dead_at IS NULL
  RETURNING o.id, o.clinic, o.lane, o.kind, o.receipt
), sent AS (
  UPDATE consent_served s SET sent_at = $4, message = c.receipt
    FROM closed c
   WHERE c.kind = 'message' AND s.outbox = c.id AND s.sent_at IS NULL
  RETURNING 1
), behind AS MATERIALIZED (
  SELECT o.id
    FROM outbox o
   WHERE $5::timestamptz IS NOT NULL
     AND (o.clinic, o.lane) IN (SELECT c.clinic, c.lane FROM closed c)
     AND o.id NOT IN (SELECT c.id FROM closed c)
     AND o.done_at IS NULL AND o.dead_at IS NULL AND o.due_at <= $4
     AND NOT (o.channel = 'widget' AND o.kind = 'message')
     AND NOT EXISTS (
       SELECT FROM outbox p
        WHERE p.clinic = o.clinic AND p.lane = o.lane AND p.done_at IS NULL AND p.dead_at IS NULL
          AND (p.not_before, p.id) < (o.not_before, o.id) AND p.id NOT IN (SELECT c.id FROM closed c))
     FOR UPDATE OF o SKIP LOCKED
), claimed AS (
  UPDATE outbox o SET attempt = o.attempt + 1, due_at = $5 FROM behind WHERE o.id = behind.id
  RETURNING o.id, o.clinic, o.channel, o.chat, o.patient, o.attempt, o.not_before, o.kind, o.payload, o.sealed
), told AS MATERIALIZED (
  SELECT c.clinic, array_agg(n.entry ORDER BY n.place) AS entries,
         array_agg(decode(n.seal, 'base64') ORDER BY n.place) AS seals
    FROM (SELECT (SELECT count(*) FROM claimed) + (SELECT count(*) FROM sent) AS rows) locked, closed c
    JOIN jsonb_to_recordset($6) AS n(place integer, row bigint, entry text, seal text) ON n.row = c.id
   WHERE locked.rows >= 0
   GROUP BY c.clinic
   ORDER BY c.clinic
), journalled AS MATERIALIZED (
  SELECT journal_append(told.clinic, told.entries, told.seals) AS seq FROM told
)
SELECT j.entries AS journal, c.*, p.wrapped_key
  FROM (SELECT count(*) AS entries FROM journalled) j
  LEFT JOIN claimed c ON true
  LEFT JOIN patient p ON p.id = c.patient
 ORDER BY c.not_before, c.id
