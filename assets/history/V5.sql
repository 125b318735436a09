-- Payments are found by any three characters in a row of an ID, reference, payee or code. A text stands
-- under the moment at which its operations were created, so that the index gives the newest first. It is
-- filled after events are kept, up to payment_indexed.mark; payments with newer events are looked through.
CREATE VIRTUAL TABLE payment_text USING fts5 (
  said, tokenize = 'trigram', content = '', contentless_delete = 1, detail = none
);

CREATE VIRTUAL TABLE payment_trigram USING fts5vocab (payment_text, 'row');

CREATE TABLE payment_indexed (
  mark INTEGER NOT NULL
) STRICT;

INSERT INTO payment_indexed VALUES (0);

-- The projects that have operations, without a look at all of them.
CREATE VIEW operation_project AS
WITH RECURSIVE project (id) AS (
  SELECT min(project_id) FROM operation
  UNION ALL
  SELECT (SELECT min(project_id) FROM operation WHERE project_id > project.id) FROM project
  WHERE project.id IS NOT NULL
)
SELECT id FROM project WHERE id IS NOT NULL;

-- The two ends of line let the last characters begin three in a row as well.
CREATE VIEW payment_said AS
SELECT created, concat(folded_text, char(10), char(10)) AS said, payment, project_id FROM operation;
