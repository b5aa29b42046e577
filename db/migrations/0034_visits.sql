-- The branch door: each person who comes is counted, with how they left. Nobody's name or number is in it.

create table visits (
  id uuid primary key,
  office_id uuid not null references offices (id),
  at timestamptz not null,
  on_day date not null,
  why text check (why in ('CLAIM', 'QUESTION', 'STATUS', 'OTHER')),
  knew text check (knew in ('NEVER_HEARD', 'HEARD', 'TRIED', 'SENT_HERE')),
  sent_to text not null check (sent_to in ('OWN_PHONE', 'KIOSK', 'BOOTH', 'HELPER', 'HELPER_LATER')),
  priority text check (priority in ('PREGNANT', 'ELDERLY', 'ILL', 'DISABLED')),
  link_code text unique references links (code),
  claim_id uuid references claims (id) on delete set null,
  helper_at timestamptz,
  called_at timestamptz,
  called_by uuid references staff (id),
  left_how text check (left_how in ('CLAIM_BEGUN', 'TIME_BOOKED', 'ANSWERED', 'HELPED', 'SENT_HOME')),
  left_known_at timestamptz,
  check ((called_at is null) = (called_by is null)),
  check ((left_how is null) = (left_known_at is null)),
  check ((sent_to = 'HELPER_LATER') = (helper_at is not null))
);
create index visits_office on visits (office_id, on_day);
create index visits_claim on visits (claim_id) where claim_id is not null;
create unique index visits_helper_time on visits (office_id, helper_at) where helper_at is not null;
comment on table visits is 'One person at the door of a branch: why they came, where they were sent, how they left. No name, no number. Keep two years; after 90 days without claim, slip and priority.';
comment on column visits.id is 'Made by the tablet: the same visit sent twice is counted once.';
comment on column visits.on_day is 'The day at the office''s own clock.';
comment on column visits.priority is 'Personal data (health) as soon as claim_id names somebody. Purpose: to be called first. Emptied after 90 days.';
comment on column visits.claim_id is 'Personal data: whose claim it became. Purpose: how the visit ended. Emptied after 90 days.';
comment on column visits.link_code is 'The slip in their hand; every visit has one. Emptied after 90 days.';
comment on column visits.helper_at is 'A time with somebody who helps, at the desk.';
comment on column visits.left_how is 'Null while it is not known; from the day after it counts as SENT_HOME until somebody answers.';
revoke delete on visits from lapak_app;

create view visit_standing as
select visits.id, visits.office_id, visits.link_code, claims.id as claim_id, claims.status,
  exists (select from appointments where appointments.claim_id = claims.id and appointments.status = 'BOOKED') as booked,
  exists (select from appointments where appointments.claim_id = claims.id and appointments.made_at >= visits.at
    and appointments.status in ('BOOKED', 'HELD')) as booked_since,
  claims.created_at >= visits.at as begun_since
from visits join claims on claims.id = coalesce(visits.claim_id,
  (select c.id from claims c where c.link_code = visits.link_code order by c.created_at limit 1));
comment on view visit_standing is 'What became of a visit: where its claim stands, as a state, without anything about the person.';

alter table claims add constraint claims_channel check (channel in ('ONLINE', 'KIOSK', 'DESK', 'COLLECTIVE'));
alter table claims add constraint claims_priority check (priority in ('PREGNANT', 'ELDERLY', 'ILL', 'DISABLED'));
alter table claims add column confirmed_by text not null default 'CODE' check (confirmed_by in ('CODE', 'ORIGINAL_KTP'));
alter table claims add column opened_by uuid references staff (id);
comment on column claims.opened_by is 'The officer who opened it at the desk and saw the original KTP: never verifies it.';
alter table claims add constraint claims_opened_by check ((confirmed_by = 'ORIGINAL_KTP') = (opened_by is not null));
comment on column claims.channel is 'Where it was begun: from home, at a kiosk, at an officer''s desk, or together by a company.';
comment on column claims.priority is 'Personal data (health, age): called first at the branch. Keep as long as the claim.';
comment on column claims.confirmed_by is 'How it was made sure who claims: a one-time code to their own telephone, or an officer who saw the original KTP beside the face (then a second officer looks again).';
