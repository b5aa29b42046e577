-- Two officers who answer the same text at once: one answer goes out, the second officer hears who was first.

alter table text_answers add column follows uuid;
update text_answers set follows = before.id
from (select id, lag(id) over (partition by claim_id order by at, id) as before from text_answers) as turn
join text_answers as before on before.id = turn.before
where text_answers.id = turn.id;
create unique index text_answers_in_turn on text_answers (claim_id, follows) nulls not distinct;
comment on column text_answers.follows is 'The answer that its officer had seen last; null for a claim''s first. Each is followed by one.';
