-- What is told to people, over which channels, and the proof that it reached them.

create table messages (
  id uuid primary key,
  key text not null unique,
  claim_id uuid references claims (id),
  challenge_id uuid,
  template text not null,
  lang text not null check (lang in ('id', 'en')),
  recipient_sealed bytea not null,
  values_sealed bytea,
  channels text[] not null check (cardinality(channels) > 0),
  turn integer not null default 0,
  -- QUEUED: to be sent over channels[turn]. SENT: a channel has taken it. FAILED: no channel could. ENDED: its time had passed.
  status text not null check (status in ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'ENDED')),
  at timestamptz not null,
  send_before timestamptz,
  proof_by timestamptz,
  check ((claim_id is null) <> (challenge_id is null))
);
create index messages_claim on messages (claim_id, at) where claim_id is not null;
create index messages_waiting on messages (proof_by) where status in ('QUEUED', 'SENT') and proof_by is not null;
comment on table messages is 'One thing told to one person. Keep as long as the claim; those with a one-time code 30 days.';
comment on column messages.recipient_sealed is 'Personal data, sealed JSON: phone, email. Purpose: reaching the person. Keep as long as the row.';
comment on column messages.values_sealed is 'Personal data, sealed JSON: what is put into the words. For one-time codes removed as soon as the message has arrived or is given up.';
comment on column messages.at is 'The office''s time; send_before and proof_by are the machine''s.';
comment on column messages.proof_by is 'Without proof of delivery by then the next channel is tried; null where nothing more is awaited.';

create table deliveries (
  id uuid primary key,
  message_id uuid not null references messages (id) on delete cascade,
  channel text not null check (channel in ('WHATSAPP', 'SMS', 'EMAIL')),
  status text not null check (status in ('TRYING', 'ACCEPTED', 'SENT', 'DELIVERED', 'READ', 'REFUSED', 'FAILED')),
  partner_id text,
  code text,
  tries integer not null default 0,
  trying_until timestamptz,
  started_at timestamptz not null,
  accepted_at timestamptz,
  proved_at timestamptz,
  ended_at timestamptz,
  unique (message_id, channel)
);
create index deliveries_partner on deliveries (partner_id) where partner_id is not null;
comment on table deliveries is 'Each channel over which a message was tried, what the partner answered, and its proof of delivery. Machine times. Keep as long as the message.';
comment on column deliveries.id is 'The reference the partner gets, the same at every try.';
comment on column deliveries.proved_at is 'When the partner says it arrived. E-mail: when the recipient''s mail server took it (partner_id is its answer).';
