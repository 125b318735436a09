-- States are found by a newer table than the rows of lists were written by: those of payments that can
-- differ are written anew, a piece at a time, when nothing else is to be written. Up to which number of
-- payment that is done, and up to which it is to be done.
CREATE TABLE payment_renewed (
  mark INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;

INSERT INTO payment_renewed SELECT 0, coalesce(max(id), 0) FROM payment;
