-- What people write to us by SMS or WhatsApp: kept once, answered once, shown to the officer of the claim it came from.

create table heard_texts (
  id uuid primary key,
  channel text not null check (channel in ('WHATSAPP', 'SMS')),
  partner_id text not null,
  from_index bytea not null,
  text_sealed bytea not null,
  kind text not null check (kind in ('STATUS', 'STOP', 'OTHER')),
  claim_id uuid references claims (id) on delete cascade,
  at timestamptz not null,
  unique (channel, partner_id)
);
create index heard_texts_from on heard_texts (from_index, at);
create index heard_texts_claim on heard_texts (claim_id, at) where claim_id is not null;
comment on table heard_texts is 'What somebody wrote to us. Keep as long as the claim; without a claim 30 days. Machine time.';
comment on column heard_texts.from_index is 'Keyed hash of the number, as claims keep their confirmed contact: whose claim it is, and how many came in an hour.';
comment on column heard_texts.text_sealed is 'Personal data, sealed: the words as they came. For the officer of the claim. Keep as long as the claim; without a claim 30 days.';
