-- The registry: members, their memberships and employments, their balance ledger.

create table employers (
  id uuid primary key,
  npp text not null unique,
  name text not null,
  city text not null
);

create table members (
  id uuid primary key,
  nik_index bytea not null unique,
  person_sealed bytea not null,
  birth_date date not null,
  citizenship text not null check (citizenship in ('WNI', 'WNA')),
  death_date date,
  tax_id text not null check (tax_id in ('NIK_VALID', 'NPWP15', 'NPWP16', 'NONE')),
  home_office_id uuid references offices (id)
);
comment on table members is 'People whose old-age savings the agency keeps. Keep until ten years after the last payment.';
comment on column members.nik_index is 'Keyed hash of the NIK: to find a member without the NIK being readable.';
comment on column members.person_sealed is 'Personal data, sealed JSON: nik, name, motherName, sex, phone, email.';
comment on column members.birth_date is 'Personal data, open: the day the right to a pension payment begins is found by it.';

create table memberships (
  id uuid primary key,
  member_id uuid not null references members (id),
  kpj_index bytea not null unique,
  kpj_sealed bytea not null,
  segment text not null check (segment in ('PU', 'BPU')),
  first_contribution date not null
);
create index memberships_member on memberships (member_id);
comment on column memberships.kpj_sealed is 'Personal data: the membership number on the card.';

create table employments (
  id uuid primary key,
  membership_id uuid not null references memberships (id),
  employer_id uuid references employers (id),
  from_day date not null,
  to_day date,
  end_reason text,
  letter_date date,
  wage bigint not null check (wage >= 0)
);
create index employments_membership on employments (membership_id);
comment on column employments.wage is 'Personal data: monthly wage as reported, whole rupiah.';

create table ledger_years (
  member_id uuid not null references members (id),
  year integer not null,
  account text not null default 'MAIN' check (account in ('MAIN', 'ADDITIONAL')),
  contributions bigint not null,
  development bigint not null,
  balance bigint not null,
  primary key (member_id, account, year)
);
comment on table ledger_years is 'The balance, year by year: last balance + contributions + development = balance. Whole rupiah.';

create table benefit_payments (
  id uuid primary key,
  member_id uuid not null references members (id),
  paid_on date not null,
  reason text not null,
  gross bigint not null check (gross > 0)
);
create index benefit_payments_member on benefit_payments (member_id);
comment on table benefit_payments is 'What was paid to a member before: the tax and the paper on the tax number follow from it.';
