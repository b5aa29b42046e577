-- A tax that the law leaves to a human (no resident for tax: PPh 26, a treaty's rate) is written by two officers before money is ordered.

alter table claims add constraint claims_paid_net check (status not in ('APPROVED', 'PAID') or net is not null);
alter table claims add constraint claims_tax_within check (tax is null or (tax >= 0 and tax <= gross));
comment on constraint claims_paid_net on claims is 'Nothing is approved for payment whose sum nobody has said.';

create or replace view payment_desk as
select orders.id, orders.reference, orders.net, orders.state, orders.promise_on, orders.ordered_at, orders.settled_at, orders.payee_sealed, orders.bank_message,
  orders.first_officer, orders.second_officer, claims.code, orders.message_id,
  case when claims.decision #>> '{tax,method}' = 'MANUAL' then orders.gross - orders.net end as tax_by_officers
from payment_orders as orders join claims on claims.id = orders.claim_id;
