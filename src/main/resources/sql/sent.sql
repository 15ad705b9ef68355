-- Notes in the journals what has left: clinics in one order. Ahead of finish.sql and apart from it, so that a row may be noted
-- twice when the connection breaks in between, and never be closed unnoted.
-- $1 as JSON: row and attempt, entry and its seal; who has lost the lease notes nothing
SELECT journal_append(told.clinic, told.entries, told.seals)
  FROM (SELECT o.clinic, array_agg(n.entry ORDER BY n.place) AS entries,
               array_agg(decode(n.seal, 'base64') ORDER BY n.place) AS seals
          FROM jsonb_to_recordset($1) AS n(place integer, row bigint, attempt integer, entry text, seal text)
          JOIN outbox o ON o.id = n.row AND o.attempt = n.attempt AND o.done_at IS NULL AND o.dead_at IS NULL
         GROUP BY o.clinic
         ORDER BY o.clinic) told
