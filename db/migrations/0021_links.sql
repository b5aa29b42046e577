-- Short links on slips, posters and notices: they say from where somebody came, never who came.

create table links (
  code text primary key check (code ~ '^[2346789ABCDEFGHJKMNPQRTVWXYZ]{7}$'),
  purpose text not null check (purpose in ('NOTICE', 'ANNOUNCEMENT', 'SESSION', 'SLIP', 'EMPLOYER')),
  channel text not null check (channel in ('WEB', 'WHATSAPP', 'SMS', 'EMAIL', 'LETTER', 'SQUARE', 'STORY', 'POSTER', 'LEAFLET', 'SLIDES', 'HANDOUT', 'SLIP')),
  leads_to text not null check (leads_to in ('FIRST', 'CHECK', 'START', 'ANNOUNCEMENT')),
  office_id uuid references offices (id),
  subject uuid,
  made_at timestamptz not null
);
create index links_subject on links (subject) where subject is not null;
comment on table links is 'Where a QR code or short link leads, and what it belongs to. Keep as long as paper with it may hang.';
comment on column links.subject is 'The announcement, visit or session that it was made for.';

create table link_days (
  code text not null references links (code),
  day date not null,
  opened integer not null,
  primary key (code, day)
);
comment on table link_days is 'How often a link was opened on a day: a number, no person.';

alter table claims add column link_code text;
create index claims_link on claims (link_code) where link_code is not null;
comment on column claims.link_code is 'By which link the claim was begun: campaign, office and channel. Says nothing else about the person.';
