-- One read: the talk, the patient's key, "heard before?" and what is then still owed here, the coming visits.
-- $1 clinic, $2 channel, $3 chat, $4 event, $5 now
SELECT d.version, d.stage, d.state, d.sealed, d.consent, d.source,
       p.id AS patient, p.wrapped_key, p.phone_hash, p.consent_at,
       before.heard AS heard_before,
       (SELECT coalesce(max(r.number), 0) + 1 FROM request r WHERE r.clinic = $1) AS next_request,
       CASE WHEN before.heard THEN
         (SELECT jsonb_object_agg(l.kind, l.due)
            FROM (SELECT o.kind, min(o.due_at) AS due FROM outbox o
                   WHERE o.clinic = $1 AND o.channel = $2 AND o.chat = $3 AND o.done_at IS NULL AND o.dead_at IS NULL
                     AND NOT (o.channel = 'widget' AND o.kind = 'message')
                   GROUP BY o.kind) l) END AS owed,
       (SELECT jsonb_agg(jsonb_build_object(
                  'id', v.id, 'service', v.service, 'doctor', v.doctor, 'price', v.price,
                  'from', lower(v.during), 'to', upper(v.during), 'confirmed', v.confirmed_at IS NOT NULL,
                  'sealed', translate(encode(v.sealed, 'base64'), E'\n', '')) ORDER BY lower(v.during), v.id)
          FROM visit v
         WHERE v.clinic = $1 AND v.channel = $2 AND v.chat = $3
           AND v.status = 'booked' AND upper(v.during) > $5) AS visits
  FROM (SELECT $1::text AS clinic, $2::text AS channel, $3::text AS chat) a
 CROSS JOIN (SELECT EXISTS (SELECT FROM heard h WHERE h.clinic = $1 AND h.channel = $2 AND h.chat = $3
                               AND h.event = $4) AS heard) before
  LEFT JOIN dialog d ON d.clinic = a.clinic AND d.channel = a.channel AND d.chat = a.chat
  LEFT JOIN patient p ON p.id = d.patient
