-- Officers of a real installation come in by a one-time link: nobody else ever knows their password, or the secret of their code app.

create table staff_invitations (
  token_hash bytea primary key,
  staff_id uuid not null references staff (id),
  made_at timestamptz not null,
  ends_at timestamptz not null
);
create index staff_invitations_staff on staff_invitations (staff_id);
comment on table staff_invitations is 'One-time links by which an officer makes password and code app, the first time or after a loss. Keep until it has ended: used, replaced, or its day is over.';
comment on column staff_invitations.ends_at is 'The machine''s time.';
