-- The head of a branch is told in time who has no certificate for a rule that is about to begin: once.
create table training_warnings (
  course_id uuid not null references courses (id),
  office_id uuid not null references offices (id),
  told_at timestamptz not null,
  told_to integer not null check (told_to >= 0),
  without integer not null check (without > 0),
  primary key (course_id, office_id)
);
comment on table training_warnings is 'That the head of a branch was told who has no certificate, once for each rule. Keep as long as the course.';
comment on column training_warnings.told_to is 'How many of its heads had an address; 0: it stands on their screen only.';
comment on column training_warnings.without is 'How many officers had no certificate then.';
revoke delete on training_warnings from lapak_app;
