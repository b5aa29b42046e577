-- Uji petik: a share of the approved claims is reviewed by a third person of another office, after the decision and beside the payment.

create table case_reviews (
  claim_id uuid primary key references cases (claim_id),
  office_id uuid not null references offices (id),
  percent integer not null check (percent between 1 and 100),
  first_officers uuid[] not null,
  second_officer uuid not null references staff (id),
  drawn_at timestamptz not null,
  reviewer uuid references staff (id),
  reviewer_office uuid references offices (id),
  taken_at timestamptz,
  agrees boolean,
  reason_sealed bytea,
  reviewed_at timestamptz,
  check ((reviewer is null) = (taken_at is null) and (reviewer is null) = (reviewer_office is null)),
  check ((agrees is null) = (reviewed_at is null) and (agrees is null) = (reason_sealed is null)),
  check (reviewed_at is null or reviewer is not null),
  check (cardinality(first_officers) > 0),
  -- Whatever their role: who verified or approved a claim never judges that decision, and no office judges its own.
  constraint case_reviews_third_person check (reviewer is null or (reviewer <> second_officer and reviewer <> all (first_officers))),
  constraint case_reviews_other_office check (reviewer_office is null or reviewer_office <> office_id)
);
create index case_reviews_free on case_reviews (drawn_at, claim_id) where reviewer is null;
create index case_reviews_held on case_reviews (reviewer) where reviewer is not null and reviewed_at is null;
create index case_reviews_office on case_reviews (office_id, drawn_at);
comment on table case_reviews is 'Approved claims that were drawn for a quality review, and what the reviewer found. Keep as long as the claim.';
comment on column case_reviews.percent is 'Of claims like this one so many of a hundred were drawn on that day.';
comment on column case_reviews.reason_sealed is 'Personal data, sealed: why the reviewer agrees or not; may name what a document says. Keep as long as the claim.';
revoke delete on case_reviews from lapak_app;

create view case_review_list as
select case_reviews.claim_id, case_reviews.office_id, case_reviews.percent, case_reviews.first_officers, case_reviews.second_officer, case_reviews.drawn_at,
  case_reviews.reviewer, case_reviews.taken_at, case_reviews.agrees, case_reviews.reason_sealed, case_reviews.reviewed_at, claims.code, offices.name as office_name
from case_reviews join claims on claims.id = case_reviews.claim_id join offices on offices.id = case_reviews.office_id;
comment on view case_review_list is 'Drawn claims with their code and office, for reviewers and for the head of the branch. reason_sealed is opened only for these.';
