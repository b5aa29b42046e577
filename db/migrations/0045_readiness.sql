-- The six indicators of readiness (Indrajit, as in the field study), each from what really happened: one row is one thing that
-- went well or did not, with the office and its day. No person stands in it.

create view readiness_signs as
select 'DATA_MATCHED' as sign, claims.office_id, (claims.submitted_at at time zone offices.zone)::date as day, coalesce(claims.checks ->> 'name' = 'MATCH', false) as good
  from claims join offices on offices.id = claims.office_id where claims.submitted_at is not null
union all
select 'RIGHT_FIRST_TIME', claims.office_id, (claims.submitted_at at time zone offices.zone)::date, claims.correction_at is null
  from claims join offices on offices.id = claims.office_id where claims.submitted_at is not null
union all
select case about when 'POLICY' then 'RULE_ACKNOWLEDGED' else 'NEWS_ACKNOWLEDGED' end, office_id, due_on,
    coalesce((acknowledged_at at time zone offices.zone)::date <= due_on, false)
  from circular_relays join offices on offices.id = office_id where circular_relays.kind = 'BRANCH' and due_on is not null
union all
select 'NEWS_SHOWN', relays.office_id, relays.due_on,
    exists (select from announcement_evidence e where e.announcement_id::text = relays.circular_id and e.office_id = relays.office_id)
  from circular_relays relays where relays.about = 'ANNOUNCEMENT' and relays.kind = 'BRANCH' and relays.due_on is not null
union all
select 'SESSION_HELD', office_id, day, attended is not null from outreach_sessions
union all
select 'OFFICER_CERTIFIED', people.office_id, versions.effective_from, coalesce(people.issued_at < versions.effective_from::timestamp at time zone 'Asia/Jakarta', false)
  from training_people people join courses on courses.id = people.course_id join policy_versions versions on versions.id = courses.policy_id
  where versions.status = 'PUBLISHED'
union all
select 'INTERVIEW_HELD', appointments.office_id, (appointments.starts_at at time zone offices.zone)::date, appointments.status = 'HELD'
  from appointments join offices on offices.id = appointments.office_id where appointments.status in ('HELD', 'MISSED')
union all
select 'MESSAGE_ARRIVED', claims.office_id, (messages.at at time zone offices.zone)::date, messages.status in ('DELIVERED', 'READ')
  from messages join claims on claims.id = messages.claim_id join offices on offices.id = claims.office_id where messages.status in ('DELIVERED', 'READ', 'FAILED')
union all
select 'PROMISE_KEPT', claims.office_id, (claims.status_since at time zone offices.zone)::date,
    (claims.status_since at time zone offices.zone)::date <= coalesce((claims.promise_moves -> 0 ->> 'from')::date, claims.promise_on)
  from claims join offices on offices.id = claims.office_id where claims.status = 'PAID' and claims.promise_on is not null
union all
select 'NOT_SENT_HOME', office_id, on_day, left_how <> 'SENT_HOME' from visits where left_how is not null
union all
select 'REVIEW_AGREED', reviews.office_id, (reviews.reviewed_at at time zone offices.zone)::date, reviews.agrees
  from case_reviews reviews join offices on offices.id = reviews.office_id where reviews.reviewed_at is not null;
comment on view readiness_signs is 'What went well or not, by office and day, for the six indicators of readiness; no person.';
