-- Named views: the only places where claims read what other rooms keep.

create view claim_offices as select id, code, name, address, zone from offices where kind = 'BRANCH';
comment on view claim_offices is 'Branches a claim can belong to.';

create index claims_member on claims (member_id);

alter table claims add column bank_changed_at timestamptz;
alter table claims add column correction_at timestamptz;
comment on column claims.correction is 'What an officer asked to be mended, with the sentences the claimant reads.';

create view claimant_claims as
select claims.*, offices.code as office_code, offices.name as office_name, offices.address as office_address, offices.zone as office_zone
from claims join offices on offices.id = claims.office_id;
comment on view claimant_claims is 'A claim with its office, for the claimant''s own pages.';
