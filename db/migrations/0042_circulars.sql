-- The way from head office to every desk is one, for rule changes and for announcements.

drop view policy_cascade;
alter table policy_relays rename to circular_relays;
alter index policy_relays_office rename to circular_relays_office;
alter index policy_relays_open rename to circular_relays_open;
alter table circular_relays add column about text not null default 'POLICY' check (about in ('POLICY', 'ANNOUNCEMENT'));
alter table circular_relays alter column about drop default;
alter table circular_relays drop constraint policy_relays_policy_id_fkey;
alter table circular_relays drop constraint policy_relays_pkey;
alter table circular_relays rename column policy_id to circular_id;
alter table circular_relays add primary key (about, circular_id, office_id);
comment on table circular_relays is 'How a published policy or announcement reaches each region and branch. Keep as long as that.';
comment on column circular_relays.circular_id is 'The policy or announcement; the view circulars shows both.';

alter view policy_offices rename to circular_offices;

create view circulars as
select 'POLICY' as about, versions.id, versions.file->'title' as title, versions.effective_from, versions.published_at,
  versions.status = 'PUBLISHED' as stands,
  -- Not yet ended by a later one: what an office that is new must still hear of.
  versions.status = 'PUBLISHED' and not exists (select from policy_versions as later where later.status = 'PUBLISHED'
    and later.took_force_at is not null and later.effective_from > versions.effective_from) as spreads,
  versions.withdrawn_why
from policy_versions as versions where versions.published_at is not null
union all
select 'ANNOUNCEMENT', announcements.id::text,
  jsonb_build_object('id', announcements.texts->'id'->>'headline', 'en', announcements.texts->'en'->>'headline'),
  announcements.holds_from, announcements.approved_at, announcements.status = 'APPROVED', announcements.status = 'APPROVED', announcements.ended_why
from announcements where announcements.approved_at is not null;
comment on view circulars is 'What head office hands to every office: rule changes and announcements alike.';

create view circular_cascade as
select relays.*, offices.code, offices.name, offices.region_id, regions.name as region_name,
  receiver.name as received_by_name, relayer.name as relayed_by_name, acknowledger.name as acknowledged_by_name,
  region_relays.note as region_note, region_relays.relayed_at as region_relayed_at,
  circulars.stands, circulars.effective_from, circulars.title, circulars.withdrawn_why, circulars.published_at
from circular_relays as relays
join circulars on circulars.about = relays.about and circulars.id = relays.circular_id
join circular_offices as offices on offices.id = relays.office_id
left join circular_offices as regions on regions.id = offices.region_id
left join circular_relays as region_relays on region_relays.about = relays.about and region_relays.circular_id = relays.circular_id
  and region_relays.office_id = offices.region_id
left join staff as receiver on receiver.id = relays.received_by
left join staff as relayer on relayer.id = relays.relayed_by
left join staff as acknowledger on acknowledger.id = relays.acknowledged_by;
comment on view circular_cascade is 'Each office''s part in handing a circular on, with names and the words of its region.';
