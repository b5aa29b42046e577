-- The kiosks of the branches: which device stands where, and when its screen was touched last. Nobody who stood there is in it.

create table kiosks (
  id uuid primary key,
  office_id uuid not null references offices (id),
  number integer not null check (number between 1 and 99),
  token_hash bytea not null unique,
  opened_by uuid not null references staff (id),
  opened_at timestamptz not null,
  touched_at timestamptz not null,
  closed_at timestamptz
);
create unique index kiosks_open on kiosks (office_id, number) where closed_at is null;
comment on table kiosks is 'A device opened as a kiosk of a branch, until an officer closes it or opens its number on another device. No data about whoever stands at it. Keep as long as the branch''s records.';
comment on column kiosks.number is 'As written on the device.';
comment on column kiosks.token_hash is 'Of the mark that the device keeps: whoever reads this table cannot be the kiosk.';
comment on column kiosks.touched_at is 'Real time. After two silent minutes whoever stood there is forgotten.';
revoke delete on kiosks from lapak_app;
