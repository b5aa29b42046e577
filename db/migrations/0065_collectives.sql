-- Many workers of one company at once: HR prepares, the branch checks the proof once and holds interview times, each worker decides alone.

alter table employments
  add column proof_kind text,
  add column proof_paper uuid,
  add column proof_on date,
  add constraint employments_proof check (num_nonnulls(proof_kind, proof_paper, proof_on) in (0, 3));
comment on column employments.proof_kind is 'Which paper that the law accepts proves how the job ended, where a branch has seen it once for all workers of it. It counts only beside a confirmation of the company that stands.';
comment on column employments.proof_paper is 'That paper: collectives.id.';
comment on column employments.proof_on is 'The day on which the branch found it right, WIB.';

create table collectives (
  id uuid primary key,
  employer_id uuid not null references employers (id),
  office_id uuid not null references offices (id),
  reason text not null check (reason in ('PHK', 'PKWT_AKHIR')),
  status text not null check (status in ('DRAFT', 'HANDED_IN', 'CHECKED', 'BOOKED', 'ENDED', 'WITHDRAWN')),
  status_since timestamptz not null,
  made_at timestamptz not null,
  prepared_by uuid not null references employer_people (id),
  key text not null,
  proof_kind text,
  paper_key text,
  paper_type text,
  paper_sha256 bytea,
  why text,
  checked_by uuid references staff (id),
  checked_at timestamptz,
  unique (employer_id, key),
  check (num_nonnulls(proof_kind, paper_key, paper_type, paper_sha256) in (0, 4)),
  check ((checked_by is null) = (checked_at is null)),
  check (status not in ('CHECKED', 'BOOKED', 'ENDED') or checked_by is not null)
);
create index collectives_office on collectives (office_id, status);
create index collectives_booked on collectives (status_since) where status = 'BOOKED';
comment on table collectives is 'Claims of many workers of one company, prepared together. Keep as long as the employer.';
comment on column collectives.key is 'Chosen by the form or the call: the same key is the same collective.';
comment on column collectives.paper_key is 'Where the sealed paper lies that proves the ends of all these jobs. Personal data of many people: read by officers of the branch only. Keep as long as their claims.';
comment on column collectives.why is 'Why the branch sent it back, or the company withdrew it. About the papers, never about a person.';

create table collective_workers (
  id uuid primary key,
  collective_id uuid not null references collectives (id),
  employment_id uuid not null references employments (id),
  member_id uuid not null references members (id),
  state text not null check (state in ('LISTED', 'TOLD', 'CONFIRMED', 'DISPUTED', 'ALONE', 'LEFT')),
  eligible_from date,
  waits_until date,
  due_on date,
  told_at timestamptz,
  reminded_at timestamptz,
  untold text check (untold in ('NOT_ENTITLED', 'STOPPED', 'NO_ADDRESS', 'SILENT')),
  answered_at timestamptz,
  claim_id uuid references claims (id) on delete set null,
  unique (collective_id, employment_id)
);
create unique index collective_workers_live on collective_workers (employment_id) where state in ('LISTED', 'TOLD', 'CONFIRMED');
create index collective_workers_due on collective_workers (due_on) where due_on is not null;
create index collective_workers_member on collective_workers (member_id);
create index collective_workers_claim on collective_workers (claim_id);
comment on table collective_workers is 'Who is on the list of a collective, and what they said themselves. Keep as long as the collective.';
comment on column collective_workers.state is 'LISTED: by the company. TOLD: by us. CONFIRMED: the worker goes along. DISPUTED: what the company says is not so. ALONE: claims without the others. LEFT: taken off the list, or the collective ended.';
comment on column collective_workers.due_on is 'When to tell or to remind next, WIB; null where nothing is due.';
comment on column collective_workers.untold is 'Why nobody is written to (any more): such people are telephoned. NOT_ENTITLED: the law says no.';
comment on column collective_workers.waits_until is 'The same where nothing but the waiting period stands in the way; the only thing of it that the company is told.';
comment on column collective_workers.eligible_from is 'From when the law says yes, as of the day it was listed or told; null where it says no.';

create table interview_blocks (
  id uuid primary key,
  office_id uuid not null references offices (id),
  group_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  officers integer not null check (officers > 0),
  held integer not null check (held > 0),
  made_by uuid not null references staff (id),
  made_at timestamptz not null,
  ended_at timestamptz,
  check (ends_at > starts_at)
);
create index interview_blocks_group on interview_blocks (group_id);
comment on table interview_blocks is 'Interview times that a branch holds for a group of people. Keep one year.';
comment on column interview_blocks.ended_at is 'When the branch gave them back before their time; null where it did not.';

