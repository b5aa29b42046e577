-- Worker and company differ on the end of a job, or the company and the record: an officer of a branch decides, with a reason.

create table exit_disputes (
  id uuid primary key,
  employment_id uuid not null references employments (id),
  employer_id uuid not null references employers (id),
  member_id uuid not null references members (id),
  office_id uuid not null references offices (id),
  opened_by text not null check (opened_by in ('EMPLOYER', 'WORKER')),
  claim_id uuid references claims (id) on delete set null,
  report_id uuid references exit_reports (id),
  company_says jsonb not null,
  other_says jsonb not null,
  papers_sealed bytea not null,
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references staff (id),
  side text check (side in ('COMPANY', 'OTHER')),
  check ((decided_at is null) = (side is null) and (decided_at is null) = (decided_by is null))
);
create unique index exit_disputes_open on exit_disputes (employment_id) where decided_at is null;
create index exit_disputes_office on exit_disputes (office_id, opened_at);
create index exit_disputes_employer on exit_disputes (employer_id, opened_at);
comment on table exit_disputes is 'Ends of jobs on which worker (or the record) and company differ. Keep as long as the member.';
comment on column exit_disputes.company_says is 'Day, kind and day of the letter as the company told them.';
comment on column exit_disputes.other_says is 'The same as the worker told them, or as they stood on record.';
comment on column exit_disputes.papers_sealed is 'Personal data, sealed JSON: who of the company told it and by which letter, the worker''s own words, the officer''s reason. Purpose: the decision. Keep as long as the row.';

create view exit_dispute_names as
select exit_disputes.id, members.person_sealed, employers.name as company, employers.npp, staff.name as decided_by_name
from exit_disputes join members on members.id = exit_disputes.member_id
join employers on employers.id = exit_disputes.employer_id left join staff on staff.id = exit_disputes.decided_by;
comment on view exit_dispute_names is 'A dispute with its people, for the officer who decides.';

create view exit_dispute_offices as
select members.id as member_id, coalesce(members.home_office_id, (select id from offices where kind = 'BRANCH' order by code limit 1)) as office_id
from members;
comment on view exit_dispute_offices is 'The branch that decides for a member: their own, or the first.';

-- A new confirmation in the same moment is known by its envelope, not by its time.
drop trigger drop_confirmation on employments;
create trigger drop_confirmation before update of to_day, end_reason, letter_date on employments for each row
  when (old.confirmed_at is not null and new.confirmation_sealed is not distinct from old.confirmation_sealed
    and (new.to_day, new.end_reason, new.letter_date) is distinct from (old.to_day, old.end_reason, old.letter_date))
  execute function drop_confirmation();
