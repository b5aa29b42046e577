-- A company's file is known again by what is in it: its key is the digest, and its size is kept, so that whoever sends it again in
-- pieces hears that all of it is here.

alter table exit_reports add column bytes bigint check (bytes >= 0);
comment on column exit_reports.bytes is 'Size of the file, where the report came as one.';