alter table slots drop constraint slots_kept_for_check;
alter table slots add constraint slots_kept_for_check check (kept_for in ('ONLINE', 'DOOR', 'GROUP', 'HELPER'));
alter table slots add column block_id uuid references interview_blocks (id);
alter table slots add constraint slots_of_a_block check ((kept_for = 'GROUP') = (block_id is not null));
create index slots_block on slots (block_id, starts_at) where block_id is not null;
create index slots_group on slots (starts_at) where kept_for = 'GROUP' and appointment_id is null;
comment on column slots.kept_for is 'ONLINE: people choose it from home. DOOR: for who comes to the office; what is still free some time before goes online. GROUP: for the people of a block, likewise. HELPER: this officer helps somebody at the desk then.';

create view reported_jobs as
select distinct r.employer_id, x.report_id, x.employment_id, s.member_id, m.person_sealed, m.home_office_id, e.to_day, e.end_reason,
  e.confirmed_at is not null as confirmed, e.disputed_at is not null as disputed
from reported_exits x join exit_reports r on r.id = x.report_id join employments e on e.id = x.employment_id
join memberships s on s.id = e.membership_id join members m on m.id = s.member_id
where x.answer in ('TAKEN', 'KNOWN', 'DISPUTED') and e.to_day is not null;
comment on view reported_jobs is 'Ended jobs that a company has reported itself, by report, with whose they are.';

create view collective_standing as
select w.id, w.collective_id, w.employment_id, w.member_id, w.state, w.eligible_from, w.waits_until, w.due_on, w.told_at, w.reminded_at, w.untold,
  w.answered_at, w.claim_id, m.person_sealed, e.to_day, e.end_reason, e.disputed_at is not null as disputed, c.code as claim_code,
  c.status as claim_status,
  (select a.starts_at from appointments a where a.claim_id = w.claim_id and a.status in ('BOOKED', 'HELD') order by a.starts_at desc limit 1) as interview_at
from collective_workers w join members m on m.id = w.member_id join employments e on e.id = w.employment_id
left join claims c on c.id = w.claim_id;
comment on view collective_standing is 'The people of a collective as the branch sees them. Of this the company sees only whether somebody has confirmed.';

create view collective_heads as
select c.id, c.employer_id, c.office_id, c.reason, c.status, c.status_since, c.made_at, c.prepared_by, c.proof_kind, c.paper_key, c.paper_type,
  c.why, c.checked_at, (select max(b.ends_at) from interview_blocks b where b.group_id = c.id) as last_time, r.name as company, r.npp, o.name as office, o.zone, f.name as checked_by_name
from collectives c join employers r on r.id = c.employer_id join offices o on o.id = c.office_id left join staff f on f.id = c.checked_by;
comment on view collective_heads is 'A collective with its company and branch.';

create view collective_invitations as
select c.id as claim_id, w.id as worker_id, w.collective_id, w.employment_id, w.state = 'CONFIRMED' and w.claim_id = c.id as joined, w.eligible_from,
  h.reason, h.proof_kind, h.checked_at, h.company, h.office_id, h.office, h.zone, e.to_day, e.letter_date
from claims c join collective_workers w on w.member_id = c.member_id join collective_heads h on h.id = w.collective_id
join employments e on e.id = w.employment_id left join claims o on o.id = w.claim_id
where w.state in ('LISTED', 'TOLD', 'CONFIRMED') and e.disputed_at is null and e.end_reason = h.reason
  and (w.claim_id = c.id and w.state = 'CONFIRMED'
    or h.status = 'BOOKED' and c.status = 'DRAFT' and (w.state <> 'CONFIRMED' or o.id is null or o.status = 'WITHDRAWN'));
comment on view collective_invitations is 'Which claims may go along with a collective, or do.';

create view collective_sizes as
select c.id, (select count(*) from employments e where e.employer_id = c.employer_id and e.to_day is null) as still_there,
  count(w.id) filter (where w.state <> 'LEFT') as listed, count(w.id) filter (where w.state = 'CONFIRMED') as confirmed,
  count(w.id) filter (where w.state = 'TOLD' and w.untold is null) as told, count(w.id) filter (where w.untold is not null) as to_call
from collectives c left join collective_workers w on w.collective_id = c.id group by c.id;
comment on view collective_sizes is 'How many people a collective has, and how many still work at the company.';
