-- Offices, the people who work in them, their shifts, and how they sign in.

create table offices (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('HEAD', 'REGION', 'BRANCH')),
  parent_id uuid references offices (id),
  address text not null,
  zone text not null check (zone in ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'))
);
comment on table offices is 'Head office makes policy, regions relay it, branches carry it out.';

create table staff (
  id uuid primary key,
  username text not null unique,
  name text not null,
  role text not null check (role in ('CS', 'PENATA_MADYA', 'BRANCH_HEAD', 'GENERAL_HR', 'GUARD', 'REGION_RELAY', 'HEAD_POLICY', 'PAYMENT_RELEASER', 'ADMIN')),
  office_id uuid not null references offices (id),
  password_hash text not null,
  totp_sealed bytea not null,
  totp_last_step bigint not null default 0,
  disabled_at timestamptz
);
create index staff_office on staff (office_id);
comment on table staff is 'Officers. Keep until ten years after their last act (their ids stand in the record).';
comment on column staff.name is 'Personal data: shown to colleagues; claimants see the role and office only.';
comment on column staff.password_hash is 'argon2id.';
comment on column staff.totp_last_step is 'The last 30-second step accepted: a code works once.';

create table staff_sessions (
  token_hash bytea primary key,
  staff_id uuid not null references staff (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index staff_sessions_staff on staff_sessions (staff_id);

create table sign_in_attempts (
  id bigint generated always as identity primary key,
  username_index bytea not null,
  device_index bytea not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempts_username on sign_in_attempts (username_index, at);
comment on table sign_in_attempts is 'To slow down guessing. Keep 30 days.';

create table shifts (
  id uuid primary key,
  officer_id uuid not null references staff (id),
  office_id uuid not null references offices (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > starts_at),
  unique (officer_id, starts_at)
);
create index shifts_office on shifts (office_id, starts_at);
