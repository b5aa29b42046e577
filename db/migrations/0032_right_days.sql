-- The day on which each member's right begins, who was told of it, and what keeps messages that nobody asked for in bounds.

create table right_days (
  member_id uuid not null references members (id),
  reason text not null,
  day date not null,
  policy_id text not null,
  tell_on date,
  told_first_at timestamptz,
  told_again_at timestamptz,
  untold text check (untold in ('NOT_ENTITLED', 'CLAIM_BEGUN', 'STOPPED', 'NO_ADDRESS')),
  primary key (member_id, reason),
  check (told_again_at is null or told_first_at is not null)
);
create index right_days_to_tell on right_days (tell_on, member_id) where tell_on is not null;
comment on table right_days is 'From which day a member may claim for a reason, as the law (entitlement) answers to the facts of the registry, and whether they were told. Kept anew when facts or the policy change. Keep as long as the member.';
comment on column right_days.day is 'Personal data: says that an employment ended, or an age. Purpose: telling the person on that day.';
comment on column right_days.policy_id is 'The policy by which the law answered.';
comment on column right_days.tell_on is 'The day on which to tell next; null where nothing is to be told any more. The day''s work is one range of its index.';
comment on column right_days.untold is 'Why nothing (more) was told.';

create table right_sweeps (
  id uuid primary key,
  key text not null unique,
  ready_at timestamptz not null,
  after_member uuid,
  members bigint not null default 0,
  finished_at timestamptz
);
create index right_sweeps_open on right_sweeps (id) where finished_at is null;
comment on table right_sweeps is 'Walks over all members to keep right_days, batch by batch: after a file of members, or when a policy was published or withdrawn. Keep for ever: a row each.';
comment on column right_sweeps.ready_at is 'The machine''s time: by then every process has heard of the policy.';
comment on column right_sweeps.after_member is 'How far it has come: written in the transaction of each batch.';

alter table messages add column quiet_zone text;
alter table messages add column held_until timestamptz;
create index messages_held on messages (held_until) where held_until is not null;
comment on column messages.quiet_zone is 'Of what nobody asked for: in whose night it is not sent. Null for every other message.';
comment on column messages.held_until is 'The office''s time at which the quiet hours end and it is sent; null where it is not held.';

create table message_stops (
  subject_index bytea not null,
  channel text not null check (channel in ('WHATSAPP', 'SMS', 'EMAIL')),
  stopped_at timestamptz not null,
  primary key (subject_index, channel)
);
comment on table message_stops is 'Who wants no message over a channel that they did not ask for. Answers in a claim and one-time codes are still sent. Keep until the person wants them again.';
comment on column message_stops.subject_index is 'Keyed hash of the member, or of the telephone number or address from which they said so.';

create index links_notices on links (office_id, channel) where purpose = 'NOTICE';
