-- A slip sent to a telephone at the branch door: the number is typed, used and forgotten.

alter table messages add column visit_id uuid;
alter table messages drop constraint messages_about;
alter table messages add constraint messages_about check (num_nonnulls(claim_id, challenge_id, member_id, account_id, visit_id) = 1);
create index messages_visit on messages (visit_id) where visit_id is not null;
comment on column messages.visit_id is 'The visit at a branch whose slip it carries: a room that stands on this one, so no reference is kept here. Its recipient is emptied as soon as it arrived or was given up, after an hour at the latest.';
