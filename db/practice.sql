-- The practice office: every table and view once more in a schema of its own, filled with made-up claims.
-- Made anew, empty, whenever the shape of the real ones has changed: nothing in it is worth keeping.
-- Its role may do everything here and nothing anywhere else: it can reach no queue of messages or payments, no fact, no figure.

drop schema if exists practice cascade;
create schema practice;
comment on schema practice is 'Made-up claims on which officers practise. Holds no person.';

do $$
declare
  made record;
  statements text[] := '{}';
  statement text;
begin
  for made in
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' order by oid
  loop
    execute format('create table practice.%I (like public.%I including all)', made.relname, made.relname);
  end loop;
  -- Read with `public` on the path, names come without their schema; run with `practice` on it, they mean the copies.
  perform set_config('search_path', 'public', true);
  -- What belongs to something goes with it: an old exercise is swept as one.
  select statements || array_agg(format('alter table practice.%I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid) || case k.confdeltype when 'a' then ' on delete cascade' else '' end) order by k.oid)
  into statements
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations';
  select statements || array_agg(format('create view practice.%I as %s', relname, pg_get_viewdef(oid)) order by oid)
  into statements
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v';
  perform set_config('search_path', 'practice', true);
  foreach statement in array statements loop
    execute statement;
  end loop;
  perform set_config('search_path', 'public', true);
end
$$;

-- Papers for practice are drawn, not photographed.
alter table practice.documents drop constraint documents_media_type_check;

create table practice.papers (
  key uuid primary key,
  sealed bytea not null
);
comment on table practice.papers is 'What made-up papers look like, in place of the storage of real ones.';

create table practice.exercises (
  claim_id uuid primary key references practice.claims (id) on delete cascade,
  staff_id uuid not null,
  kind text not null,
  about text,
  policy text not null,
  dealt_at timestamptz not null,
  interview_id uuid unique,
  scene jsonb,
  check ((interview_id is null) = (scene is null))
);
create index exercises_staff on practice.exercises (staff_id, dealt_at);
create index exercises_age on practice.exercises (dealt_at);
comment on table practice.exercises is 'Which exercise a made-up claim is, and who practises on it. Seen by that officer alone. Kept for ninety days.';
comment on column practice.exercises.about is 'The paper that a new rule makes the matter.';
comment on column practice.exercises.policy is 'The rule in force when it was dealt: what is undecided when another takes its place is dealt anew.';
comment on column practice.exercises.scene is 'Who is at the other end of a made-up interview: pictures, and the last day of work.';

create table practice.dealings (
  staff_id uuid primary key,
  begun_at timestamptz not null default now()
);
comment on table practice.dealings is 'To whom exercises are being dealt at this moment.';

create view practice.exercise_standings as
select exercises.claim_id, exercises.staff_id, exercises.kind, exercises.about, exercises.policy, exercises.dealt_at, exercises.interview_id, claims.code, claims.reason, claims.status, claims.correction,
  interviews.outcome, interviews.checklist
from practice.exercises join practice.claims on claims.id = exercises.claim_id left join practice.interviews on interviews.id = exercises.interview_id;
comment on view practice.exercise_standings is 'An exercise, and what has become of its claim.';

create function practice.record_facts(facts jsonb, announce boolean default true) returns void language sql as $$ select $$;
comment on function practice.record_facts(jsonb, boolean) is 'What happens in practice is nobody''s record, and nothing follows from it.';

grant usage on schema practice to lapak_practice;
grant select, insert, update, delete on all tables in schema practice to lapak_practice;
grant usage on all sequences in schema practice to lapak_practice;
