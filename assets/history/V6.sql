-- States are told apart by what is to be done: part paid, part refunded, refunded, needs data.
UPDATE operation SET standing = 'NEEDS_DATA'
WHERE standing = 'AWAITING_CUSTOMER'
  AND replace(lower(status), '_', ' ') IN ('awaiting clarification', 'awaiting clarify data');

UPDATE operation SET standing = 'REFUNDED' WHERE standing = 'RETURNED';

UPDATE operation SET standing = CASE
  WHEN replace(lower(status), '_', ' ') IN ('partially refunded', 'partially reversed') THEN 'PART_REFUNDED'
  ELSE 'PART_PAID' END
WHERE standing = 'PARTIAL';
