-- Facts of a demo world's past are recorded and chained like all others; told to the worker they would send messages and money today.

create or replace function record_facts(facts jsonb, announce boolean default true) returns void
language sql as $$ select audit.record(facts, announce and coalesce(current_setting('lapak.announce', true), 'on') <> 'off') $$;
comment on function record_facts(jsonb, boolean) is 'Records facts and, unless told otherwise, announces them: audit.record for real claims. A connection that set lapak.announce to off announces none.';
