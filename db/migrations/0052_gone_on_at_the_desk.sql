-- Another officer may go on, another day, with a claim that was opened at the desk: from then on they held its pages too, and
-- never interview it. Nor does who interviewed it open its pages afterwards.

create table claim_desk_officers (
  claim_id uuid not null references claims (id) on delete cascade,
  officer_id uuid not null references staff (id),
  at timestamptz not null,
  primary key (claim_id, officer_id)
);
comment on table claim_desk_officers is 'Officers who went on at the desk with a claim that another officer had opened there: never interview it. Keep as long as the claim.';
comment on column claim_desk_officers.at is 'When first, the office''s time.';
revoke update, delete on claim_desk_officers from lapak_app;

create or replace view claim_openers as
  select id as claim_id, opened_by from claims where opened_by is not null
  union select claim_id, officer_id from claim_desk_officers;

create or replace function guard_opener() returns trigger language plpgsql as $$
begin
  if new.officer_id is not null and exists (select from claim_openers where claim_id = new.claim_id and opened_by = new.officer_id) then
    raise exception 'Who opened a claim at the desk never interviews it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create view claim_interviewers as select claim_id, officer_id from interviews where officer_id is not null;
comment on view claim_interviewers is 'Who interviews a claim, or did.';
