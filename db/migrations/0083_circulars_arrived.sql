-- Who has to hand a circular on hears by message that it came, not only that it is due or late.
alter table circular_relays add column arrival_told_at timestamptz, add column arrival_told_to integer;
comment on column circular_relays.arrival_told_at is 'When the office''s people were told that it came, in hours in which nobody is disturbed.';
comment on column circular_relays.arrival_told_to is 'As reminder_told_to; null where it came before anybody was told so.';
-- What has come before stays as it is: nobody is written to about long ago.
update circular_relays set arrival_told_at = opened_at where due_on is not null;

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
