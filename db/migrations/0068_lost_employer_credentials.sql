-- Somebody of a company who lost the password or the phone with the code app gets a new link from the branch, to the address or number
-- on record. Until it is used nobody signs in as them.

alter table employer_invitations add column renews uuid references employer_people (id);
comment on column employer_invitations.renews is 'Whose password and code app this link makes anew; null for one that invites.';
