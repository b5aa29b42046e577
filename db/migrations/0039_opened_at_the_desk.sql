-- Who opened a claim at the desk, by the original KTP and without a code, never interviews it: another person sees the face.

create view claim_openers as select id as claim_id, opened_by from claims where opened_by is not null;
comment on view claim_openers is 'Claims that an officer opened at the desk, and who.';

create function guard_opener() returns trigger language plpgsql as $$
begin
  if new.officer_id is not null and exists (select from claims where id = new.claim_id and opened_by = new.officer_id) then
    raise exception 'Who opened a claim at the desk never interviews it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard_opener before insert or update of officer_id on interviews for each row execute function guard_opener();
