-- Why a part was switched off stands beside it in the history, as the reason for switching it on does.

alter table part_switches add column ended_why text check (ended_why is null or ended_at is not null);
comment on column part_switches.ended_why is 'Why it was switched off; null where it is on, or its last day came and another followed.';

create or replace view part_switch_list as
select part_switches.id, part_switches.part, part_switches.everywhere, part_switches.reason, part_switches.begins_on, part_switches.ends_on,
  part_switches.made_at, part_switches.ended_at, staff.name as owner_name, ender.name as ended_by_name,
  coalesce((select array_agg(offices.name order by offices.name) from part_switch_offices join offices on offices.id = part_switch_offices.office_id
    where part_switch_offices.switch_id = part_switches.id), '{}') as office_names,
  part_switches.ended_why
from part_switches join staff on staff.id = part_switches.owner left join staff ender on ender.id = part_switches.ended_by;
