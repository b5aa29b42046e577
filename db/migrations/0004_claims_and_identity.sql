-- A claim and its life; who the person is before there is a claim.

create sequence claim_numbers;

create table claims (
  id uuid primary key,
  code text not null unique,
  member_id uuid not null references members (id),
  office_id uuid not null references offices (id),
  reason text not null,
  status text not null check (status in ('DRAFT', 'SUBMITTED', 'INTERVIEWED', 'VERIFIED', 'APPROVED', 'PAID', 'CORRECTION', 'REFUSED', 'WITHDRAWN')),
  status_since timestamptz not null,
  lang text not null default 'id',
  policy_id text not null,
  person_sealed bytea not null,
  contact_sealed bytea not null,
  contact_index bytea not null,
  bank_sealed bytea,
  bank_account_index bytea,
  bank_match text check (bank_match in ('MATCH', 'NEAR', 'MISMATCH', 'UNKNOWN')),
  answers_sealed bytea not null,
  decision jsonb,
  gross bigint,
  tax bigint,
  net bigint,
  checks jsonb not null default '{}',
  declared_sealed bytea,
  declared_at timestamptz,
  submitted_at timestamptz,
  complete_on date,
  promise_on date,
  promise_calendar text check (promise_calendar in ('DECREED', 'PROVISIONAL')),
  promise_moves jsonb not null default '[]',
  resume_status text check (resume_status in ('SUBMITTED', 'INTERVIEWED')),
  correction jsonb,
  refusal jsonb,
  channel text not null default 'ONLINE',
  priority text,
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index claims_one_open on claims (member_id) where status not in ('PAID', 'REFUSED', 'WITHDRAWN');
create index claims_queue on claims (office_id, promise_on, status_since) where status not in ('DRAFT', 'PAID', 'REFUSED', 'WITHDRAWN');
comment on table claims is 'One claim for the old-age savings. Keep ten years after payment; an unsent draft 90 days.';
comment on column claims.person_sealed is 'Personal data, sealed JSON: nik, name, birthDate, kpj as the claimant typed them.';
comment on column claims.contact_sealed is 'Personal data, sealed JSON: channel, phone, email.';
comment on column claims.contact_index is 'Keyed hash of the confirmed contact.';
comment on column claims.bank_sealed is 'Personal data, sealed JSON: bank, account, and the holder as the bank answered.';
comment on column claims.bank_account_index is 'Keyed hash of bank and account: one account in many claims can be seen.';
comment on column claims.answers_sealed is 'Personal data, sealed JSON: the answers so far, by question.';
comment on column claims.declared_sealed is 'Personal data, sealed JSON: the questions and answers in the words the claimant saw when declaring.';
comment on column claims.checks is 'What the machine compared, by name: registry, civil registry, bank; states only, no values.';
comment on column claims.promise_moves is 'Each time the promise moved: from, to, why.';

create table challenges (
  id uuid primary key,
  purpose text not null check (purpose in ('START', 'RESUME')),
  payload_sealed bytea not null,
  code_hash bytea not null,
  subject_index bytea not null,
  device_index bytea not null,
  address_index bytea not null,
  tries integer not null default 0,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  confirmed_at timestamptz
);
create index challenges_subject on challenges (subject_index, created_at);
create index challenges_device on challenges (device_index, created_at);
create index challenges_address on challenges (address_index, created_at);
comment on table challenges is 'A one-time code under way. Keep 30 days.';
comment on column challenges.payload_sealed is 'Personal data, sealed JSON: what was typed, and where the code was sent.';

create table portal_sessions (
  token_hash bytea primary key,
  claim_id uuid not null references claims (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index portal_sessions_claim on portal_sessions (claim_id);
