-- What a person should look at in a callback is named when it is judged. Of those before, the names stay.
ALTER TABLE delivery ADD COLUMN named TEXT;

UPDATE delivery SET named = notice WHERE id IN (
  SELECT id FROM delivery INDEXED BY delivery_notice WHERE notice IS NOT NULL AND settled IS NULL
  UNION ALL
  SELECT id FROM delivery INDEXED BY delivery_settled WHERE notice IS NOT NULL AND settled IS NOT NULL
);

UPDATE delivery SET named = verdict WHERE id IN (SELECT id FROM delivery WHERE verdict = 'TOO_LARGE');

DROP INDEX delivery_notice;

DROP INDEX delivery_settled;

ALTER TABLE delivery DROP COLUMN notice;

ALTER TABLE delivery RENAME COLUMN named TO notice;

CREATE INDEX delivery_notice ON delivery (project_id, notice, id DESC)
WHERE notice IS NOT NULL AND settled IS NULL;

CREATE INDEX delivery_settled ON delivery (project_id, notice, id DESC)
WHERE notice IS NOT NULL AND settled IS NOT NULL;
