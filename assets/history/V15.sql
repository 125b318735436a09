-- What a callback told of a payment bears the digest of its body in its entry, as what changed no payment
-- does. Entries of an older Paydesk get theirs, from what stands beside them; nothing else of them changes.
DROP TRIGGER entry_stays;

UPDATE entry
SET payload = substr(payload, 1, length(payload) - 1) || ',"sha256":"'
  || (SELECT lower(hex(d.sha256)) FROM delivery d WHERE d.id = entry.delivery) || '"}'
WHERE kind = 'reported'
  AND delivery IN (SELECT id FROM delivery)
  AND json_valid(payload)
  AND json_extract(payload, '$.sha256') IS NULL;

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed');
END;

-- Operations of refunded payments, and those of no told kind, stood otherwise in lists than in their
-- payment: the rows are written anew once more.
UPDATE payment_renewed SET mark = 0, last = coalesce((SELECT max(id) FROM payment), 0);
