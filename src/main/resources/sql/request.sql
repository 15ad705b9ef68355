-- A request that nobody has closed. One that was asked about a day ago and left unanswered counts as opened; where no person
-- is needed (stop) it is done, and the chat is quiet. Visits are locked before the dialog, as everywhere.
-- $1 clinic, $2 number, $3 now
WITH ripe AS (
  UPDATE request r
     SET state = CASE r.type WHEN 'stop' THEN 'done' ELSE 'open' END,
         closed_at = CASE r.type WHEN 'stop' THEN $3::timestamptz END, closed_by = CASE r.type WHEN 'stop' THEN 'bot' END
   WHERE r.clinic = $1 AND r.number = $2 AND r.state = 'asked' AND r.opened_at <= $3::timestamptz - interval '24 hours'
  RETURNING r.clinic, r.channel, r.chat, r.type
), silent AS (
  UPDATE visit v SET quiet_since = $3 FROM ripe
   WHERE ripe.type = 'stop' AND v.clinic = ripe.clinic AND v.channel = ripe.channel AND v.chat = ripe.chat
     AND v.status = 'booked' AND v.quiet_since IS NULL
  RETURNING v.id
), quiet AS (
  UPDATE dialog d SET quiet_since = $3 FROM ripe, (SELECT count(*) FROM silent) after_the_visits
   WHERE ripe.type = 'stop' AND d.clinic = ripe.clinic AND d.channel = ripe.channel AND d.chat = ripe.chat
)
SELECT r.number, r.type, r.opened_at, r.due, r.priority
  FROM request r
 WHERE r.clinic = $1 AND r.number = $2 AND r.state IN ('asked', 'open') AND r.type <> 'stop'
