-- What interviews read of appointments, by name.
create view interview_appointments as select id, claim_id, office_id, officer_id, starts_at, ends_at, kind, status from appointments;
comment on view interview_appointments is 'Booked times, for the room in which they are held.';

create view interview_desk_notes as
select interview_desk.id, interview_desk.claim_id, interview_desk.office_id, interview_desk.officer_id, interview_desk.kind, interview_desk.starts_at, interview_desk.outcome,
  interview_desk.still, interview_desk.checklist, interviews.notes_sealed, interview_desk.notes_version
from interview_desk left join interviews on interviews.id = interview_desk.id;
comment on view interview_desk_notes is 'One interview with its officer''s notes, sealed.';
