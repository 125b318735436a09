-- The one journal: whatever happens is an entry with a number, the time by our clock, who did it, what it is
-- about (a payment, a callback, both or neither) and a fact. Entries are never changed nor deleted. A
-- callback's bytes stand beside its entry, which has their digest, and may be deleted.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  payment INTEGER REFERENCES payment (id),
  delivery INTEGER,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

-- Who did what was kept before is told by its kind; the names of persons were not kept.
INSERT INTO entry (id, at, actor, payment, delivery, kind, payload)
SELECT e.id, e.at,
  CASE
    WHEN e.kind IN ('recorded', 'resent', 'settled') THEN 'person'
    WHEN e.kind IN ('sending', 'unanswered', 'expired') THEN 'desk'
    WHEN iif(json_valid(e.payload), json_extract(e.payload, '$.source'), '') = 'IMPORT' THEN 'person'
    WHEN d.sender LIKE 'relay %' THEN d.sender
    ELSE 'gate'
  END,
  e.payment,
  iif(json_valid(e.payload), json_extract(e.payload, '$.delivery'), NULL),
  e.kind, e.payload
FROM event e
LEFT JOIN delivery d ON d.id = iif(json_valid(e.payload), json_extract(e.payload, '$.delivery'), NULL)
ORDER BY e.id;

DROP TABLE event;

-- Callbacks that changed no payment had no number in the journal; they get theirs in the order of their own.
INSERT INTO entry (at, actor, delivery, kind, payload)
SELECT d.received,
  CASE
    WHEN d.sender LIKE 'relay %' THEN d.sender
    WHEN d.sender = 'import' THEN 'person'
    WHEN d.verdict IN ('VALID', 'STORED') THEN 'gate'
    ELSE 'caller ' || d.sender
  END,
  d.id, 'callback',
  json_object('verdict', d.verdict, 'detail', d.detail, 'effect', d.effect, 'sha256', lower(hex(d.sha256)))
FROM delivery d
WHERE d.id NOT IN (SELECT delivery FROM entry WHERE delivery IS NOT NULL)
ORDER BY d.id;

INSERT INTO entry (at, actor, delivery, kind, payload)
SELECT settled_at, 'person', id, 'callback-settled', json_object('reason', settled)
FROM delivery WHERE settled IS NOT NULL ORDER BY settled_at, id;

INSERT INTO entry (at, actor, kind, payload)
SELECT at, 'person', 'callbacks-cleared',
  json_object('verdict', verdict, 'callbacks', deliveries, 'before', received_before)
FROM clearing ORDER BY id;

CREATE INDEX entry_of_payment ON entry (payment, id) WHERE payment IS NOT NULL;

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed');
END;

CREATE TRIGGER entry_kept BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never deleted');
END;

-- What happened to payments.
CREATE VIEW event AS
SELECT id, payment, at, actor, kind, payload FROM entry WHERE payment IS NOT NULL;
