-- The foundation: the service's role, the append-only record, and the memory of what was done once.
-- Runs as the owner of the database. graphile_worker has been installed before (src/platform/db/migrate.ts).

do $$
begin
  if not exists (select from pg_roles where rolname = 'lapak_app') then
    create role lapak_app nologin;
  end if;
end
$$;
-- Whoever the service signs in as may act as this role and, by its connection option, does.
do $$ begin execute format('grant lapak_app to %I', current_user); end $$;

grant usage on schema public to lapak_app;
alter default privileges in schema public grant select, insert, update, delete on tables to lapak_app;
alter default privileges in schema public grant usage on sequences to lapak_app;

create table done_once (
  key text not null,
  action text not null,
  value jsonb,
  at timestamptz not null default now(),
  primary key (key, action)
);
comment on table done_once is 'The first answer to each write, by its idempotency key, so that doing it again changes nothing and answers the same. Keep 30 days.';

create schema audit;
grant usage on schema audit to lapak_app;

create table audit.facts (
  seq bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  id uuid not null unique,
  type text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM')),
  actor_id text not null,
  actor_role text,
  office_id uuid,
  claim_id uuid,
  subject text,
  why text,
  data jsonb not null,
  digest bytea not null
);
create index facts_claim on audit.facts (claim_id, seq) where claim_id is not null;
create index facts_order on audit.facts (tx, seq);
comment on table audit.facts is 'What happened: who, when, which office, why. Append-only; holds no name, number or document of a person. Keep for ever.';
comment on column audit.facts.tx is 'The transaction that wrote it: the record is chained in the order (tx, seq), behind the oldest transaction still running.';
comment on column audit.facts.digest is 'SHA-256 of the fact as recorded, made by the database.';

create table audit.links (
  position bigint primary key,
  fact_seq bigint not null unique references audit.facts (seq),
  fact_tx xid8 not null,
  hash bytea not null
);
comment on table audit.links is 'The chain over the facts: hash(n) = SHA-256(hash(n-1) || digest of fact n). One changed or missing fact breaks every link after it.';

create function audit.digest_of(f audit.facts) returns bytea
language sql stable as $$
  select sha256(convert_to(concat_ws('|', f.id, f.type, extract(epoch from f.at)::text, f.actor_kind, f.actor_id, coalesce(f.actor_role, ''),
    coalesce(f.office_id::text, ''), coalesce(f.claim_id::text, ''), coalesce(f.subject, ''), coalesce(f.why, ''), f.data::text), 'UTF8'))
$$;

create function audit.set_digest() returns trigger
language plpgsql as $$
begin
  new.digest := audit.digest_of(new);
  return new;
end
$$;
create trigger set_digest before insert on audit.facts for each row execute function audit.set_digest();

-- Facts and their consequences in the caller's transaction. As the owner, so that the service's role needs no right on the tables.
create function audit.record(facts jsonb, announce boolean default true) returns void
language plpgsql security definer set search_path = pg_catalog, audit as $$
begin
  insert into audit.facts (id, type, at, actor_kind, actor_id, actor_role, office_id, claim_id, subject, why, data, digest)
  select id, type, at, actor_kind, actor_id, actor_role, office_id, claim_id, subject, why, data, ''
  from jsonb_to_recordset(facts) as f(id uuid, type text, at timestamptz, actor_kind text, actor_id text, actor_role text,
    office_id uuid, claim_id uuid, subject text, why text, data jsonb);
  -- Screens that are open hear of it at once: ids only, a screen reads what it may see.
  perform pg_notify('lapak', json_build_object('type', fact->>'type', 'claim', fact->>'claim_id', 'office', fact->>'office_id', 'subject', fact->>'subject')::text)
  from jsonb_array_elements(facts) as fact;
  if announce then
    perform graphile_worker.add_jobs(array(
      select row('announce', fact::json, null, null, 25, null, null, null)::graphile_worker.job_spec
      from jsonb_array_elements(facts) as fact));
  end if;
end
$$;
revoke all on function audit.record(jsonb, boolean) from public;
grant execute on function audit.record(jsonb, boolean) to lapak_app;
grant select on audit.facts, audit.links to lapak_app;
grant insert on audit.links to lapak_app;

-- The queue belongs to the owner too; the service may use it, not change its shape.
grant usage on schema graphile_worker to lapak_app;
grant select, insert, update, delete on all tables in schema graphile_worker to lapak_app;
grant usage on all sequences in schema graphile_worker to lapak_app;
grant execute on all functions in schema graphile_worker to lapak_app;
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('create policy lapak_service on graphile_worker.%I to lapak_app using (true) with check (true)', t);
  end loop;
end
$$;
