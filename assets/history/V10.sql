-- Whose history this is, so that test and live of one name never share one. A history from before takes
-- the mark of the first profile that opens it.
CREATE TABLE owner (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  environment TEXT NOT NULL,
  project_id INTEGER NOT NULL
) STRICT;
