-- Interview times out of officers' shifts, who has booked which, who waits for one; and the interview itself.

create table slots (
  id uuid primary key,
  officer_id uuid not null references staff (id),
  office_id uuid not null references offices (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  part text not null check (part in ('DAY', 'LUNCH', 'EVENING')),
  appointment_id uuid,
  opened_at timestamptz not null,
  check (ends_at > starts_at),
  unique (officer_id, starts_at)
);
create index slots_office on slots (office_id, starts_at);
comment on table slots is 'A stretch of one officer''s shift in which one interview fits. Keep one year.';
comment on column slots.opened_at is 'When it became free the last time, office time: who waits is offered what opened after they came.';
comment on column slots.appointment_id is 'Who has it; null while free. Its row is locked while somebody books it.';

create table appointments (
  id uuid primary key,
  claim_id uuid not null references claims (id),
  slot_id uuid not null references slots (id),
  office_id uuid not null references offices (id),
  officer_id uuid not null references staff (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  kind text not null check (kind in ('VIDEO', 'PHONE')),
  -- OFFERED: kept free for this claim until held_until. MOVED, CANCELLED, LAPSED: given back. HELD: the interview took place. MISSED: it could not.
  status text not null check (status in ('OFFERED', 'BOOKED', 'MOVED', 'CANCELLED', 'LAPSED', 'HELD', 'MISSED')),
  held_until timestamptz,
  made_at timestamptz not null,
  status_since timestamptz not null,
  check ((status = 'OFFERED') <= (held_until is not null))
);
-- Whatever the code does: one slot is never two people's, and a claim has one time and at most one offer beside it.
create unique index appointments_slot on appointments (officer_id, starts_at) where status in ('OFFERED', 'BOOKED', 'HELD');
create unique index appointments_booked on appointments (claim_id) where status = 'BOOKED';
create unique index appointments_offered on appointments (claim_id) where status = 'OFFERED';
create index appointments_claim on appointments (claim_id, made_at);
create index appointments_day on appointments (office_id, starts_at) where status in ('BOOKED', 'HELD', 'MISSED');
create index appointments_lapsing on appointments (held_until) where status = 'OFFERED';
comment on table appointments is 'Who has which interview time, or had it. Keep as long as the claim.';

create table waitlist (
  id bigint generated always as identity primary key,
  claim_id uuid not null references claims (id),
  office_id uuid not null references offices (id),
  kind text not null check (kind in ('VIDEO', 'PHONE')),
  -- The claimant can only come at these parts of the day; empty: any.
  parts text[] not null default '{}',
  joined_at timestamptz not null,
  offered integer not null default 0,
  left_at timestamptz
);
create unique index waitlist_one on waitlist (claim_id) where left_at is null;
create index waitlist_order on waitlist (office_id, offered, id) where left_at is null;
comment on table waitlist is 'Who waits for an interview time, in order: fewest offers first, then who came first. Keep one year.';

create view appointment_officers as
select staff.id as officer_id, staff.office_id, offices.zone, staff.username
from staff join offices on offices.id = staff.office_id
where staff.role = 'CS' and staff.disabled_at is null and offices.kind = 'BRANCH';
comment on view appointment_officers is 'Officers who interview, and the zone in which their hours count.';

create table interviews (
  id uuid primary key references appointments (id),
  claim_id uuid not null references claims (id),
  office_id uuid not null references offices (id),
  officer_id uuid references staff (id),
  kind text not null check (kind in ('VIDEO', 'PHONE')),
  entered_at timestamptz,
  claimant_seen_at timestamptz,
  started_at timestamptz,
  officer_seen_at timestamptz,
  ended_at timestamptz,
  checklist jsonb not null default '{}',
  notes_sealed bytea,
  notes_version integer not null default 0,
  notes_at timestamptz,
  still text not null default 'NONE' check (still in ('NONE', 'ASKED', 'AGREED', 'DECLINED', 'TAKEN')),
  still_at timestamptz,
  outcome text check (outcome in ('PASSED', 'CORRECTION', 'NOT_REACHED', 'REFUSED')),
  outcome_by uuid references staff (id),
  check ((outcome is null) = (ended_at is null)),
  check ((outcome is null) = (outcome_by is null))
);
create index interviews_claim on interviews (claim_id);
create index interviews_waiting on interviews (office_id, claimant_seen_at) where outcome is null;
comment on table interviews is 'One row an appointment to which somebody came or was called. Keep as long as the claim.';
comment on column interviews.claimant_seen_at is 'Machine time of the last sign of life of the claimant''s page; entered_at, started_at, ended_at are the office''s.';
comment on column interviews.notes_sealed is 'Personal data, sealed: the officer''s notes.';
comment on column interviews.checklist is 'Ticks by question code. Holds no answer.';

create table interview_signals (
  seq bigint generated always as identity primary key,
  interview_id uuid not null references interviews (id),
  side text not null check (side in ('CITIZEN', 'OFFICER')),
  body jsonb not null,
  at timestamptz not null default now()
);
create index interview_signals_interview on interview_signals (interview_id, seq);
comment on table interview_signals is 'What two browsers tell each other to find a way for the video. Holds network addresses. Keep until the interview has ended, one day at most.';

create view interview_desk as
select appointments.id, appointments.claim_id, appointments.office_id, appointments.officer_id as planned_officer_id, appointments.starts_at, appointments.ends_at,
  appointments.kind, appointments.status, claims.code, claims.status as claim_status, claims.reason, claims.person_sealed, claims.contact_sealed, claims.office_id as claim_office_id,
  interviews.officer_id, interviews.entered_at, interviews.claimant_seen_at, interviews.started_at, interviews.officer_seen_at, interviews.ended_at, interviews.outcome,
  interviews.still, interviews.checklist, interviews.notes_version, offices.name as office_name, offices.zone, staff.name as officer_name,
  holder.name as holder_name
from appointments join claims on claims.id = appointments.claim_id join offices on offices.id = appointments.office_id join staff on staff.id = appointments.officer_id
  left join interviews on interviews.id = appointments.id left join staff holder on holder.id = interviews.officer_id
where appointments.status in ('BOOKED', 'HELD', 'MISSED');
comment on view interview_desk is 'Booked interviews with what the waiting room and the desk show. Sealed columns are opened only for who may see them.';
