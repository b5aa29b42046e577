-- Programs of head office read policies and run trials by keys: a row says whose, until when, and that it was taken back.

alter table audit.facts drop constraint facts_actor_kind_check;
alter table audit.facts add constraint facts_actor_kind_check check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM', 'EMPLOYER', 'HELPER', 'PROGRAM'));

create table program_keys (
  id uuid primary key,
  name text not null check (length(name) between 3 and 60),
  secret_hash bytea not null unique,
  made_by uuid not null references staff (id),
  made_at timestamptz not null,
  ends_on date not null,
  revoked_at timestamptz,
  revoked_by uuid references staff (id),
  counted_from timestamptz,
  counted integer not null default 0,
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table program_keys is 'Keys by which programs of head office read policies and run trials. Never deleted: every use stands in the record under the key''s id. Keep as long as the record.';
comment on column program_keys.secret_hash is 'SHA-256 of the secret, which is shown once and kept nowhere.';
comment on column program_keys.ends_on is 'The last day on which it works, WIB, in the machine''s time.';
comment on column program_keys.counted_from is 'When the hour began in which `counted` calls were let in; the machine''s time.';
revoke delete on program_keys from lapak_app;

-- A key stands for who made it: it works only while they are a policy officer.
create view program_keys_at_work as
select program_keys.id, program_keys.secret_hash, program_keys.ends_on, program_keys.counted_from
from program_keys join policy_authors on policy_authors.id = program_keys.made_by
where program_keys.revoked_at is null;
comment on view program_keys_at_work is 'Keys that are not taken back and whose maker is still a policy officer; the day is for the caller to compare.';

create index facts_program_key on audit.facts (actor_id, seq) where actor_kind = 'PROGRAM';
create index facts_program on audit.facts (seq) where actor_kind = 'PROGRAM';
create view program_key_list as
select keys.id, keys.name, keys.made_at, keys.ends_on, keys.revoked_at, maker.name as made_by_name, revoker.name as revoked_by_name,
  at_work.id is not null as at_work,
  (select facts.at from audit.facts as facts where facts.actor_kind = 'PROGRAM' and facts.actor_id = keys.id::text
    order by facts.seq desc limit 1) as used_at
from program_keys as keys
join staff as maker on maker.id = keys.made_by
left join staff as revoker on revoker.id = keys.revoked_by
left join program_keys_at_work as at_work on at_work.id = keys.id;
comment on view program_key_list is 'Keys of programs with the names of who made and who took them back, for head office.';

create view program_uses as
select facts.seq, facts.at, facts.data, keys.name as key_name
from audit.facts as facts join program_keys as keys on facts.actor_id = keys.id::text
where facts.actor_kind = 'PROGRAM' and facts.type = 'ProgramKeyUsed';
comment on view program_uses is 'What each key was used for, from the record.';
