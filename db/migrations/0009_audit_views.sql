-- Facts with the name of the office, for people who read a claim's story.
create view audit.claim_facts as
select facts.seq, facts.claim_id, facts.type, facts.at, facts.actor_kind, facts.actor_role, offices.name as office_name, facts.why, facts.data
from audit.facts left join offices on offices.id = facts.office_id;
grant select on audit.claim_facts to lapak_app;
comment on view audit.claim_facts is 'A claim''s story. Holds no person.';
