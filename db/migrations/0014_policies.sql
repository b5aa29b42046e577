-- Rule changes as one object: drafted, proposed, published by two people, taking force by themselves; and how each reaches the offices.

create table policy_versions (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  base text not null,
  note text not null default '',
  file jsonb not null check (jsonb_typeof(file) = 'object'),
  effective_from date,
  status text not null check (status in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
  version integer not null default 1,
  drafted_by uuid not null references staff (id),
  drafted_at timestamptz not null,
  changed_by uuid not null references staff (id),
  changed_at timestamptz not null,
  proposed_by uuid references staff (id),
  proposed_at timestamptz,
  proposed_role text,
  published_by uuid references staff (id),
  published_at timestamptz,
  published_role text,
  withdrawn_by uuid references staff (id),
  withdrawn_at timestamptz,
  withdrawn_why text,
  took_force_at timestamptz,
  check (num_nonnulls(proposed_by, proposed_at, proposed_role) in (0, 3)),
  check (num_nonnulls(published_by, published_at, published_role) in (0, 3)),
  check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_why) in (0, 3)),
  check (status not in ('PROPOSED', 'PUBLISHED', 'WITHDRAWN') or (proposed_by is not null and effective_from is not null)),
  check ((status in ('PUBLISHED', 'WITHDRAWN')) = (published_by is not null)),
  check ((status = 'WITHDRAWN') = (withdrawn_by is not null)),
  check (took_force_at is null or status = 'PUBLISHED'),
  -- Two people, neither of whom may approve claims: who makes the rule is not who applies it.
  constraint policy_two_people check (proposed_by <> published_by),
  constraint policy_by_head_office check (proposed_role = 'HEAD_POLICY' and published_role = 'HEAD_POLICY'),
  -- Days of western Indonesia: a policy begins at midnight WIB.
  constraint policy_published_before_its_day check ((published_at at time zone 'Asia/Jakarta')::date < effective_from),
  constraint policy_withdrawn_before_its_day check ((withdrawn_at at time zone 'Asia/Jakarta')::date < effective_from),
  constraint policy_force_on_its_day check ((took_force_at at time zone 'Asia/Jakarta')::date >= effective_from)
);
-- Two policies never begin on one day.
create unique index policy_versions_day on policy_versions (effective_from) where status = 'PUBLISHED';
comment on table policy_versions is 'Each rule change from its draft on. Keep for ever: claims were decided under it.';
comment on column policy_versions.base is 'The policy that it was drafted from.';
comment on column policy_versions.file is 'The policy as data (policies/policy.schema.json). While a draft it may be unfinished.';
comment on column policy_versions.version is 'Rises with each change: who changes an older one is told so.';
comment on column policy_versions.took_force_at is 'The office''s time when its day was seen to have come. The law itself goes by effective_from.';

create function guard_policy_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A policy is never deleted' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.status not in ('DRAFT', 'PROPOSED') then
      raise exception 'A policy begins as a draft or a proposal' using errcode = 'check_violation';
    end if;
  else
    if new.id <> old.id then
      raise exception 'A policy keeps its id' using errcode = 'check_violation';
    end if;
    if old.status = 'WITHDRAWN' then
      raise exception 'A withdrawn policy is not changed' using errcode = 'check_violation';
    end if;
    if old.status = 'PUBLISHED' then
      if to_jsonb(new) - '{status,version,changed_by,changed_at,withdrawn_by,withdrawn_at,withdrawn_why,took_force_at}'::text[]
        is distinct from to_jsonb(old) - '{status,version,changed_by,changed_at,withdrawn_by,withdrawn_at,withdrawn_why,took_force_at}'::text[]
        or new.status not in ('PUBLISHED', 'WITHDRAWN')
        or (old.took_force_at is not null and (new.status <> 'PUBLISHED' or new.took_force_at is distinct from old.took_force_at)) then
        raise exception 'A published policy is not changed; it can only be withdrawn, and before its day' using errcode = 'check_violation';
      end if;
    end if;
    if old.status <> 'PUBLISHED' and new.status in ('PUBLISHED', 'WITHDRAWN')
      and (old.status <> 'PROPOSED' or new.status <> 'PUBLISHED' or new.file is distinct from old.file or new.proposed_by is distinct from old.proposed_by) then
      raise exception 'Only what was proposed is published, as it was proposed' using errcode = 'check_violation';
    end if;
    if old.status = 'PROPOSED' and new.status = 'PROPOSED' and new.file is distinct from old.file then
      raise exception 'What was proposed is changed as a draft' using errcode = 'check_violation';
    end if;
    if old.status = 'DISCARDED' and new.status not in ('DISCARDED', 'DRAFT') then
      raise exception 'A discarded policy can only be drafted anew' using errcode = 'check_violation';
    end if;
  end if;
  if new.status in ('PROPOSED', 'PUBLISHED')
    and (new.file->>'id' is distinct from new.id or new.file->>'effectiveFrom' is distinct from to_char(new.effective_from, 'YYYY-MM-DD')) then
    raise exception 'The file names another id or day than its row' using errcode = 'check_violation';
  end if;
  -- The roles as they are now, not as the caller says.
  if new.status = 'PROPOSED' and (select role from staff where id = new.proposed_by) is distinct from new.proposed_role
    or new.status = 'PUBLISHED' and (tg_op = 'UPDATE' and old.status <> 'PUBLISHED')
      and (select role from staff where id = new.published_by) is distinct from new.published_role then
    raise exception 'The role is not this person''s' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard_policy_version before insert or update or delete on policy_versions for each row execute function guard_policy_version();
