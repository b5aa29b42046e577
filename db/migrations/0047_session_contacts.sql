-- Whom to ask for at a place is forgotten once the visit is long over.
alter table outreach_sessions alter column contact_sealed drop not null;
comment on column outreach_sessions.contact_sealed is 'Name and telephone of whom to ask for there: to arrange the visit. Emptied 90 days after it.';
