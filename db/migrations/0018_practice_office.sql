-- The practice office: a role of its own that reaches nothing real, and facts that are recorded where a connection stands.

do $$
begin
  if not exists (select from pg_roles where rolname = 'lapak_practice') then
    create role lapak_practice nologin;
  end if;
end
$$;
do $$ begin execute format('grant lapak_practice to %I', current_user); end $$;

-- Unqualified on purpose: in the schema `practice` (db/practice.sql) another one of this name takes its place, from which nothing follows.
create function record_facts(facts jsonb, announce boolean default true) returns void
language sql as $$ select audit.record(facts, announce) $$;
comment on function record_facts(jsonb, boolean) is 'Records facts and, unless told otherwise, announces them: audit.record for real claims.';
