-- Whose signature under a policy is believed: a row says whose key, who said so, how it was made sure, and until when.

create table policy_senders (
  id uuid primary key,
  public_key text not null check (length(public_key) = 44),
  name text not null check (length(name) between 3 and 200),
  how text not null check (length(how) >= 10),
  added_by uuid not null references staff (id),
  added_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references staff (id),
  ended_why text,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
create unique index policy_senders_open on policy_senders (public_key) where ended_at is null;
comment on table policy_senders is 'Installations whose signed policies are taken in. Never deleted: which key was believed when. Keep as long as the policies.';
comment on column policy_senders.public_key is 'Ed25519, 32 bytes, base64. Public.';
comment on column policy_senders.how is 'How the key was made sure of, by another way than the file.';
revoke delete on policy_senders from lapak_app;

create view policy_sender_list as
select policy_senders.id, policy_senders.public_key, policy_senders.name, policy_senders.how, policy_senders.added_at, policy_senders.ended_at,
  policy_senders.ended_why, staff.name as added_by_name, ender.name as ended_by_name
from policy_senders join staff on staff.id = policy_senders.added_by left join staff ender on ender.id = policy_senders.ended_by;
comment on view policy_sender_list is 'Senders of signed policies with the names of who trusted and who ended them, for head office.';
