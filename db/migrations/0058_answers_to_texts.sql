-- An officer answers what somebody wrote by SMS or WhatsApp; until then it stands open, whoever holds the claim.

alter table heard_texts add column settled_at timestamptz;
alter table heard_texts add column settled_by uuid references staff (id);
alter table heard_texts add constraint heard_texts_settled check ((settled_at is null) = (settled_by is null));
create index heard_texts_new on heard_texts (claim_id) where kind = 'OTHER' and settled_at is null and claim_id is not null;
comment on column heard_texts.settled_at is 'When an officer read or answered it; null while it is new. Machine time.';

alter table messages add column free_until timestamptz;
comment on column messages.free_until is 'Until when WhatsApp takes the words themselves in place of an approved template: 24 hours after the person last wrote there. Machine time.';

create table text_answers (
  id uuid primary key,
  claim_id uuid not null references claims (id) on delete cascade,
  text_sealed bytea not null,
  answered_by uuid not null references staff (id),
  at timestamptz not null
);
create index text_answers_claim on text_answers (claim_id, at);
comment on table text_answers is 'What an officer answered to what a claimant wrote; it is sent as the message with the key answer:ID. Keep as long as the claim. Machine time.';
comment on column text_answers.text_sealed is 'Personal data, sealed: the officer''s words. For the officers of the claim and the claimant. Keep as long as the claim.';
grant select, insert, delete on text_answers to lapak_app;

create view claim_conversations as
select h.claim_id, h.id, h.at, 'HEARD' as kind, h.text_sealed, h.channel, h.settled_at is null as is_new, null::text as officer, null::text as status
from heard_texts h where h.claim_id is not null and h.kind = 'OTHER'
union all
select a.claim_id, a.id, a.at, 'ANSWERED', a.text_sealed,
  (select d.channel from deliveries d where d.message_id = m.id order by d.started_at desc limit 1), false, s.name, m.status
from text_answers a join staff s on s.id = a.answered_by left join messages m on m.key = 'answer:' || a.id;
grant select on claim_conversations to lapak_app;
comment on view claim_conversations is 'What a claimant wrote and what officers answered, with how the answer travelled. text_sealed is opened for one claim at a time.';

create view casework_desks as
select claims.id as claim_id, claims.code, claims.office_id, claims.status, cases.claim_id is not null as has_case, cases.assigned_to, holder.name as holder
from claims left join cases on cases.claim_id = claims.id left join staff holder on holder.id = cases.assigned_to;
grant select on casework_desks to lapak_app;
comment on view casework_desks is 'On whose desk each claim lies, also one that has no case yet. Holds no person.';

create view casework_new_texts as
select d.claim_id, d.office_id, d.code, d.status, d.holder, new.since, new.texts
from (select claim_id, min(at) as since, count(*)::int as texts from heard_texts
  where kind = 'OTHER' and settled_at is null and claim_id is not null group by claim_id) as new
join casework_desks d using (claim_id);
grant select on casework_new_texts to lapak_app;
comment on view casework_new_texts is 'Claims whose claimant wrote something that no officer has read or answered, with or without a case. Holds no person.';

create or replace view casework_queue as
select cases.claim_id, cases.office_id, cases.stage, cases.waiting_for, cases.promise_on, cases.opened_on, cases.entered_at,
  cases.assigned_to, cases.assigned_at, cases.first_officer, cases.first_officers_before, cases.returned_by is not null as returned,
  holder.name as holder, claims.code, claims.reason, claims.status, claims.status_since, claims.person_sealed, claims.bank_match,
  claims.checks, claims.priority, claims.correction,
  exists (select from heard_texts h where h.claim_id = cases.claim_id and h.kind = 'OTHER' and h.settled_at is null) as new_texts
from cases join claims on claims.id = cases.claim_id left join staff holder on holder.id = cases.assigned_to
where cases.stage <> 'CLOSED';
