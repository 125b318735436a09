-- A history that was put back from a backup knows nothing of what was sent after that was made. Nothing
-- is sent until its end: all payments of it were asked for and no other can have been sent, or a person
-- ended it with a reason.
CREATE TABLE restored (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made INTEGER NOT NULL,
  at INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  ended INTEGER,
  reason TEXT,
  CHECK ((ended IS NULL) = (reason IS NULL))
) STRICT;

CREATE INDEX restored_open ON restored (id) WHERE ended IS NULL;

-- The payments to ask for: those that were open, and those that the history of before the restore knew
-- more of.
CREATE TABLE restored_payment (
  restored INTEGER NOT NULL REFERENCES restored (id),
  project_id INTEGER NOT NULL,
  payment_id TEXT NOT NULL,
  answered INTEGER,
  PRIMARY KEY (restored, project_id, payment_id)
) STRICT, WITHOUT ROWID;
