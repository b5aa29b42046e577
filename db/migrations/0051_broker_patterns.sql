-- One helper, phone, browser or account in many claims: a task for a branch head. It stops no claim.

alter table portal_sessions add column device_index bytea;
comment on column portal_sessions.device_index is 'Keyed hash of the browser''s random mark: one browser in many claims can be seen. Keep as long as the session.';

create index portal_sessions_device on portal_sessions (device_index) where device_index is not null;
create index claims_contact on claims (contact_index);
create index claims_bank_account on claims (bank_account_index) where bank_account_index is not null;

create view claim_marks as
select 'PHONE' as kind, contact_index as mark, id as claim_id, member_id, office_id, created_at as at from claims where channel in ('ONLINE', 'COLLECTIVE')
union all
select 'ACCOUNT', bank_account_index, id, member_id, office_id, created_at from claims where bank_account_index is not null
union all
select 'HELPER', a.phone_index, c.id, c.member_id, c.office_id, a.given_at from helper_authorities a join claims c on c.id = a.claim_id
union all
select 'DEVICE', s.device_index, c.id, c.member_id, c.office_id, s.created_at from portal_sessions s join claims c on c.id = s.claim_id
where s.device_index is not null and c.channel in ('ONLINE', 'COLLECTIVE');
grant select on claim_marks to lapak_app;
comment on view claim_marks is 'What claims have in common, as keyed hashes. Browsers and phones of kiosk and desk are the branch''s and are left out.';

create table pattern_tasks (
  id uuid primary key,
  kind text not null check (kind in ('PHONE', 'ACCOUNT', 'HELPER', 'DEVICE')),
  mark bytea not null,
  office_id uuid not null references offices (id),
  people integer not null,
  found_at timestamptz not null,
  answer text check (answer in ('FAMILY', 'WATCH', 'REPORTED')),
  reason text,
  answered_by uuid references staff (id),
  answered_at timestamptz,
  answered_people integer,
  unique (kind, mark),
  check (num_nonnulls(answer, reason, answered_by, answered_at, answered_people) in (0, 5))
);
create index pattern_tasks_office on pattern_tasks (office_id, found_at) where answer is null;
comment on table pattern_tasks is 'Something in common of many claims, for a branch head to look at, and the answer with a reason. Keep two years. Office time.';
comment on column pattern_tasks.mark is 'Keyed hash of the phone, account, browser or helper. To find the claims again. Keep two years.';
