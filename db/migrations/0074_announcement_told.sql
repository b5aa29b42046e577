-- Who was told of an announcement by one sending is not told of it again by another: the country's, a region's and a branch's overlap.

create view announcement_told as
select b.announcement_id, m.member_id from announcement_broadcasts b
  join messages m on m.template = 'AnnouncementTold' and split_part(m.key, ':', 2) = b.id::text;
grant select on announcement_told to lapak_app;
comment on view announcement_told is 'Which members were told of which announcement. Ids only.';
