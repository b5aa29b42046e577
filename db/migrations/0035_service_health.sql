-- The public page of the service's health: what is disturbed, how soon one is heard, and whether the promise is kept.

create table incidents (
  id uuid primary key,
  part text not null check (part in ('EVERYTHING', 'UPLOAD', 'INTERVIEW', 'MESSAGES', 'PAYMENT')),
  words_id text not null check (length(words_id) between 10 and 300),
  words_en text not null check (length(words_en) between 10 and 300),
  began_at timestamptz not null,
  ended_at timestamptz,
  declared_by uuid not null references staff (id),
  ended_by uuid references staff (id),
  check ((ended_at is null) = (ended_by is null)),
  check (ended_at >= began_at)
);
create unique index incidents_open on incidents (part) where ended_at is null;
create index incidents_ended on incidents (ended_at) where ended_at is not null;
comment on table incidents is 'What does not work as it should, in the words that everybody reads. Keep five years. Office time.';

create view health_free_times as
select offices.id as office_id, offices.name as office, offices.zone, slots.starts_at
from slots join offices on offices.id = slots.office_id
where slots.appointment_id is null and slots.kept_for = 'ONLINE';
comment on view health_free_times is 'Interview times that anybody can choose now, with the branch; no person.';

create view health_waits as
select offices.id as office_id, offices.name as office, claims.submitted_at, min(appointments.starts_at) as held_at
from claims join appointments on appointments.claim_id = claims.id and appointments.status = 'HELD' join offices on offices.id = claims.office_id
where claims.submitted_at is not null
group by offices.id, offices.name, claims.id, claims.submitted_at;
comment on view health_waits is 'From sending to the interview, claim by claim without a name, for the waiting time of each branch.';

create view health_payments as
select claims.complete_on, (claims.status_since at time zone offices.zone)::date as paid_on,
  coalesce((claims.promise_moves -> 0 ->> 'from')::date, claims.promise_on) as promised_on
from claims join offices on offices.id = claims.office_id
where claims.status = 'PAID' and claims.complete_on is not null and claims.promise_on is not null;
comment on view health_payments is 'When a paid claim was complete, what was promised first and when it was paid; no person.';
