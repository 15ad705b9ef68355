-- Leases due rows: the head of each lane only, so that a row never passes an earlier one of its lane.
-- $1 kinds, $2 now, $3 most, $4 until when they are leased
WITH due AS MATERIALIZED (
  SELECT o.id
    FROM outbox o
   WHERE o.done_at IS NULL AND o.dead_at IS NULL AND o.kind = ANY ($1) AND o.due_at <= $2
     AND NOT (o.channel = 'widget' AND o.kind = 'message')
     AND NOT EXISTS (
       SELECT FROM outbox p
        WHERE p.clinic = o.clinic AND p.lane = o.lane AND p.done_at IS NULL AND p.dead_at IS NULL
          AND (p.not_before, p.id) < (o.not_before, o.id))
   ORDER BY o.due_at, o.id
   LIMIT $3
     FOR UPDATE OF o SKIP LOCKED
), claimed AS (
  UPDATE outbox o SET attempt = o.attempt + 1, due_at = $4 FROM due WHERE o.id = due.id
  RETURNING o.id, o.clinic, o.channel, o.chat, o.patient, o.attempt, o.not_before, o.kind, o.payload, o.sealed
)
SELECT c.*, p.wrapped_key FROM claimed c LEFT JOIN patient p ON p.id = c.patient ORDER BY c.not_before, c.id
