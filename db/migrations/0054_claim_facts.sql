-- A claim keeps what the law was asked when it was sent, so that a trial of another rule asks the same, whatever is reported later.

alter table claims add column facts_sealed bytea;
comment on column claims.facts_sealed is 'Personal data, sealed JSON: the case as the law was asked it on the day on which the claim was sent (days, jobs, money, relations; no name, no number). Purpose: to show why it was decided so, and to try a new rule on what was known then. Keep as long as the claim.';
