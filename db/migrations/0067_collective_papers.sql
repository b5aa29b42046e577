-- The proof of many workers is opened by every branch that works the claim of one of them.

create view collective_paper_offices as
select distinct w.collective_id, c.office_id from collective_workers w join claims c on c.member_id = w.member_id where c.status <> 'DRAFT'
union select id, office_id from collectives where status <> 'DRAFT';
comment on view collective_paper_offices is 'Which branches may open the proof of a collective: its own, and those with a claim of one of its people.';
