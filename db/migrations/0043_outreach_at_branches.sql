-- What branches do to be heard: evidence that paper hangs or was sent, visits to factories and kelurahan, and what came of it.

create view outreach_offices as
select offices.id, offices.code, offices.name, offices.kind, offices.address, offices.zone, offices.parent_id from offices;
comment on view outreach_offices is 'What outreach reads of offices.';

create view outreach_staff as select staff.office_id, staff.name from staff where staff.disabled_at is null;
comment on view outreach_staff is 'Names that must not stand on paper.';

create table announcement_evidence (
  id uuid primary key,
  announcement_id uuid not null references announcements (id),
  office_id uuid not null references offices (id),
  channel text not null check (channel in ('WEB', 'WHATSAPP', 'SMS', 'EMAIL', 'LETTER', 'SQUARE', 'STORY', 'POSTER', 'LEAFLET', 'SLIDES', 'HANDOUT')),
  kind text not null check (kind in ('HUNG', 'SENT')),
  place text not null,
  reached integer not null check (reached between 0 and 1000000),
  storage_key text,
  sha256 bytea,
  given_by uuid not null references staff (id),
  given_at timestamptz not null,
  check (num_nonnulls(storage_key, sha256) in (0, 2)),
  constraint evidence_of_hanging check (kind <> 'HUNG' or storage_key is not null)
);
create index announcement_evidence_office on announcement_evidence (announcement_id, office_id);
comment on table announcement_evidence is 'That an announcement hangs somewhere, or was sent to somebody: how many, and where. Keep as long as the announcement.';
comment on column announcement_evidence.place is 'Where it hangs or which group got it; no person.';
comment on column announcement_evidence.reached is 'About how many people it reaches, as the branch says.';
comment on column announcement_evidence.storage_key is 'A photograph of the paper where it hangs, sealed, without place and time of the camera. Keep two years.';
revoke update, delete on announcement_evidence from lapak_app;

create table outreach_sessions (
  id uuid primary key,
  office_id uuid not null references offices (id),
  announcement_id uuid references announcements (id),
  kind text not null check (kind in ('FACTORY', 'KELURAHAN', 'OTHER')),
  place text not null,
  day date not null,
  begins text not null check (begins ~ '^([01][0-9]|2[0-3])[.][0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3])[.][0-5][0-9]$'),
  people text not null,
  contact_sealed bytea not null,
  expected integer not null check (expected between 1 and 100000),
  link_code text not null unique references links (code),
  planned_by uuid not null references staff (id),
  planned_at timestamptz not null,
  attended integer check (attended between 0 and 100000),
  noted_by uuid references staff (id),
  noted_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references staff (id),
  check (begins < ends),
  check (num_nonnulls(attended, noted_by, noted_at) in (0, 3)),
  check (num_nonnulls(cancelled_at, cancelled_by) in (0, 2)),
  check (cancelled_at is null or attended is null)
);
create index outreach_sessions_office on outreach_sessions (office_id, day);
comment on table outreach_sessions is 'Visits of a branch to a factory or a kelurahan, face to face. Keep five years as numbers.';
comment on column outreach_sessions.people is 'Who of the branch goes, by what they do.';
comment on column outreach_sessions.contact_sealed is 'Name and telephone of whom to ask for there: to arrange the visit. Keep until 90 days after it.';
comment on column outreach_sessions.begins is 'At the office''s own clock, 09.00.';
revoke delete on outreach_sessions from lapak_app;

create view outreach_figures as
select links.code, links.subject, links.purpose, links.channel, links.office_id,
  coalesce((select sum(days.opened) from link_days as days where days.code = links.code), 0)::int as opened,
  (select count(*) from claims where claims.link_code = links.code)::int as began,
  (select count(*) from claims where claims.link_code = links.code and claims.submitted_at is not null)::int as finished
from links where links.subject is not null;
comment on view outreach_figures is 'Of each link: opened, claims begun by it, and sent. Numbers only: nobody is followed.';
