-- Mass payments: a batch, what happened to it as a whole, and which payment is which row of it.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (project_id, name)
);

CREATE TABLE batch_row (
  batch INTEGER NOT NULL REFERENCES batch (id),
  line INTEGER NOT NULL,
  payment INTEGER NOT NULL REFERENCES payment (id),
  ref TEXT NOT NULL,
  project_id INTEGER NOT NULL,
  identity TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (batch, line, payment, ref)
) WITHOUT ROWID;

CREATE INDEX batch_row_identity ON batch_row (project_id, identity);

ALTER TABLE entry ADD COLUMN batch INTEGER REFERENCES batch (id);

CREATE INDEX entry_batch ON entry (batch, id) WHERE batch IS NOT NULL;
