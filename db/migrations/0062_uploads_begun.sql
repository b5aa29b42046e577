-- An upload that is begun and never finished, without its sender having been told: on bad networks nobody complains of it, they give up.
-- It is a sign of readiness, by office and month.

create table document_uploads (
  name_hash bytea primary key,
  claim_id uuid references claims (id) on delete set null,
  office_id uuid not null references offices (id),
  code text not null,
  begun_at timestamptz not null,
  kept_at timestamptz,
  told_at timestamptz,
  given_up_at timestamptz
);
create index document_uploads_claim on document_uploads (claim_id, code) where claim_id is not null;
create index document_uploads_begun on document_uploads (begun_at);
comment on table document_uploads is 'Uploads of documents that were begun, and how they ended, to count those that failed in silence. Keep two years; without its claim it is a number only.';
comment on column document_uploads.name_hash is 'Hash of the random name of the upload: it is found again by who knows the name.';
comment on column document_uploads.kept_at is 'When the claim got this document: by this upload, or by another way after it.';
comment on column document_uploads.told_at is 'When its sender saw on the screen that it failed, and why.';
comment on column document_uploads.given_up_at is 'When it was cleared away because nobody went on with it for a day.';

create or replace view readiness_signs as
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
select 'UPLOAD_NOT_SILENT', uploads.office_id, (uploads.begun_at at time zone offices.zone)::date, uploads.kept_at is not null or uploads.told_at is not null
  from document_uploads uploads join offices on offices.id = uploads.office_id
  where num_nonnulls(uploads.kept_at, uploads.told_at, uploads.given_up_at) > 0
union all
select 'PROMISE_KEPT', claims.office_id, (claims.status_since at time zone offices.zone)::date,
    (claims.status_since at time zone offices.zone)::date <= coalesce((claims.promise_moves -> 0 ->> 'from')::date, claims.promise_on)
  from claims join offices on offices.id = claims.office_id where claims.status = 'PAID' and claims.promise_on is not null
union all
select 'NOT_SENT_HOME', office_id, on_day, left_how <> 'SENT_HOME' from visits where left_how is not null
union all
select 'REVIEW_AGREED', reviews.office_id, (reviews.reviewed_at at time zone offices.zone)::date, reviews.agrees
  from case_reviews reviews join offices on offices.id = reviews.office_id where reviews.reviewed_at is not null;
