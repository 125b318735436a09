-- Times are microseconds since 1970, UTC. Names are folded to lower case where they must be unique.

CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL,
  payment_id TEXT NOT NULL,
  folded TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  refundable INTEGER,
  UNIQUE (project_id, folded)
) STRICT;

CREATE INDEX payment_open ON payment (project_id) WHERE open = 1;

-- One row for each operation that we asked for; its name is taken for good.
CREATE TABLE request (
  project_id INTEGER NOT NULL,
  folded_ref TEXT NOT NULL,
  payment INTEGER NOT NULL REFERENCES payment (id),
  refund INTEGER NOT NULL CHECK (refund IN (0, 1)),
  amount INTEGER,
  PRIMARY KEY (project_id, folded_ref)
) STRICT, WITHOUT ROWID;

-- payment.refundable is what is left with refunds in flight taken off; unknown is NULL.
CREATE TRIGGER request_over_refund BEFORE INSERT ON request
WHEN NEW.refund = 1
  AND EXISTS (
    SELECT 1 FROM payment p
    WHERE p.id = NEW.payment AND (p.refundable = 0 OR NEW.amount > p.refundable))
BEGIN
  SELECT RAISE(ABORT, 'over-refund');
END;

CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  payment INTEGER NOT NULL REFERENCES payment (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE INDEX event_of_payment ON event (payment, id);

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER event_kept BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event is never deleted');
END;

-- What lists show, rewritten from the fold whenever events are added.
CREATE TABLE operation (
  payment INTEGER NOT NULL REFERENCES payment (id),
  ref TEXT NOT NULL,
  project_id INTEGER NOT NULL,
  payment_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  amount INTEGER,
  currency TEXT,
  payee TEXT NOT NULL,
  standing TEXT NOT NULL,
  status TEXT NOT NULL,
  code TEXT NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  folded_text TEXT NOT NULL,
  PRIMARY KEY (payment, ref),
  CHECK ((amount IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX operation_newest ON operation (project_id, created DESC);

CREATE INDEX operation_standing ON operation (project_id, standing, created DESC);

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL,
  received INTEGER NOT NULL,
  sender TEXT NOT NULL,
  headers TEXT NOT NULL,
  body BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  verdict TEXT NOT NULL,
  detail TEXT NOT NULL,
  payment_id TEXT,
  operation_type TEXT NOT NULL,
  status TEXT NOT NULL,
  code TEXT NOT NULL,
  effect TEXT NOT NULL
) STRICT;

CREATE INDEX delivery_newest ON delivery (project_id, id DESC);

CREATE INDEX delivery_verdict ON delivery (project_id, verdict, id DESC);

CREATE INDEX delivery_body ON delivery (project_id, sha256);
