-- What is kept two years is removed then: messages to members, companies and strangers at the door, visits, and the photographs by
-- which a branch showed that an announcement hangs. That it hung stays as long as the announcement; the picture does not.

alter table announcement_evidence add column photo_forgotten_at timestamptz;
comment on column announcement_evidence.photo_forgotten_at is 'When the photograph was removed, two years after it was given. Machine time.';
alter table announcement_evidence drop constraint evidence_of_hanging;
alter table announcement_evidence add constraint evidence_of_hanging
  check (kind <> 'HUNG' or storage_key is not null or photo_forgotten_at is not null);
grant update (storage_key, sha256, photo_forgotten_at) on announcement_evidence to lapak_app;
grant delete on visits to lapak_app;

create index messages_beside_claims on messages (at) where claim_id is null and challenge_id is null;
