-- Named views: where casework reads what other rooms keep.

create view casework_officers as
select id as officer_id, office_id, name, role, disabled_at is null as active from staff;
comment on view casework_officers is 'Officers by name, for colleagues.';

create view casework_officer_work as
select staff.id as officer_id, staff.office_id, staff.name, staff.role, work.day, work.done, work.on_desk
from staff join offices on offices.id = staff.office_id
cross join lateral (
  select (first_done_at at time zone offices.zone)::date as day, count(*) as done, 0 as on_desk from cases where first_officer = staff.id and first_done_at is not null group by 1
  union all
  select (second_done_at at time zone offices.zone)::date, count(*), 0 from cases where second_officer = staff.id and second_done_at is not null group by 1
  union all
  select null, 0, count(*) from cases where assigned_to = staff.id
) as work
where staff.role in ('CS', 'PENATA_MADYA') and staff.disabled_at is null;
comment on view casework_officer_work is 'What officers finished, by day of their office, and what lies on their desks (day null).';
create index cases_first_officer on cases (first_officer, first_done_at) where first_done_at is not null;
create index cases_second_officer on cases (second_officer, second_done_at) where second_done_at is not null;

drop view casework_queue;
create view casework_queue as
select cases.claim_id, cases.office_id, cases.stage, cases.waiting_for, cases.promise_on, cases.opened_on, cases.entered_at, cases.assigned_to, cases.assigned_at,
  cases.first_officer, cases.first_officers_before, cases.returned_by is not null as returned, holder.name as holder,
  claims.code, claims.reason, claims.status, claims.status_since, claims.person_sealed, claims.bank_match, claims.checks, claims.priority, claims.correction
from cases join claims on claims.id = cases.claim_id left join staff holder on holder.id = cases.assigned_to
where cases.stage <> 'CLOSED';
comment on view casework_queue is 'Open cases with what the queue shows of the claim. person_sealed is opened only for the rows shown.';
