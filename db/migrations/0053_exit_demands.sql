-- A worker has left and the company has not reported it: the company is asked by a day, and where it stays silent the worker's word stands.

create table exit_demands (
  id uuid primary key,
  employment_id uuid not null references employments (id),
  employer_id uuid not null references employers (id),
  member_id uuid not null references members (id),
  office_id uuid not null references offices (id),
  claim_id uuid references claims (id) on delete set null,
  says jsonb not null,
  at timestamptz not null,
  due_on date not null,
  answer text check (answer in ('CONFIRMED', 'DIFFERED', 'STILL_WORKS', 'SILENT', 'CLOSED', 'OVERTAKEN')),
  answered_at timestamptz,
  side text check (side in ('COMPANY', 'WORKER')),
  decided_at timestamptz,
  decided_by uuid references staff (id),
  reason_sealed bytea,
  check ((answer is null) = (answered_at is null)),
  check (num_nonnulls(side, decided_at, decided_by, reason_sealed) in (0, 4)),
  check (side is null or answer = 'STILL_WORKS')
);
create unique index exit_demands_open on exit_demands (employment_id) where answer is null or (answer = 'STILL_WORKS' and side is null);
create index exit_demands_due on exit_demands (due_on) where answer is null;
create index exit_demands_employer on exit_demands (employer_id, at);
create index exit_demands_claim on exit_demands (claim_id);
create index exit_demands_office on exit_demands (office_id, answered_at) where answer = 'STILL_WORKS' and side is null;
create index exit_demands_employment on exit_demands (employment_id, at);
comment on table exit_demands is 'Ends of jobs that workers declared and companies were asked about. Keep as long as the member.';
comment on column exit_demands.says is 'Day, kind and day of the letter as the worker told them.';
comment on column exit_demands.due_on is 'The last day on which the company is waited for, WIB.';
comment on column exit_demands.answer is 'CONFIRMED, DIFFERED (a dispute is open), STILL_WORKS (an officer decides): the company''s. SILENT: the day passed. CLOSED: the company is closed. OVERTAKEN: the registry learned of an end by another way.';
comment on column exit_demands.reason_sealed is 'Personal data, sealed: why the officer decided so, told to both. Purpose: the decision. Keep as long as the row.';

create view exit_demand_names as
select exit_demands.id, members.person_sealed, employers.name as company, employers.npp
from exit_demands join members on members.id = exit_demands.member_id join employers on employers.id = exit_demands.employer_id;
comment on view exit_demand_names is 'A demand with its people, for the company that is asked and the officer who decides.';

create table employer_closures (
  employer_id uuid primary key references employers (id),
  closed_on date not null,
  reason text not null,
  closed_by uuid not null references staff (id),
  at timestamptz not null
);
comment on table employer_closures is 'Companies that are closed, as a branch established it: nobody is asked there any more. Keep as long as the employer.';
comment on column employer_closures.reason is 'How the officer knows: about the company, never about a person.';
