-- On which open list a job stands, as its company sees it: until the list is over nobody's answer shows in it, but that they confirmed.

create view collective_listings as
select w.employment_id, w.collective_id from collective_workers w join collectives c on c.id = w.collective_id
where w.state in ('LISTED', 'TOLD', 'CONFIRMED') or (w.state <> 'LEFT' and c.status not in ('ENDED', 'WITHDRAWN'));
grant select on collective_listings to lapak_app;
comment on view collective_listings is 'Jobs on lists as their company sees them: who answered that they claim alone stays there until the list is over.';
comment on column collective_workers.waits_until is 'Until when the law lets somebody wait whose job ended on the reported day; the only thing of it that the company is told, so nothing else on record moves it.';
