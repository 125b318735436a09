-- Callbacks are found by any three characters in a row of what they say. The index is filled after they
-- are kept, up to delivery_indexed.mark; what is newer is looked through.
CREATE VIRTUAL TABLE delivery_text USING fts5 (
  said, tokenize = 'trigram', content = '', contentless_delete = 1, detail = none
);

-- The three characters that occur, to find one or two Chinese characters by what follows them.
CREATE VIRTUAL TABLE delivery_trigram USING fts5vocab (delivery_text, 'row');

CREATE TABLE delivery_indexed (
  mark INTEGER NOT NULL
) STRICT;

INSERT INTO delivery_indexed VALUES (0);

-- The two ends of line let the last characters begin three in a row as well.
CREATE VIEW delivery_said AS
SELECT id, concat_ws(char(10), payment_id, code, status, CAST(body AS TEXT), '', '') AS said FROM delivery;

CREATE TRIGGER delivery_gone AFTER DELETE ON delivery
BEGIN
  DELETE FROM delivery_text WHERE rowid = OLD.id;
END;

CREATE TRIGGER delivery_named_anew AFTER UPDATE OF payment_id, code, status ON delivery
WHEN (OLD.payment_id IS NOT NEW.payment_id OR OLD.code <> NEW.code OR OLD.status <> NEW.status)
  AND NEW.id <= (SELECT mark FROM delivery_indexed)
BEGIN
  DELETE FROM delivery_text WHERE rowid = NEW.id;
  INSERT INTO delivery_text (rowid, said) SELECT id, said FROM delivery_said WHERE id = NEW.id;
END;

CREATE INDEX delivery_status ON delivery (project_id, status COLLATE NOCASE, id DESC);

CREATE INDEX delivery_received ON delivery (project_id, received);

CREATE INDEX delivery_payment ON delivery (project_id, payment_id COLLATE NOCASE, id DESC);

-- Nobody looks a body up by its hash, and hashes come in no order.
DROP INDEX delivery_body;

-- What was kept aside and then deleted by a person; without a limit it was everything.
CREATE TABLE clearing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  received_before INTEGER,
  verdict TEXT NOT NULL,
  deliveries INTEGER NOT NULL CHECK (deliveries > 0)
) STRICT;

CREATE INDEX clearing_newest ON clearing (project_id, id DESC);
