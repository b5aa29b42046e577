-- Officers' interviews are called in the order of the help desk's calls: who is called first, and since when somebody waits.

create or replace view interview_desk as
select appointments.id, appointments.claim_id, appointments.office_id, appointments.officer_id as planned_officer_id, appointments.starts_at, appointments.ends_at,
  appointments.kind, appointments.status, claims.code, claims.status as claim_status, claims.reason, claims.person_sealed, claims.contact_sealed,
  claims.office_id as claim_office_id, interviews.officer_id, interviews.entered_at, interviews.claimant_seen_at, interviews.started_at, interviews.officer_seen_at,
  interviews.ended_at, interviews.outcome, interviews.still, interviews.checklist, interviews.notes_version, offices.name as office_name, offices.zone,
  staff.name as officer_name, holder.name as holder_name, claims.priority, appointments.made_at
from appointments join claims on claims.id = appointments.claim_id
  join offices on offices.id = appointments.office_id
  join staff on staff.id = appointments.officer_id
  left join interviews on interviews.id = appointments.id
  left join staff as holder on holder.id = interviews.officer_id
where appointments.status in ('BOOKED', 'HELD', 'MISSED');
