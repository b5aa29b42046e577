-- A quiz's earlier words: who sat under them is shown them, and a trainer can read what a question said before.

create table course_wordings (
  course_id uuid not null references courses (id),
  version integer not null,
  questions jsonb not null,
  written_by uuid references staff (id),
  written_at timestamptz not null,
  primary key (course_id, version)
);
comment on table course_wordings is 'The questions of a course as they were before each edit, with who wrote them. Keep as long as the policy.';
comment on column course_wordings.written_by is 'Who had written this version; null for the one made from the difference.';
revoke update, delete on course_wordings from lapak_app;

create view course_wording_list as
select course_wordings.course_id, course_wordings.version, course_wordings.questions, course_wordings.written_at, staff.name as written_by_name
from course_wordings left join staff on staff.id = course_wordings.written_by;
comment on view course_wording_list is 'Earlier questions of a course with the names of who wrote them, for trainers.';
