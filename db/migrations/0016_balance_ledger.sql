-- The contributions behind the balance, one by one. ledger_years stays the balance that a claim is decided on; the
-- statement is worked out from these rows, from benefit_payments and from the rates (policies/development.json), and
-- must close on the same rupiah.

create table balance_entries (
  id uuid primary key,
  membership_id uuid not null references memberships (id),
  month date not null check (extract(day from month) = 1),
  account text not null default 'MAIN' check (account in ('MAIN', 'ADDITIONAL')),
  kind text not null check (kind in ('CONTRIBUTION_EMPLOYER', 'CONTRIBUTION_WORKER', 'CONTRIBUTION_SELF')),
  amount bigint not null check (amount > 0),
  wage bigint not null check (wage >= 0),
  received_on date not null,
  source text not null,
  constraint balance_entries_once unique (membership_id, month, account, kind, source, received_on)
);
comment on table balance_entries is
  'Contributions by month and account (UU 4/2023 art. 188), as received. Payments are in benefit_payments; development is worked out, never stored. Keep as long as the member.';
comment on column balance_entries.month is 'First day of the month that the contribution is for.';
comment on column balance_entries.amount is 'Personal data: whole rupiah received. Purpose: the statement of the balance. Keep as long as the member.';
comment on column balance_entries.wage is 'Personal data: the wage reported for the month, whole rupiah. Purpose: the statement. Keep as long as the member.';
comment on column balance_entries.received_on is 'A contribution earns from the month after this day.';
comment on column balance_entries.source is 'Who reported it: the number of the employer (NPP), or how it was paid in.';

alter table members add column balance_as_of date;
comment on column members.balance_as_of is
  'The day up to which the balance was told by the registry; null where it was not said. The statement is drawn up to this day.';
