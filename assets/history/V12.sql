-- A failure that its code or another message speaks against is no longer relied on, and a refund that is
-- tried again is one: the rows of lists are written anew once more.
UPDATE payment_renewed SET mark = 0, last = coalesce((SELECT max(id) FROM payment), 0);
