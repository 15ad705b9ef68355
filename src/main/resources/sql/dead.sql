-- Gives a row up and, in the same statement, tells a person; a chat that is closed to us is marked until somebody writes.
-- $1 id, $2 attempt, $3 now, $4 reason, $5 kind of the news (null: nobody is told), $6 its lane, $7 its payload
WITH gone AS (
  UPDATE outbox SET dead_at = $3, reason = $4
   WHERE id = $1 AND attempt = $2 AND done_at IS NULL AND dead_at IS NULL
  RETURNING id, clinic, channel, chat, cause, kind
), shut AS (
  UPDATE dialog d SET blocked = true
    FROM gone g
   WHERE $4 = 'closed' AND g.kind IN ('message', 'reminder')
     AND d.clinic = g.clinic AND d.channel = g.channel AND d.chat = g.chat
)
INSERT INTO outbox (clinic, channel, chat, lane, kind, payload, cause, not_before, due_at, created_at)
SELECT clinic, channel, chat, $6, $5, $7, 'dead:' || id, $3, $3, $3
  FROM gone
 WHERE $5::text IS NOT NULL AND coalesce(cause, '') NOT LIKE 'dead:%'
    ON CONFLICT DO NOTHING
