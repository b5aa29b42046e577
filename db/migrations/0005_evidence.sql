-- Documents that claimants send. A new one supersedes an older one; nothing is deleted before its time.

create table documents (
  id uuid primary key,
  claim_id uuid not null references claims (id),
  code text not null,
  received_at timestamptz not null,
  superseded_at timestamptz,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes integer not null check (bytes > 0),
  pages integer not null default 1,
  width integer,
  height integer,
  sha256 bytea not null,
  storage_key text not null unique,
  scan text not null check (scan in ('CLEAN', 'WAITING')),
  source text not null check (source in ('CLAIMANT', 'INTERVIEW_STILL')),
  upload_id text unique
);
create unique index documents_current on documents (claim_id, code) where superseded_at is null;
create index documents_claim on documents (claim_id);
comment on table documents is 'What was sent as evidence. Personal data lies in storage, sealed. Keep as long as the claim.';
comment on column documents.storage_key is 'Where the sealed bytes are kept; says nothing about the person.';
comment on column documents.upload_id is 'The upload it came from: finished twice, kept once.';
