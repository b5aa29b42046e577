-- When a policy is withdrawn or one comes between, the next one follows another rule than its course was made against.

alter table courses add column compared_with text;
comment on column courses.compared_with is 'The policy that its difference is told against; null for a release, and for courses made before this was kept.';
