-- Not everybody who is told something has a claim or a code under way: members on the day their right begins, people of
-- a company about its reports.

alter table messages add column member_id uuid references members (id);
alter table messages add column account_id uuid;
alter table messages drop constraint messages_check;
alter table messages add constraint messages_about check (num_nonnulls(claim_id, challenge_id, member_id, account_id) = 1);
create index messages_member on messages (member_id, at) where member_id is not null;
create index messages_account on messages (account_id, at) where account_id is not null;
comment on table messages is 'One thing told to one person. Keep as long as the claim; those with a one-time code 30 days; those to a member or a company two years.';
comment on column messages.account_id is 'The person of a company or a helper that it is told to: an account of a room that stands on this one, so no reference is kept here.';
