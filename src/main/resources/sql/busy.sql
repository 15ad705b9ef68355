-- What is taken: visits, and the live offers of others.
-- $1 clinic, $2 doctors, $3 from, $4 to, $5 now, $6 channel, $7 chat
SELECT doctor, lower(during) AS starts, upper(during) AS ends
  FROM visit
 WHERE clinic = $1 AND doctor = ANY ($2) AND status = 'booked' AND during && tstzrange($3, $4)
UNION
SELECT doctor, lower(during), upper(during)
  FROM offer
 WHERE clinic = $1 AND doctor = ANY ($2) AND until > $5 AND during && tstzrange($3, $4)
   AND (channel, chat) <> ($6, $7)
 ORDER BY starts, ends, doctor
