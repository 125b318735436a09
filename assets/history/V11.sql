-- How far callbacks and events that an older Paydesk kept were swept of full card numbers, and how far they
-- are to be. What comes since is swept before it is kept.
CREATE TABLE card_swept (
  deliveries INTEGER NOT NULL,
  last_delivery INTEGER NOT NULL,
  events INTEGER NOT NULL,
  last_event INTEGER NOT NULL,
  rewrite INTEGER NOT NULL CHECK (rewrite IN (0, 1))
) STRICT;

-- rewrite: pages still have remains of what was there before, until the file is written anew.
INSERT INTO card_swept
SELECT 0, coalesce((SELECT max(id) FROM delivery), 0), 0, coalesce((SELECT max(id) FROM event), 0), 0;

-- Requests that may still go out: they are swept once they cannot.
CREATE TABLE card_unswept (
  event INTEGER PRIMARY KEY
) STRICT;
