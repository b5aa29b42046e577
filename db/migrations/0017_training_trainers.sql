-- A trainer who left, or went to another office, trains it no more: whoever comes next does, or nobody could ever pass there.
create or replace view training_trainers as
select offices.id as office_id, coalesce(
  (select staff.id from office_trainers join staff on staff.id = office_trainers.staff_id
    where office_trainers.office_id = offices.id and staff.office_id = offices.id and staff.disabled_at is null),
  (select staff.id from staff where staff.office_id = offices.id and staff.disabled_at is null and staff.role in ('GENERAL_HR', 'BRANCH_HEAD')
    order by staff.role desc, staff.username limit 1)) as staff_id
from offices;
