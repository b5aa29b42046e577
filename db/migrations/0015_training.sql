-- Training: a course for each rule change, its quiz, certificates, and the gate: no claim without the certificate.

create table courses (
  id uuid primary key,
  kind text not null check (kind in ('POLICY', 'RELEASE')),
  policy_id text unique references policy_versions (id),
  title jsonb not null,
  changes jsonb not null,
  examples jsonb not null,
  questions jsonb not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) > 0),
  version integer not null default 1,
  made_at timestamptz not null,
  edited_by uuid references staff (id),
  edited_at timestamptz,
  withdrawn_at timestamptz,
  check ((kind = 'POLICY') = (policy_id is not null)),
  check ((edited_by is null) = (edited_at is null))
);
comment on table courses is 'What officers learn at a change: made from the difference of two policies, or for a release that changes a screen. Keep as long as the policy.';
comment on column courses.questions is 'The quiz with its right answers; trainers may edit it.';
comment on column courses.withdrawn_at is 'Its policy was withdrawn before its day: it gates nothing.';

create table quiz_attempts (
  id uuid primary key,
  course_id uuid not null references courses (id),
  staff_id uuid not null references staff (id),
  course_version integer not null,
  answers jsonb not null,
  score integer not null check (score between 0 and 100),
  passed boolean not null,
  at timestamptz not null
);
create index quiz_attempts_staff on quiz_attempts (course_id, staff_id, at);
comment on table quiz_attempts is 'Each sitting of a quiz. Personal data of officers: keep two years.';

create table certificates (
  course_id uuid not null references courses (id),
  staff_id uuid not null references staff (id),
  score integer not null check (score between 0 and 100),
  issued_at timestamptz not null,
  primary key (course_id, staff_id)
);
comment on table certificates is 'Who may work under a change: person, course, score, day. Keep ten years beyond the last claim worked under it.';
revoke update, delete on certificates from lapak_app;

create table office_trainers (
  office_id uuid primary key references offices (id),
  staff_id uuid not null references staff (id),
  named_by uuid not null references staff (id),
  named_at timestamptz not null
);
comment on table office_trainers is 'Who trains an office, where its head has named somebody.';

create table attendances (
  course_id uuid not null references courses (id),
  staff_id uuid not null references staff (id),
  held_on date not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamptz not null,
  primary key (course_id, staff_id, held_on)
);
comment on table attendances is 'Who was at a live session. Personal data of officers: keep two years.';
revoke update, delete on attendances, quiz_attempts from lapak_app;

-- Who trains an office: whoever its head named, else general affairs, else the head.
create view training_trainers as
select offices.id as office_id, coalesce(office_trainers.staff_id,
  (select staff.id from staff where staff.office_id = offices.id and staff.disabled_at is null and staff.role in ('GENERAL_HR', 'BRANCH_HEAD')
    order by staff.role desc, staff.username limit 1)) as staff_id
from offices left join office_trainers on office_trainers.office_id = offices.id;
comment on view training_trainers is 'The trainer of each office.';

-- Everybody who works on claims, with what the board needs: who is certified, and the hours each would be missing.
create view training_people as
select courses.id as course_id, staff.id as staff_id, staff.name, staff.username, staff.role, staff.office_id, offices.name as office_name,
  certificates.score, certificates.issued_at,
  (select max(quiz_attempts.at) from quiz_attempts where quiz_attempts.course_id = courses.id and quiz_attempts.staff_id = staff.id) as tried_at,
  training_trainers.staff_id = staff.id as trainer
from courses cross join staff join offices on offices.id = staff.office_id
left join certificates on certificates.course_id = courses.id and certificates.staff_id = staff.id
left join training_trainers on training_trainers.office_id = staff.office_id
where staff.disabled_at is null and offices.kind = 'BRANCH' and (staff.role in ('CS', 'PENATA_MADYA') or training_trainers.staff_id = staff.id);
comment on view training_people is 'For each course who must take it, and whether they hold its certificate.';

create view training_hours as
select shifts.officer_id as staff_id, shifts.starts_at, shifts.ends_at from shifts;
comment on view training_hours is 'Planned hours of officers: what is missing where somebody is not certified.';

-- Claims that may be worked only with a certificate: their policy has a course that was not withdrawn.
create view training_gates as
select claims.id as claim_id, courses.id as course_id, courses.policy_id
from claims join courses on courses.policy_id = claims.policy_id
where courses.withdrawn_at is null;
comment on view training_gates is 'Which certificate a claim asks of who works on it. Policies that came with the release have no course.';

-- Who may not work on a claim, and for want of which certificate.
create view training_missing as
select gates.claim_id, gates.policy_id, staff.id as staff_id
from training_gates as gates cross join staff
where not exists (select from certificates where certificates.course_id = gates.course_id and certificates.staff_id = staff.id);
comment on view training_missing is 'An officer and a claim that they have no certificate for: always asked for one officer and one claim.';

-- The same the other way round, for a queue: first which policies an officer lacks (mostly none), then the policy of each claim.
create view training_unheld as
select courses.policy_id, staff.id as staff_id
from courses cross join staff
where courses.policy_id is not null and courses.withdrawn_at is null
  and not exists (select from certificates where certificates.course_id = courses.id and certificates.staff_id = staff.id);
comment on view training_unheld is 'Policies with a course whose certificate an officer does not hold: always asked for one officer.';

create view training_claim_policies as select id as claim_id, policy_id from claims;
comment on view training_claim_policies is 'Which policy governs a claim.';

-- The gate itself: whoever writes, no claim comes to a desk or an interview without the certificate.
create function guard_certified() returns trigger language plpgsql as $$
declare
  officer uuid := case when tg_table_name = 'cases' then (to_jsonb(new)->>'assigned_to')::uuid else (to_jsonb(new)->>'officer_id')::uuid end;
  before uuid := case when tg_op = 'INSERT' then null when tg_table_name = 'cases' then (to_jsonb(old)->>'assigned_to')::uuid else (to_jsonb(old)->>'officer_id')::uuid end;
begin
  if officer is null or officer is not distinct from before then
    return new;
  end if;
  if exists (select from training_missing as missing where missing.claim_id = new.claim_id and missing.staff_id = officer) then
    raise exception 'This officer has no certificate for the policy of this claim' using errcode = 'check_violation', constraint = 'officer_is_certified';
  end if;
  return new;
end
$$;
create trigger guard_certified before insert or update of assigned_to on cases for each row execute function guard_certified();
create trigger guard_certified before insert or update of officer_id on interviews for each row execute function guard_certified();
