-- A pilot that gets other offices or another last day is a new row that names the one it follows.

alter table part_switches add column follows uuid references part_switches (id);
comment on column part_switches.follows is 'The switch that this one changed; that one was ended in the same moment.';

create or replace view part_switch_list as
select part_switches.id, part_switches.part, part_switches.everywhere, part_switches.reason, part_switches.begins_on, part_switches.ends_on,
  part_switches.made_at, part_switches.ended_at, staff.name as owner_name, ender.name as ended_by_name,
  coalesce((select array_agg(offices.name order by offices.name) from part_switch_offices join offices on offices.id = part_switch_offices.office_id
    where part_switch_offices.switch_id = part_switches.id), '{}') as office_names,
  part_switches.ended_why,
  coalesce((select array_agg(part_switch_offices.office_id) from part_switch_offices where part_switch_offices.switch_id = part_switches.id), '{}') as office_ids
from part_switches join staff on staff.id = part_switches.owner left join staff ender on ender.id = part_switches.ended_by;
