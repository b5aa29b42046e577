-- A claim after a death: several heirs with a share and a payment each, and nothing of the file shown before the proof.

alter table claims add column proof text check (proof in ('WAITED', 'PROVED', 'REFUSED'));
alter table claims add column proof_by uuid references staff (id);
alter table claims add column proof_at timestamptz;
alter table claims add column proof_why text check (length(proof_why) <= 1000);
alter table claims add constraint claims_proof_answered check (coalesce(proof, 'WAITED') = 'WAITED' or (proof_by is not null and proof_at is not null));
comment on column claims.proof is 'Whether an officer has seen the papers that open the file of a member who died; null where nobody died.';
comment on column claims.proof_why is 'Why the papers were not enough: the sentence that the heir reads. Keep as long as the claim.';

create table claim_heirs (
  id uuid primary key,
  claim_id uuid not null references claims (id) on delete cascade,
  place smallint not null check (place between 1 and 50),
  relation text not null check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'GRANDPARENT', 'SIBLING', 'PARENT_IN_LAW', 'WILL')),
  person_sealed bytea not null,
  nik_index bytea not null,
  numerator integer,
  denominator integer,
  paid_through uuid references claim_heirs (id),
  contact_sealed bytea,
  bank_sealed bytea,
  bank_account_index bytea,
  bank_match text check (bank_match in ('MATCH', 'NEAR', 'MISMATCH', 'UNKNOWN')),
  bank_changed_at timestamptz,
  bank_refused_at timestamptz,
  gross bigint check (gross >= 0),
  tax bigint check (tax >= 0 and tax <= gross),
  fixed_at timestamptz,
  unique (claim_id, place),
  unique (claim_id, nik_index),
  check ((numerator is null) = (denominator is null)),
  check (numerator between 1 and denominator and denominator <= 100000),
  check (paid_through <> id),
  check ((bank_sealed is null) = (bank_match is null)),
  check (fixed_at is null or (gross is not null and tax is not null))
);
create index claim_heirs_account on claim_heirs (bank_account_index) where bank_account_index is not null;
create index claim_heirs_paid_through on claim_heirs (paid_through) where paid_through is not null;
comment on table claim_heirs is 'Who inherits the benefit of a member who died, with which share, and where it is paid. Keep as long as the claim.';
comment on column claim_heirs.person_sealed is 'Personal data, sealed JSON: NIK, name, birth date, guardian of a minor. To pay the right person. Keep as long as the claim.';
comment on column claim_heirs.nik_index is 'Keyed hash of the NIK: the same heir is not named twice. Keep as long as the claim.';
comment on column claim_heirs.contact_sealed is 'Personal data, sealed JSON: channel, phone, email. To tell an heir what became of the part. Keep as long as the claim.';
comment on column claim_heirs.bank_sealed is 'Personal data, sealed JSON: bank, account, holder as the bank named them. Keep as long as the claim.';
comment on column claim_heirs.bank_account_index is 'Keyed hash of bank and account: one account in many claims is seen. Keep as long as the claim.';
comment on column claim_heirs.paid_through is 'The heir who was authorised (surat kuasa) to receive for this one.';
comment on column claim_heirs.gross is 'This heir''s part of the claim, whole rupiah; the parts of all sum to the claim''s.';
comment on column claim_heirs.fixed_at is 'Since when money is ordered by these shares: they stand from then on.';

alter table payment_orders add column heir_id uuid references claim_heirs (id);
comment on column payment_orders.heir_id is 'The heir who receives; null where claimants are paid on their own claim.';
drop index payment_orders_one;
create unique index payment_orders_one on payment_orders (claim_id, coalesce(heir_id, claim_id)) where state <> 'REFUSED';
