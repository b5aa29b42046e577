-- Who is late with a circular is told so by message, not only on a screen: once when it is due, once when it is late.
alter table circular_relays add column reminder_told_at timestamptz, add column reminder_told_to integer,
  add column late_told_at timestamptz, add column late_told_to integer;
comment on column circular_relays.reminder_told_at is 'When the office''s people were sent the reminder, in hours in which nobody is disturbed.';
comment on column circular_relays.reminder_told_to is 'How many of the office''s people had an address; 0: nobody could be told.';
comment on column circular_relays.late_told_at is 'When the office, its region and head office were told that it is late.';
comment on column circular_relays.late_told_to is 'As reminder_told_to.';
-- What was due before anybody was told of it stays as it is: nobody is written to about long ago.
update circular_relays set reminder_told_at = reminded_at, reminder_told_to = 0, late_told_at = escalated_at,
  late_told_to = case when escalated_at is not null then 0 end where reminded_at is not null;

create or replace view circular_offices as
select offices.id, offices.code, offices.name, offices.kind, regions.id as region_id, offices.zone
from offices left join offices as regions on regions.id = offices.parent_id and regions.kind = 'REGION'
where offices.kind in ('REGION', 'BRANCH');

drop view circular_cascade;
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
