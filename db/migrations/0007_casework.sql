-- The officers' desk: which claim waits for whom, on whose desk it lies, what the two who verify found.

create table cases (
  claim_id uuid primary key references claims (id),
  office_id uuid not null references offices (id),
  stage text not null check (stage in ('FIRST', 'SECOND', 'WAITING', 'CLOSED')),
  waiting_for text check (waiting_for in ('INTERVIEW', 'CLAIMANT')),
  promise_on date,
  opened_on date not null,
  entered_at timestamptz not null,
  assigned_to uuid references staff (id),
  assigned_at timestamptz,
  first_officer uuid references staff (id),
  first_findings_sealed bytea,
  first_done_at timestamptz,
  first_officers_before uuid[] not null default '{}',
  second_officer uuid references staff (id),
  second_findings_sealed bytea,
  second_done_at timestamptz,
  returned_by uuid references staff (id),
  returned_reason_sealed bytea,
  check ((stage = 'WAITING') = (waiting_for is not null)),
  check ((assigned_to is null) = (assigned_at is null)),
  check (assigned_to is null or stage in ('FIRST', 'SECOND')),
  check (first_done_at is null or first_officer is not null),
  check (stage <> 'SECOND' or first_done_at is not null),
  check (second_done_at is null or second_officer is not null),
  check (second_officer is null or first_done_at is not null),
  -- Four eyes: whatever their role, nobody verifies second what they verified first, now or in an earlier round.
  constraint cases_four_eyes check (second_officer is null or (second_officer <> first_officer and second_officer <> all (first_officers_before))),
  constraint cases_four_eyes_desk check (stage <> 'SECOND' or assigned_to is null or (assigned_to <> first_officer and assigned_to <> all (first_officers_before)))
);
create index cases_stage on cases (office_id, stage, promise_on, entered_at, claim_id) where stage <> 'CLOSED';
create index cases_queue on cases (office_id, promise_on, entered_at, claim_id) where stage <> 'CLOSED';
create index cases_desk on cases (assigned_to) where assigned_to is not null;
create index cases_first_done on cases (office_id, first_done_at) where first_done_at is not null;
create index cases_second_done on cases (office_id, second_done_at) where second_done_at is not null;
comment on table cases is 'One row a claim that was ever submitted. Keep as long as the claim.';
comment on column cases.first_findings_sealed is 'Personal data, sealed JSON: each field and document ticked or questioned, with the sentence for the claimant.';
comment on column cases.second_findings_sealed is 'Personal data, sealed JSON: the same, from zero, by the second officer.';
comment on column cases.returned_reason_sealed is 'Sealed: why the second officer gave it back, for the first; may name what a document says.';
comment on column cases.first_officers_before is 'Who verified first in earlier rounds.';

-- The queue as officers see it: cases and the claim's open parts. Columns only, no order: the caller picks an index.
create view casework_queue as
select cases.claim_id, cases.office_id, cases.stage, cases.waiting_for, cases.promise_on, cases.opened_on, cases.entered_at, cases.assigned_to, cases.assigned_at,
  cases.first_officer, cases.first_officers_before, cases.returned_by is not null as returned,
  claims.code, claims.reason, claims.status, claims.status_since, claims.person_sealed, claims.bank_match, claims.checks, claims.priority, claims.correction
from cases join claims on claims.id = cases.claim_id
where cases.stage <> 'CLOSED';
comment on view casework_queue is 'Open cases with what the queue shows of the claim. person_sealed is opened only for the rows shown.';
