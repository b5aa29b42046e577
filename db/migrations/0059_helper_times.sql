-- A time with a helper takes two stretches of one officer's planned shift, as an interview takes one: nobody is promised an hour that
-- nobody works, and no interview is booked on it.

alter table slots drop constraint slots_kept_for_check;
alter table slots add constraint slots_kept_for_check check (kept_for in ('ONLINE', 'DOOR', 'HELPER'));
comment on column slots.kept_for is 'ONLINE: people choose it from home. DOOR: for who comes to the office; what is still free some time before goes online. HELPER: this officer helps somebody at the desk then.';

drop index visits_helper_time;
alter table visits add column helper_officer_id uuid references staff (id);
create unique index visits_helper_time on visits (helper_officer_id, helper_at) where helper_at is not null;
create index visits_helper_day on visits (office_id, helper_at) where helper_at is not null;
comment on column visits.helper_officer_id is 'Whose shift the time with a helper is taken from; null for times given before shifts were asked.';
