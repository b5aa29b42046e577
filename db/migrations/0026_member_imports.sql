-- Bulk import of members: one envelope a person, and how far each file has come.

alter table memberships alter column kpj_sealed drop not null;
comment on column memberships.kpj_sealed is
  'Personal data: the number on the card, in rows from before 0026_member_imports; since then it is in the envelope of the member (cards). Purpose: to show the card. Keep as long as the member.';
comment on column members.person_sealed is
  'Personal data, sealed JSON: nik, name, motherName, sex, phone, email, cards (id of the membership to its KPJ). Purpose: to know the person and reach them. Keep as long as the member.';

create table member_imports (
  id uuid primary key,
  file_sha256 bytea not null,
  file_bytes bigint not null check (file_bytes >= 0),
  begun_at timestamptz not null,
  finished_at timestamptz,
  lines bigint,
  added bigint,
  changed bigint,
  refused bigint
);
create unique index member_imports_unfinished on member_imports (file_sha256) where finished_at is null;
comment on table member_imports is
  'Files of members that were taken in or are being taken in: a file is known by its SHA-256, so the same command goes on after a kill. Keep ten years.';

create table member_import_blocks (
  import_id uuid not null references member_imports (id),
  first_byte bigint not null,
  end_byte bigint not null check (end_byte > first_byte),
  first_line bigint not null,
  end_line bigint not null check (end_line > first_line),
  lines integer not null,
  added integer not null,
  changed integer not null,
  refused jsonb not null,
  primary key (import_id, first_byte)
);
comment on table member_import_blocks is
  'Parts of a file that are in: written in the transaction that took the part in. Removed when the file is finished.';
comment on column member_import_blocks.lines is 'Lines on which something stands.';
comment on column member_import_blocks.refused is 'Lines not taken in: [line, trouble, column]. Holds nothing of a person.';
