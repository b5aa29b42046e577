-- What a comment promises is done: each time that is shorter than ten years has a tick of the worker (tests/keeping.test.ts), and each
-- table says how long it is kept. Sittings of a quiz, attendances and visits of a branch could not be deleted by anybody until now.

grant delete on quiz_attempts, attendances, outreach_sessions to lapak_app;

-- A quiz that is over two years old is found by its day, not by its course.
create index quiz_attempts_at on quiz_attempts (at);
create index employer_invitations_made on employer_invitations (made_at);
create index document_uploads_at on document_uploads (begun_at);
create index portal_sessions_end on portal_sessions (ends_at);

comment on table staff_sessions is 'Who of the staff is signed in: whose, since when, never from where. Keep until it has ended.';
comment on table employer_sessions is 'Who of a company is signed in. Keep until it has ended.';
comment on table portal_sessions is 'Who is in a claim. Keep until it has ended; one that knows its browser as long as patterns look back (service/patterns/withinDays).';
comment on column portal_sessions.device_index is 'Keyed hash of the browser''s random mark: one browser in many claims can be seen. Keep as long as the session''s row.';
comment on table pattern_tasks is 'Something in common of many claims, for a branch head to look at, and the answer with a reason. Keep two years after it was found or answered. Office time.';
comment on table interview_blocks is 'Interview times that a branch holds for a group of people. Keep one year; as long as the claim where one of them was somebody''s.';
comment on table slots is 'A stretch of one officer''s shift in which one interview fits. Keep one year; as long as the claim where somebody had it.';
comment on table waitlist is 'Who waits for an interview time, in order: fewest offers first, then who came first. Keep one year after the place was left.';
comment on table shifts is 'Which hours an officer interviews. Keep one year.';
comment on table incidents is 'What does not work as it should, in the words that everybody reads. Keep five years after it ended. Office time.';
comment on table outreach_sessions is 'Visits of a branch to a factory or a kelurahan, face to face. Keep five years; whom to ask for there 90 days.';
comment on table employers is 'Companies, by the number under which they pay contributions. Keep as long as a member worked there.';
comment on table employments is 'Who worked where, from when to when. Keep as long as the member.';
comment on table memberships is 'The cards of a member. Keep as long as the member.';
comment on table ledger_years is 'The balance, year by year: last balance + contributions + development = balance. Whole rupiah. Keep as long as the member.';
comment on table benefit_payments is 'What was paid to a member before: the tax and the paper on the tax number follow from it. Keep as long as the member.';
comment on table employer_roles is 'For which company a person acts. ADMIN: also invites and removes colleagues. Who gave and took it stands in the record. Keep as long as the person.';
comment on table employer_webhooks is 'Where a company wants to be told, and the secret by which it knows us. Keep until the company takes it away.';
comment on table link_days is 'How often a link was opened on a day: a number, no person. Keep as long as the link.';
comment on table member_import_blocks is 'Parts of a file that are in: written in the transaction that took the part in. Keep until the file is finished.';
comment on table office_trainers is 'Who trains an office, where its head has named somebody. Keep until another is named.';
comment on table offices is 'Head office makes policy, regions relay it, branches carry it out. Keep for ever: a row each.';
comment on table part_switch_offices is 'The pilot offices of a switch that is not on everywhere. Keep as long as the switch.';
comment on table audit.links is 'The chain over the facts: hash(n) = SHA-256(hash(n-1) || digest of fact n). One changed or missing fact breaks every link after it. Keep for ever.';
