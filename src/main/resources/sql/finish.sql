-- Closes rows whose lease is still ours and leases what waited right behind them in their lanes.
-- It waits for nobody: a row that was saved while it runs would stand behind these and be seen by nobody. What is noted of
-- them is noted by sent.sql before.
-- $1 ids, $2 attempts, $3 receipts, $4 now, $5 until when the next are leased (null: lease nothing)
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
)
SELECT c.*, p.wrapped_key FROM claimed c LEFT JOIN patient p ON p.id = c.patient ORDER BY c.not_before, c.id
