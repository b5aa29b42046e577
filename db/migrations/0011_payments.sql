-- Payment orders: what is to be sent, who released it, and what the bank said.

create table payment_orders (
  id uuid primary key,
  claim_id uuid not null references claims (id),
  member_id uuid not null references members (id),
  reason text not null,
  gross bigint not null check (gross > 0),
  net bigint not null check (net > 0 and net <= gross),
  payee_sealed bytea not null,
  reference text not null unique,
  service text not null check (service in ('INTRABANK', 'INTERBANK', 'RTGS', 'SKN')),
  state text not null check (state in ('ORDERED', 'RELEASED', 'SENDING', 'PENDING', 'DONE', 'REFUSED')),
  promise_on date,
  first_officer uuid not null references staff (id),
  second_officer uuid not null references staff (id),
  ordered_at timestamptz not null,
  released_by uuid references staff (id),
  released_at timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz,
  settled_at timestamptz,
  bank_code text,
  bank_reference text,
  bank_message text,
  check (first_officer <> second_officer),
  -- A third person lets the money go: neither of the two who verified.
  constraint payment_third_person check (released_by is null or (released_by <> first_officer and released_by <> second_officer)),
  constraint payment_needs_release check (state = 'ORDERED' or released_by is not null)
);
create unique index payment_orders_one on payment_orders (claim_id) where state <> 'REFUSED';
create index payment_orders_state on payment_orders (state, promise_on, ordered_at);
create index payment_orders_due on payment_orders (next_try_at) where state in ('RELEASED', 'SENDING', 'PENDING');
comment on table payment_orders is 'One transfer to one claimant. Keep ten years after it was settled.';
comment on column payment_orders.payee_sealed is 'Personal data, sealed JSON: name, bank, account, holder as the bank answered.';
comment on column payment_orders.reference is 'Ours at the bank, the same at every try: it books a reference at most once.';
comment on column payment_orders.next_try_at is 'Machine time: when the bank is asked (again). Also keeps two workers from asking at once.';

create view payment_desk as
select orders.id, orders.reference, orders.net, orders.state, orders.promise_on, orders.ordered_at, orders.settled_at, orders.payee_sealed, orders.bank_message,
  orders.first_officer, orders.second_officer, claims.code
from payment_orders as orders join claims on claims.id = orders.claim_id;
comment on view payment_desk is 'Orders with their claim''s code, for those who let money go.';
