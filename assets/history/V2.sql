-- The payee of each payment by all its names, for the search for likely duplicates. A card is named
-- by its keyed hash and by 6+4; card_key tells which key made the hash, and is empty without one.
CREATE TABLE payee (
  project_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  payment INTEGER NOT NULL REFERENCES payment (id),
  ref TEXT NOT NULL,
  card_key TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  PRIMARY KEY (project_id, name, at, payment)
) STRICT, WITHOUT ROWID;

-- What was recorded before is found by 6+4, virtual address and customer ID.
INSERT OR IGNORE INTO payee (project_id, name, at, payment, ref, card_key, amount, currency)
SELECT p.project_id, n.name, e.at, p.id, json_extract(e.payload, '$.ref'), '',
  json_extract(e.payload, '$.amount.minor'), json_extract(e.payload, '$.amount.currency')
FROM event e
JOIN payment p ON p.id = e.payment AND p.folded = lower(json_extract(e.payload, '$.ref'))
JOIN (
  SELECT id, 'ends:' || substr(json_extract(payload, '$.request.card.pan'), 1, 6) || '-'
    || substr(json_extract(payload, '$.request.card.pan'), -4) AS name FROM event
  WHERE kind = 'recorded'
  UNION ALL
  SELECT id, 'vpa:' || lower(trim(json_extract(payload, '$.request.account.number'))) FROM event
  WHERE kind = 'recorded'
  UNION ALL
  SELECT id, 'customer:' || lower(trim(json_extract(payload, '$.request.customer.id'))) FROM event
  WHERE kind = 'recorded'
) n ON n.id = e.id
WHERE n.name IS NOT NULL AND json_extract(e.payload, '$.amount.minor') IS NOT NULL;

-- What contradicts in a payment, as names with spaces between; written with its next event.
ALTER TABLE payment ADD COLUMN flags TEXT NOT NULL DEFAULT '';

CREATE INDEX payment_flagged ON payment (project_id) WHERE flags <> '';
