-- A part of the interview times of a day is kept for people who come to the office; a branch may choose its own share.

alter table slots add column kept_for text not null default 'ONLINE' check (kept_for in ('ONLINE', 'DOOR'));
create index slots_door on slots (starts_at) where kept_for = 'DOOR' and appointment_id is null;
comment on column slots.kept_for is 'ONLINE: people choose it from home. DOOR: for who comes to the office; what is still free some time before goes online.';

create table office_online_shares (
  id bigint generated always as identity primary key,
  office_id uuid not null references offices (id),
  from_day date not null,
  online_percent integer not null check (online_percent between 0 and 100),
  reason text not null check (length(reason) >= 10),
  set_by uuid not null references staff (id),
  set_at timestamptz not null
);
create index office_online_shares_office on office_online_shares (office_id, from_day, id);
comment on table office_online_shares is 'Which share of its interview times a branch offers online, from which day; of several that have begun the latest holds. Keep ten years: the history of the service.';
revoke update, delete on office_online_shares from lapak_app;

create view office_share_history as
select office_online_shares.id, office_online_shares.office_id, from_day, online_percent, reason, set_at, staff.name as set_by_name
from office_online_shares join staff on staff.id = office_online_shares.set_by;
comment on view office_share_history is 'The shares of a branch with the name of who set them, for its head.';
