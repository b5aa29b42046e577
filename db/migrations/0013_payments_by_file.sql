-- Payments that leave the house as a file handed in at the bank's counter, and never by wire as well.

create table payment_files (
  message_id text primary key,
  made_at timestamptz not null,
  transfers integer not null check (transfers > 0),
  total bigint not null check (total > 0),
  file_sealed bytea not null
);
comment on table payment_files is 'One pain.001 that was made to be handed in at the bank. Keep ten years after its last order was settled.';
comment on column payment_files.message_id is 'MsgId of the file: by it the operator and the bank name it.';
comment on column payment_files.file_sealed is 'Personal data, sealed: the file itself, byte for byte, so that a lost one is written again and not made anew.';

alter table payment_orders add column message_id text references payment_files (message_id);
comment on column payment_orders.message_id is 'The last file it was in, also after it was taken back; null where it never was in one.';
create index payment_orders_file on payment_orders (message_id) where message_id is not null;
alter table payment_orders drop constraint payment_orders_state_check;
alter table payment_orders add constraint payment_orders_state_check
  check (state in ('ORDERED', 'RELEASED', 'HANDED_IN', 'SENDING', 'PENDING', 'DONE', 'REFUSED'));
-- No due time: no worker ever finds it, whatever its query says.
alter table payment_orders add constraint payment_by_file
  check (state <> 'HANDED_IN' or (message_id is not null and next_try_at is null));

create table payment_take_backs (
  order_id uuid not null references payment_orders (id),
  message_id text not null references payment_files (message_id),
  taken_back_by uuid not null references staff (id),
  taken_back_at timestamptz not null,
  reason text not null check (length(btrim(reason)) between 10 and 500),
  primary key (order_id, message_id)
);
comment on table payment_take_backs is 'Orders taken out of a file that never reached the bank. Keep ten years, as the order.';
comment on column payment_take_backs.reason is 'Why, in the words of who took it back; may name people of the bank: shown to who releases payments only.';

-- Who sent it by wire must not meanwhile hand it in, and the other way round: also where the code errs.
create function keep_payment_to_one_way() returns trigger
language plpgsql as $$
begin
  if (new.state = 'HANDED_IN' and old.state not in ('RELEASED', 'HANDED_IN'))
    or (old.state = 'HANDED_IN' and new.state not in ('HANDED_IN', 'RELEASED', 'DONE', 'REFUSED')) then
    raise exception 'payment_one_way: an order goes by file or by wire, not from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger payment_one_way before update of state on payment_orders for each row execute function keep_payment_to_one_way();

create or replace view payment_desk as
select orders.id, orders.reference, orders.net, orders.state, orders.promise_on, orders.ordered_at, orders.settled_at, orders.payee_sealed, orders.bank_message,
  orders.first_officer, orders.second_officer, claims.code, orders.message_id
from payment_orders as orders join claims on claims.id = orders.claim_id;
