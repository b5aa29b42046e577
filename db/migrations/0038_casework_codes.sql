-- Which claim a code on an officer's form means, without opening its file.

create view casework_codes as
select cases.claim_id, cases.office_id, claims.code from cases join claims on claims.id = cases.claim_id;
comment on view casework_codes is 'The code of each case''s claim and its office: no personal data.';
