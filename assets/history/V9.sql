-- Lists stand in the order in which operations came into the history, never in that of clocks, which are
-- put back at times: entry is the number of the event that brought the operation.
DROP INDEX operation_newest;

DROP INDEX operation_standing;

DROP VIEW payment_said;

DROP VIEW operation_project;

ALTER TABLE operation ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;

UPDATE operation
SET entry = coalesce(
  (SELECT min(e.id) FROM event e WHERE e.payment = operation.payment AND e.kind = 'recorded'
    AND iif(json_valid(e.payload), json_extract(e.payload, '$.ref'), '') = operation.ref COLLATE NOCASE),
  (SELECT min(e.id) FROM event e WHERE e.payment = operation.payment AND e.at >= operation.created),
  (SELECT min(e.id) FROM event e WHERE e.payment = operation.payment),
  0);

CREATE INDEX operation_newest ON operation (project_id, entry DESC);

CREATE INDEX operation_standing ON operation (project_id, standing, entry DESC);

-- A period is asked for by the clock.
CREATE INDEX operation_created ON operation (project_id, created, entry);

-- Who has to wait too long is asked by the clock as well, among those that wait.
CREATE INDEX operation_waiting ON operation (project_id, operation, overdue_settled, created)
WHERE standing IN ('WAITING', 'AWAITING_CUSTOMER');

-- Texts stand under the same numbers, and are put in anew.
CREATE VIEW payment_said AS
SELECT entry, concat(folded_text, char(10), char(10)) AS said, payment FROM operation;

INSERT INTO payment_text (payment_text) VALUES ('delete-all');

UPDATE payment_indexed SET mark = 0;
