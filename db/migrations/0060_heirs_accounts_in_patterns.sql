-- An account that inherits from many people who died is seen as well: brokers work at funerals too. A family that is paid on one
-- account is one claim, and no pattern.

create or replace view claim_marks as
select 'PHONE' as kind, contact_index as mark, id as claim_id, member_id, office_id, created_at as at from claims where channel in ('ONLINE', 'COLLECTIVE')
union all
select 'ACCOUNT', bank_account_index, id, member_id, office_id, created_at from claims where bank_account_index is not null
union all
select 'ACCOUNT', h.bank_account_index, c.id, c.member_id, c.office_id, c.created_at from claim_heirs h join claims c on c.id = h.claim_id
where h.bank_account_index is not null
union all
select 'HELPER', a.phone_index, c.id, c.member_id, c.office_id, a.given_at from helper_authorities a join claims c on c.id = a.claim_id
union all
select 'DEVICE', s.device_index, c.id, c.member_id, c.office_id, s.created_at from portal_sessions s join claims c on c.id = s.claim_id
where s.device_index is not null and c.channel in ('ONLINE', 'COLLECTIVE');
comment on view claim_marks is 'What claims have in common, as keyed hashes; accounts of heirs among them, network addresses never. Browsers and phones of kiosk and desk are the branch''s and are left out.';
