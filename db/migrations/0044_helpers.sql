-- A family member helps with a claim: by the claimant's consent, for a time, under a code and a session of their own.

create table helper_authorities (
  id uuid primary key,
  claim_id uuid not null references claims (id),
  helper_sealed bytea not null,
  phone_index bytea not null,
  given_by text not null check (given_by in ('CODE', 'OFFICER')),
  officer_id uuid references staff (id),
  given_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  check ((given_by = 'OFFICER') = (officer_id is not null)),
  check (ends_at > given_at)
);
create index helper_authorities_claim on helper_authorities (claim_id, given_at);
create index helper_authorities_phone on helper_authorities (phone_index, given_at);
comment on table helper_authorities is 'Who may help with a claim, by whose consent, until when. Keep as long as the claim.';
comment on column helper_authorities.helper_sealed is 'Personal data, sealed JSON: name, relation, phone of the helper. To let them in, and to tell the claimant who did what. Keep as long as the claim.';
comment on column helper_authorities.phone_index is 'Keyed hash of the helper''s phone: finds them at sign-in, and shows one helper in many claims.';

alter table portal_sessions add column helper_id uuid references helper_authorities (id);
comment on column portal_sessions.helper_id is 'The helper whose session it is; null where it is the claimant''s own.';

alter table challenges drop constraint challenges_purpose_check;
alter table challenges add constraint challenges_purpose_check check (purpose in ('START', 'RESUME', 'CONSENT', 'HELP'));

alter table audit.facts drop constraint facts_actor_kind_check;
alter table audit.facts add constraint facts_actor_kind_check check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM', 'EMPLOYER', 'HELPER'));

create or replace view audit.claim_facts as
select facts.seq, facts.claim_id, facts.type, facts.at, facts.actor_kind, facts.actor_role, offices.name as office_name, facts.why, facts.data,
  case when facts.actor_kind = 'HELPER' then facts.actor_id end as helper_id
from audit.facts left join offices on offices.id = facts.office_id;
