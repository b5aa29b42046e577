-- An approved announcement is sent to the members whom it concerns: once to each audience of an office, confirmed with the count.

create table announcement_broadcasts (
  id uuid primary key,
  announcement_id uuid not null references announcements (id),
  audience text not null check (audience in ('DRAFTS', 'ELIGIBLE')),
  -- The country where it is null; a region's branches, or a branch.
  office_id uuid references offices (id),
  expected integer not null,
  confirmed_by uuid not null references staff (id),
  confirmed_at timestamptz not null,
  after_member uuid,
  told integer not null default 0,
  stopped integer not null default 0,
  no_address integer not null default 0,
  enough integer not null default 0,
  failed integer not null default 0,
  finished_at timestamptz,
  unique nulls not distinct (announcement_id, audience, office_id)
);
create index announcement_broadcasts_open on announcement_broadcasts (confirmed_at) where finished_at is null;
comment on table announcement_broadcasts is 'An announcement sent to members: who confirmed it, how far it came and how many were told; numbers, no person but the officer. Keep as long as the announcement.';

create view announcement_audience as
select 'DRAFTS' as audience, claims.member_id, claims.office_id, null::date as day
from claims where claims.status = 'DRAFT'
union all
select 'ELIGIBLE', rights.member_id, members.home_office_id, rights.day
from right_days rights join members on members.id = rights.member_id
where members.death_date is null
  and not exists (select from claims where claims.member_id = rights.member_id and claims.status not in ('REFUSED', 'WITHDRAWN'))
  and not exists (select from benefit_payments paid where paid.member_id = rights.member_id and paid.paid_on >= rights.day);
grant select on announcement_audience to lapak_app;
comment on view announcement_audience is 'Whom an announcement may concern: who has an unfinished draft, and who may claim from a day and never began. Ids only.';

create index messages_of_broadcasts on messages (split_part(key, ':', 2)) where template = 'AnnouncementTold';
create view outreach_broadcast_reached as
select b.announcement_id, b.office_id, d.channel, count(*)::int as reached
from announcement_broadcasts b
  join messages m on m.template = 'AnnouncementTold' and split_part(m.key, ':', 2) = b.id::text
  join deliveries d on d.message_id = m.id and d.status in ('DELIVERED', 'READ')
group by b.announcement_id, b.office_id, d.channel;
grant select on outreach_broadcast_reached to lapak_app;
comment on view outreach_broadcast_reached is 'How many members an announcement reached by message, by channel. Holds no person.';
