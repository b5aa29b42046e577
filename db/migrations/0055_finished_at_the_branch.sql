-- Claims that end at the branch for another reason than a death are sent once an officer has seen the person there; who comes is
-- also interviewed face to face. A claim begun at home and sent at the branch was not sent home with nothing.

create table claim_presences (
  claim_id uuid primary key references claims (id) on delete cascade,
  officer_id uuid not null references staff (id),
  office_id uuid not null references offices (id),
  at timestamptz not null
);
comment on table claim_presences is 'Where and by whom the claimant was seen with the original identity card: their draft may be sent, whatever its reason. Keep as long as the claim.';
comment on column claim_presences.at is 'When first, the office''s time.';
revoke update, delete on claim_presences from lapak_app;

create view claims_seen_at_branch as select claim_id from claim_presences union select claim_id from claim_openers;
grant select on claims_seen_at_branch to lapak_app;
comment on view claims_seen_at_branch is 'Claims whose claimant an officer has seen with the original identity card, or for whom one opened the claim at the desk.';

alter table appointments drop constraint appointments_kind_check;
alter table appointments add constraint appointments_kind_check check (kind in ('VIDEO', 'PHONE', 'IN_PERSON'));
alter table interviews drop constraint interviews_kind_check;
alter table interviews add constraint interviews_kind_check check (kind in ('VIDEO', 'PHONE', 'IN_PERSON'));

create or replace view visit_standing as
select visits.id, visits.office_id, visits.link_code, claims.id as claim_id, claims.status,
  exists (select from appointments where appointments.claim_id = claims.id and appointments.status = 'BOOKED') as booked,
  exists (select from appointments where appointments.claim_id = claims.id and appointments.made_at >= visits.at
    and appointments.status in ('BOOKED', 'HELD')) as booked_since,
  claims.created_at >= visits.at as begun_since,
  coalesce(claims.submitted_at >= visits.at, false) as sent_since
from visits join claims on claims.id = coalesce(visits.claim_id,
  (select c.id from claims c where c.link_code = visits.link_code order by c.created_at limit 1));
