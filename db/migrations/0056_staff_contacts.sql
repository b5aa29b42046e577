-- Officers are told what waits for their office: that needs an address.
alter table staff add column contact_sealed bytea;
comment on column staff.contact_sealed is 'Personal data, sealed: e-mail and telephone at which this officer is told of work that waits; theirs to change. Null where nobody gave one. Keep as long as the officer.';
