-- Whom no message reaches: an officer calls them, or writes a letter.

create index messages_failed on messages (claim_id) where status = 'FAILED' and claim_id is not null;

create view unreached_claims as
select m.claim_id, c.office_id, c.code, c.status, m.id as message_id, m.at as since
from messages m join claims c on c.id = m.claim_id
where m.status = 'FAILED' and c.status <> 'WITHDRAWN'
  and not exists (select from messages later where later.claim_id = m.claim_id and (later.at, later.id) > (m.at, m.id));
grant select on unreached_claims to lapak_app;
comment on view unreached_claims is 'Claims whose newest message reached nobody on any channel. Holds no person.';

create table calls (
  id uuid primary key,
  claim_id uuid not null references claims (id) on delete cascade,
  message_id uuid not null references messages (id) on delete cascade,
  taken_by uuid not null references staff (id),
  taken_at timestamptz not null,
  outcome text check (outcome in ('REACHED', 'NOT_REACHED', 'CALL_AGAIN', 'LETTER')),
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null))
);
create unique index calls_open on calls (message_id) where outcome is null;
create index calls_message on calls (message_id, taken_at);
create index calls_claim on calls (claim_id);
comment on table calls is 'Who called a claimant whom no message reaches, and how it ended. Keep as long as the claim. Office time.';