revoke delete on policy_versions from lapak_app;

create table policy_relays (
  policy_id text not null references policy_versions (id),
  office_id uuid not null references offices (id),
  kind text not null check (kind in ('REGION', 'BRANCH')),
  opened_at timestamptz not null,
  due_on date,
  direct_at timestamptz,
  received_at timestamptz,
  received_by uuid references staff (id),
  relayed_at timestamptz,
  relayed_by uuid references staff (id),
  note text,
  acknowledged_at timestamptz,
  acknowledged_by uuid references staff (id),
  reminded_at timestamptz,
  escalated_at timestamptz,
  primary key (policy_id, office_id),
  check ((received_at is null) = (received_by is null)),
  check (num_nonnulls(relayed_at, relayed_by, note) in (0, 3)),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check (kind = 'REGION' or relayed_at is null),
  check (kind = 'BRANCH' or (acknowledged_at is null and direct_at is null and due_on is not null)),
  -- Nothing is received, acknowledged or late before it was handed on.
  check (due_on is not null or num_nonnulls(direct_at, received_at, acknowledged_at, reminded_at, escalated_at) = 0),
  check (received_at is not null or num_nonnulls(relayed_at, acknowledged_at) = 0)
);
create index policy_relays_office on policy_relays (office_id);
create index policy_relays_open on policy_relays (due_on) where relayed_at is null and acknowledged_at is null;
comment on table policy_relays is 'How a published policy reaches each region and branch. Keep as long as the policy.';
comment on column policy_relays.due_on is 'A region: to relay by; a branch: to acknowledge by, null until the policy was handed on to it.';
comment on column policy_relays.direct_at is 'A branch that got it from head office itself: its region was late, or it has none.';
comment on column policy_relays.note is 'The region''s own words to its branches.';
comment on column policy_relays.escalated_at is 'A working day after the due day nothing had happened: head office sees it.';
revoke delete on policy_relays from lapak_app;

-- What policies read of offices and staff, by name.
create view policy_offices as
select offices.id, offices.code, offices.name, offices.kind, regions.id as region_id
from offices left join offices as regions on regions.id = offices.parent_id and regions.kind = 'REGION'
where offices.kind in ('REGION', 'BRANCH');
comment on view policy_offices is 'Regions and branches, with the region of a branch as it is today.';

create view policy_authors as select id, username, name, office_id, role from staff where role = 'HEAD_POLICY' and disabled_at is null;
comment on view policy_authors is 'Who may propose and publish.';

create view policy_desk as
select versions.*, versions.file->'title' as title,
  (select min(later.effective_from) from policy_versions as later where later.status = 'PUBLISHED' and later.effective_from > versions.effective_from) as next_from,
  drafter.name as drafted_by_name, changer.name as changed_by_name, proposer.name as proposed_by_name, publisher.name as published_by_name,
  withdrawer.name as withdrawn_by_name
from policy_versions as versions
join staff as drafter on drafter.id = versions.drafted_by
join staff as changer on changer.id = versions.changed_by
left join staff as proposer on proposer.id = versions.proposed_by
left join staff as publisher on publisher.id = versions.published_by
left join staff as withdrawer on withdrawer.id = versions.withdrawn_by;
comment on view policy_desk is 'Policy versions with the names of who did what, for head office.';

create index facts_policy on audit.facts (subject, seq) where type like 'Policy%';
create view policy_history as
select facts.seq, facts.subject as policy_id, facts.type, facts.at, facts.why, facts.data, facts.office_id, offices.name as office_name, facts.actor_kind, facts.actor_id, staff.name as actor_name
from audit.facts as facts
left join staff on facts.actor_kind = 'STAFF' and staff.id::text = facts.actor_id
left join offices on offices.id = facts.office_id
where facts.type like 'Policy%';
comment on view policy_history is 'What happened to each policy, from the record.';

create view policy_cascade as
select relays.*, offices.code, offices.name, offices.region_id, regions.name as region_name,
  receiver.name as received_by_name, relayer.name as relayed_by_name, acknowledger.name as acknowledged_by_name,
  region_relays.note as region_note, region_relays.relayed_at as region_relayed_at,
  versions.status, versions.effective_from, versions.file->'title' as title, versions.withdrawn_at, versions.withdrawn_why, versions.published_at
from policy_relays as relays
join policy_versions as versions on versions.id = relays.policy_id
join policy_offices as offices on offices.id = relays.office_id
left join policy_offices as regions on regions.id = offices.region_id
left join policy_relays as region_relays on region_relays.policy_id = relays.policy_id and region_relays.office_id = offices.region_id
left join staff as receiver on receiver.id = relays.received_by
left join staff as relayer on relayer.id = relays.relayed_by
left join staff as acknowledger on acknowledger.id = relays.acknowledged_by;
comment on view policy_cascade is 'Each office''s part in handing a policy on, with names and the words of its region.';
