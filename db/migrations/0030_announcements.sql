-- What the agency tells people: written once, approved by a second person, made into pages, paper and messages.

create table announcements (
  id uuid primary key,
  code text not null unique check (code ~ '^[2346789ABCDEFGHJKMNPQRTVWXYZ]{7}$'),
  status text not null check (status in ('DRAFT', 'PROPOSED', 'APPROVED', 'ENDED', 'WITHDRAWN')),
  version integer not null default 1,
  policy_id text references policy_versions (id),
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  holds_from date,
  holds_until date,
  drafted_by uuid not null references staff (id),
  drafted_at timestamptz not null,
  changed_by uuid not null references staff (id),
  changed_at timestamptz not null,
  proposed_by uuid references staff (id),
  proposed_at timestamptz,
  proposed_role text,
  approved_by uuid references staff (id),
  approved_at timestamptz,
  approved_role text,
  ended_by uuid references staff (id),
  ended_at timestamptz,
  ended_why text,
  check (num_nonnulls(proposed_by, proposed_at, proposed_role) in (0, 3)),
  check (num_nonnulls(approved_by, approved_at, approved_role) in (0, 3)),
  check (status not in ('PROPOSED', 'APPROVED', 'ENDED') or proposed_by is not null),
  check (status not in ('APPROVED', 'ENDED') or approved_by is not null),
  check (status not in ('DRAFT', 'PROPOSED') or approved_by is null),
  check ((status in ('ENDED', 'WITHDRAWN')) = (ended_at is not null and ended_why is not null)),
  check (holds_until >= holds_from),
  constraint announcement_two_people check (proposed_by <> approved_by),
  constraint announcement_by_head_office check (proposed_role = 'HEAD_POLICY' and approved_role = 'HEAD_POLICY')
);
create index announcements_policy on announcements (policy_id) where policy_id is not null;
create index announcements_standing on announcements (holds_until) where status = 'APPROVED';
comment on table announcements is 'Each announcement from its draft on. Keep ten years: people rely on what they were told.';
comment on column announcements.code is 'In its public address.';
comment on column announcements.policy_id is 'The rule change that it tells of, where it does.';
comment on column announcements.texts is 'Headline, three steps and what to bring, by language. No personal data.';
comment on column announcements.ended_by is 'Who ended or withdrew it; null where its last day was over.';

create function guard_announcement() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'DRAFT' then
      raise exception 'An announcement begins as a draft' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.code <> old.code then
    raise exception 'An announcement keeps its id and its address' using errcode = 'check_violation';
  end if;
  if old.status in ('ENDED', 'WITHDRAWN') then
    raise exception 'What has ended is not changed' using errcode = 'check_violation';
  end if;
  if new.status = 'APPROVED' and old.status = 'DRAFT' then
    raise exception 'Only what was proposed is approved' using errcode = 'check_violation';
  end if;
  if (old.status = 'APPROVED' or new.status = 'APPROVED' or (old.status = 'PROPOSED' and new.status = 'PROPOSED'))
    and (new.texts, new.holds_from, new.holds_until, new.proposed_by) is distinct from (old.texts, old.holds_from, old.holds_until, old.proposed_by) then
    raise exception 'What was proposed is approved as it was proposed, and then stays' using errcode = 'check_violation';
  end if;
  if old.status = 'APPROVED' and (new.status not in ('APPROVED', 'ENDED', 'WITHDRAWN') or new.approved_by is distinct from old.approved_by) then
    raise exception 'What is approved can only end or be withdrawn' using errcode = 'check_violation';
  end if;
  -- The roles as they are now, not as the caller says.
  if new.status = 'PROPOSED' and (select role from staff where id = new.proposed_by) is distinct from new.proposed_role
    or new.status = 'APPROVED' and old.status <> 'APPROVED'
      and (select role from staff where id = new.approved_by) is distinct from new.approved_role then
    raise exception 'The role is not this person''s' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard_announcement before insert or update on announcements for each row execute function guard_announcement();
revoke delete on announcements from lapak_app;

create view announcement_desk as
select announcements.*, drafter.name as drafted_by_name, changer.name as changed_by_name, proposer.name as proposed_by_name,
  approver.name as approved_by_name, ender.name as ended_by_name
from announcements
join staff as drafter on drafter.id = announcements.drafted_by
join staff as changer on changer.id = announcements.changed_by
left join staff as proposer on proposer.id = announcements.proposed_by
left join staff as approver on approver.id = announcements.approved_by
left join staff as ender on ender.id = announcements.ended_by;
comment on view announcement_desk is 'Announcements with the names of who did what, for head office.';

-- What a branch adds of its own to one announcement.
create table announcement_offices (
  announcement_id uuid not null references announcements (id),
  office_id uuid not null references offices (id),
  address text not null,
  hours text not null,
  people text[] not null,
  written_by uuid not null references staff (id),
  written_at timestamptz not null,
  primary key (announcement_id, office_id)
);
comment on table announcement_offices is 'A branch''s address, hours and whom to ask for, on its own paper. Keep as long as the announcement.';
comment on column announcement_offices.people is 'What they do there (counter, role), never a name.';
revoke delete on announcement_offices from lapak_app;
