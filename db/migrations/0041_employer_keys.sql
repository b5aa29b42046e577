-- Programs of companies: keys to report with, and an address that is told what came of it.

create table employer_keys (
  id uuid primary key,
  employer_id uuid not null references employers (id),
  name text not null check (length(name) between 1 and 60),
  secret_hash bytea not null unique,
  made_by uuid not null references employer_people (id),
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index employer_keys_employer on employer_keys (employer_id);
comment on table employer_keys is 'Keys by which a company''s own program reports; only the hash of the secret is kept. Keep ten years (their ids stand in the record).';

create table employer_webhooks (
  employer_id uuid primary key references employers (id),
  url text not null,
  secret_sealed bytea not null,
  set_by uuid not null references employer_people (id),
  set_at timestamptz not null
);
comment on table employer_webhooks is 'Where a company wants to be told, and the secret by which it knows us.';

create table webhook_deliveries (
  id uuid primary key,
  employer_id uuid not null references employers (id),
  event text not null,
  subject uuid not null,
  body text not null,
  status text not null check (status in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  tries integer not null default 0,
  last_answer text,
  made_at timestamptz not null,
  ended_at timestamptz,
  unique (employer_id, event, subject)
);
create index webhook_deliveries_employer on webhook_deliveries (employer_id, made_at);
comment on table webhook_deliveries is 'What a company''s address was told: ids, counts and codes, nothing of a person. Keep 90 days.';
