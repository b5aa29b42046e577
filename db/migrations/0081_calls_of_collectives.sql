-- Workers of a collective who are telephoned stand on the branch's one list of calls: who is calling whom, and how often so far.

alter table collective_workers add column call_taken_by uuid references staff (id);
alter table collective_workers add column call_taken_at timestamptz;
alter table collective_workers add column calls integer not null default 0;
alter table collective_workers add constraint collective_workers_call check ((call_taken_by is null) = (call_taken_at is null));
comment on column collective_workers.call_taken_by is 'Which officer is telephoning now; null where nobody is.';
comment on column collective_workers.calls is 'How often an officer took them to telephone.';
