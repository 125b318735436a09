-- When the Gate is asked next for an open payment, so that those that are due are found however many are
-- open. check_lane and check_pause (microseconds) say how it goes on, check_sent when it was sent last;
-- sending is 1 while an attempt has no outcome yet. Written with the payment's events.
ALTER TABLE payment ADD COLUMN next_check INTEGER;

ALTER TABLE payment ADD COLUMN check_lane TEXT NOT NULL DEFAULT '';

ALTER TABLE payment ADD COLUMN check_pause INTEGER NOT NULL DEFAULT 0;

ALTER TABLE payment ADD COLUMN check_sent INTEGER;

ALTER TABLE payment ADD COLUMN sending INTEGER NOT NULL DEFAULT 0 CHECK (sending IN (0, 1));

-- What was open before is asked for at the pace of the Gate, the oldest first, and then every ten
-- minutes; where there is nothing to ask, or a link is not used yet, the first look at it says so.
UPDATE payment
SET
  next_check = coalesce((SELECT max(o.changed) FROM operation o WHERE o.payment = payment.id), 0) + 60000000,
  check_lane = 'SELDOM',
  check_pause = 600000000,
  check_sent = (SELECT max(e.at) FROM event e WHERE e.payment = payment.id AND e.kind = 'sending'),
  sending = EXISTS (
    SELECT 1 FROM event e
    WHERE e.payment = payment.id AND e.kind IN ('sending', 'accepted', 'refused', 'unanswered')
    GROUP BY lower(iif(json_valid(e.payload), json_extract(e.payload, '$.ref'), ''))
    HAVING sum(e.kind = 'sending') > sum(e.kind <> 'sending'))
WHERE open = 1;

CREATE INDEX payment_check ON payment (project_id, check_lane, next_check) WHERE next_check IS NOT NULL;

CREATE INDEX payment_sending ON payment (project_id) WHERE sending = 1;
