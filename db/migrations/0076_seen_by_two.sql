-- Who noted that they saw somebody with the original card does not also interview them, so that two officers have met whoever claims
-- at a branch. What is held already stays theirs.

create view claim_seen_by as
  select claim_id, officer_id from claim_presences
  union select claim_id, opened_by from claim_openers;
grant select on claim_seen_by to lapak_app;
comment on view claim_seen_by is 'Officers who saw a claimant with the original identity card at the desk, or opened the claim there: the interview is another''s.';

create or replace function guard_opener() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.officer_id is not distinct from old.officer_id then return new; end if;
  end if;
  if new.officer_id is not null and exists (select from claim_seen_by where claim_id = new.claim_id and officer_id = new.officer_id) then
    raise exception 'Who saw a claimant at the desk, or opened the claim there, never interviews it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
