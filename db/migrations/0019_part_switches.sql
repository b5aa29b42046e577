-- A new part of the service begins in named pilot offices: a row says where, until when, why and who answers for it.

create table part_switches (
  id uuid primary key,
  part text not null,
  owner uuid not null references staff (id),
  everywhere boolean not null,
  reason text not null check (length(reason) >= 10),
  begins_on date not null,
  ends_on date not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references staff (id),
  check (ends_on >= begins_on),
  check ((ended_at is null) = (ended_by is null))
);
create unique index part_switches_open on part_switches (part) where ended_at is null;
comment on table part_switches is 'Which new part of the service is on, where and until when. Keep ten years: the history of the service.';

create table part_switch_offices (
  switch_id uuid not null references part_switches (id),
  office_id uuid not null references offices (id),
  primary key (switch_id, office_id)
);
comment on table part_switch_offices is 'The pilot offices of a switch that is not on everywhere.';
revoke delete on part_switches, part_switch_offices from lapak_app;
revoke update on part_switch_offices from lapak_app;

create view part_switch_list as
select part_switches.id, part_switches.part, part_switches.everywhere, part_switches.reason, part_switches.begins_on, part_switches.ends_on,
  part_switches.made_at, part_switches.ended_at, staff.name as owner_name, ender.name as ended_by_name,
  coalesce((select array_agg(offices.name order by offices.name) from part_switch_offices join offices on offices.id = part_switch_offices.office_id
    where part_switch_offices.switch_id = part_switches.id), '{}') as office_names
from part_switches join staff on staff.id = part_switches.owner left join staff ender on ender.id = part_switches.ended_by;
comment on view part_switch_list is 'Switches with the names of owner and offices, for the page of who may switch.';
