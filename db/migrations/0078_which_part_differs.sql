-- A company that differs from the record is told in which part, and never what the record says: kind, last day, day of the letter.
-- Null where nothing is told, such as a difference that an officer is looking at already.

alter table reported_exits add column differs text[]
  check (differs <@ array['KIND', 'ENDED_ON', 'LETTER_DATE'] and cardinality(differs) > 0);
