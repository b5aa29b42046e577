-- A letter to whom nothing else reaches is printed by the house's own press, marked once, and counted as a channel.

alter table calls add column printed_at timestamptz;
alter table calls add column printed_by uuid references staff (id);
alter table calls add constraint calls_printed check ((printed_at is null) = (printed_by is null) and (printed_at is null or outcome = 'LETTER'));
comment on column calls.printed_at is 'When the letter was first printed; printing it again changes nothing. The address that was typed for it is not kept. Office time.';

alter table links drop constraint links_purpose_check;
alter table links add constraint links_purpose_check check (purpose in ('NOTICE', 'ANNOUNCEMENT', 'SESSION', 'SLIP', 'EMPLOYER', 'LETTER'));
alter table links drop constraint links_leads_to_check;
alter table links add constraint links_leads_to_check check (leads_to in ('FIRST', 'CHECK', 'START', 'ANNOUNCEMENT', 'RESUME'));

create view outreach_letters as
select claims.office_id, count(*)::int as printed
from calls join claims on claims.id = calls.claim_id where calls.printed_at is not null group by claims.office_id;
grant select on outreach_letters to lapak_app;
comment on view outreach_letters is 'How many letters each office printed. Holds no person.';

create or replace view outreach_figures as
select code, subject, purpose, channel, office_id,
  coalesce((select sum(days.opened) from link_days days where days.code = links.code), 0)::int as opened,
  (select count(*) from claims where claims.link_code = links.code)::int as began,
  (select count(*) from claims where claims.link_code = links.code and claims.submitted_at is not null)::int as finished
from links where subject is not null or purpose = 'LETTER';
