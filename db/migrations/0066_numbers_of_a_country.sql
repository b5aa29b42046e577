-- Pages of numbers over a country's claims (a million of them, 300 branches, two years): each reads the rows of its own days and no others.
-- A day is the office's own; no zone is a day away from another, so a day more on each side bounds the range of the index.

create index claims_submitted on claims (submitted_at) where submitted_at is not null;
create index claims_office on claims (id) include (office_id, submitted_at);
create index claims_paid on claims (status_since) include (office_id, complete_on, promise_on, promise_moves) where status = 'PAID';
create index appointments_kept on appointments (starts_at, office_id, status, claim_id) where status in ('HELD', 'MISSED');
create index appointments_held on appointments (claim_id, starts_at) where status = 'HELD';
create index slots_free on slots (office_id, starts_at) where appointment_id is null and kept_for = 'ONLINE';
create index messages_ended on messages (at, claim_id, status) where claim_id is not null and status in ('DELIVERED', 'READ', 'FAILED');
create index claims_created on claims (created_at);
create index visits_day on visits (on_day, office_id) where left_how is not null;
drop index document_uploads_begun;
create index document_uploads_begun on document_uploads (office_id, begun_at);
create index case_reviews_done on case_reviews (office_id, reviewed_at) where reviewed_at is not null;

drop view readiness_signs;
create function readiness_signs(first_day date, last_day date, only_offices uuid[])
returns table (office_id uuid, sign text, good bigint, total bigint)
language sql stable as $$
  with branches as (
    select id, first_day::timestamp at time zone zone as begins, (last_day + 1)::timestamp at time zone zone as ends
    from offices where only_offices is null or id = any (only_offices)
  ),
  seen as (
    select branches.id as office_id, signs.sign, signs.good
      from branches join claims on claims.office_id = branches.id and claims.submitted_at >= branches.begins and claims.submitted_at < branches.ends
        and claims.submitted_at >= (first_day - 1)::timestamp at time zone 'UTC' and claims.submitted_at < (last_day + 2)::timestamp at time zone 'UTC'
      cross join lateral (values ('DATA_MATCHED', coalesce(claims.checks ->> 'name' = 'MATCH', false)), ('RIGHT_FIRST_TIME', claims.correction_at is null)) as signs (sign, good)
    union all
    select offices.id, case about when 'POLICY' then 'RULE_ACKNOWLEDGED' else 'NEWS_ACKNOWLEDGED' end,
        coalesce((acknowledged_at at time zone offices.zone)::date <= due_on, false)
      from circular_relays relays join offices on offices.id = relays.office_id where relays.kind = 'BRANCH' and due_on between first_day and last_day
    union all
    select relays.office_id, 'NEWS_SHOWN',
        exists (select from announcement_evidence e where e.announcement_id::text = relays.circular_id and e.office_id = relays.office_id)
      from circular_relays relays where relays.about = 'ANNOUNCEMENT' and relays.kind = 'BRANCH' and due_on between first_day and last_day
    union all
    select outreach_sessions.office_id, 'SESSION_HELD', attended is not null from outreach_sessions where day between first_day and last_day
    union all
    select people.office_id, 'OFFICER_CERTIFIED', coalesce(people.issued_at < versions.effective_from::timestamp at time zone 'Asia/Jakarta', false)
      from training_people people join courses on courses.id = people.course_id join policy_versions versions on versions.id = courses.policy_id
      where versions.status = 'PUBLISHED' and versions.effective_from between first_day and last_day
    union all
    select branches.id, 'INTERVIEW_HELD', appointments.status = 'HELD'
      from branches join appointments on appointments.office_id = branches.id and appointments.starts_at >= branches.begins
        and appointments.starts_at < branches.ends
        and appointments.starts_at >= (first_day - 1)::timestamp at time zone 'UTC' and appointments.starts_at < (last_day + 2)::timestamp at time zone 'UTC'
        and appointments.status in ('HELD', 'MISSED')
    union all
    select branches.id, 'MESSAGE_ARRIVED', messages.status in ('DELIVERED', 'READ')
      -- Row by row (offset 0): as a join it would read every claim there ever was.
      from messages cross join lateral (select claims.office_id from claims where claims.id = messages.claim_id offset 0) as its
      join branches on branches.id = its.office_id
      where messages.claim_id is not null and messages.status in ('DELIVERED', 'READ', 'FAILED')
        and messages.at >= (first_day - 1)::timestamp at time zone 'UTC' and messages.at < (last_day + 2)::timestamp at time zone 'UTC'
        and messages.at >= branches.begins and messages.at < branches.ends
    union all
    select branches.id, 'UPLOAD_NOT_SILENT', uploads.kept_at is not null or uploads.told_at is not null
      from branches join document_uploads uploads on uploads.office_id = branches.id and uploads.begun_at >= branches.begins and uploads.begun_at < branches.ends
      where num_nonnulls(uploads.kept_at, uploads.told_at, uploads.given_up_at) > 0
    union all
    select offices.id, 'PROMISE_KEPT',
        (claims.status_since at time zone offices.zone)::date <= coalesce((claims.promise_moves -> 0 ->> 'from')::date, claims.promise_on)
      from branches join offices on offices.id = branches.id join claims on claims.office_id = branches.id and claims.status = 'PAID'
        and claims.status_since >= branches.begins and claims.status_since < branches.ends
        and claims.status_since >= (first_day - 1)::timestamp at time zone 'UTC' and claims.status_since < (last_day + 2)::timestamp at time zone 'UTC'
      where claims.promise_on is not null
    union all
    select visits.office_id, 'NOT_SENT_HOME', visits.left_how <> 'SENT_HOME'
      from branches join visits on visits.office_id = branches.id and visits.on_day between first_day and last_day where visits.left_how is not null
    union all
    select branches.id, 'REVIEW_AGREED', reviews.agrees
      from branches join case_reviews reviews on reviews.office_id = branches.id and reviews.reviewed_at >= branches.begins and reviews.reviewed_at < branches.ends
  )
  select seen.office_id, seen.sign, count(*) filter (where seen.good), count(*) from seen
  where only_offices is null or seen.office_id = any (only_offices) group by seen.office_id, seen.sign
$$;
comment on function readiness_signs is 'What went well or not in some days, by office, for the six indicators of readiness; no person.';
grant execute on function readiness_signs to lapak_app;

-- The first interview that was held, and only of the days that are asked for.
create or replace view health_waits as
select claims.office_id, (select name from offices where offices.id = claims.office_id) as office, claims.submitted_at, held.starts_at as held_at
from appointments held join claims on claims.id = held.claim_id
where held.status = 'HELD' and claims.submitted_at is not null
  -- Asked of the index row by row: as a join it would read every interview there ever was.
  and held.starts_at = (select min(first.starts_at) from appointments first where first.claim_id = held.claim_id and first.status = 'HELD');

create or replace view health_payments as
select claims.complete_on, (claims.status_since at time zone offices.zone)::date as paid_on,
  coalesce((claims.promise_moves -> 0 ->> 'from')::date, claims.promise_on) as promised_on, claims.status_since as paid_at
from claims join offices on offices.id = claims.office_id
where claims.status = 'PAID' and claims.complete_on is not null and claims.promise_on is not null;
