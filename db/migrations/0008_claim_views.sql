-- Named views: the only places where claims read what other rooms keep.

create view claim_offices as select id, code, name, address, zone from offices where kind = 'BRANCH';
comment on view claim_offices is 'Branches a claim can belong to.';

create index claims_member on claims (member_id);
