-- What an insider, or bad luck, could get around: a gate that was open until its course was made, a certificate without a
-- sitting, a claim that changes its policy, a proposal of somebody who left the policy desk.

create or replace function guard_policy_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A policy is never deleted' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.status not in ('DRAFT', 'PROPOSED') then
      raise exception 'A policy begins as a draft or a proposal' using errcode = 'check_violation';
    end if;
  else
    if new.id <> old.id then
      raise exception 'A policy keeps its id' using errcode = 'check_violation';
    end if;
    if old.status = 'WITHDRAWN' then
      raise exception 'A withdrawn policy is not changed' using errcode = 'check_violation';
    end if;
    if old.status = 'PUBLISHED' then
      if to_jsonb(new) - '{status,version,changed_by,changed_at,withdrawn_by,withdrawn_at,withdrawn_why,took_force_at}'::text[]
        is distinct from to_jsonb(old) - '{status,version,changed_by,changed_at,withdrawn_by,withdrawn_at,withdrawn_why,took_force_at}'::text[]
        or new.status not in ('PUBLISHED', 'WITHDRAWN')
        or (old.took_force_at is not null and (new.status <> 'PUBLISHED' or new.took_force_at is distinct from old.took_force_at)) then
        raise exception 'A published policy is not changed; it can only be withdrawn, and before its day' using errcode = 'check_violation';
      end if;
    end if;
    if old.status <> 'PUBLISHED' and new.status in ('PUBLISHED', 'WITHDRAWN')
      and (old.status <> 'PROPOSED' or new.status <> 'PUBLISHED' or new.file is distinct from old.file or new.proposed_by is distinct from old.proposed_by) then
      raise exception 'Only what was proposed is published, as it was proposed' using errcode = 'check_violation';
    end if;
    if old.status = 'PROPOSED' and new.status = 'PROPOSED' and new.file is distinct from old.file then
      raise exception 'What was proposed is changed as a draft' using errcode = 'check_violation';
    end if;
    if old.status = 'DISCARDED' and new.status not in ('DISCARDED', 'DRAFT') then
      raise exception 'A discarded policy can only be drafted anew' using errcode = 'check_violation';
    end if;
  end if;
  if new.status in ('PROPOSED', 'PUBLISHED')
    and (new.file->>'id' is distinct from new.id or new.file->>'effectiveFrom' is distinct from to_char(new.effective_from, 'YYYY-MM-DD')) then
    raise exception 'The file names another id or day than its row' using errcode = 'check_violation';
  end if;
  -- The roles as they are now, not as the caller says.
  if new.status = 'PROPOSED' and (select role from staff where id = new.proposed_by) is distinct from new.proposed_role
    or new.status = 'PUBLISHED' and (tg_op = 'UPDATE' and old.status <> 'PUBLISHED')
      and (select role from staff where id = new.published_by) is distinct from new.published_role then
    raise exception 'The role is not this person''s' using errcode = 'check_violation';
  end if;
  -- Days may lie between: whoever proposed it may approve claims by now, or have left.
  if new.status = 'PUBLISHED' and tg_op = 'UPDATE' and old.status <> 'PUBLISHED'
    and not exists (select from staff where id = new.proposed_by and role = 'HEAD_POLICY' and disabled_at is null) then
    raise exception 'Whoever proposed this is no policy officer any more' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- The gate stands from the moment at which the policy is published: while its course is not made yet, nobody holds its certificate.
create or replace view training_gates as
select claims.id as claim_id, courses.id as course_id, versions.id as policy_id
from claims join policy_versions as versions on versions.id = claims.policy_id and versions.status = 'PUBLISHED'
left join courses on courses.policy_id = versions.id;

create or replace view training_unheld as
select versions.id as policy_id, staff.id as staff_id
from policy_versions as versions left join courses on courses.policy_id = versions.id cross join staff
where versions.status = 'PUBLISHED'
  and not exists (select from certificates where certificates.course_id = courses.id and certificates.staff_id = staff.id);

create view training_uncoursed as
select id as policy_id from policy_versions as versions
where status = 'PUBLISHED' and not exists (select from courses where courses.policy_id = versions.id);
comment on view training_uncoursed is 'Published policies whose course is still to be made.';

-- Nobody comes to a claim, and nobody is written down as its verifier, without the certificate.
create or replace function guard_certified() returns trigger language plpgsql as $$
declare
  desk text[] := case when tg_table_name = 'cases' then '{assigned_to,first_officer,second_officer}' else '{officer_id}' end;
  place text;
  officer uuid;
begin
  foreach place in array desk loop
    officer := (to_jsonb(new)->>place)::uuid;
    continue when officer is null;
    if tg_op = 'UPDATE' then
      continue when new.claim_id = old.claim_id and officer is not distinct from (to_jsonb(old)->>place)::uuid;
    end if;
    if exists (select from training_missing as missing where missing.claim_id = new.claim_id and missing.staff_id = officer) then
      raise exception 'This officer has no certificate for the policy of this claim' using errcode = 'check_violation', constraint = 'officer_is_certified';
    end if;
  end loop;
  return new;
end
$$;
drop trigger guard_certified on cases;
drop trigger guard_certified on interviews;
create trigger guard_certified before insert or update of assigned_to, first_officer, second_officer, claim_id on cases
  for each row execute function guard_certified();
create trigger guard_certified before insert or update of officer_id, claim_id on interviews for each row execute function guard_certified();

create function guard_certificate() returns trigger language plpgsql as $$
begin
  if not exists (select from quiz_attempts as sat where sat.course_id = new.course_id and sat.staff_id = new.staff_id and sat.passed and sat.score = new.score) then
    raise exception 'A certificate stands on a quiz that was passed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard_certificate before insert on certificates for each row execute function guard_certificate();

create function guard_claim_policy() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.submitted_at is not null then
    if new.policy_id <> old.policy_id or new.submitted_at is null then
      raise exception 'A claim keeps the policy of the day on which it was sent' using errcode = 'check_violation';
    end if;
  elsif new.submitted_at is not null
    and exists (select from policy_versions where id = new.policy_id and status <> 'PUBLISHED') then
    raise exception 'The policy of this claim is not published' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard_claim_policy before insert or update of policy_id, submitted_at on claims for each row execute function guard_claim_policy();
