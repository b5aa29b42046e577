-- Companies tell which of their workers have left. What they confirm stands in for a paper; where worker and company differ, an officer decides.

alter table audit.facts drop constraint facts_actor_kind_check;
alter table audit.facts add constraint facts_actor_kind_check check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM', 'EMPLOYER'));

alter table employments add column ended_by text check (ended_by in ('EMPLOYER', 'WORKER', 'OFFICER'));
alter table employments add column confirmed_at timestamptz;
alter table employments add column confirmation_sealed bytea;
alter table employments add column disputed_at timestamptz;
alter table employments add constraint employments_confirmed check ((confirmed_at is null) = (confirmation_sealed is null));
create index employments_employer on employments (employer_id, membership_id);
comment on column employments.ended_by is 'Who told the end that stands here; null: it came with the registry''s import, or the job goes on.';
comment on column employments.confirmed_at is 'When the company confirmed the end as it stands here: the confirmation stands in for its letter. The office''s time.';
comment on column employments.confirmation_sealed is 'Personal data, sealed JSON: who of the company confirmed it, its name, the number of its letter. Purpose: evidence of a claim. Keep as long as the member.';
comment on column employments.disputed_at is 'Worker and company differ on the end, since then: an officer decides, and until then the confirmation stands in for nothing.';

-- A company confirmed the end as it stood: where the import or an officer writes another one, its word is not under it any more.
create function drop_confirmation() returns trigger language plpgsql as $$
begin
  new.confirmed_at := null;
  new.confirmation_sealed := null;
  return new;
end
$$;
create trigger drop_confirmation before update of to_day, end_reason, letter_date on employments for each row
  when (old.confirmed_at is not null and new.confirmed_at is not distinct from old.confirmed_at
    and (new.to_day, new.end_reason, new.letter_date) is distinct from (old.to_day, old.end_reason, old.letter_date))
  execute function drop_confirmation();

create table employer_people (
  id uuid primary key,
  login_index bytea not null unique,
  person_sealed bytea not null,
  lang text not null check (lang in ('id', 'en')),
  password_hash text not null,
  totp_sealed bytea not null,
  totp_last_step bigint not null default 0,
  created_at timestamptz not null
);
comment on table employer_people is 'People of companies who sign in to report; one person may act for several companies. Keep until ten years after their last report (their ids stand in the record).';
comment on column employer_people.login_index is 'Keyed hash of the name they sign in with (e-mail address or mobile number).';
comment on column employer_people.person_sealed is 'Personal data, sealed JSON: name, login, phone, email. Purpose: to reach them, and to show who confirmed. Keep as long as the row.';
comment on column employer_people.password_hash is 'argon2id.';

create table employer_roles (
  person_id uuid not null references employer_people (id),
  employer_id uuid not null references employers (id),
  role text not null check (role in ('ADMIN', 'REPORTER')),
  given_at timestamptz not null,
  revoked_at timestamptz,
  primary key (person_id, employer_id)
);
create index employer_roles_employer on employer_roles (employer_id);
comment on table employer_roles is 'For which company a person acts. ADMIN: also invites and removes colleagues. Who gave and took it stands in the record.';

create table employer_invitations (
  id uuid primary key,
  token_hash bytea not null unique,
  employer_id uuid not null references employers (id),
  role text not null check (role in ('ADMIN', 'REPORTER')),
  login_index bytea not null,
  invited_sealed bytea not null,
  lang text not null check (lang in ('id', 'en')),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index employer_invitations_employer on employer_invitations (employer_id, made_at);
comment on table employer_invitations is 'One-time links by which people of companies come in. Keep two years.';
comment on column employer_invitations.invited_sealed is 'Personal data, sealed JSON: name, login, phone, email, and the secret of the code app until it is accepted. Purpose: the invitation. Keep as long as the row.';
comment on column employer_invitations.ends_at is 'The machine''s time.';

create table employer_sessions (
  token_hash bytea primary key,
  person_id uuid not null references employer_people (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index employer_sessions_person on employer_sessions (person_id);

create table exit_reports (
  id uuid primary key,
  employer_id uuid not null references employers (id),
  key text not null,
  way text not null check (way in ('FORM', 'FILE', 'API')),
  told_by uuid not null,
  status text not null check (status in ('RECEIVING', 'ANSWERING', 'ANSWERED', 'BROKEN')),
  trouble text,
  fingerprint bytea,
  rows integer not null default 0,
  at timestamptz not null,
  answered_at timestamptz,
  unique (employer_id, key)
);
create index exit_reports_employer on exit_reports (employer_id, at);
comment on table exit_reports is 'What a company sent at once: one form, one file, one call. Keep ten years.';
comment on column exit_reports.told_by is 'The person of the company, or its API key.';
comment on column exit_reports.fingerprint is 'SHA-256 of a call''s body: the same key with another body is refused.';
comment on column exit_reports.status is 'RECEIVING: rows are coming in. ANSWERING: all rows are here. BROKEN: the file could not be read to its end; trouble says why.';

create table reported_exits (
  id uuid primary key,
  report_id uuid not null references exit_reports (id),
  line integer not null,
  row_sealed bytea not null,
  answer text check (answer in ('TAKEN', 'KNOWN', 'DISPUTED', 'REFUSED')),
  trouble text,
  employment_id uuid references employments (id),
  unique (report_id, line)
);
create index reported_exits_waiting on reported_exits (report_id, line) where answer is null;
create index reported_exits_answer on reported_exits (report_id, answer, line);
create index reported_exits_employment on reported_exits (employment_id) where employment_id is not null;
comment on table reported_exits is 'Each row of a report and its answer. Refused rows: keep 90 days; the others ten years.';
comment on column reported_exits.row_sealed is 'Personal data, sealed JSON: the row as it was sent. Purpose: the row-by-row answer, evidence of what was told. Keep as long as the row.';
