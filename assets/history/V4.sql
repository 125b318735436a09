-- What a person should look at in a callback follows from how it was judged. settled is why it is open
-- no longer, in the person's words.
ALTER TABLE delivery ADD COLUMN settled TEXT;

ALTER TABLE delivery ADD COLUMN settled_at INTEGER;

ALTER TABLE delivery ADD COLUMN notice TEXT AS (
  CASE
    WHEN verdict IN ('WRONG_SIGNATURE', 'NOT_JSON', 'NOT_OURS') THEN verdict
    WHEN effect = 'effect.no-payment' THEN 'NO_PAYMENT'
    WHEN substr(effect, 1, 15) = 'effect.learned|' THEN 'STRANGER'
  END
) VIRTUAL;

CREATE INDEX delivery_notice ON delivery (project_id, notice, id DESC)
WHERE notice IS NOT NULL AND settled IS NULL;

CREATE INDEX delivery_settled ON delivery (project_id, notice, id DESC)
WHERE notice IS NOT NULL AND settled IS NOT NULL;

-- payment.flags names what is open, payment.settled what a person settled.
ALTER TABLE payment ADD COLUMN settled TEXT NOT NULL DEFAULT '';

ALTER TABLE payment ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;

UPDATE payment
SET changed = coalesce((SELECT max(o.changed) FROM operation o WHERE o.payment = payment.id), 0)
WHERE flags <> '';

DROP INDEX payment_flagged;

CREATE INDEX payment_flagged ON payment (project_id, changed DESC) WHERE flags <> '';

CREATE INDEX payment_settled ON payment (project_id, changed DESC) WHERE settled <> '';

ALTER TABLE operation ADD COLUMN overdue_settled INTEGER NOT NULL DEFAULT 0;
