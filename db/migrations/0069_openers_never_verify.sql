-- Who opened a claim at the desk, or went on with it there, held its pages for the claimant: they verify it neither first nor
-- second, whoever puts it on their desk. What lay on a desk before stays there; nothing new is put.

create function guard_desk_opener() returns trigger language plpgsql as $$
declare
  place text;
  officer uuid;
begin
  foreach place in array '{assigned_to,first_officer,second_officer}'::text[] loop
    officer := (to_jsonb(new)->>place)::uuid;
    continue when officer is null;
    if tg_op = 'UPDATE' then
      continue when new.claim_id = old.claim_id and officer is not distinct from (to_jsonb(old)->>place)::uuid;
    end if;
    if exists (select from claim_openers where claim_id = new.claim_id and opened_by = officer) then
      raise exception 'Who opened a claim at the desk never verifies it' using errcode = 'check_violation', constraint = 'opener_verifies_nothing';
    end if;
  end loop;
  return new;
end
$$;
create trigger guard_desk_opener before insert or update of assigned_to, first_officer, second_officer, claim_id on cases
  for each row execute function guard_desk_opener();
