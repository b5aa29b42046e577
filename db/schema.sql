-- Written by `npx node scripts/write-schema.ts` from db/migrations; for reading, never run.


create table audit.facts (
  seq bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  id uuid not null,
  type text not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  actor_role text,
  office_id uuid,
  claim_id uuid,
  subject text,
  why text,
  data jsonb not null,
  digest bytea not null,
  constraint facts_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['CITIZEN'::text, 'STAFF'::text, 'SYSTEM'::text, 'EMPLOYER'::text, 'HELPER'::text, 'PROGRAM'::text]))),
  constraint facts_id_key UNIQUE (id),
  constraint facts_pkey PRIMARY KEY (seq)
);

create table audit.links (
  "position" bigint not null,
  fact_seq bigint not null,
  fact_tx xid8 not null,
  hash bytea not null,
  constraint links_fact_seq_fkey FOREIGN KEY (fact_seq) REFERENCES audit.facts(seq),
  constraint links_fact_seq_key UNIQUE (fact_seq),
  constraint links_pkey PRIMARY KEY ("position")
);

create table public.announcement_broadcasts (
  id uuid not null,
  announcement_id uuid not null,
  audience text not null,
  office_id uuid,
  expected integer not null,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  after_member uuid,
  told integer not null default 0,
  stopped integer not null default 0,
  no_address integer not null default 0,
  enough integer not null default 0,
  failed integer not null default 0,
  finished_at timestamp with time zone,
  constraint announcement_broadcasts_announcement_id_audience_office_id_key UNIQUE NULLS NOT DISTINCT (announcement_id, audience, office_id),
  constraint announcement_broadcasts_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.announcements(id),
  constraint announcement_broadcasts_audience_check CHECK ((audience = ANY (ARRAY['DRAFTS'::text, 'ELIGIBLE'::text]))),
  constraint announcement_broadcasts_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.staff(id),
  constraint announcement_broadcasts_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint announcement_broadcasts_pkey PRIMARY KEY (id)
);

create table public.announcement_evidence (
  id uuid not null,
  announcement_id uuid not null,
  office_id uuid not null,
  channel text not null,
  kind text not null,
  place text not null,
  reached integer not null,
  storage_key text,
  sha256 bytea,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  photo_forgotten_at timestamp with time zone,
  constraint announcement_evidence_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.announcements(id),
  constraint announcement_evidence_channel_check CHECK ((channel = ANY (ARRAY['WEB'::text, 'WHATSAPP'::text, 'SMS'::text, 'EMAIL'::text, 'LETTER'::text, 'SQUARE'::text, 'STORY'::text, 'POSTER'::text, 'LEAFLET'::text, 'SLIDES'::text, 'HANDOUT'::text]))),
  constraint announcement_evidence_check CHECK ((num_nonnulls(storage_key, sha256) = ANY (ARRAY[0, 2]))),
  constraint announcement_evidence_given_by_fkey FOREIGN KEY (given_by) REFERENCES public.staff(id),
  constraint announcement_evidence_kind_check CHECK ((kind = ANY (ARRAY['HUNG'::text, 'SENT'::text]))),
  constraint announcement_evidence_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint announcement_evidence_pkey PRIMARY KEY (id),
  constraint announcement_evidence_reached_check CHECK (((reached >= 0) AND (reached <= 1000000))),
  constraint evidence_of_hanging CHECK (((kind <> 'HUNG'::text) OR (storage_key IS NOT NULL) OR (photo_forgotten_at IS NOT NULL)))
);

create table public.announcement_offices (
  announcement_id uuid not null,
  office_id uuid not null,
  address text not null,
  hours text not null,
  people text[] not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint announcement_offices_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.announcements(id),
  constraint announcement_offices_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint announcement_offices_pkey PRIMARY KEY (announcement_id, office_id),
  constraint announcement_offices_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.staff(id)
);

create table public.announcements (
  id uuid not null,
  code text not null,
  status text not null,
  version integer not null default 1,
  policy_id text,
  texts jsonb not null,
  holds_from date,
  holds_until date,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  proposed_by uuid,
  proposed_at timestamp with time zone,
  proposed_role text,
  approved_by uuid,
  approved_at timestamp with time zone,
  approved_role text,
  ended_by uuid,
  ended_at timestamp with time zone,
  ended_why text,
  constraint announcement_by_head_office CHECK (((proposed_role = 'HEAD_POLICY'::text) AND (approved_role = 'HEAD_POLICY'::text))),
  constraint announcement_two_people CHECK ((proposed_by <> approved_by)),
  constraint announcements_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.staff(id),
  constraint announcements_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.staff(id),
  constraint announcements_check CHECK ((num_nonnulls(proposed_by, proposed_at, proposed_role) = ANY (ARRAY[0, 3]))),
  constraint announcements_check1 CHECK ((num_nonnulls(approved_by, approved_at, approved_role) = ANY (ARRAY[0, 3]))),
  constraint announcements_check2 CHECK (((status <> ALL (ARRAY['PROPOSED'::text, 'APPROVED'::text, 'ENDED'::text])) OR (proposed_by IS NOT NULL))),
  constraint announcements_check3 CHECK (((status <> ALL (ARRAY['APPROVED'::text, 'ENDED'::text])) OR (approved_by IS NOT NULL))),
  constraint announcements_check4 CHECK (((status <> ALL (ARRAY['DRAFT'::text, 'PROPOSED'::text])) OR (approved_by IS NULL))),
  constraint announcements_check5 CHECK (((status = ANY (ARRAY['ENDED'::text, 'WITHDRAWN'::text])) = ((ended_at IS NOT NULL) AND (ended_why IS NOT NULL)))),
  constraint announcements_check6 CHECK ((holds_until >= holds_from)),
  constraint announcements_code_check CHECK ((code ~ '^[2346789ABCDEFGHJKMNPQRTVWXYZ]{7}$'::text)),
  constraint announcements_code_key UNIQUE (code),
  constraint announcements_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.staff(id),
  constraint announcements_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.staff(id),
  constraint announcements_pkey PRIMARY KEY (id),
  constraint announcements_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES public.policy_versions(id),
  constraint announcements_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES public.staff(id),
  constraint announcements_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'APPROVED'::text, 'ENDED'::text, 'WITHDRAWN'::text]))),
  constraint announcements_texts_check CHECK ((jsonb_typeof(texts) = 'object'::text))
);

create table public.appointments (
  id uuid not null,
  claim_id uuid not null,
  slot_id uuid not null,
  office_id uuid not null,
  officer_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  kind text not null,
  status text not null,
  held_until timestamp with time zone,
  made_at timestamp with time zone not null,
  status_since timestamp with time zone not null,
  constraint appointments_check CHECK (((status = 'OFFERED'::text) <= (held_until IS NOT NULL))),
  constraint appointments_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint appointments_kind_check CHECK ((kind = ANY (ARRAY['VIDEO'::text, 'PHONE'::text, 'IN_PERSON'::text]))),
  constraint appointments_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint appointments_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES public.slots(id),
  constraint appointments_status_check CHECK ((status = ANY (ARRAY['OFFERED'::text, 'BOOKED'::text, 'MOVED'::text, 'CANCELLED'::text, 'LAPSED'::text, 'HELD'::text, 'MISSED'::text])))
);

create table public.attendances (
  course_id uuid not null,
  staff_id uuid not null,
  held_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint attendances_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id),
  constraint attendances_pkey PRIMARY KEY (course_id, staff_id, held_on),
  constraint attendances_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.staff(id),
  constraint attendances_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id)
);

create table public.balance_entries (
  id uuid not null,
  membership_id uuid not null,
  month date not null,
  account text not null default 'MAIN'::text,
  kind text not null,
  amount bigint not null,
  wage bigint not null,
  received_on date not null,
  source text not null,
  constraint balance_entries_account_check CHECK ((account = ANY (ARRAY['MAIN'::text, 'ADDITIONAL'::text]))),
  constraint balance_entries_amount_check CHECK ((amount > 0)),
  constraint balance_entries_kind_check CHECK ((kind = ANY (ARRAY['CONTRIBUTION_EMPLOYER'::text, 'CONTRIBUTION_WORKER'::text, 'CONTRIBUTION_SELF'::text]))),
  constraint balance_entries_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES public.memberships(id),
  constraint balance_entries_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint balance_entries_once UNIQUE (membership_id, month, account, kind, source, received_on),
  constraint balance_entries_pkey PRIMARY KEY (id),
  constraint balance_entries_wage_check CHECK ((wage >= 0))
);

create table public.benefit_payments (
  id uuid not null,
  member_id uuid not null,
  paid_on date not null,
  reason text not null,
  gross bigint not null,
  constraint benefit_payments_gross_check CHECK ((gross > 0)),
  constraint benefit_payments_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint benefit_payments_pkey PRIMARY KEY (id)
);

create table public.calls (
  id uuid not null,
  claim_id uuid not null,
  message_id uuid not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  outcome text,
  ended_at timestamp with time zone,
  printed_at timestamp with time zone,
  printed_by uuid,
  constraint calls_check CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  constraint calls_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE,
  constraint calls_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE,
  constraint calls_outcome_check CHECK ((outcome = ANY (ARRAY['REACHED'::text, 'NOT_REACHED'::text, 'CALL_AGAIN'::text, 'LETTER'::text]))),
  constraint calls_pkey PRIMARY KEY (id),
  constraint calls_printed CHECK ((((printed_at IS NULL) = (printed_by IS NULL)) AND ((printed_at IS NULL) OR (outcome = 'LETTER'::text)))),
  constraint calls_printed_by_fkey FOREIGN KEY (printed_by) REFERENCES public.staff(id),
  constraint calls_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES public.staff(id)
);

create table public.case_reviews (
  claim_id uuid not null,
  office_id uuid not null,
  percent integer not null,
  first_officers uuid[] not null,
  second_officer uuid not null,
  drawn_at timestamp with time zone not null,
  reviewer uuid,
  reviewer_office uuid,
  taken_at timestamp with time zone,
  agrees boolean,
  reason_sealed bytea,
  reviewed_at timestamp with time zone,
  constraint case_reviews_check CHECK ((((reviewer IS NULL) = (taken_at IS NULL)) AND ((reviewer IS NULL) = (reviewer_office IS NULL)))),
  constraint case_reviews_check1 CHECK ((((agrees IS NULL) = (reviewed_at IS NULL)) AND ((agrees IS NULL) = (reason_sealed IS NULL)))),
  constraint case_reviews_check2 CHECK (((reviewed_at IS NULL) OR (reviewer IS NOT NULL))),
  constraint case_reviews_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.cases(claim_id),
  constraint case_reviews_first_officers_check CHECK ((cardinality(first_officers) > 0)),
  constraint case_reviews_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint case_reviews_other_office CHECK (((reviewer_office IS NULL) OR (reviewer_office <> office_id))),
  constraint case_reviews_percent_check CHECK (((percent >= 1) AND (percent <= 100))),
  constraint case_reviews_pkey PRIMARY KEY (claim_id),
  constraint case_reviews_reviewer_fkey FOREIGN KEY (reviewer) REFERENCES public.staff(id),
  constraint case_reviews_reviewer_office_fkey FOREIGN KEY (reviewer_office) REFERENCES public.offices(id),
  constraint case_reviews_second_officer_fkey FOREIGN KEY (second_officer) REFERENCES public.staff(id),
  constraint case_reviews_third_person CHECK (((reviewer IS NULL) OR ((reviewer <> second_officer) AND (reviewer <> ALL (first_officers)))))
);

create table public.cases (
  claim_id uuid not null,
  office_id uuid not null,
  stage text not null,
  waiting_for text,
  promise_on date,
  opened_on date not null,
  entered_at timestamp with time zone not null,
  assigned_to uuid,
  assigned_at timestamp with time zone,
  first_officer uuid,
  first_findings_sealed bytea,
  first_done_at timestamp with time zone,
  first_officers_before uuid[] not null default '{}'::uuid[],
  second_officer uuid,
  second_findings_sealed bytea,
  second_done_at timestamp with time zone,
  returned_by uuid,
  returned_reason_sealed bytea,
  constraint cases_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES public.staff(id),
  constraint cases_check CHECK (((stage = 'WAITING'::text) = (waiting_for IS NOT NULL))),
  constraint cases_check1 CHECK (((assigned_to IS NULL) = (assigned_at IS NULL))),
  constraint cases_check2 CHECK (((assigned_to IS NULL) OR (stage = ANY (ARRAY['FIRST'::text, 'SECOND'::text])))),
  constraint cases_check3 CHECK (((first_done_at IS NULL) OR (first_officer IS NOT NULL))),
  constraint cases_check4 CHECK (((stage <> 'SECOND'::text) OR (first_done_at IS NOT NULL))),
  constraint cases_check5 CHECK (((second_done_at IS NULL) OR (second_officer IS NOT NULL))),
  constraint cases_check6 CHECK (((second_officer IS NULL) OR (first_done_at IS NOT NULL))),
  constraint cases_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint cases_first_officer_fkey FOREIGN KEY (first_officer) REFERENCES public.staff(id),
  constraint cases_four_eyes CHECK (((second_officer IS NULL) OR ((second_officer <> first_officer) AND (second_officer <> ALL (first_officers_before))))),
  constraint cases_four_eyes_desk CHECK (((stage <> 'SECOND'::text) OR (assigned_to IS NULL) OR ((assigned_to <> first_officer) AND (assigned_to <> ALL (first_officers_before))))),
  constraint cases_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint cases_pkey PRIMARY KEY (claim_id),
  constraint cases_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES public.staff(id),
  constraint cases_second_officer_fkey FOREIGN KEY (second_officer) REFERENCES public.staff(id),
  constraint cases_stage_check CHECK ((stage = ANY (ARRAY['FIRST'::text, 'SECOND'::text, 'WAITING'::text, 'CLOSED'::text]))),
  constraint cases_waiting_for_check CHECK ((waiting_for = ANY (ARRAY['INTERVIEW'::text, 'CLAIMANT'::text])))
);

create table public.certificates (
  course_id uuid not null,
  staff_id uuid not null,
  score integer not null,
  issued_at timestamp with time zone not null,
  constraint certificates_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id),
  constraint certificates_pkey PRIMARY KEY (course_id, staff_id),
  constraint certificates_score_check CHECK (((score >= 0) AND (score <= 100))),
  constraint certificates_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id)
);

create table public.challenges (
  id uuid not null,
  purpose text not null,
  payload_sealed bytea not null,
  code_hash bytea not null,
  subject_index bytea not null,
  device_index bytea not null,
  address_index bytea not null,
  tries integer not null default 0,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint challenges_pkey PRIMARY KEY (id),
  constraint challenges_purpose_check CHECK ((purpose = ANY (ARRAY['START'::text, 'RESUME'::text, 'CONSENT'::text, 'HELP'::text])))
);

create table public.circular_relays (
  circular_id text not null,
  office_id uuid not null,
  kind text not null,
  opened_at timestamp with time zone not null,
  due_on date,
  direct_at timestamp with time zone,
  received_at timestamp with time zone,
  received_by uuid,
  relayed_at timestamp with time zone,
  relayed_by uuid,
  note text,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  reminded_at timestamp with time zone,
  escalated_at timestamp with time zone,
  about text not null,
  reminder_told_at timestamp with time zone,
  reminder_told_to integer,
  late_told_at timestamp with time zone,
  late_told_to integer,
  arrival_told_at timestamp with time zone,
  arrival_told_to integer,
  constraint circular_relays_about_check CHECK ((about = ANY (ARRAY['POLICY'::text, 'ANNOUNCEMENT'::text]))),
  constraint circular_relays_pkey PRIMARY KEY (about, circular_id, office_id),
  constraint policy_relays_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES public.staff(id),
  constraint policy_relays_check CHECK (((received_at IS NULL) = (received_by IS NULL))),
  constraint policy_relays_check1 CHECK ((num_nonnulls(relayed_at, relayed_by, note) = ANY (ARRAY[0, 3]))),
  constraint policy_relays_check2 CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL))),
  constraint policy_relays_check3 CHECK (((kind = 'REGION'::text) OR (relayed_at IS NULL))),
  constraint policy_relays_check4 CHECK (((kind = 'BRANCH'::text) OR ((acknowledged_at IS NULL) AND (direct_at IS NULL) AND (due_on IS NOT NULL)))),
  constraint policy_relays_check5 CHECK (((due_on IS NOT NULL) OR (num_nonnulls(direct_at, received_at, acknowledged_at, reminded_at, escalated_at) = 0))),
  constraint policy_relays_check6 CHECK (((received_at IS NOT NULL) OR (num_nonnulls(relayed_at, acknowledged_at) = 0))),
  constraint policy_relays_kind_check CHECK ((kind = ANY (ARRAY['REGION'::text, 'BRANCH'::text]))),
  constraint policy_relays_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint policy_relays_received_by_fkey FOREIGN KEY (received_by) REFERENCES public.staff(id),
  constraint policy_relays_relayed_by_fkey FOREIGN KEY (relayed_by) REFERENCES public.staff(id)
);

create table public.claim_desk_officers (
  claim_id uuid not null,
  officer_id uuid not null,
  at timestamp with time zone not null,
  constraint claim_desk_officers_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE,
  constraint claim_desk_officers_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint claim_desk_officers_pkey PRIMARY KEY (claim_id, officer_id)
);

create table public.claim_heirs (
  id uuid not null,
  claim_id uuid not null,
  place smallint not null,
  relation text not null,
  person_sealed bytea not null,
  nik_index bytea not null,
  numerator integer,
  denominator integer,
  paid_through uuid,
  contact_sealed bytea,
  bank_sealed bytea,
  bank_account_index bytea,
  bank_match text,
  bank_changed_at timestamp with time zone,
  bank_refused_at timestamp with time zone,
  gross bigint,
  tax bigint,
  fixed_at timestamp with time zone,
  constraint claim_heirs_bank_match_check CHECK ((bank_match = ANY (ARRAY['MATCH'::text, 'NEAR'::text, 'MISMATCH'::text, 'UNKNOWN'::text]))),
  constraint claim_heirs_check CHECK (((tax >= 0) AND (tax <= gross))),
  constraint claim_heirs_check1 CHECK (((numerator IS NULL) = (denominator IS NULL))),
  constraint claim_heirs_check2 CHECK ((((numerator >= 1) AND (numerator <= denominator)) AND (denominator <= 100000))),
  constraint claim_heirs_check3 CHECK ((paid_through <> id)),
  constraint claim_heirs_check4 CHECK (((bank_sealed IS NULL) = (bank_match IS NULL))),
  constraint claim_heirs_check5 CHECK (((fixed_at IS NULL) OR ((gross IS NOT NULL) AND (tax IS NOT NULL)))),
  constraint claim_heirs_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE,
  constraint claim_heirs_claim_id_nik_index_key UNIQUE (claim_id, nik_index),
  constraint claim_heirs_claim_id_place_key UNIQUE (claim_id, place),
  constraint claim_heirs_gross_check CHECK ((gross >= 0)),
  constraint claim_heirs_paid_through_fkey FOREIGN KEY (paid_through) REFERENCES public.claim_heirs(id),
  constraint claim_heirs_pkey PRIMARY KEY (id),
  constraint claim_heirs_place_check CHECK (((place >= 1) AND (place <= 50))),
  constraint claim_heirs_relation_check CHECK ((relation = ANY (ARRAY['SPOUSE'::text, 'CHILD'::text, 'PARENT'::text, 'GRANDCHILD'::text, 'GRANDPARENT'::text, 'SIBLING'::text, 'PARENT_IN_LAW'::text, 'WILL'::text])))
);

create table public.claim_presences (
  claim_id uuid not null,
  officer_id uuid not null,
  office_id uuid not null,
  at timestamp with time zone not null,
  constraint claim_presences_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE,
  constraint claim_presences_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint claim_presences_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint claim_presences_pkey PRIMARY KEY (claim_id)
);

create table public.claims (
  id uuid not null,
  code text not null,
  member_id uuid not null,
  office_id uuid not null,
  reason text not null,
  status text not null,
  status_since timestamp with time zone not null,
  lang text not null default 'id'::text,
  policy_id text not null,
  person_sealed bytea not null,
  contact_sealed bytea not null,
  contact_index bytea not null,
  bank_sealed bytea,
  bank_account_index bytea,
  bank_match text,
  answers_sealed bytea not null,
  decision jsonb,
  gross bigint,
  tax bigint,
  net bigint,
  checks jsonb not null default '{}'::jsonb,
  declared_sealed bytea,
  declared_at timestamp with time zone,
  submitted_at timestamp with time zone,
  complete_on date,
  promise_on date,
  promise_calendar text,
  promise_moves jsonb not null default '[]'::jsonb,
  resume_status text,
  correction jsonb,
  refusal jsonb,
  channel text not null default 'ONLINE'::text,
  priority text,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  bank_changed_at timestamp with time zone,
  correction_at timestamp with time zone,
  link_code text,
  confirmed_by text not null default 'CODE'::text,
  opened_by uuid,
  proof text,
  proof_by uuid,
  proof_at timestamp with time zone,
  proof_why text,
  facts_sealed bytea,
  constraint claims_bank_match_check CHECK ((bank_match = ANY (ARRAY['MATCH'::text, 'NEAR'::text, 'MISMATCH'::text, 'UNKNOWN'::text]))),
  constraint claims_channel CHECK ((channel = ANY (ARRAY['ONLINE'::text, 'KIOSK'::text, 'DESK'::text, 'COLLECTIVE'::text]))),
  constraint claims_code_key UNIQUE (code),
  constraint claims_confirmed_by_check CHECK ((confirmed_by = ANY (ARRAY['CODE'::text, 'ORIGINAL_KTP'::text]))),
  constraint claims_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint claims_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint claims_opened_by CHECK (((confirmed_by = 'ORIGINAL_KTP'::text) = (opened_by IS NOT NULL))),
  constraint claims_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.staff(id),
  constraint claims_paid_net CHECK (((status <> ALL (ARRAY['APPROVED'::text, 'PAID'::text])) OR (net IS NOT NULL))),
  constraint claims_pkey PRIMARY KEY (id),
  constraint claims_priority CHECK ((priority = ANY (ARRAY['PREGNANT'::text, 'ELDERLY'::text, 'ILL'::text, 'DISABLED'::text]))),
  constraint claims_promise_calendar_check CHECK ((promise_calendar = ANY (ARRAY['DECREED'::text, 'PROVISIONAL'::text]))),
  constraint claims_proof_answered CHECK (((COALESCE(proof, 'WAITED'::text) = 'WAITED'::text) OR ((proof_by IS NOT NULL) AND (proof_at IS NOT NULL)))),
  constraint claims_proof_by_fkey FOREIGN KEY (proof_by) REFERENCES public.staff(id),
  constraint claims_proof_check CHECK ((proof = ANY (ARRAY['WAITED'::text, 'PROVED'::text, 'REFUSED'::text]))),
  constraint claims_proof_why_check CHECK ((length(proof_why) <= 1000)),
  constraint claims_resume_status_check CHECK ((resume_status = ANY (ARRAY['SUBMITTED'::text, 'INTERVIEWED'::text]))),
  constraint claims_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'INTERVIEWED'::text, 'VERIFIED'::text, 'APPROVED'::text, 'PAID'::text, 'CORRECTION'::text, 'REFUSED'::text, 'WITHDRAWN'::text]))),
  constraint claims_tax_within CHECK (((tax IS NULL) OR ((tax >= 0) AND (tax <= gross))))
);

create table public.collective_workers (
  id uuid not null,
  collective_id uuid not null,
  employment_id uuid not null,
  member_id uuid not null,
  state text not null,
  eligible_from date,
  waits_until date,
  due_on date,
  told_at timestamp with time zone,
  reminded_at timestamp with time zone,
  untold text,
  answered_at timestamp with time zone,
  claim_id uuid,
  call_taken_by uuid,
  call_taken_at timestamp with time zone,
  calls integer not null default 0,
  constraint collective_workers_call CHECK (((call_taken_by IS NULL) = (call_taken_at IS NULL))),
  constraint collective_workers_call_taken_by_fkey FOREIGN KEY (call_taken_by) REFERENCES public.staff(id),
  constraint collective_workers_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE SET NULL,
  constraint collective_workers_collective_id_employment_id_key UNIQUE (collective_id, employment_id),
  constraint collective_workers_collective_id_fkey FOREIGN KEY (collective_id) REFERENCES public.collectives(id),
  constraint collective_workers_employment_id_fkey FOREIGN KEY (employment_id) REFERENCES public.employments(id),
  constraint collective_workers_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint collective_workers_pkey PRIMARY KEY (id),
  constraint collective_workers_state_check CHECK ((state = ANY (ARRAY['LISTED'::text, 'TOLD'::text, 'CONFIRMED'::text, 'DISPUTED'::text, 'ALONE'::text, 'LEFT'::text]))),
  constraint collective_workers_untold_check CHECK ((untold = ANY (ARRAY['NOT_ENTITLED'::text, 'STOPPED'::text, 'NO_ADDRESS'::text, 'SILENT'::text])))
);

create table public.collectives (
  id uuid not null,
  employer_id uuid not null,
  office_id uuid not null,
  reason text not null,
  status text not null,
  status_since timestamp with time zone not null,
  made_at timestamp with time zone not null,
  prepared_by uuid not null,
  key text not null,
  proof_kind text,
  paper_key text,
  paper_type text,
  paper_sha256 bytea,
  why text,
  checked_by uuid,
  checked_at timestamp with time zone,
  constraint collectives_check CHECK ((num_nonnulls(proof_kind, paper_key, paper_type, paper_sha256) = ANY (ARRAY[0, 4]))),
  constraint collectives_check1 CHECK (((checked_by IS NULL) = (checked_at IS NULL))),
  constraint collectives_check2 CHECK (((status <> ALL (ARRAY['CHECKED'::text, 'BOOKED'::text, 'ENDED'::text])) OR (checked_by IS NOT NULL))),
  constraint collectives_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES public.staff(id),
  constraint collectives_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint collectives_employer_id_key_key UNIQUE (employer_id, key),
  constraint collectives_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint collectives_pkey PRIMARY KEY (id),
  constraint collectives_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES public.employer_people(id),
  constraint collectives_reason_check CHECK ((reason = ANY (ARRAY['PHK'::text, 'PKWT_AKHIR'::text]))),
  constraint collectives_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'HANDED_IN'::text, 'CHECKED'::text, 'BOOKED'::text, 'ENDED'::text, 'WITHDRAWN'::text])))
);

create table public.course_wordings (
  course_id uuid not null,
  version integer not null,
  questions jsonb not null,
  written_by uuid,
  written_at timestamp with time zone not null,
  constraint course_wordings_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id),
  constraint course_wordings_pkey PRIMARY KEY (course_id, version),
  constraint course_wordings_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.staff(id)
);

create table public.courses (
  id uuid not null,
  kind text not null,
  policy_id text,
  title jsonb not null,
  changes jsonb not null,
  examples jsonb not null,
  questions jsonb not null,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  edited_by uuid,
  edited_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  compared_with text,
  constraint courses_check CHECK (((kind = 'POLICY'::text) = (policy_id IS NOT NULL))),
  constraint courses_check1 CHECK (((edited_by IS NULL) = (edited_at IS NULL))),
  constraint courses_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES public.staff(id),
  constraint courses_kind_check CHECK ((kind = ANY (ARRAY['POLICY'::text, 'RELEASE'::text]))),
  constraint courses_pkey PRIMARY KEY (id),
  constraint courses_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES public.policy_versions(id),
  constraint courses_policy_id_key UNIQUE (policy_id),
  constraint courses_questions_check CHECK (((jsonb_typeof(questions) = 'array'::text) AND (jsonb_array_length(questions) > 0)))
);

create table public.deliveries (
  id uuid not null,
  message_id uuid not null,
  channel text not null,
  status text not null,
  partner_id text,
  code text,
  tries integer not null default 0,
  trying_until timestamp with time zone,
  started_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  proved_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint deliveries_channel_check CHECK ((channel = ANY (ARRAY['WHATSAPP'::text, 'SMS'::text, 'EMAIL'::text]))),
  constraint deliveries_message_id_channel_key UNIQUE (message_id, channel),
  constraint deliveries_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_status_check CHECK ((status = ANY (ARRAY['TRYING'::text, 'ACCEPTED'::text, 'SENT'::text, 'DELIVERED'::text, 'READ'::text, 'REFUSED'::text, 'FAILED'::text])))
);

create table public.document_uploads (
  name_hash bytea not null,
  claim_id uuid,
  office_id uuid not null,
  code text not null,
  begun_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  told_at timestamp with time zone,
  given_up_at timestamp with time zone,
  constraint document_uploads_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE SET NULL,
  constraint document_uploads_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint document_uploads_pkey PRIMARY KEY (name_hash)
);

create table public.documents (
  id uuid not null,
  claim_id uuid not null,
  code text not null,
  received_at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  media_type text not null,
  bytes integer not null,
  pages integer not null default 1,
  width integer,
  height integer,
  sha256 bytea not null,
  storage_key text not null,
  scan text not null,
  source text not null,
  upload_id text,
  constraint documents_bytes_check CHECK ((bytes > 0)),
  constraint documents_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint documents_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'application/pdf'::text]))),
  constraint documents_pkey PRIMARY KEY (id),
  constraint documents_scan_check CHECK ((scan = ANY (ARRAY['CLEAN'::text, 'WAITING'::text]))),
  constraint documents_source_check CHECK ((source = ANY (ARRAY['CLAIMANT'::text, 'INTERVIEW_STILL'::text]))),
  constraint documents_storage_key_key UNIQUE (storage_key),
  constraint documents_upload_id_key UNIQUE (upload_id)
);

create table public.done_once (
  key text not null,
  action text not null,
  value jsonb,
  at timestamp with time zone not null default now(),
  constraint done_once_pkey PRIMARY KEY (key, action)
);

create table public.employer_closures (
  employer_id uuid not null,
  closed_on date not null,
  reason text not null,
  closed_by uuid not null,
  at timestamp with time zone not null,
  constraint employer_closures_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES public.staff(id),
  constraint employer_closures_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint employer_closures_pkey PRIMARY KEY (employer_id)
);

create table public.employer_invitations (
  id uuid not null,
  token_hash bytea not null,
  employer_id uuid not null,
  role text not null,
  login_index bytea not null,
  invited_sealed bytea not null,
  lang text not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  renews uuid,
  constraint employer_invitations_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint employer_invitations_lang_check CHECK ((lang = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint employer_invitations_pkey PRIMARY KEY (id),
  constraint employer_invitations_renews_fkey FOREIGN KEY (renews) REFERENCES public.employer_people(id),
  constraint employer_invitations_role_check CHECK ((role = ANY (ARRAY['ADMIN'::text, 'REPORTER'::text]))),
  constraint employer_invitations_token_hash_key UNIQUE (token_hash)
);

create table public.employer_keys (
  id uuid not null,
  employer_id uuid not null,
  name text not null,
  secret_hash bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint employer_keys_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint employer_keys_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.employer_people(id),
  constraint employer_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint employer_keys_pkey PRIMARY KEY (id),
  constraint employer_keys_secret_hash_key UNIQUE (secret_hash)
);

create table public.employer_people (
  id uuid not null,
  login_index bytea not null,
  person_sealed bytea not null,
  lang text not null,
  password_hash text not null,
  totp_sealed bytea not null,
  totp_last_step bigint not null default 0,
  created_at timestamp with time zone not null,
  constraint employer_people_lang_check CHECK ((lang = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint employer_people_login_index_key UNIQUE (login_index),
  constraint employer_people_pkey PRIMARY KEY (id)
);

create table public.employer_roles (
  person_id uuid not null,
  employer_id uuid not null,
  role text not null,
  given_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint employer_roles_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint employer_roles_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.employer_people(id),
  constraint employer_roles_pkey PRIMARY KEY (person_id, employer_id),
  constraint employer_roles_role_check CHECK ((role = ANY (ARRAY['ADMIN'::text, 'REPORTER'::text])))
);

create table public.employer_sessions (
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint employer_sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.employer_people(id),
  constraint employer_sessions_pkey PRIMARY KEY (token_hash)
);

create table public.employer_webhooks (
  employer_id uuid not null,
  url text not null,
  secret_sealed bytea not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint employer_webhooks_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint employer_webhooks_pkey PRIMARY KEY (employer_id),
  constraint employer_webhooks_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.employer_people(id)
);

create table public.employers (
  id uuid not null,
  npp text not null,
  name text not null,
  city text not null,
  constraint employers_npp_key UNIQUE (npp),
  constraint employers_pkey PRIMARY KEY (id)
);

create table public.employments (
  id uuid not null,
  membership_id uuid not null,
  employer_id uuid,
  from_day date not null,
  to_day date,
  end_reason text,
  letter_date date,
  wage bigint not null,
  ended_by text,
  confirmed_at timestamp with time zone,
  confirmation_sealed bytea,
  disputed_at timestamp with time zone,
  proof_kind text,
  proof_paper uuid,
  proof_on date,
  constraint employments_confirmed CHECK (((confirmed_at IS NULL) = (confirmation_sealed IS NULL))),
  constraint employments_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint employments_ended_by_check CHECK ((ended_by = ANY (ARRAY['EMPLOYER'::text, 'WORKER'::text, 'OFFICER'::text]))),
  constraint employments_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES public.memberships(id),
  constraint employments_pkey PRIMARY KEY (id),
  constraint employments_proof CHECK ((num_nonnulls(proof_kind, proof_paper, proof_on) = ANY (ARRAY[0, 3]))),
  constraint employments_wage_check CHECK ((wage >= 0))
);

create table public.exit_demands (
  id uuid not null,
  employment_id uuid not null,
  employer_id uuid not null,
  member_id uuid not null,
  office_id uuid not null,
  claim_id uuid,
  says jsonb not null,
  at timestamp with time zone not null,
  due_on date not null,
  answer text,
  answered_at timestamp with time zone,
  side text,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason_sealed bytea,
  constraint exit_demands_answer_check CHECK ((answer = ANY (ARRAY['CONFIRMED'::text, 'DIFFERED'::text, 'STILL_WORKS'::text, 'SILENT'::text, 'CLOSED'::text, 'OVERTAKEN'::text]))),
  constraint exit_demands_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint exit_demands_check1 CHECK ((num_nonnulls(side, decided_at, decided_by, reason_sealed) = ANY (ARRAY[0, 4]))),
  constraint exit_demands_check2 CHECK (((side IS NULL) OR (answer = 'STILL_WORKS'::text))),
  constraint exit_demands_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE SET NULL,
  constraint exit_demands_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.staff(id),
  constraint exit_demands_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint exit_demands_employment_id_fkey FOREIGN KEY (employment_id) REFERENCES public.employments(id),
  constraint exit_demands_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint exit_demands_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint exit_demands_pkey PRIMARY KEY (id),
  constraint exit_demands_side_check CHECK ((side = ANY (ARRAY['COMPANY'::text, 'WORKER'::text])))
);

create table public.exit_disputes (
  id uuid not null,
  employment_id uuid not null,
  employer_id uuid not null,
  member_id uuid not null,
  office_id uuid not null,
  opened_by text not null,
  claim_id uuid,
  report_id uuid,
  company_says jsonb not null,
  other_says jsonb not null,
  papers_sealed bytea not null,
  opened_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  side text,
  constraint exit_disputes_check CHECK ((((decided_at IS NULL) = (side IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint exit_disputes_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE SET NULL,
  constraint exit_disputes_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.staff(id),
  constraint exit_disputes_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint exit_disputes_employment_id_fkey FOREIGN KEY (employment_id) REFERENCES public.employments(id),
  constraint exit_disputes_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint exit_disputes_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint exit_disputes_opened_by_check CHECK ((opened_by = ANY (ARRAY['EMPLOYER'::text, 'WORKER'::text]))),
  constraint exit_disputes_pkey PRIMARY KEY (id),
  constraint exit_disputes_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.exit_reports(id),
  constraint exit_disputes_side_check CHECK ((side = ANY (ARRAY['COMPANY'::text, 'OTHER'::text])))
);

create table public.exit_reports (
  id uuid not null,
  employer_id uuid not null,
  key text not null,
  way text not null,
  told_by uuid not null,
  status text not null,
  trouble text,
  fingerprint bytea,
  rows integer not null default 0,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  bytes bigint,
  constraint exit_reports_bytes_check CHECK ((bytes >= 0)),
  constraint exit_reports_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint exit_reports_employer_id_key_key UNIQUE (employer_id, key),
  constraint exit_reports_pkey PRIMARY KEY (id),
  constraint exit_reports_status_check CHECK ((status = ANY (ARRAY['RECEIVING'::text, 'ANSWERING'::text, 'ANSWERED'::text, 'BROKEN'::text]))),
  constraint exit_reports_way_check CHECK ((way = ANY (ARRAY['FORM'::text, 'FILE'::text, 'API'::text])))
);

create table public.heard_texts (
  id uuid not null,
  channel text not null,
  partner_id text not null,
  from_index bytea not null,
  text_sealed bytea not null,
  kind text not null,
  claim_id uuid,
  at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint heard_texts_channel_check CHECK ((channel = ANY (ARRAY['WHATSAPP'::text, 'SMS'::text]))),
  constraint heard_texts_channel_partner_id_key UNIQUE (channel, partner_id),
  constraint heard_texts_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE,
  constraint heard_texts_kind_check CHECK ((kind = ANY (ARRAY['STATUS'::text, 'STOP'::text, 'OTHER'::text]))),
  constraint heard_texts_pkey PRIMARY KEY (id),
  constraint heard_texts_settled CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
  constraint heard_texts_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.staff(id)
);

create table public.helper_authorities (
  id uuid not null,
  claim_id uuid not null,
  helper_sealed bytea not null,
  phone_index bytea not null,
  given_by text not null,
  officer_id uuid,
  given_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint helper_authorities_check CHECK (((given_by = 'OFFICER'::text) = (officer_id IS NOT NULL))),
  constraint helper_authorities_check1 CHECK ((ends_at > given_at)),
  constraint helper_authorities_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint helper_authorities_given_by_check CHECK ((given_by = ANY (ARRAY['CODE'::text, 'OFFICER'::text]))),
  constraint helper_authorities_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint helper_authorities_pkey PRIMARY KEY (id)
);

create table public.incidents (
  id uuid not null,
  part text not null,
  words_id text not null,
  words_en text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  declared_by uuid not null,
  ended_by uuid,
  constraint incidents_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint incidents_check1 CHECK ((ended_at >= began_at)),
  constraint incidents_declared_by_fkey FOREIGN KEY (declared_by) REFERENCES public.staff(id),
  constraint incidents_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.staff(id),
  constraint incidents_part_check CHECK ((part = ANY (ARRAY['EVERYTHING'::text, 'UPLOAD'::text, 'INTERVIEW'::text, 'MESSAGES'::text, 'PAYMENT'::text]))),
  constraint incidents_pkey PRIMARY KEY (id),
  constraint incidents_words_en_check CHECK (((length(words_en) >= 10) AND (length(words_en) <= 300))),
  constraint incidents_words_id_check CHECK (((length(words_id) >= 10) AND (length(words_id) <= 300)))
);

create table public.interview_blocks (
  id uuid not null,
  office_id uuid not null,
  group_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  officers integer not null,
  held integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint interview_blocks_check CHECK ((ends_at > starts_at)),
  constraint interview_blocks_held_check CHECK ((held > 0)),
  constraint interview_blocks_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.staff(id),
  constraint interview_blocks_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint interview_blocks_officers_check CHECK ((officers > 0)),
  constraint interview_blocks_pkey PRIMARY KEY (id)
);

create table public.interview_signals (
  seq bigint not null generated always as identity,
  interview_id uuid not null,
  side text not null,
  body jsonb not null,
  at timestamp with time zone not null default now(),
  constraint interview_signals_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES public.interviews(id),
  constraint interview_signals_pkey PRIMARY KEY (seq),
  constraint interview_signals_side_check CHECK ((side = ANY (ARRAY['CITIZEN'::text, 'OFFICER'::text])))
);

create table public.interviews (
  id uuid not null,
  claim_id uuid not null,
  office_id uuid not null,
  officer_id uuid,
  kind text not null,
  entered_at timestamp with time zone,
  claimant_seen_at timestamp with time zone,
  started_at timestamp with time zone,
  officer_seen_at timestamp with time zone,
  ended_at timestamp with time zone,
  checklist jsonb not null default '{}'::jsonb,
  notes_sealed bytea,
  notes_version integer not null default 0,
  notes_at timestamp with time zone,
  still text not null default 'NONE'::text,
  still_at timestamp with time zone,
  outcome text,
  outcome_by uuid,
  constraint interviews_check CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  constraint interviews_check1 CHECK (((outcome IS NULL) = (outcome_by IS NULL))),
  constraint interviews_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint interviews_id_fkey FOREIGN KEY (id) REFERENCES public.appointments(id),
  constraint interviews_kind_check CHECK ((kind = ANY (ARRAY['VIDEO'::text, 'PHONE'::text, 'IN_PERSON'::text]))),
  constraint interviews_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint interviews_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint interviews_outcome_by_fkey FOREIGN KEY (outcome_by) REFERENCES public.staff(id),
  constraint interviews_outcome_check CHECK ((outcome = ANY (ARRAY['PASSED'::text, 'CORRECTION'::text, 'NOT_REACHED'::text, 'REFUSED'::text]))),
  constraint interviews_pkey PRIMARY KEY (id),
  constraint interviews_still_check CHECK ((still = ANY (ARRAY['NONE'::text, 'ASKED'::text, 'AGREED'::text, 'DECLINED'::text, 'TAKEN'::text])))
);

create table public.kiosks (
  id uuid not null,
  office_id uuid not null,
  number integer not null,
  token_hash bytea not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint kiosks_number_check CHECK (((number >= 1) AND (number <= 99))),
  constraint kiosks_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint kiosks_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.staff(id),
  constraint kiosks_pkey PRIMARY KEY (id),
  constraint kiosks_token_hash_key UNIQUE (token_hash)
);

create table public.ledger_years (
  member_id uuid not null,
  year integer not null,
  account text not null default 'MAIN'::text,
  contributions bigint not null,
  development bigint not null,
  balance bigint not null,
  constraint ledger_years_account_check CHECK ((account = ANY (ARRAY['MAIN'::text, 'ADDITIONAL'::text]))),
  constraint ledger_years_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint ledger_years_pkey PRIMARY KEY (member_id, account, year)
);

create table public.link_days (
  code text not null,
  day date not null,
  opened integer not null,
  constraint link_days_code_fkey FOREIGN KEY (code) REFERENCES public.links(code),
  constraint link_days_pkey PRIMARY KEY (code, day)
);

create table public.links (
  code text not null,
  purpose text not null,
  channel text not null,
  leads_to text not null,
  office_id uuid,
  subject uuid,
  made_at timestamp with time zone not null,
  constraint links_channel_check CHECK ((channel = ANY (ARRAY['WEB'::text, 'WHATSAPP'::text, 'SMS'::text, 'EMAIL'::text, 'LETTER'::text, 'SQUARE'::text, 'STORY'::text, 'POSTER'::text, 'LEAFLET'::text, 'SLIDES'::text, 'HANDOUT'::text, 'SLIP'::text]))),
  constraint links_code_check CHECK ((code ~ '^[2346789ABCDEFGHJKMNPQRTVWXYZ]{7}$'::text)),
  constraint links_leads_to_check CHECK ((leads_to = ANY (ARRAY['FIRST'::text, 'CHECK'::text, 'START'::text, 'ANNOUNCEMENT'::text, 'RESUME'::text]))),
  constraint links_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint links_pkey PRIMARY KEY (code),
  constraint links_purpose_check CHECK ((purpose = ANY (ARRAY['NOTICE'::text, 'ANNOUNCEMENT'::text, 'SESSION'::text, 'SLIP'::text, 'EMPLOYER'::text, 'LETTER'::text])))
);

create table public.member_import_blocks (
  import_id uuid not null,
  first_byte bigint not null,
  end_byte bigint not null,
  first_line bigint not null,
  end_line bigint not null,
  lines integer not null,
  added integer not null,
  changed integer not null,
  refused jsonb not null,
  constraint member_import_blocks_check CHECK ((end_byte > first_byte)),
  constraint member_import_blocks_check1 CHECK ((end_line > first_line)),
  constraint member_import_blocks_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.member_imports(id),
  constraint member_import_blocks_pkey PRIMARY KEY (import_id, first_byte)
);

create table public.member_imports (
  id uuid not null,
  file_sha256 bytea not null,
  file_bytes bigint not null,
  begun_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  lines bigint,
  added bigint,
  changed bigint,
  refused bigint,
  constraint member_imports_file_bytes_check CHECK ((file_bytes >= 0)),
  constraint member_imports_pkey PRIMARY KEY (id)
);

create table public.members (
  id uuid not null,
  nik_index bytea not null,
  person_sealed bytea not null,
  birth_date date not null,
  citizenship text not null,
  death_date date,
  tax_id text not null,
  home_office_id uuid,
  balance_as_of date,
  constraint members_citizenship_check CHECK ((citizenship = ANY (ARRAY['WNI'::text, 'WNA'::text]))),
  constraint members_home_office_id_fkey FOREIGN KEY (home_office_id) REFERENCES public.offices(id),
  constraint members_nik_index_key UNIQUE (nik_index),
  constraint members_pkey PRIMARY KEY (id),
  constraint members_tax_id_check CHECK ((tax_id = ANY (ARRAY['NIK_VALID'::text, 'NPWP15'::text, 'NPWP16'::text, 'NONE'::text])))
);

create table public.memberships (
  id uuid not null,
  member_id uuid not null,
  kpj_index bytea not null,
  kpj_sealed bytea,
  segment text not null,
  first_contribution date not null,
  constraint memberships_kpj_index_key UNIQUE (kpj_index),
  constraint memberships_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_segment_check CHECK ((segment = ANY (ARRAY['PU'::text, 'BPU'::text])))
);

create table public.message_stops (
  subject_index bytea not null,
  channel text not null,
  stopped_at timestamp with time zone not null,
  constraint message_stops_channel_check CHECK ((channel = ANY (ARRAY['WHATSAPP'::text, 'SMS'::text, 'EMAIL'::text]))),
  constraint message_stops_pkey PRIMARY KEY (subject_index, channel)
);

create table public.messages (
  id uuid not null,
  key text not null,
  claim_id uuid,
  challenge_id uuid,
  template text not null,
  lang text not null,
  recipient_sealed bytea not null,
  values_sealed bytea,
  channels text[] not null,
  turn integer not null default 0,
  status text not null,
  at timestamp with time zone not null,
  send_before timestamp with time zone,
  proof_by timestamp with time zone,
  member_id uuid,
  account_id uuid,
  quiet_zone text,
  held_until timestamp with time zone,
  visit_id uuid,
  free_until timestamp with time zone,
  constraint messages_about CHECK ((num_nonnulls(claim_id, challenge_id, member_id, account_id, visit_id) = 1)),
  constraint messages_channels_check CHECK ((cardinality(channels) > 0)),
  constraint messages_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint messages_key_key UNIQUE (key),
  constraint messages_lang_check CHECK ((lang = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint messages_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'SENT'::text, 'DELIVERED'::text, 'READ'::text, 'FAILED'::text, 'ENDED'::text])))
);

create table public.migrations (
  name text not null,
  sha256 text not null,
  at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

create table public.office_online_shares (
  id bigint not null generated always as identity,
  office_id uuid not null,
  from_day date not null,
  online_percent integer not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint office_online_shares_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint office_online_shares_online_percent_check CHECK (((online_percent >= 0) AND (online_percent <= 100))),
  constraint office_online_shares_pkey PRIMARY KEY (id),
  constraint office_online_shares_reason_check CHECK ((length(reason) >= 10)),
  constraint office_online_shares_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.staff(id)
);

create table public.office_trainers (
  office_id uuid not null,
  staff_id uuid not null,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  constraint office_trainers_named_by_fkey FOREIGN KEY (named_by) REFERENCES public.staff(id),
  constraint office_trainers_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint office_trainers_pkey PRIMARY KEY (office_id),
  constraint office_trainers_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id)
);

create table public.offices (
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  address text not null,
  zone text not null,
  constraint offices_code_key UNIQUE (code),
  constraint offices_kind_check CHECK ((kind = ANY (ARRAY['HEAD'::text, 'REGION'::text, 'BRANCH'::text]))),
  constraint offices_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.offices(id),
  constraint offices_pkey PRIMARY KEY (id),
  constraint offices_zone_check CHECK ((zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Pontianak'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text])))
);

create table public.outreach_sessions (
  id uuid not null,
  office_id uuid not null,
  announcement_id uuid,
  kind text not null,
  place text not null,
  day date not null,
  begins text not null,
  ends text not null,
  people text not null,
  contact_sealed bytea,
  expected integer not null,
  link_code text not null,
  planned_by uuid not null,
  planned_at timestamp with time zone not null,
  attended integer,
  noted_by uuid,
  noted_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  constraint outreach_sessions_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.announcements(id),
  constraint outreach_sessions_attended_check CHECK (((attended >= 0) AND (attended <= 100000))),
  constraint outreach_sessions_begins_check CHECK ((begins ~ '^([01][0-9]|2[0-3])[.][0-5][0-9]$'::text)),
  constraint outreach_sessions_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.staff(id),
  constraint outreach_sessions_check CHECK ((begins < ends)),
  constraint outreach_sessions_check1 CHECK ((num_nonnulls(attended, noted_by, noted_at) = ANY (ARRAY[0, 3]))),
  constraint outreach_sessions_check2 CHECK ((num_nonnulls(cancelled_at, cancelled_by) = ANY (ARRAY[0, 2]))),
  constraint outreach_sessions_check3 CHECK (((cancelled_at IS NULL) OR (attended IS NULL))),
  constraint outreach_sessions_ends_check CHECK ((ends ~ '^([01][0-9]|2[0-3])[.][0-5][0-9]$'::text)),
  constraint outreach_sessions_expected_check CHECK (((expected >= 1) AND (expected <= 100000))),
  constraint outreach_sessions_kind_check CHECK ((kind = ANY (ARRAY['FACTORY'::text, 'KELURAHAN'::text, 'OTHER'::text]))),
  constraint outreach_sessions_link_code_fkey FOREIGN KEY (link_code) REFERENCES public.links(code),
  constraint outreach_sessions_link_code_key UNIQUE (link_code),
  constraint outreach_sessions_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.staff(id),
  constraint outreach_sessions_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint outreach_sessions_pkey PRIMARY KEY (id),
  constraint outreach_sessions_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES public.staff(id)
);

create table public.part_switch_offices (
  switch_id uuid not null,
  office_id uuid not null,
  constraint part_switch_offices_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint part_switch_offices_pkey PRIMARY KEY (switch_id, office_id),
  constraint part_switch_offices_switch_id_fkey FOREIGN KEY (switch_id) REFERENCES public.part_switches(id)
);

create table public.part_switches (
  id uuid not null,
  part text not null,
  owner uuid not null,
  everywhere boolean not null,
  reason text not null,
  begins_on date not null,
  ends_on date not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_why text,
  follows uuid,
  constraint part_switches_check CHECK ((ends_on >= begins_on)),
  constraint part_switches_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint part_switches_check2 CHECK (((ended_why IS NULL) OR (ended_at IS NOT NULL))),
  constraint part_switches_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.staff(id),
  constraint part_switches_follows_fkey FOREIGN KEY (follows) REFERENCES public.part_switches(id),
  constraint part_switches_owner_fkey FOREIGN KEY (owner) REFERENCES public.staff(id),
  constraint part_switches_pkey PRIMARY KEY (id),
  constraint part_switches_reason_check CHECK ((length(reason) >= 10))
);

create table public.pattern_tasks (
  id uuid not null,
  kind text not null,
  mark bytea not null,
  office_id uuid not null,
  people integer not null,
  found_at timestamp with time zone not null,
  answer text,
  reason text,
  answered_by uuid,
  answered_at timestamp with time zone,
  answered_people integer,
  constraint pattern_tasks_answer_check CHECK ((answer = ANY (ARRAY['FAMILY'::text, 'WATCH'::text, 'REPORTED'::text]))),
  constraint pattern_tasks_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.staff(id),
  constraint pattern_tasks_check CHECK ((num_nonnulls(answer, reason, answered_by, answered_at, answered_people) = ANY (ARRAY[0, 5]))),
  constraint pattern_tasks_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'ACCOUNT'::text, 'HELPER'::text, 'DEVICE'::text]))),
  constraint pattern_tasks_kind_mark_key UNIQUE (kind, mark),
  constraint pattern_tasks_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint pattern_tasks_pkey PRIMARY KEY (id)
);

create table public.payment_files (
  message_id text not null,
  made_at timestamp with time zone not null,
  transfers integer not null,
  total bigint not null,
  file_sealed bytea not null,
  constraint payment_files_pkey PRIMARY KEY (message_id),
  constraint payment_files_total_check CHECK ((total > 0)),
  constraint payment_files_transfers_check CHECK ((transfers > 0))
);

create table public.payment_orders (
  id uuid not null,
  claim_id uuid not null,
  member_id uuid not null,
  reason text not null,
  gross bigint not null,
  net bigint not null,
  payee_sealed bytea not null,
  reference text not null,
  service text not null,
  state text not null,
  promise_on date,
  first_officer uuid not null,
  second_officer uuid not null,
  ordered_at timestamp with time zone not null,
  released_by uuid,
  released_at timestamp with time zone,
  tries integer not null default 0,
  next_try_at timestamp with time zone,
  settled_at timestamp with time zone,
  bank_code text,
  bank_reference text,
  bank_message text,
  message_id text,
  heir_id uuid,
  constraint payment_by_file CHECK (((state <> 'HANDED_IN'::text) OR ((message_id IS NOT NULL) AND (next_try_at IS NULL)))),
  constraint payment_needs_release CHECK (((state = 'ORDERED'::text) OR (released_by IS NOT NULL))),
  constraint payment_orders_check CHECK (((net > 0) AND (net <= gross))),
  constraint payment_orders_check1 CHECK ((first_officer <> second_officer)),
  constraint payment_orders_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint payment_orders_first_officer_fkey FOREIGN KEY (first_officer) REFERENCES public.staff(id),
  constraint payment_orders_gross_check CHECK ((gross > 0)),
  constraint payment_orders_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES public.claim_heirs(id),
  constraint payment_orders_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint payment_orders_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.payment_files(message_id),
  constraint payment_orders_pkey PRIMARY KEY (id),
  constraint payment_orders_reference_key UNIQUE (reference),
  constraint payment_orders_released_by_fkey FOREIGN KEY (released_by) REFERENCES public.staff(id),
  constraint payment_orders_second_officer_fkey FOREIGN KEY (second_officer) REFERENCES public.staff(id),
  constraint payment_orders_service_check CHECK ((service = ANY (ARRAY['INTRABANK'::text, 'INTERBANK'::text, 'RTGS'::text, 'SKN'::text]))),
  constraint payment_orders_state_check CHECK ((state = ANY (ARRAY['ORDERED'::text, 'RELEASED'::text, 'HANDED_IN'::text, 'SENDING'::text, 'PENDING'::text, 'DONE'::text, 'REFUSED'::text]))),
  constraint payment_third_person CHECK (((released_by IS NULL) OR ((released_by <> first_officer) AND (released_by <> second_officer))))
);

create table public.payment_take_backs (
  order_id uuid not null,
  message_id text not null,
  taken_back_by uuid not null,
  taken_back_at timestamp with time zone not null,
  reason text not null,
  constraint payment_take_backs_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.payment_files(message_id),
  constraint payment_take_backs_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.payment_orders(id),
  constraint payment_take_backs_pkey PRIMARY KEY (order_id, message_id),
  constraint payment_take_backs_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 500))),
  constraint payment_take_backs_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES public.staff(id)
);

create table public.policy_senders (
  id uuid not null,
  public_key text not null,
  name text not null,
  how text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_why text,
  constraint policy_senders_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.staff(id),
  constraint policy_senders_check CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (ended_why IS NULL)))),
  constraint policy_senders_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.staff(id),
  constraint policy_senders_how_check CHECK ((length(how) >= 10)),
  constraint policy_senders_name_check CHECK (((length(name) >= 3) AND (length(name) <= 200))),
  constraint policy_senders_pkey PRIMARY KEY (id),
  constraint policy_senders_public_key_check CHECK ((length(public_key) = 44))
);

create table public.policy_versions (
  id text not null,
  base text not null,
  note text not null default ''::text,
  file jsonb not null,
  effective_from date,
  status text not null,
  version integer not null default 1,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  proposed_by uuid,
  proposed_at timestamp with time zone,
  proposed_role text,
  published_by uuid,
  published_at timestamp with time zone,
  published_role text,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  took_force_at timestamp with time zone,
  constraint policy_by_head_office CHECK (((proposed_role = 'HEAD_POLICY'::text) AND (published_role = 'HEAD_POLICY'::text))),
  constraint policy_force_on_its_day CHECK ((((took_force_at AT TIME ZONE 'Asia/Jakarta'::text))::date >= effective_from)),
  constraint policy_published_before_its_day CHECK ((((published_at AT TIME ZONE 'Asia/Jakarta'::text))::date < effective_from)),
  constraint policy_two_people CHECK ((proposed_by <> published_by)),
  constraint policy_versions_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.staff(id),
  constraint policy_versions_check CHECK ((num_nonnulls(proposed_by, proposed_at, proposed_role) = ANY (ARRAY[0, 3]))),
  constraint policy_versions_check1 CHECK ((num_nonnulls(published_by, published_at, published_role) = ANY (ARRAY[0, 3]))),
  constraint policy_versions_check2 CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_why) = ANY (ARRAY[0, 3]))),
  constraint policy_versions_check3 CHECK (((status <> ALL (ARRAY['PROPOSED'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])) OR ((proposed_by IS NOT NULL) AND (effective_from IS NOT NULL)))),
  constraint policy_versions_check4 CHECK (((status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])) = (published_by IS NOT NULL))),
  constraint policy_versions_check5 CHECK (((status = 'WITHDRAWN'::text) = (withdrawn_by IS NOT NULL))),
  constraint policy_versions_check6 CHECK (((took_force_at IS NULL) OR (status = 'PUBLISHED'::text))),
  constraint policy_versions_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.staff(id),
  constraint policy_versions_file_check CHECK ((jsonb_typeof(file) = 'object'::text)),
  constraint policy_versions_id_check CHECK (((id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(id) <= 80))),
  constraint policy_versions_pkey PRIMARY KEY (id),
  constraint policy_versions_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES public.staff(id),
  constraint policy_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.staff(id),
  constraint policy_versions_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text, 'DISCARDED'::text]))),
  constraint policy_versions_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES public.staff(id),
  constraint policy_withdrawn_before_its_day CHECK ((((withdrawn_at AT TIME ZONE 'Asia/Jakarta'::text))::date < effective_from))
);

create table public.portal_sessions (
  token_hash bytea not null,
  claim_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  helper_id uuid,
  device_index bytea,
  constraint portal_sessions_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint portal_sessions_helper_id_fkey FOREIGN KEY (helper_id) REFERENCES public.helper_authorities(id),
  constraint portal_sessions_pkey PRIMARY KEY (token_hash)
);

create table public.program_keys (
  id uuid not null,
  name text not null,
  secret_hash bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ends_on date not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  counted_from timestamp with time zone,
  counted integer not null default 0,
  constraint program_keys_check CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint program_keys_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.staff(id),
  constraint program_keys_name_check CHECK (((length(name) >= 3) AND (length(name) <= 60))),
  constraint program_keys_pkey PRIMARY KEY (id),
  constraint program_keys_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.staff(id),
  constraint program_keys_secret_hash_key UNIQUE (secret_hash)
);

create table public.quiz_attempts (
  id uuid not null,
  course_id uuid not null,
  staff_id uuid not null,
  course_version integer not null,
  answers jsonb not null,
  score integer not null,
  passed boolean not null,
  at timestamp with time zone not null,
  constraint quiz_attempts_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id),
  constraint quiz_attempts_pkey PRIMARY KEY (id),
  constraint quiz_attempts_score_check CHECK (((score >= 0) AND (score <= 100))),
  constraint quiz_attempts_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id)
);

create table public.reported_exits (
  id uuid not null,
  report_id uuid not null,
  line integer not null,
  row_sealed bytea not null,
  answer text,
  trouble text,
  employment_id uuid,
  differs text[],
  constraint reported_exits_answer_check CHECK ((answer = ANY (ARRAY['TAKEN'::text, 'KNOWN'::text, 'DISPUTED'::text, 'REFUSED'::text]))),
  constraint reported_exits_differs_check CHECK (((differs <@ ARRAY['KIND'::text, 'ENDED_ON'::text, 'LETTER_DATE'::text]) AND (cardinality(differs) > 0))),
  constraint reported_exits_employment_id_fkey FOREIGN KEY (employment_id) REFERENCES public.employments(id),
  constraint reported_exits_pkey PRIMARY KEY (id),
  constraint reported_exits_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.exit_reports(id),
  constraint reported_exits_report_id_line_key UNIQUE (report_id, line)
);

create table public.right_days (
  member_id uuid not null,
  reason text not null,
  day date not null,
  policy_id text not null,
  tell_on date,
  told_first_at timestamp with time zone,
  told_again_at timestamp with time zone,
  untold text,
  constraint right_days_check CHECK (((told_again_at IS NULL) OR (told_first_at IS NOT NULL))),
  constraint right_days_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id),
  constraint right_days_pkey PRIMARY KEY (member_id, reason),
  constraint right_days_untold_check CHECK ((untold = ANY (ARRAY['NOT_ENTITLED'::text, 'CLAIM_BEGUN'::text, 'STOPPED'::text, 'NO_ADDRESS'::text])))
);

create table public.right_sweeps (
  id uuid not null,
  key text not null,
  ready_at timestamp with time zone not null,
  after_member uuid,
  members bigint not null default 0,
  finished_at timestamp with time zone,
  constraint right_sweeps_key_key UNIQUE (key),
  constraint right_sweeps_pkey PRIMARY KEY (id)
);

create table public.shifts (
  id uuid not null,
  officer_id uuid not null,
  office_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint shifts_check CHECK ((ends_at > starts_at)),
  constraint shifts_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint shifts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint shifts_officer_id_starts_at_key UNIQUE (officer_id, starts_at),
  constraint shifts_pkey PRIMARY KEY (id)
);

create table public.sign_in_attempts (
  id bigint not null generated always as identity,
  username_index bytea not null,
  device_index bytea not null,
  at timestamp with time zone not null,
  succeeded boolean not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (id)
);

create table public.slots (
  id uuid not null,
  officer_id uuid not null,
  office_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  part text not null,
  appointment_id uuid,
  opened_at timestamp with time zone not null,
  kept_for text not null default 'ONLINE'::text,
  block_id uuid,
  constraint slots_block_id_fkey FOREIGN KEY (block_id) REFERENCES public.interview_blocks(id),
  constraint slots_check CHECK ((ends_at > starts_at)),
  constraint slots_kept_for_check CHECK ((kept_for = ANY (ARRAY['ONLINE'::text, 'DOOR'::text, 'GROUP'::text, 'HELPER'::text]))),
  constraint slots_of_a_block CHECK (((kept_for = 'GROUP'::text) = (block_id IS NOT NULL))),
  constraint slots_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint slots_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES public.staff(id),
  constraint slots_officer_id_starts_at_key UNIQUE (officer_id, starts_at),
  constraint slots_part_check CHECK ((part = ANY (ARRAY['DAY'::text, 'LUNCH'::text, 'EVENING'::text]))),
  constraint slots_pkey PRIMARY KEY (id)
);

create table public.staff (
  id uuid not null,
  username text not null,
  name text not null,
  role text not null,
  office_id uuid not null,
  password_hash text not null,
  totp_sealed bytea not null,
  totp_last_step bigint not null default 0,
  disabled_at timestamp with time zone,
  contact_sealed bytea,
  constraint staff_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_role_check CHECK ((role = ANY (ARRAY['CS'::text, 'PENATA_MADYA'::text, 'BRANCH_HEAD'::text, 'GENERAL_HR'::text, 'GUARD'::text, 'REGION_RELAY'::text, 'HEAD_POLICY'::text, 'PAYMENT_RELEASER'::text, 'ADMIN'::text]))),
  constraint staff_username_key UNIQUE (username)
);

create table public.staff_invitations (
  token_hash bytea not null,
  staff_id uuid not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint staff_invitations_pkey PRIMARY KEY (token_hash),
  constraint staff_invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id)
);

create table public.staff_sessions (
  token_hash bytea not null,
  staff_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint staff_sessions_pkey PRIMARY KEY (token_hash),
  constraint staff_sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id)
);

create table public.text_answers (
  id uuid not null,
  claim_id uuid not null,
  text_sealed bytea not null,
  answered_by uuid not null,
  at timestamp with time zone not null,
  follows uuid,
  constraint text_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.staff(id),
  constraint text_answers_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE,
  constraint text_answers_pkey PRIMARY KEY (id)
);

create table public.training_warnings (
  course_id uuid not null,
  office_id uuid not null,
  told_at timestamp with time zone not null,
  told_to integer not null,
  without integer not null,
  constraint training_warnings_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id),
  constraint training_warnings_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint training_warnings_pkey PRIMARY KEY (course_id, office_id),
  constraint training_warnings_told_to_check CHECK ((told_to >= 0)),
  constraint training_warnings_without_check CHECK ((without > 0))
);

create table public.visits (
  id uuid not null,
  office_id uuid not null,
  at timestamp with time zone not null,
  on_day date not null,
  why text,
  knew text,
  sent_to text not null,
  priority text,
  link_code text,
  claim_id uuid,
  helper_at timestamp with time zone,
  called_at timestamp with time zone,
  called_by uuid,
  left_how text,
  left_known_at timestamp with time zone,
  helper_officer_id uuid,
  constraint visits_called_by_fkey FOREIGN KEY (called_by) REFERENCES public.staff(id),
  constraint visits_check CHECK (((called_at IS NULL) = (called_by IS NULL))),
  constraint visits_check1 CHECK (((left_how IS NULL) = (left_known_at IS NULL))),
  constraint visits_check2 CHECK (((sent_to = 'HELPER_LATER'::text) = (helper_at IS NOT NULL))),
  constraint visits_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE SET NULL,
  constraint visits_helper_officer_id_fkey FOREIGN KEY (helper_officer_id) REFERENCES public.staff(id),
  constraint visits_knew_check CHECK ((knew = ANY (ARRAY['NEVER_HEARD'::text, 'HEARD'::text, 'TRIED'::text, 'SENT_HERE'::text]))),
  constraint visits_left_how_check CHECK ((left_how = ANY (ARRAY['CLAIM_BEGUN'::text, 'TIME_BOOKED'::text, 'ANSWERED'::text, 'HELPED'::text, 'SENT_HOME'::text]))),
  constraint visits_link_code_fkey FOREIGN KEY (link_code) REFERENCES public.links(code),
  constraint visits_link_code_key UNIQUE (link_code),
  constraint visits_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint visits_pkey PRIMARY KEY (id),
  constraint visits_priority_check CHECK ((priority = ANY (ARRAY['PREGNANT'::text, 'ELDERLY'::text, 'ILL'::text, 'DISABLED'::text]))),
  constraint visits_sent_to_check CHECK ((sent_to = ANY (ARRAY['OWN_PHONE'::text, 'KIOSK'::text, 'BOOTH'::text, 'HELPER'::text, 'HELPER_LATER'::text]))),
  constraint visits_why_check CHECK ((why = ANY (ARRAY['CLAIM'::text, 'QUESTION'::text, 'STATUS'::text, 'OTHER'::text])))
);

create table public.waitlist (
  id bigint not null generated always as identity,
  claim_id uuid not null,
  office_id uuid not null,
  kind text not null,
  parts text[] not null default '{}'::text[],
  joined_at timestamp with time zone not null,
  offered integer not null default 0,
  left_at timestamp with time zone,
  constraint waitlist_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id),
  constraint waitlist_kind_check CHECK ((kind = ANY (ARRAY['VIDEO'::text, 'PHONE'::text]))),
  constraint waitlist_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(id),
  constraint waitlist_pkey PRIMARY KEY (id)
);

create table public.webhook_deliveries (
  id uuid not null,
  employer_id uuid not null,
  event text not null,
  subject uuid not null,
  body text not null,
  status text not null,
  tries integer not null default 0,
  last_answer text,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint webhook_deliveries_employer_id_event_subject_key UNIQUE (employer_id, event, subject),
  constraint webhook_deliveries_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.employers(id),
  constraint webhook_deliveries_pkey PRIMARY KEY (id),
  constraint webhook_deliveries_status_check CHECK ((status = ANY (ARRAY['WAITING'::text, 'DELIVERED'::text, 'GIVEN_UP'::text])))
);


CREATE INDEX facts_claim ON audit.facts USING btree (claim_id, seq) WHERE (claim_id IS NOT NULL);

CREATE INDEX facts_order ON audit.facts USING btree (tx, seq);

CREATE INDEX facts_policy ON audit.facts USING btree (subject, seq) WHERE (type ~~ 'Policy%'::text);

CREATE INDEX facts_program ON audit.facts USING btree (seq) WHERE (actor_kind = 'PROGRAM'::text);

CREATE INDEX facts_program_key ON audit.facts USING btree (actor_id, seq) WHERE (actor_kind = 'PROGRAM'::text);

CREATE INDEX announcement_broadcasts_open ON public.announcement_broadcasts USING btree (confirmed_at) WHERE (finished_at IS NULL);

CREATE INDEX announcement_evidence_office ON public.announcement_evidence USING btree (announcement_id, office_id);

CREATE INDEX announcements_policy ON public.announcements USING btree (policy_id) WHERE (policy_id IS NOT NULL);

CREATE INDEX announcements_standing ON public.announcements USING btree (holds_until) WHERE (status = 'APPROVED'::text);

CREATE UNIQUE INDEX appointments_booked ON public.appointments USING btree (claim_id) WHERE (status = 'BOOKED'::text);

CREATE INDEX appointments_claim ON public.appointments USING btree (claim_id, made_at);

CREATE INDEX appointments_day ON public.appointments USING btree (office_id, starts_at) WHERE (status = ANY (ARRAY['BOOKED'::text, 'HELD'::text, 'MISSED'::text]));

CREATE INDEX appointments_held ON public.appointments USING btree (claim_id, starts_at) WHERE (status = 'HELD'::text);

CREATE INDEX appointments_kept ON public.appointments USING btree (starts_at, office_id, status, claim_id) WHERE (status = ANY (ARRAY['HELD'::text, 'MISSED'::text]));

CREATE INDEX appointments_lapsing ON public.appointments USING btree (held_until) WHERE (status = 'OFFERED'::text);

CREATE UNIQUE INDEX appointments_offered ON public.appointments USING btree (claim_id) WHERE (status = 'OFFERED'::text);

CREATE UNIQUE INDEX appointments_slot ON public.appointments USING btree (officer_id, starts_at) WHERE (status = ANY (ARRAY['OFFERED'::text, 'BOOKED'::text, 'HELD'::text]));

CREATE INDEX benefit_payments_member ON public.benefit_payments USING btree (member_id);

CREATE INDEX calls_claim ON public.calls USING btree (claim_id);

CREATE INDEX calls_message ON public.calls USING btree (message_id, taken_at);

CREATE UNIQUE INDEX calls_open ON public.calls USING btree (message_id) WHERE (outcome IS NULL);

CREATE INDEX case_reviews_done ON public.case_reviews USING btree (office_id, reviewed_at) WHERE (reviewed_at IS NOT NULL);

CREATE INDEX case_reviews_free ON public.case_reviews USING btree (drawn_at, claim_id) WHERE (reviewer IS NULL);

CREATE INDEX case_reviews_held ON public.case_reviews USING btree (reviewer) WHERE ((reviewer IS NOT NULL) AND (reviewed_at IS NULL));

CREATE INDEX case_reviews_office ON public.case_reviews USING btree (office_id, drawn_at);

CREATE INDEX cases_desk ON public.cases USING btree (assigned_to) WHERE (assigned_to IS NOT NULL);

CREATE INDEX cases_first_done ON public.cases USING btree (office_id, first_done_at) WHERE (first_done_at IS NOT NULL);

CREATE INDEX cases_first_officer ON public.cases USING btree (first_officer, first_done_at) WHERE (first_done_at IS NOT NULL);

CREATE INDEX cases_queue ON public.cases USING btree (office_id, promise_on, entered_at, claim_id) WHERE (stage <> 'CLOSED'::text);

CREATE INDEX cases_second_done ON public.cases USING btree (office_id, second_done_at) WHERE (second_done_at IS NOT NULL);

CREATE INDEX cases_second_officer ON public.cases USING btree (second_officer, second_done_at) WHERE (second_done_at IS NOT NULL);

CREATE INDEX cases_stage ON public.cases USING btree (office_id, stage, promise_on, entered_at, claim_id) WHERE (stage <> 'CLOSED'::text);

CREATE INDEX challenges_address ON public.challenges USING btree (address_index, created_at);

CREATE INDEX challenges_device ON public.challenges USING btree (device_index, created_at);

CREATE INDEX challenges_subject ON public.challenges USING btree (subject_index, created_at);

CREATE INDEX circular_relays_office ON public.circular_relays USING btree (office_id);

CREATE INDEX circular_relays_open ON public.circular_relays USING btree (due_on) WHERE ((relayed_at IS NULL) AND (acknowledged_at IS NULL));

CREATE INDEX claim_heirs_account ON public.claim_heirs USING btree (bank_account_index) WHERE (bank_account_index IS NOT NULL);

CREATE INDEX claim_heirs_paid_through ON public.claim_heirs USING btree (paid_through) WHERE (paid_through IS NOT NULL);

CREATE INDEX claims_bank_account ON public.claims USING btree (bank_account_index) WHERE (bank_account_index IS NOT NULL);

CREATE INDEX claims_contact ON public.claims USING btree (contact_index);

CREATE INDEX claims_created ON public.claims USING btree (created_at);

CREATE INDEX claims_link ON public.claims USING btree (link_code) WHERE (link_code IS NOT NULL);

CREATE INDEX claims_member ON public.claims USING btree (member_id);

CREATE INDEX claims_office ON public.claims USING btree (id) INCLUDE (office_id, submitted_at);

CREATE UNIQUE INDEX claims_one_open ON public.claims USING btree (member_id) WHERE (status <> ALL (ARRAY['PAID'::text, 'REFUSED'::text, 'WITHDRAWN'::text]));

CREATE INDEX claims_paid ON public.claims USING btree (status_since) INCLUDE (office_id, complete_on, promise_on, promise_moves) WHERE (status = 'PAID'::text);

CREATE INDEX claims_queue ON public.claims USING btree (office_id, promise_on, status_since) WHERE (status <> ALL (ARRAY['DRAFT'::text, 'PAID'::text, 'REFUSED'::text, 'WITHDRAWN'::text]));

CREATE INDEX claims_submitted ON public.claims USING btree (submitted_at) WHERE (submitted_at IS NOT NULL);

CREATE INDEX collective_workers_claim ON public.collective_workers USING btree (claim_id);

CREATE INDEX collective_workers_due ON public.collective_workers USING btree (due_on) WHERE (due_on IS NOT NULL);

CREATE UNIQUE INDEX collective_workers_live ON public.collective_workers USING btree (employment_id) WHERE (state = ANY (ARRAY['LISTED'::text, 'TOLD'::text, 'CONFIRMED'::text]));

CREATE INDEX collective_workers_member ON public.collective_workers USING btree (member_id);

CREATE INDEX collectives_booked ON public.collectives USING btree (status_since) WHERE (status = 'BOOKED'::text);

CREATE INDEX collectives_office ON public.collectives USING btree (office_id, status);

CREATE INDEX deliveries_partner ON public.deliveries USING btree (partner_id) WHERE (partner_id IS NOT NULL);

CREATE INDEX document_uploads_at ON public.document_uploads USING btree (begun_at);

CREATE INDEX document_uploads_begun ON public.document_uploads USING btree (office_id, begun_at);

CREATE INDEX document_uploads_claim ON public.document_uploads USING btree (claim_id, code) WHERE (claim_id IS NOT NULL);

CREATE INDEX documents_claim ON public.documents USING btree (claim_id);

CREATE UNIQUE INDEX documents_current ON public.documents USING btree (claim_id, code) WHERE (superseded_at IS NULL);

CREATE INDEX employer_invitations_employer ON public.employer_invitations USING btree (employer_id, made_at);

CREATE INDEX employer_invitations_made ON public.employer_invitations USING btree (made_at);

CREATE INDEX employer_keys_employer ON public.employer_keys USING btree (employer_id);

CREATE INDEX employer_roles_employer ON public.employer_roles USING btree (employer_id);

CREATE INDEX employer_sessions_person ON public.employer_sessions USING btree (person_id);

CREATE INDEX employments_employer ON public.employments USING btree (employer_id, membership_id);

CREATE INDEX employments_membership ON public.employments USING btree (membership_id);

CREATE INDEX exit_demands_claim ON public.exit_demands USING btree (claim_id);

CREATE INDEX exit_demands_due ON public.exit_demands USING btree (due_on) WHERE (answer IS NULL);

CREATE INDEX exit_demands_employer ON public.exit_demands USING btree (employer_id, at);

CREATE INDEX exit_demands_employment ON public.exit_demands USING btree (employment_id, at);

CREATE INDEX exit_demands_office ON public.exit_demands USING btree (office_id, answered_at) WHERE ((answer = 'STILL_WORKS'::text) AND (side IS NULL));

CREATE UNIQUE INDEX exit_demands_open ON public.exit_demands USING btree (employment_id) WHERE ((answer IS NULL) OR ((answer = 'STILL_WORKS'::text) AND (side IS NULL)));

CREATE INDEX exit_disputes_employer ON public.exit_disputes USING btree (employer_id, opened_at);

CREATE INDEX exit_disputes_office ON public.exit_disputes USING btree (office_id, opened_at);

CREATE UNIQUE INDEX exit_disputes_open ON public.exit_disputes USING btree (employment_id) WHERE (decided_at IS NULL);

CREATE INDEX exit_reports_employer ON public.exit_reports USING btree (employer_id, at);

CREATE INDEX heard_texts_claim ON public.heard_texts USING btree (claim_id, at) WHERE (claim_id IS NOT NULL);

CREATE INDEX heard_texts_from ON public.heard_texts USING btree (from_index, at);

CREATE INDEX heard_texts_new ON public.heard_texts USING btree (claim_id) WHERE ((kind = 'OTHER'::text) AND (settled_at IS NULL) AND (claim_id IS NOT NULL));

CREATE INDEX helper_authorities_claim ON public.helper_authorities USING btree (claim_id, given_at);

CREATE INDEX helper_authorities_phone ON public.helper_authorities USING btree (phone_index, given_at);

CREATE INDEX incidents_ended ON public.incidents USING btree (ended_at) WHERE (ended_at IS NOT NULL);

CREATE UNIQUE INDEX incidents_open ON public.incidents USING btree (part) WHERE (ended_at IS NULL);

CREATE INDEX interview_blocks_group ON public.interview_blocks USING btree (group_id);

CREATE INDEX interview_signals_interview ON public.interview_signals USING btree (interview_id, seq);

CREATE INDEX interviews_claim ON public.interviews USING btree (claim_id);

CREATE INDEX interviews_waiting ON public.interviews USING btree (office_id, claimant_seen_at) WHERE (outcome IS NULL);

CREATE UNIQUE INDEX kiosks_open ON public.kiosks USING btree (office_id, number) WHERE (closed_at IS NULL);

CREATE INDEX links_notices ON public.links USING btree (office_id, channel) WHERE (purpose = 'NOTICE'::text);

CREATE INDEX links_subject ON public.links USING btree (subject) WHERE (subject IS NOT NULL);

CREATE UNIQUE INDEX member_imports_unfinished ON public.member_imports USING btree (file_sha256) WHERE (finished_at IS NULL);

CREATE INDEX memberships_member ON public.memberships USING btree (member_id);

CREATE INDEX messages_account ON public.messages USING btree (account_id, at) WHERE (account_id IS NOT NULL);

CREATE INDEX messages_beside_claims ON public.messages USING btree (at) WHERE ((claim_id IS NULL) AND (challenge_id IS NULL));

CREATE INDEX messages_claim ON public.messages USING btree (claim_id, at) WHERE (claim_id IS NOT NULL);

CREATE INDEX messages_ended ON public.messages USING btree (at, claim_id, status) WHERE ((claim_id IS NOT NULL) AND (status = ANY (ARRAY['DELIVERED'::text, 'READ'::text, 'FAILED'::text])));

CREATE INDEX messages_failed ON public.messages USING btree (claim_id) WHERE ((status = 'FAILED'::text) AND (claim_id IS NOT NULL));

CREATE INDEX messages_held ON public.messages USING btree (held_until) WHERE (held_until IS NOT NULL);

CREATE INDEX messages_member ON public.messages USING btree (member_id, at) WHERE (member_id IS NOT NULL);

CREATE INDEX messages_of_broadcasts ON public.messages USING btree (split_part(key, ':'::text, 2)) WHERE (template = 'AnnouncementTold'::text);

CREATE INDEX messages_visit ON public.messages USING btree (visit_id) WHERE (visit_id IS NOT NULL);

CREATE INDEX messages_waiting ON public.messages USING btree (proof_by) WHERE ((status = ANY (ARRAY['QUEUED'::text, 'SENT'::text])) AND (proof_by IS NOT NULL));

CREATE INDEX office_online_shares_office ON public.office_online_shares USING btree (office_id, from_day, id);

CREATE INDEX outreach_sessions_office ON public.outreach_sessions USING btree (office_id, day);

CREATE UNIQUE INDEX part_switches_open ON public.part_switches USING btree (part) WHERE (ended_at IS NULL);

CREATE INDEX pattern_tasks_office ON public.pattern_tasks USING btree (office_id, found_at) WHERE (answer IS NULL);

CREATE INDEX payment_orders_due ON public.payment_orders USING btree (next_try_at) WHERE (state = ANY (ARRAY['RELEASED'::text, 'SENDING'::text, 'PENDING'::text]));

CREATE INDEX payment_orders_file ON public.payment_orders USING btree (message_id) WHERE (message_id IS NOT NULL);

CREATE UNIQUE INDEX payment_orders_one ON public.payment_orders USING btree (claim_id, COALESCE(heir_id, claim_id)) WHERE (state <> 'REFUSED'::text);

CREATE INDEX payment_orders_state ON public.payment_orders USING btree (state, promise_on, ordered_at);

CREATE UNIQUE INDEX policy_senders_open ON public.policy_senders USING btree (public_key) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX policy_versions_day ON public.policy_versions USING btree (effective_from) WHERE (status = 'PUBLISHED'::text);

CREATE INDEX portal_sessions_claim ON public.portal_sessions USING btree (claim_id);

CREATE INDEX portal_sessions_device ON public.portal_sessions USING btree (device_index) WHERE (device_index IS NOT NULL);

CREATE INDEX portal_sessions_end ON public.portal_sessions USING btree (ends_at);

CREATE INDEX quiz_attempts_at ON public.quiz_attempts USING btree (at);

CREATE INDEX quiz_attempts_staff ON public.quiz_attempts USING btree (course_id, staff_id, at);

CREATE INDEX reported_exits_answer ON public.reported_exits USING btree (report_id, answer, line);

CREATE INDEX reported_exits_employment ON public.reported_exits USING btree (employment_id) WHERE (employment_id IS NOT NULL);

CREATE INDEX reported_exits_waiting ON public.reported_exits USING btree (report_id, line) WHERE (answer IS NULL);

CREATE INDEX right_days_to_tell ON public.right_days USING btree (tell_on, member_id) WHERE (tell_on IS NOT NULL);

CREATE INDEX right_sweeps_open ON public.right_sweeps USING btree (id) WHERE (finished_at IS NULL);

CREATE INDEX shifts_office ON public.shifts USING btree (office_id, starts_at);

CREATE INDEX sign_in_attempts_username ON public.sign_in_attempts USING btree (username_index, at);

CREATE INDEX slots_block ON public.slots USING btree (block_id, starts_at) WHERE (block_id IS NOT NULL);

CREATE INDEX slots_door ON public.slots USING btree (starts_at) WHERE ((kept_for = 'DOOR'::text) AND (appointment_id IS NULL));

CREATE INDEX slots_free ON public.slots USING btree (office_id, starts_at) WHERE ((appointment_id IS NULL) AND (kept_for = 'ONLINE'::text));

CREATE INDEX slots_group ON public.slots USING btree (starts_at) WHERE ((kept_for = 'GROUP'::text) AND (appointment_id IS NULL));

CREATE INDEX slots_office ON public.slots USING btree (office_id, starts_at);

CREATE INDEX staff_invitations_staff ON public.staff_invitations USING btree (staff_id);

CREATE INDEX staff_office ON public.staff USING btree (office_id);

CREATE INDEX staff_sessions_staff ON public.staff_sessions USING btree (staff_id);

CREATE INDEX text_answers_claim ON public.text_answers USING btree (claim_id, at);

CREATE UNIQUE INDEX text_answers_in_turn ON public.text_answers USING btree (claim_id, follows) NULLS NOT DISTINCT;

CREATE INDEX visits_claim ON public.visits USING btree (claim_id) WHERE (claim_id IS NOT NULL);

CREATE INDEX visits_day ON public.visits USING btree (on_day, office_id) WHERE (left_how IS NOT NULL);

CREATE INDEX visits_helper_day ON public.visits USING btree (office_id, helper_at) WHERE (helper_at IS NOT NULL);

CREATE UNIQUE INDEX visits_helper_time ON public.visits USING btree (helper_officer_id, helper_at) WHERE (helper_at IS NOT NULL);

CREATE INDEX visits_office ON public.visits USING btree (office_id, on_day);

CREATE UNIQUE INDEX waitlist_one ON public.waitlist USING btree (claim_id) WHERE (left_at IS NULL);

CREATE INDEX waitlist_order ON public.waitlist USING btree (office_id, offered, id) WHERE (left_at IS NULL);

CREATE INDEX webhook_deliveries_employer ON public.webhook_deliveries USING btree (employer_id, made_at);


create view audit.claim_facts as
 SELECT facts.seq,
    facts.claim_id,
    facts.type,
    facts.at,
    facts.actor_kind,
    facts.actor_role,
    offices.name AS office_name,
    facts.why,
    facts.data,
        CASE
            WHEN (facts.actor_kind = 'HELPER'::text) THEN facts.actor_id
            ELSE NULL::text
        END AS helper_id
   FROM (audit.facts
     LEFT JOIN public.offices ON ((offices.id = facts.office_id)));

create view public.announcement_audience as
 SELECT 'DRAFTS'::text AS audience,
    claims.member_id,
    claims.office_id,
    NULL::date AS day
   FROM public.claims
  WHERE (claims.status = 'DRAFT'::text)
UNION ALL
 SELECT 'ELIGIBLE'::text AS audience,
    rights.member_id,
    members.home_office_id AS office_id,
    rights.day
   FROM (public.right_days rights
     JOIN public.members ON ((members.id = rights.member_id)))
  WHERE ((members.death_date IS NULL) AND (NOT (EXISTS ( SELECT
           FROM public.claims
          WHERE ((claims.member_id = rights.member_id) AND (claims.status <> ALL (ARRAY['REFUSED'::text, 'WITHDRAWN'::text])))))) AND (NOT (EXISTS ( SELECT
           FROM public.benefit_payments paid
          WHERE ((paid.member_id = rights.member_id) AND (paid.paid_on >= rights.day))))));

create view public.announcement_desk as
 SELECT announcements.id,
    announcements.code,
    announcements.status,
    announcements.version,
    announcements.policy_id,
    announcements.texts,
    announcements.holds_from,
    announcements.holds_until,
    announcements.drafted_by,
    announcements.drafted_at,
    announcements.changed_by,
    announcements.changed_at,
    announcements.proposed_by,
    announcements.proposed_at,
    announcements.proposed_role,
    announcements.approved_by,
    announcements.approved_at,
    announcements.approved_role,
    announcements.ended_by,
    announcements.ended_at,
    announcements.ended_why,
    drafter.name AS drafted_by_name,
    changer.name AS changed_by_name,
    proposer.name AS proposed_by_name,
    approver.name AS approved_by_name,
    ender.name AS ended_by_name
   FROM (((((public.announcements
     JOIN public.staff drafter ON ((drafter.id = announcements.drafted_by)))
     JOIN public.staff changer ON ((changer.id = announcements.changed_by)))
     LEFT JOIN public.staff proposer ON ((proposer.id = announcements.proposed_by)))
     LEFT JOIN public.staff approver ON ((approver.id = announcements.approved_by)))
     LEFT JOIN public.staff ender ON ((ender.id = announcements.ended_by)));

create view public.announcement_told as
 SELECT b.announcement_id,
    m.member_id
   FROM (public.announcement_broadcasts b
     JOIN public.messages m ON (((m.template = 'AnnouncementTold'::text) AND (split_part(m.key, ':'::text, 2) = (b.id)::text))));

create view public.appointment_officers as
 SELECT staff.id AS officer_id,
    staff.office_id,
    offices.zone,
    staff.username
   FROM (public.staff
     JOIN public.offices ON ((offices.id = staff.office_id)))
  WHERE ((staff.role = 'CS'::text) AND (staff.disabled_at IS NULL) AND (offices.kind = 'BRANCH'::text));

create view public.case_review_list as
 SELECT case_reviews.claim_id,
    case_reviews.office_id,
    case_reviews.percent,
    case_reviews.first_officers,
    case_reviews.second_officer,
    case_reviews.drawn_at,
    case_reviews.reviewer,
    case_reviews.taken_at,
    case_reviews.agrees,
    case_reviews.reason_sealed,
    case_reviews.reviewed_at,
    claims.code,
    offices.name AS office_name
   FROM ((public.case_reviews
     JOIN public.claims ON ((claims.id = case_reviews.claim_id)))
     JOIN public.offices ON ((offices.id = case_reviews.office_id)));

create view public.casework_codes as
 SELECT cases.claim_id,
    cases.office_id,
    claims.code
   FROM (public.cases
     JOIN public.claims ON ((claims.id = cases.claim_id)));

create view public.casework_desks as
 SELECT claims.id AS claim_id,
    claims.code,
    claims.office_id,
    claims.status,
    (cases.claim_id IS NOT NULL) AS has_case,
    cases.assigned_to,
    holder.name AS holder
   FROM ((public.claims
     LEFT JOIN public.cases ON ((cases.claim_id = claims.id)))
     LEFT JOIN public.staff holder ON ((holder.id = cases.assigned_to)));

create view public.casework_new_texts as
 SELECT d.claim_id,
    d.office_id,
    d.code,
    d.status,
    d.holder,
    new.since,
    new.texts
   FROM (( SELECT heard_texts.claim_id,
            min(heard_texts.at) AS since,
            (count(*))::integer AS texts
           FROM public.heard_texts
          WHERE ((heard_texts.kind = 'OTHER'::text) AND (heard_texts.settled_at IS NULL) AND (heard_texts.claim_id IS NOT NULL))
          GROUP BY heard_texts.claim_id) new
     JOIN public.casework_desks d USING (claim_id));

create view public.casework_officer_work as
 SELECT staff.id AS officer_id,
    staff.office_id,
    staff.name,
    staff.role,
    work.day,
    work.done,
    work.on_desk
   FROM ((public.staff
     JOIN public.offices ON ((offices.id = staff.office_id)))
     CROSS JOIN LATERAL ( SELECT ((cases.first_done_at AT TIME ZONE offices.zone))::date AS day,
            count(*) AS done,
            0 AS on_desk
           FROM public.cases
          WHERE ((cases.first_officer = staff.id) AND (cases.first_done_at IS NOT NULL))
          GROUP BY (((cases.first_done_at AT TIME ZONE offices.zone))::date)
        UNION ALL
         SELECT ((cases.second_done_at AT TIME ZONE offices.zone))::date AS timezone,
            count(*) AS count,
            0
           FROM public.cases
          WHERE ((cases.second_officer = staff.id) AND (cases.second_done_at IS NOT NULL))
          GROUP BY (((cases.second_done_at AT TIME ZONE offices.zone))::date)
        UNION ALL
         SELECT NULL::date,
            0,
            count(*) AS count
           FROM public.cases
          WHERE (cases.assigned_to = staff.id)) work)
  WHERE ((staff.role = ANY (ARRAY['CS'::text, 'PENATA_MADYA'::text])) AND (staff.disabled_at IS NULL));

create view public.casework_officers as
 SELECT id AS officer_id,
    office_id,
    name,
    role,
    (disabled_at IS NULL) AS active
   FROM public.staff;

create view public.casework_queue as
 SELECT cases.claim_id,
    cases.office_id,
    cases.stage,
    cases.waiting_for,
    cases.promise_on,
    cases.opened_on,
    cases.entered_at,
    cases.assigned_to,
    cases.assigned_at,
    cases.first_officer,
    cases.first_officers_before,
    (cases.returned_by IS NOT NULL) AS returned,
    holder.name AS holder,
    claims.code,
    claims.reason,
    claims.status,
    claims.status_since,
    claims.person_sealed,
    claims.bank_match,
    claims.checks,
    claims.priority,
    claims.correction,
    (EXISTS ( SELECT
           FROM public.heard_texts h
          WHERE ((h.claim_id = cases.claim_id) AND (h.kind = 'OTHER'::text) AND (h.settled_at IS NULL)))) AS new_texts
   FROM ((public.cases
     JOIN public.claims ON ((claims.id = cases.claim_id)))
     LEFT JOIN public.staff holder ON ((holder.id = cases.assigned_to)))
  WHERE (cases.stage <> 'CLOSED'::text);

create view public.circular_cascade as
 SELECT relays.circular_id,
    relays.office_id,
    relays.kind,
    relays.opened_at,
    relays.due_on,
    relays.direct_at,
    relays.received_at,
    relays.received_by,
    relays.relayed_at,
    relays.relayed_by,
    relays.note,
    relays.acknowledged_at,
    relays.acknowledged_by,
    relays.reminded_at,
    relays.escalated_at,
    relays.about,
    relays.reminder_told_at,
    relays.reminder_told_to,
    relays.late_told_at,
    relays.late_told_to,
    relays.arrival_told_at,
    relays.arrival_told_to,
    offices.code,
    offices.name,
    offices.region_id,
    regions.name AS region_name,
    receiver.name AS received_by_name,
    relayer.name AS relayed_by_name,
    acknowledger.name AS acknowledged_by_name,
    region_relays.note AS region_note,
    region_relays.relayed_at AS region_relayed_at,
    circulars.stands,
    circulars.effective_from,
    circulars.title,
    circulars.withdrawn_why,
    circulars.published_at
   FROM (((((((public.circular_relays relays
     JOIN public.circulars ON (((circulars.about = relays.about) AND (circulars.id = relays.circular_id))))
     JOIN public.circular_offices offices ON ((offices.id = relays.office_id)))
     LEFT JOIN public.circular_offices regions ON ((regions.id = offices.region_id)))
     LEFT JOIN public.circular_relays region_relays ON (((region_relays.about = relays.about) AND (region_relays.circular_id = relays.circular_id) AND (region_relays.office_id = offices.region_id))))
     LEFT JOIN public.staff receiver ON ((receiver.id = relays.received_by)))
     LEFT JOIN public.staff relayer ON ((relayer.id = relays.relayed_by)))
     LEFT JOIN public.staff acknowledger ON ((acknowledger.id = relays.acknowledged_by)));

create view public.circular_offices as
 SELECT offices.id,
    offices.code,
    offices.name,
    offices.kind,
    regions.id AS region_id,
    offices.zone
   FROM (public.offices
     LEFT JOIN public.offices regions ON (((regions.id = offices.parent_id) AND (regions.kind = 'REGION'::text))))
  WHERE (offices.kind = ANY (ARRAY['REGION'::text, 'BRANCH'::text]));

create view public.circulars as
 SELECT 'POLICY'::text AS about,
    versions.id,
    (versions.file -> 'title'::text) AS title,
    versions.effective_from,
    versions.published_at,
    (versions.status = 'PUBLISHED'::text) AS stands,
    ((versions.status = 'PUBLISHED'::text) AND (NOT (EXISTS ( SELECT
           FROM public.policy_versions later
          WHERE ((later.status = 'PUBLISHED'::text) AND (later.took_force_at IS NOT NULL) AND (later.effective_from > versions.effective_from)))))) AS spreads,
    versions.withdrawn_why
   FROM public.policy_versions versions
  WHERE (versions.published_at IS NOT NULL)
UNION ALL
 SELECT 'ANNOUNCEMENT'::text AS about,
    (announcements.id)::text AS id,
    jsonb_build_object('id', ((announcements.texts -> 'id'::text) ->> 'headline'::text), 'en', ((announcements.texts -> 'en'::text) ->> 'headline'::text)) AS title,
    announcements.holds_from AS effective_from,
    announcements.approved_at AS published_at,
    (announcements.status = 'APPROVED'::text) AS stands,
    (announcements.status = 'APPROVED'::text) AS spreads,
    announcements.ended_why AS withdrawn_why
   FROM public.announcements
  WHERE (announcements.approved_at IS NOT NULL);

create view public.claim_conversations as
 SELECT h.claim_id,
    h.id,
    h.at,
    'HEARD'::text AS kind,
    h.text_sealed,
    h.channel,
    (h.settled_at IS NULL) AS is_new,
    NULL::text AS officer,
    NULL::text AS status
   FROM public.heard_texts h
  WHERE ((h.claim_id IS NOT NULL) AND (h.kind = 'OTHER'::text))
UNION ALL
 SELECT a.claim_id,
    a.id,
    a.at,
    'ANSWERED'::text AS kind,
    a.text_sealed,
    ( SELECT d.channel
           FROM public.deliveries d
          WHERE (d.message_id = m.id)
          ORDER BY d.started_at DESC
         LIMIT 1) AS channel,
    false AS is_new,
    s.name AS officer,
    m.status
   FROM ((public.text_answers a
     JOIN public.staff s ON ((s.id = a.answered_by)))
     LEFT JOIN public.messages m ON ((m.key = ('answer:'::text || a.id))));

create view public.claim_interviewers as
 SELECT claim_id,
    officer_id
   FROM public.interviews
  WHERE (officer_id IS NOT NULL);

create view public.claim_marks as
 SELECT 'PHONE'::text AS kind,
    claims.contact_index AS mark,
    claims.id AS claim_id,
    claims.member_id,
    claims.office_id,
    claims.created_at AS at
   FROM public.claims
  WHERE (claims.channel = ANY (ARRAY['ONLINE'::text, 'COLLECTIVE'::text]))
UNION ALL
 SELECT 'ACCOUNT'::text AS kind,
    claims.bank_account_index AS mark,
    claims.id AS claim_id,
    claims.member_id,
    claims.office_id,
    claims.created_at AS at
   FROM public.claims
  WHERE (claims.bank_account_index IS NOT NULL)
UNION ALL
 SELECT 'ACCOUNT'::text AS kind,
    h.bank_account_index AS mark,
    c.id AS claim_id,
    c.member_id,
    c.office_id,
    c.created_at AS at
   FROM (public.claim_heirs h
     JOIN public.claims c ON ((c.id = h.claim_id)))
  WHERE (h.bank_account_index IS NOT NULL)
UNION ALL
 SELECT 'HELPER'::text AS kind,
    a.phone_index AS mark,
    c.id AS claim_id,
    c.member_id,
    c.office_id,
    a.given_at AS at
   FROM (public.helper_authorities a
     JOIN public.claims c ON ((c.id = a.claim_id)))
UNION ALL
 SELECT 'DEVICE'::text AS kind,
    s.device_index AS mark,
    c.id AS claim_id,
    c.member_id,
    c.office_id,
    s.created_at AS at
   FROM (public.portal_sessions s
     JOIN public.claims c ON ((c.id = s.claim_id)))
  WHERE ((s.device_index IS NOT NULL) AND (c.channel = ANY (ARRAY['ONLINE'::text, 'COLLECTIVE'::text])));

create view public.claim_offices as
 SELECT id,
    code,
    name,
    address,
    zone
   FROM public.offices
  WHERE (kind = 'BRANCH'::text);

create view public.claim_openers as
 SELECT claims.id AS claim_id,
    claims.opened_by
   FROM public.claims
  WHERE (claims.opened_by IS NOT NULL)
UNION
 SELECT claim_desk_officers.claim_id,
    claim_desk_officers.officer_id AS opened_by
   FROM public.claim_desk_officers;

create view public.claim_seen_by as
 SELECT claim_presences.claim_id,
    claim_presences.officer_id
   FROM public.claim_presences
UNION
 SELECT claim_openers.claim_id,
    claim_openers.opened_by AS officer_id
   FROM public.claim_openers;

create view public.claimant_claims as
 SELECT claims.id,
    claims.code,
    claims.member_id,
    claims.office_id,
    claims.reason,
    claims.status,
    claims.status_since,
    claims.lang,
    claims.policy_id,
    claims.person_sealed,
    claims.contact_sealed,
    claims.contact_index,
    claims.bank_sealed,
    claims.bank_account_index,
    claims.bank_match,
    claims.answers_sealed,
    claims.decision,
    claims.gross,
    claims.tax,
    claims.net,
    claims.checks,
    claims.declared_sealed,
    claims.declared_at,
    claims.submitted_at,
    claims.complete_on,
    claims.promise_on,
    claims.promise_calendar,
    claims.promise_moves,
    claims.resume_status,
    claims.correction,
    claims.refusal,
    claims.channel,
    claims.priority,
    claims.created_at,
    claims.version,
    claims.bank_changed_at,
    claims.correction_at,
    offices.code AS office_code,
    offices.name AS office_name,
    offices.address AS office_address,
    offices.zone AS office_zone
   FROM (public.claims
     JOIN public.offices ON ((offices.id = claims.office_id)));

create view public.claims_seen_at_branch as
 SELECT claim_presences.claim_id
   FROM public.claim_presences
UNION
 SELECT claim_openers.claim_id
   FROM public.claim_openers;

create view public.collective_heads as
 SELECT c.id,
    c.employer_id,
    c.office_id,
    c.reason,
    c.status,
    c.status_since,
    c.made_at,
    c.prepared_by,
    c.proof_kind,
    c.paper_key,
    c.paper_type,
    c.why,
    c.checked_at,
    ( SELECT max(b.ends_at) AS max
           FROM public.interview_blocks b
          WHERE (b.group_id = c.id)) AS last_time,
    r.name AS company,
    r.npp,
    o.name AS office,
    o.zone,
    f.name AS checked_by_name
   FROM (((public.collectives c
     JOIN public.employers r ON ((r.id = c.employer_id)))
     JOIN public.offices o ON ((o.id = c.office_id)))
     LEFT JOIN public.staff f ON ((f.id = c.checked_by)));

create view public.collective_invitations as
 SELECT c.id AS claim_id,
    w.id AS worker_id,
    w.collective_id,
    w.employment_id,
    ((w.state = 'CONFIRMED'::text) AND (w.claim_id = c.id)) AS joined,
    w.eligible_from,
    h.reason,
    h.proof_kind,
    h.checked_at,
    h.company,
    h.office_id,
    h.office,
    h.zone,
    e.to_day,
    e.letter_date
   FROM ((((public.claims c
     JOIN public.collective_workers w ON ((w.member_id = c.member_id)))
     JOIN public.collective_heads h ON ((h.id = w.collective_id)))
     JOIN public.employments e ON ((e.id = w.employment_id)))
     LEFT JOIN public.claims o ON ((o.id = w.claim_id)))
  WHERE ((w.state = ANY (ARRAY['LISTED'::text, 'TOLD'::text, 'CONFIRMED'::text])) AND (e.disputed_at IS NULL) AND (e.end_reason = h.reason) AND (((w.claim_id = c.id) AND (w.state = 'CONFIRMED'::text)) OR ((h.status = 'BOOKED'::text) AND (c.status = 'DRAFT'::text) AND ((w.state <> 'CONFIRMED'::text) OR (o.id IS NULL) OR (o.status = 'WITHDRAWN'::text)))));

create view public.collective_listings as
 SELECT w.employment_id,
    w.collective_id
   FROM (public.collective_workers w
     JOIN public.collectives c ON ((c.id = w.collective_id)))
  WHERE ((w.state = ANY (ARRAY['LISTED'::text, 'TOLD'::text, 'CONFIRMED'::text])) OR ((w.state <> 'LEFT'::text) AND (c.status <> ALL (ARRAY['ENDED'::text, 'WITHDRAWN'::text]))));

create view public.collective_paper_offices as
 SELECT DISTINCT w.collective_id,
    c.office_id
   FROM (public.collective_workers w
     JOIN public.claims c ON ((c.member_id = w.member_id)))
  WHERE (c.status <> 'DRAFT'::text)
UNION
 SELECT collectives.id AS collective_id,
    collectives.office_id
   FROM public.collectives
  WHERE (collectives.status <> 'DRAFT'::text);

create view public.collective_sizes as
 SELECT c.id,
    ( SELECT count(*) AS count
           FROM public.employments e
          WHERE ((e.employer_id = c.employer_id) AND (e.to_day IS NULL))) AS still_there,
    count(w.id) FILTER (WHERE (w.state <> 'LEFT'::text)) AS listed,
    count(w.id) FILTER (WHERE (w.state = 'CONFIRMED'::text)) AS confirmed,
    count(w.id) FILTER (WHERE ((w.state = 'TOLD'::text) AND (w.untold IS NULL))) AS told,
    count(w.id) FILTER (WHERE (w.untold IS NOT NULL)) AS to_call
   FROM (public.collectives c
     LEFT JOIN public.collective_workers w ON ((w.collective_id = c.id)))
  GROUP BY c.id;

create view public.collective_standing as
 SELECT w.id,
    w.collective_id,
    w.employment_id,
    w.member_id,
    w.state,
    w.eligible_from,
    w.waits_until,
    w.due_on,
    w.told_at,
    w.reminded_at,
    w.untold,
    w.answered_at,
    w.claim_id,
    m.person_sealed,
    e.to_day,
    e.end_reason,
    (e.disputed_at IS NOT NULL) AS disputed,
    c.code AS claim_code,
    c.status AS claim_status,
    ( SELECT a.starts_at
           FROM public.appointments a
          WHERE ((a.claim_id = w.claim_id) AND (a.status = ANY (ARRAY['BOOKED'::text, 'HELD'::text])))
          ORDER BY a.starts_at DESC
         LIMIT 1) AS interview_at
   FROM (((public.collective_workers w
     JOIN public.members m ON ((m.id = w.member_id)))
     JOIN public.employments e ON ((e.id = w.employment_id)))
     LEFT JOIN public.claims c ON ((c.id = w.claim_id)));

create view public.course_wording_list as
 SELECT course_wordings.course_id,
    course_wordings.version,
    course_wordings.questions,
    course_wordings.written_at,
    staff.name AS written_by_name
   FROM (public.course_wordings
     LEFT JOIN public.staff ON ((staff.id = course_wordings.written_by)));

create view public.exit_demand_names as
 SELECT exit_demands.id,
    members.person_sealed,
    employers.name AS company,
    employers.npp
   FROM ((public.exit_demands
     JOIN public.members ON ((members.id = exit_demands.member_id)))
     JOIN public.employers ON ((employers.id = exit_demands.employer_id)));

create view public.exit_dispute_names as
 SELECT exit_disputes.id,
    members.person_sealed,
    employers.name AS company,
    employers.npp,
    staff.name AS decided_by_name
   FROM (((public.exit_disputes
     JOIN public.members ON ((members.id = exit_disputes.member_id)))
     JOIN public.employers ON ((employers.id = exit_disputes.employer_id)))
     LEFT JOIN public.staff ON ((staff.id = exit_disputes.decided_by)));

create view public.exit_dispute_offices as
 SELECT id AS member_id,
    COALESCE(home_office_id, ( SELECT offices.id
           FROM public.offices
          WHERE (offices.kind = 'BRANCH'::text)
          ORDER BY offices.code
         LIMIT 1)) AS office_id
   FROM public.members;

create view public.health_free_times as
 SELECT offices.id AS office_id,
    offices.name AS office,
    offices.zone,
    slots.starts_at
   FROM (public.slots
     JOIN public.offices ON ((offices.id = slots.office_id)))
  WHERE ((slots.appointment_id IS NULL) AND (slots.kept_for = 'ONLINE'::text));

create view public.health_payments as
 SELECT claims.complete_on,
    ((claims.status_since AT TIME ZONE offices.zone))::date AS paid_on,
    COALESCE((((claims.promise_moves -> 0) ->> 'from'::text))::date, claims.promise_on) AS promised_on,
    claims.status_since AS paid_at
   FROM (public.claims
     JOIN public.offices ON ((offices.id = claims.office_id)))
  WHERE ((claims.status = 'PAID'::text) AND (claims.complete_on IS NOT NULL) AND (claims.promise_on IS NOT NULL));

create view public.health_waits as
 SELECT claims.office_id,
    ( SELECT offices.name
           FROM public.offices
          WHERE (offices.id = claims.office_id)) AS office,
    claims.submitted_at,
    held.starts_at AS held_at
   FROM (public.appointments held
     JOIN public.claims ON ((claims.id = held.claim_id)))
  WHERE ((held.status = 'HELD'::text) AND (claims.submitted_at IS NOT NULL) AND (held.starts_at = ( SELECT min(first.starts_at) AS min
           FROM public.appointments first
          WHERE ((first.claim_id = held.claim_id) AND (first.status = 'HELD'::text)))));

create view public.interview_appointments as
 SELECT id,
    claim_id,
    office_id,
    officer_id,
    starts_at,
    ends_at,
    kind,
    status
   FROM public.appointments;

create view public.interview_desk as
 SELECT appointments.id,
    appointments.claim_id,
    appointments.office_id,
    appointments.officer_id AS planned_officer_id,
    appointments.starts_at,
    appointments.ends_at,
    appointments.kind,
    appointments.status,
    claims.code,
    claims.status AS claim_status,
    claims.reason,
    claims.person_sealed,
    claims.contact_sealed,
    claims.office_id AS claim_office_id,
    interviews.officer_id,
    interviews.entered_at,
    interviews.claimant_seen_at,
    interviews.started_at,
    interviews.officer_seen_at,
    interviews.ended_at,
    interviews.outcome,
    interviews.still,
    interviews.checklist,
    interviews.notes_version,
    offices.name AS office_name,
    offices.zone,
    staff.name AS officer_name,
    holder.name AS holder_name,
    claims.priority,
    appointments.made_at
   FROM (((((public.appointments
     JOIN public.claims ON ((claims.id = appointments.claim_id)))
     JOIN public.offices ON ((offices.id = appointments.office_id)))
     JOIN public.staff ON ((staff.id = appointments.officer_id)))
     LEFT JOIN public.interviews ON ((interviews.id = appointments.id)))
     LEFT JOIN public.staff holder ON ((holder.id = interviews.officer_id)))
  WHERE (appointments.status = ANY (ARRAY['BOOKED'::text, 'HELD'::text, 'MISSED'::text]));

create view public.interview_desk_notes as
 SELECT interview_desk.id,
    interview_desk.claim_id,
    interview_desk.office_id,
    interview_desk.officer_id,
    interview_desk.kind,
    interview_desk.starts_at,
    interview_desk.outcome,
    interview_desk.still,
    interview_desk.checklist,
    interviews.notes_sealed,
    interview_desk.notes_version
   FROM (public.interview_desk
     LEFT JOIN public.interviews ON ((interviews.id = interview_desk.id)));

create view public.office_share_history as
 SELECT office_online_shares.id,
    office_online_shares.office_id,
    office_online_shares.from_day,
    office_online_shares.online_percent,
    office_online_shares.reason,
    office_online_shares.set_at,
    staff.name AS set_by_name
   FROM (public.office_online_shares
     JOIN public.staff ON ((staff.id = office_online_shares.set_by)));

create view public.outreach_broadcast_reached as
 SELECT b.announcement_id,
    b.office_id,
    d.channel,
    (count(*))::integer AS reached
   FROM ((public.announcement_broadcasts b
     JOIN public.messages m ON (((m.template = 'AnnouncementTold'::text) AND (split_part(m.key, ':'::text, 2) = (b.id)::text))))
     JOIN public.deliveries d ON (((d.message_id = m.id) AND (d.status = ANY (ARRAY['DELIVERED'::text, 'READ'::text])))))
  GROUP BY b.announcement_id, b.office_id, d.channel;

create view public.outreach_figures as
 SELECT code,
    subject,
    purpose,
    channel,
    office_id,
    (COALESCE(( SELECT sum(days.opened) AS sum
           FROM public.link_days days
          WHERE (days.code = links.code)), (0)::bigint))::integer AS opened,
    (( SELECT count(*) AS count
           FROM public.claims
          WHERE (claims.link_code = links.code)))::integer AS began,
    (( SELECT count(*) AS count
           FROM public.claims
          WHERE ((claims.link_code = links.code) AND (claims.submitted_at IS NOT NULL))))::integer AS finished
   FROM public.links
  WHERE ((subject IS NOT NULL) OR (purpose = 'LETTER'::text));

create view public.outreach_letters as
 SELECT claims.office_id,
    (count(*))::integer AS printed
   FROM (public.calls
     JOIN public.claims ON ((claims.id = calls.claim_id)))
  WHERE (calls.printed_at IS NOT NULL)
  GROUP BY claims.office_id;

create view public.outreach_offices as
 SELECT id,
    code,
    name,
    kind,
    address,
    zone,
    parent_id
   FROM public.offices;

create view public.outreach_staff as
 SELECT office_id,
    name
   FROM public.staff
  WHERE (disabled_at IS NULL);

create view public.part_switch_list as
 SELECT part_switches.id,
    part_switches.part,
    part_switches.everywhere,
    part_switches.reason,
    part_switches.begins_on,
    part_switches.ends_on,
    part_switches.made_at,
    part_switches.ended_at,
    staff.name AS owner_name,
    ender.name AS ended_by_name,
    COALESCE(( SELECT array_agg(offices.name ORDER BY offices.name) AS array_agg
           FROM (public.part_switch_offices
             JOIN public.offices ON ((offices.id = part_switch_offices.office_id)))
          WHERE (part_switch_offices.switch_id = part_switches.id)), '{}'::text[]) AS office_names,
    part_switches.ended_why,
    COALESCE(( SELECT array_agg(part_switch_offices.office_id) AS array_agg
           FROM public.part_switch_offices
          WHERE (part_switch_offices.switch_id = part_switches.id)), '{}'::uuid[]) AS office_ids
   FROM ((public.part_switches
     JOIN public.staff ON ((staff.id = part_switches.owner)))
     LEFT JOIN public.staff ender ON ((ender.id = part_switches.ended_by)));

create view public.payment_desk as
 SELECT orders.id,
    orders.reference,
    orders.net,
    orders.state,
    orders.promise_on,
    orders.ordered_at,
    orders.settled_at,
    orders.payee_sealed,
    orders.bank_message,
    orders.first_officer,
    orders.second_officer,
    claims.code,
    orders.message_id,
        CASE
            WHEN ((claims.decision #>> '{tax,method}'::text[]) = 'MANUAL'::text) THEN (orders.gross - orders.net)
            ELSE NULL::bigint
        END AS tax_by_officers
   FROM (public.payment_orders orders
     JOIN public.claims ON ((claims.id = orders.claim_id)));

create view public.policy_authors as
 SELECT id,
    username,
    name,
    office_id,
    role
   FROM public.staff
  WHERE ((role = 'HEAD_POLICY'::text) AND (disabled_at IS NULL));

create view public.policy_desk as
 SELECT versions.id,
    versions.base,
    versions.note,
    versions.file,
    versions.effective_from,
    versions.status,
    versions.version,
    versions.drafted_by,
    versions.drafted_at,
    versions.changed_by,
    versions.changed_at,
    versions.proposed_by,
    versions.proposed_at,
    versions.proposed_role,
    versions.published_by,
    versions.published_at,
    versions.published_role,
    versions.withdrawn_by,
    versions.withdrawn_at,
    versions.withdrawn_why,
    versions.took_force_at,
    (versions.file -> 'title'::text) AS title,
    ( SELECT min(later.effective_from) AS min
           FROM public.policy_versions later
          WHERE ((later.status = 'PUBLISHED'::text) AND (later.effective_from > versions.effective_from))) AS next_from,
    drafter.name AS drafted_by_name,
    changer.name AS changed_by_name,
    proposer.name AS proposed_by_name,
    publisher.name AS published_by_name,
    withdrawer.name AS withdrawn_by_name
   FROM (((((public.policy_versions versions
     JOIN public.staff drafter ON ((drafter.id = versions.drafted_by)))
     JOIN public.staff changer ON ((changer.id = versions.changed_by)))
     LEFT JOIN public.staff proposer ON ((proposer.id = versions.proposed_by)))
     LEFT JOIN public.staff publisher ON ((publisher.id = versions.published_by)))
     LEFT JOIN public.staff withdrawer ON ((withdrawer.id = versions.withdrawn_by)));

create view public.policy_history as
 SELECT facts.seq,
    facts.subject AS policy_id,
    facts.type,
    facts.at,
    facts.why,
    facts.data,
    facts.office_id,
    offices.name AS office_name,
    facts.actor_kind,
    facts.actor_id,
    staff.name AS actor_name
   FROM ((audit.facts facts
     LEFT JOIN public.staff ON (((facts.actor_kind = 'STAFF'::text) AND ((staff.id)::text = facts.actor_id))))
     LEFT JOIN public.offices ON ((offices.id = facts.office_id)))
  WHERE (facts.type ~~ 'Policy%'::text);

create view public.policy_sender_list as
 SELECT policy_senders.id,
    policy_senders.public_key,
    policy_senders.name,
    policy_senders.how,
    policy_senders.added_at,
    policy_senders.ended_at,
    policy_senders.ended_why,
    staff.name AS added_by_name,
    ender.name AS ended_by_name
   FROM ((public.policy_senders
     JOIN public.staff ON ((staff.id = policy_senders.added_by)))
     LEFT JOIN public.staff ender ON ((ender.id = policy_senders.ended_by)));

create view public.program_key_list as
 SELECT keys.id,
    keys.name,
    keys.made_at,
    keys.ends_on,
    keys.revoked_at,
    maker.name AS made_by_name,
    revoker.name AS revoked_by_name,
    (at_work.id IS NOT NULL) AS at_work,
    ( SELECT facts.at
           FROM audit.facts facts
          WHERE ((facts.actor_kind = 'PROGRAM'::text) AND (facts.actor_id = (keys.id)::text))
          ORDER BY facts.seq DESC
         LIMIT 1) AS used_at
   FROM (((public.program_keys keys
     JOIN public.staff maker ON ((maker.id = keys.made_by)))
     LEFT JOIN public.staff revoker ON ((revoker.id = keys.revoked_by)))
     LEFT JOIN public.program_keys_at_work at_work ON ((at_work.id = keys.id)));

create view public.program_keys_at_work as
 SELECT program_keys.id,
    program_keys.secret_hash,
    program_keys.ends_on,
    program_keys.counted_from
   FROM (public.program_keys
     JOIN public.policy_authors ON ((policy_authors.id = program_keys.made_by)))
  WHERE (program_keys.revoked_at IS NULL);

create view public.program_uses as
 SELECT facts.seq,
    facts.at,
    facts.data,
    keys.name AS key_name
   FROM (audit.facts facts
     JOIN public.program_keys keys ON ((facts.actor_id = (keys.id)::text)))
  WHERE ((facts.actor_kind = 'PROGRAM'::text) AND (facts.type = 'ProgramKeyUsed'::text));

create view public.reported_jobs as
 SELECT DISTINCT r.employer_id,
    x.report_id,
    x.employment_id,
    s.member_id,
    m.person_sealed,
    m.home_office_id,
    e.to_day,
    e.end_reason,
    (e.confirmed_at IS NOT NULL) AS confirmed,
    (e.disputed_at IS NOT NULL) AS disputed
   FROM ((((public.reported_exits x
     JOIN public.exit_reports r ON ((r.id = x.report_id)))
     JOIN public.employments e ON ((e.id = x.employment_id)))
     JOIN public.memberships s ON ((s.id = e.membership_id)))
     JOIN public.members m ON ((m.id = s.member_id)))
  WHERE ((x.answer = ANY (ARRAY['TAKEN'::text, 'KNOWN'::text, 'DISPUTED'::text])) AND (e.to_day IS NOT NULL));

create view public.training_claim_policies as
 SELECT id AS claim_id,
    policy_id
   FROM public.claims;

create view public.training_gates as
 SELECT claims.id AS claim_id,
    courses.id AS course_id,
    versions.id AS policy_id
   FROM ((public.claims
     JOIN public.policy_versions versions ON (((versions.id = claims.policy_id) AND (versions.status = 'PUBLISHED'::text))))
     LEFT JOIN public.courses ON ((courses.policy_id = versions.id)));

create view public.training_missing as
 SELECT gates.claim_id,
    gates.policy_id,
    staff.id AS staff_id
   FROM (public.training_gates gates
     CROSS JOIN public.staff)
  WHERE (NOT (EXISTS ( SELECT
           FROM public.certificates
          WHERE ((certificates.course_id = gates.course_id) AND (certificates.staff_id = staff.id)))));

create view public.training_people as
 SELECT courses.id AS course_id,
    staff.id AS staff_id,
    staff.name,
    staff.username,
    staff.role,
    staff.office_id,
    offices.name AS office_name,
    certificates.score,
    certificates.issued_at,
    ( SELECT max(quiz_attempts.at) AS max
           FROM public.quiz_attempts
          WHERE ((quiz_attempts.course_id = courses.id) AND (quiz_attempts.staff_id = staff.id))) AS tried_at,
    (training_trainers.staff_id = staff.id) AS trainer
   FROM ((((public.courses
     CROSS JOIN public.staff)
     JOIN public.offices ON ((offices.id = staff.office_id)))
     LEFT JOIN public.certificates ON (((certificates.course_id = courses.id) AND (certificates.staff_id = staff.id))))
     LEFT JOIN public.training_trainers ON ((training_trainers.office_id = staff.office_id)))
  WHERE ((staff.disabled_at IS NULL) AND (offices.kind = 'BRANCH'::text) AND ((staff.role = ANY (ARRAY['CS'::text, 'PENATA_MADYA'::text])) OR (training_trainers.staff_id = staff.id)));

create view public.training_trainers as
 SELECT id AS office_id,
    COALESCE(( SELECT staff.id
           FROM (public.office_trainers
             JOIN public.staff ON ((staff.id = office_trainers.staff_id)))
          WHERE ((office_trainers.office_id = offices.id) AND (staff.office_id = offices.id) AND (staff.disabled_at IS NULL))), ( SELECT staff.id
           FROM public.staff
          WHERE ((staff.office_id = offices.id) AND (staff.disabled_at IS NULL) AND (staff.role = ANY (ARRAY['GENERAL_HR'::text, 'BRANCH_HEAD'::text])))
          ORDER BY staff.role DESC, staff.username
         LIMIT 1)) AS staff_id
   FROM public.offices;

create view public.training_uncoursed as
 SELECT id AS policy_id
   FROM public.policy_versions versions
  WHERE ((status = 'PUBLISHED'::text) AND (NOT (EXISTS ( SELECT
           FROM public.courses
          WHERE (courses.policy_id = versions.id)))));

create view public.training_unheld as
 SELECT versions.id AS policy_id,
    staff.id AS staff_id
   FROM ((public.policy_versions versions
     LEFT JOIN public.courses ON ((courses.policy_id = versions.id)))
     CROSS JOIN public.staff)
  WHERE ((versions.status = 'PUBLISHED'::text) AND (NOT (EXISTS ( SELECT
           FROM public.certificates
          WHERE ((certificates.course_id = courses.id) AND (certificates.staff_id = staff.id))))));

create view public.unreached_claims as
 SELECT m.claim_id,
    c.office_id,
    c.code,
    c.status,
    m.id AS message_id,
    m.at AS since
   FROM (public.messages m
     JOIN public.claims c ON ((c.id = m.claim_id)))
  WHERE ((m.status = 'FAILED'::text) AND (c.status <> 'WITHDRAWN'::text) AND (NOT (EXISTS ( SELECT
           FROM public.messages later
          WHERE ((later.claim_id = m.claim_id) AND (ROW(later.at, later.id) > ROW(m.at, m.id)))))));

create view public.visit_standing as
 SELECT visits.id,
    visits.office_id,
    visits.link_code,
    claims.id AS claim_id,
    claims.status,
    (EXISTS ( SELECT
           FROM public.appointments
          WHERE ((appointments.claim_id = claims.id) AND (appointments.status = 'BOOKED'::text)))) AS booked,
    (EXISTS ( SELECT
           FROM public.appointments
          WHERE ((appointments.claim_id = claims.id) AND (appointments.made_at >= visits.at) AND (appointments.status = ANY (ARRAY['BOOKED'::text, 'HELD'::text]))))) AS booked_since,
    (claims.created_at >= visits.at) AS begun_since,
    COALESCE((claims.submitted_at >= visits.at), false) AS sent_since
   FROM (public.visits
     JOIN public.claims ON ((claims.id = COALESCE(visits.claim_id, ( SELECT c.id
           FROM public.claims c
          WHERE (c.link_code = visits.link_code)
          ORDER BY c.created_at
         LIMIT 1)))));


CREATE OR REPLACE FUNCTION audit.digest_of(f audit.facts)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select sha256(convert_to(concat_ws('|', f.id, f.type, extract(epoch from f.at)::text, f.actor_kind, f.actor_id, coalesce(f.actor_role, ''),
    coalesce(f.office_id::text, ''), coalesce(f.claim_id::text, ''), coalesce(f.subject, ''), coalesce(f.why, ''), f.data::text), 'UTF8'))
$function$;

CREATE OR REPLACE FUNCTION audit.record(facts jsonb, announce boolean DEFAULT true)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'audit'
AS $function$
begin
  insert into audit.facts (id, type, at, actor_kind, actor_id, actor_role, office_id, claim_id, subject, why, data, digest)
  select id, type, at, actor_kind, actor_id, actor_role, office_id, claim_id, subject, why, data, ''
  from jsonb_to_recordset(facts) as f(id uuid, type text, at timestamptz, actor_kind text, actor_id text, actor_role text,
    office_id uuid, claim_id uuid, subject text, why text, data jsonb);
  -- Screens that are open hear of it at once: ids only, a screen reads what it may see.
  perform pg_notify('lapak', json_build_object('type', fact->>'type', 'claim', fact->>'claim_id', 'office', fact->>'office_id', 'subject', fact->>'subject')::text)
  from jsonb_array_elements(facts) as fact;
  if announce then
    perform graphile_worker.add_jobs(array(
      select row('announce', fact::json, null, null, 25, null, null, null)::graphile_worker.job_spec
      from jsonb_array_elements(facts) as fact));
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION audit.set_digest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.digest := audit.digest_of(new);
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.drop_confirmation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.confirmed_at := null;
  new.confirmation_sealed := null;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_announcement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'DRAFT' then
      raise exception 'An announcement begins as a draft' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.code <> old.code then
    raise exception 'An announcement keeps its id and its address' using errcode = 'check_violation';
  end if;
  if old.status in ('ENDED', 'WITHDRAWN') then
    raise exception 'What has ended is not changed' using errcode = 'check_violation';
  end if;
  if new.status = 'APPROVED' and old.status = 'DRAFT' then
    raise exception 'Only what was proposed is approved' using errcode = 'check_violation';
  end if;
  if (old.status = 'APPROVED' or new.status = 'APPROVED' or (old.status = 'PROPOSED' and new.status = 'PROPOSED'))
    and (new.texts, new.holds_from, new.holds_until, new.proposed_by) is distinct from (old.texts, old.holds_from, old.holds_until, old.proposed_by) then
    raise exception 'What was proposed is approved as it was proposed, and then stays' using errcode = 'check_violation';
  end if;
  if old.status = 'APPROVED' and (new.status not in ('APPROVED', 'ENDED', 'WITHDRAWN') or new.approved_by is distinct from old.approved_by) then
    raise exception 'What is approved can only end or be withdrawn' using errcode = 'check_violation';
  end if;
  -- The roles as they are now, not as the caller says.
  if new.status = 'PROPOSED' and (select role from staff where id = new.proposed_by) is distinct from new.proposed_role
    or new.status = 'APPROVED' and old.status <> 'APPROVED'
      and (select role from staff where id = new.approved_by) is distinct from new.approved_role then
    raise exception 'The role is not this person''s' using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_certificate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from quiz_attempts as sat where sat.course_id = new.course_id and sat.staff_id = new.staff_id and sat.passed and sat.score = new.score) then
    raise exception 'A certificate stands on a quiz that was passed' using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_certified()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  desk text[] := case when tg_table_name = 'cases' then '{assigned_to,first_officer,second_officer}' else '{officer_id}' end;
  place text;
  officer uuid;
begin
  foreach place in array desk loop
    officer := (to_jsonb(new)->>place)::uuid;
    continue when officer is null;
    if tg_op = 'UPDATE' then
      continue when new.claim_id = old.claim_id and officer is not distinct from (to_jsonb(old)->>place)::uuid;
    end if;
    if exists (select from training_missing as missing where missing.claim_id = new.claim_id and missing.staff_id = officer) then
      raise exception 'This officer has no certificate for the policy of this claim' using errcode = 'check_violation', constraint = 'officer_is_certified';
    end if;
  end loop;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_claim_policy()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.submitted_at is not null then
    if new.policy_id <> old.policy_id or new.submitted_at is null then
      raise exception 'A claim keeps the policy of the day on which it was sent' using errcode = 'check_violation';
    end if;
  elsif new.submitted_at is not null
    and exists (select from policy_versions where id = new.policy_id and status <> 'PUBLISHED') then
    raise exception 'The policy of this claim is not published' using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_desk_opener()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  place text;
  officer uuid;
begin
  foreach place in array '{assigned_to,first_officer,second_officer}'::text[] loop
    officer := (to_jsonb(new)->>place)::uuid;
    continue when officer is null;
    if tg_op = 'UPDATE' then
      continue when new.claim_id = old.claim_id and officer is not distinct from (to_jsonb(old)->>place)::uuid;
    end if;
    if exists (select from claim_openers where claim_id = new.claim_id and opened_by = officer) then
      raise exception 'Who opened a claim at the desk never verifies it' using errcode = 'check_violation', constraint = 'opener_verifies_nothing';
    end if;
  end loop;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_opener()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    if new.officer_id is not distinct from old.officer_id then return new; end if;
  end if;
  if new.officer_id is not null and exists (select from claim_seen_by where claim_id = new.claim_id and officer_id = new.officer_id) then
    raise exception 'Who saw a claimant at the desk, or opened the claim there, never interviews it' using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_policy_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'A policy is never deleted' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.status not in ('DRAFT', 'PROPOSED') then
      raise exception 'A policy begins as a draft or a proposal' using errcode = 'check_violation';
    end if;
  else
    if new.id <> old.id then
      raise exception 'A policy keeps its id' using errcode = 'check_violation';
    end if;
    if old.status = 'WITHDRAWN' then
      raise exception 'A withdrawn policy is not changed' using errcode = 'check_violation';
    end if;
    if old.status = 'PUBLISHED' then
      if to_jsonb(new) - '{status,version,changed_by,changed_at,withdrawn_by,withdrawn_at,withdrawn_why,took_force_at}'::text[]
        is distinct from to_jsonb(old) - '{status,version,changed_by,changed_at,withdrawn_by,withdrawn_at,withdrawn_why,took_force_at}'::text[]
        or new.status not in ('PUBLISHED', 'WITHDRAWN')
        or (old.took_force_at is not null and (new.status <> 'PUBLISHED' or new.took_force_at is distinct from old.took_force_at)) then
        raise exception 'A published policy is not changed; it can only be withdrawn, and before its day' using errcode = 'check_violation';
      end if;
    end if;
    if old.status <> 'PUBLISHED' and new.status in ('PUBLISHED', 'WITHDRAWN')
      and (old.status <> 'PROPOSED' or new.status <> 'PUBLISHED' or new.file is distinct from old.file or new.proposed_by is distinct from old.proposed_by) then
      raise exception 'Only what was proposed is published, as it was proposed' using errcode = 'check_violation';
    end if;
    if old.status = 'PROPOSED' and new.status = 'PROPOSED' and new.file is distinct from old.file then
      raise exception 'What was proposed is changed as a draft' using errcode = 'check_violation';
    end if;
    if old.status = 'DISCARDED' and new.status not in ('DISCARDED', 'DRAFT') then
      raise exception 'A discarded policy can only be drafted anew' using errcode = 'check_violation';
    end if;
  end if;
  if new.status in ('PROPOSED', 'PUBLISHED')
    and (new.file->>'id' is distinct from new.id or new.file->>'effectiveFrom' is distinct from to_char(new.effective_from, 'YYYY-MM-DD')) then
    raise exception 'The file names another id or day than its row' using errcode = 'check_violation';
  end if;
  -- The roles as they are now, not as the caller says.
  if new.status = 'PROPOSED' and (select role from staff where id = new.proposed_by) is distinct from new.proposed_role
    or new.status = 'PUBLISHED' and (tg_op = 'UPDATE' and old.status <> 'PUBLISHED')
      and (select role from staff where id = new.published_by) is distinct from new.published_role then
    raise exception 'The role is not this person''s' using errcode = 'check_violation';
  end if;
  -- Days may lie between: whoever proposed it may approve claims by now, or have left.
  if new.status = 'PUBLISHED' and tg_op = 'UPDATE' and old.status <> 'PUBLISHED'
    and not exists (select from staff where id = new.proposed_by and role = 'HEAD_POLICY' and disabled_at is null) then
    raise exception 'Whoever proposed this is no policy officer any more' using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_payment_to_one_way()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.state = 'HANDED_IN' and old.state not in ('RELEASED', 'HANDED_IN'))
    or (old.state = 'HANDED_IN' and new.state not in ('HANDED_IN', 'RELEASED', 'DONE', 'REFUSED')) then
    raise exception 'payment_one_way: an order goes by file or by wire, not from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.readiness_signs(first_day date, last_day date, only_offices uuid[])
 RETURNS TABLE(office_id uuid, sign text, good bigint, total bigint)
 LANGUAGE sql
 STABLE
AS $function$
  with branches as (
    select id, first_day::timestamp at time zone zone as begins, (last_day + 1)::timestamp at time zone zone as ends
    from offices where only_offices is null or id = any (only_offices)
  ),
  seen as (
    select branches.id as office_id, signs.sign, signs.good
      from branches join claims on claims.office_id = branches.id and claims.submitted_at >= branches.begins and claims.submitted_at < branches.ends
        and claims.submitted_at >= (first_day - 1)::timestamp at time zone 'UTC' and claims.submitted_at < (last_day + 2)::timestamp at time zone 'UTC'
      cross join lateral (values ('DATA_MATCHED', coalesce(claims.checks ->> 'name' = 'MATCH', false)), ('RIGHT_FIRST_TIME', claims.correction_at is null)) as signs (sign, good)
    union all
    select offices.id, case about when 'POLICY' then 'RULE_ACKNOWLEDGED' else 'NEWS_ACKNOWLEDGED' end,
        coalesce((acknowledged_at at time zone offices.zone)::date <= due_on, false)
      from circular_relays relays join offices on offices.id = relays.office_id where relays.kind = 'BRANCH' and due_on between first_day and last_day
    union all
    select relays.office_id, 'NEWS_SHOWN',
        exists (select from announcement_evidence e where e.announcement_id::text = relays.circular_id and e.office_id = relays.office_id)
      from circular_relays relays where relays.about = 'ANNOUNCEMENT' and relays.kind = 'BRANCH' and due_on between first_day and last_day
    union all
    select outreach_sessions.office_id, 'SESSION_HELD', attended is not null from outreach_sessions where day between first_day and last_day
    union all
    select people.office_id, 'OFFICER_CERTIFIED', coalesce(people.issued_at < versions.effective_from::timestamp at time zone 'Asia/Jakarta', false)
      from training_people people join courses on courses.id = people.course_id join policy_versions versions on versions.id = courses.policy_id
      where versions.status = 'PUBLISHED' and versions.effective_from between first_day and last_day
    union all
    select branches.id, 'INTERVIEW_HELD', appointments.status = 'HELD'
      from branches join appointments on appointments.office_id = branches.id and appointments.starts_at >= branches.begins
        and appointments.starts_at < branches.ends
        and appointments.starts_at >= (first_day - 1)::timestamp at time zone 'UTC' and appointments.starts_at < (last_day + 2)::timestamp at time zone 'UTC'
        and appointments.status in ('HELD', 'MISSED')
    union all
    select branches.id, 'MESSAGE_ARRIVED', messages.status in ('DELIVERED', 'READ')
      -- Row by row (offset 0): as a join it would read every claim there ever was.
      from messages cross join lateral (select claims.office_id from claims where claims.id = messages.claim_id offset 0) as its
      join branches on branches.id = its.office_id
      where messages.claim_id is not null and messages.status in ('DELIVERED', 'READ', 'FAILED')
        and messages.at >= (first_day - 1)::timestamp at time zone 'UTC' and messages.at < (last_day + 2)::timestamp at time zone 'UTC'
        and messages.at >= branches.begins and messages.at < branches.ends
    union all
    select branches.id, 'UPLOAD_NOT_SILENT', uploads.kept_at is not null or uploads.told_at is not null
      from branches join document_uploads uploads on uploads.office_id = branches.id and uploads.begun_at >= branches.begins and uploads.begun_at < branches.ends
      where num_nonnulls(uploads.kept_at, uploads.told_at, uploads.given_up_at) > 0
    union all
    select offices.id, 'PROMISE_KEPT',
        (claims.status_since at time zone offices.zone)::date <= coalesce((claims.promise_moves -> 0 ->> 'from')::date, claims.promise_on)
      from branches join offices on offices.id = branches.id join claims on claims.office_id = branches.id and claims.status = 'PAID'
        and claims.status_since >= branches.begins and claims.status_since < branches.ends
        and claims.status_since >= (first_day - 1)::timestamp at time zone 'UTC' and claims.status_since < (last_day + 2)::timestamp at time zone 'UTC'
      where claims.promise_on is not null
    union all
    select visits.office_id, 'NOT_SENT_HOME', visits.left_how <> 'SENT_HOME'
      from branches join visits on visits.office_id = branches.id and visits.on_day between first_day and last_day where visits.left_how is not null
    union all
    select branches.id, 'REVIEW_AGREED', reviews.agrees
      from branches join case_reviews reviews on reviews.office_id = branches.id and reviews.reviewed_at >= branches.begins and reviews.reviewed_at < branches.ends
  )
  select seen.office_id, seen.sign, count(*) filter (where seen.good), count(*) from seen
  where only_offices is null or seen.office_id = any (only_offices) group by seen.office_id, seen.sign
$function$;

CREATE OR REPLACE FUNCTION public.record_facts(facts jsonb, announce boolean DEFAULT true)
 RETURNS void
 LANGUAGE sql
AS $function$ select audit.record(facts, announce and coalesce(current_setting('lapak.announce', true), 'on') <> 'off') $function$;


CREATE TRIGGER guard_announcement BEFORE INSERT OR UPDATE ON public.announcements FOR EACH ROW EXECUTE FUNCTION public.guard_announcement();

CREATE TRIGGER guard_certified BEFORE INSERT OR UPDATE OF assigned_to, first_officer, second_officer, claim_id ON public.cases FOR EACH ROW EXECUTE FUNCTION public.guard_certified();

CREATE TRIGGER guard_desk_opener BEFORE INSERT OR UPDATE OF assigned_to, first_officer, second_officer, claim_id ON public.cases FOR EACH ROW EXECUTE FUNCTION public.guard_desk_opener();

CREATE TRIGGER guard_certificate BEFORE INSERT ON public.certificates FOR EACH ROW EXECUTE FUNCTION public.guard_certificate();

CREATE TRIGGER guard_claim_policy BEFORE INSERT OR UPDATE OF policy_id, submitted_at ON public.claims FOR EACH ROW EXECUTE FUNCTION public.guard_claim_policy();

CREATE TRIGGER drop_confirmation BEFORE UPDATE OF to_day, end_reason, letter_date ON public.employments FOR EACH ROW WHEN (((old.confirmed_at IS NOT NULL) AND (NOT (new.confirmation_sealed IS DISTINCT FROM old.confirmation_sealed)) AND (((new.to_day IS DISTINCT FROM old.to_day) OR (new.end_reason IS DISTINCT FROM old.end_reason)) OR (new.letter_date IS DISTINCT FROM old.letter_date)))) EXECUTE FUNCTION public.drop_confirmation();

CREATE TRIGGER set_digest BEFORE INSERT ON audit.facts FOR EACH ROW EXECUTE FUNCTION audit.set_digest();

CREATE TRIGGER guard_certified BEFORE INSERT OR UPDATE OF officer_id, claim_id ON public.interviews FOR EACH ROW EXECUTE FUNCTION public.guard_certified();

CREATE TRIGGER guard_opener BEFORE INSERT OR UPDATE OF officer_id ON public.interviews FOR EACH ROW EXECUTE FUNCTION public.guard_opener();

CREATE TRIGGER payment_one_way BEFORE UPDATE OF state ON public.payment_orders FOR EACH ROW EXECUTE FUNCTION public.keep_payment_to_one_way();

CREATE TRIGGER guard_policy_version BEFORE INSERT OR DELETE OR UPDATE ON public.policy_versions FOR EACH ROW EXECUTE FUNCTION public.guard_policy_version();


grant select on audit.claim_facts to lapak_app;

grant select on audit.facts to lapak_app;

grant insert, select on audit.links to lapak_app;

grant delete, insert, select, update on public.announcement_audience to lapak_app;

grant delete, insert, select, update on public.announcement_broadcasts to lapak_app;

grant delete, insert, select, update on public.announcement_desk to lapak_app;

grant insert, select on public.announcement_evidence to lapak_app;

grant insert, select, update on public.announcement_offices to lapak_app;

grant delete, insert, select, update on public.announcement_told to lapak_app;

grant insert, select, update on public.announcements to lapak_app;

grant delete, insert, select, update on public.appointment_officers to lapak_app;

grant delete, insert, select, update on public.appointments to lapak_app;

grant delete, insert, select on public.attendances to lapak_app;

grant delete, insert, select, update on public.balance_entries to lapak_app;

grant delete, insert, select, update on public.benefit_payments to lapak_app;

grant delete, insert, select, update on public.calls to lapak_app;

grant delete, insert, select, update on public.case_review_list to lapak_app;

grant insert, select, update on public.case_reviews to lapak_app;

grant delete, insert, select, update on public.cases to lapak_app;

grant delete, insert, select, update on public.casework_codes to lapak_app;

grant delete, insert, select, update on public.casework_desks to lapak_app;

grant delete, insert, select, update on public.casework_new_texts to lapak_app;

grant delete, insert, select, update on public.casework_officer_work to lapak_app;

grant delete, insert, select, update on public.casework_officers to lapak_app;

grant delete, insert, select, update on public.casework_queue to lapak_app;

grant insert, select on public.certificates to lapak_app;

grant delete, insert, select, update on public.challenges to lapak_app;

grant delete, insert, select, update on public.circular_cascade to lapak_app;

grant delete, insert, select, update on public.circular_offices to lapak_app;

grant insert, select, update on public.circular_relays to lapak_app;

grant delete, insert, select, update on public.circulars to lapak_app;

grant delete, insert, select, update on public.claim_conversations to lapak_app;

grant insert, select on public.claim_desk_officers to lapak_app;

grant delete, insert, select, update on public.claim_heirs to lapak_app;

grant delete, insert, select, update on public.claim_interviewers to lapak_app;

grant delete, insert, select, update on public.claim_marks to lapak_app;

grant usage on public.claim_numbers to lapak_app;

grant delete, insert, select, update on public.claim_offices to lapak_app;

grant delete, insert, select, update on public.claim_openers to lapak_app;

grant insert, select on public.claim_presences to lapak_app;

grant delete, insert, select, update on public.claim_seen_by to lapak_app;

grant delete, insert, select, update on public.claimant_claims to lapak_app;

grant delete, insert, select, update on public.claims to lapak_app;

grant delete, insert, select, update on public.claims_seen_at_branch to lapak_app;

grant delete, insert, select, update on public.collective_heads to lapak_app;

grant delete, insert, select, update on public.collective_invitations to lapak_app;

grant delete, insert, select, update on public.collective_listings to lapak_app;

grant delete, insert, select, update on public.collective_paper_offices to lapak_app;

grant delete, insert, select, update on public.collective_sizes to lapak_app;

grant delete, insert, select, update on public.collective_standing to lapak_app;

grant delete, insert, select, update on public.collective_workers to lapak_app;

grant delete, insert, select, update on public.collectives to lapak_app;

grant delete, insert, select, update on public.course_wording_list to lapak_app;

grant insert, select on public.course_wordings to lapak_app;

grant delete, insert, select, update on public.courses to lapak_app;

grant delete, insert, select, update on public.deliveries to lapak_app;

grant delete, insert, select, update on public.document_uploads to lapak_app;

grant delete, insert, select, update on public.documents to lapak_app;

grant delete, insert, select, update on public.done_once to lapak_app;

grant delete, insert, select, update on public.employer_closures to lapak_app;

grant delete, insert, select, update on public.employer_invitations to lapak_app;

grant delete, insert, select, update on public.employer_keys to lapak_app;

grant delete, insert, select, update on public.employer_people to lapak_app;

grant delete, insert, select, update on public.employer_roles to lapak_app;

grant delete, insert, select, update on public.employer_sessions to lapak_app;

grant delete, insert, select, update on public.employer_webhooks to lapak_app;

grant delete, insert, select, update on public.employers to lapak_app;

grant delete, insert, select, update on public.employments to lapak_app;

grant delete, insert, select, update on public.exit_demand_names to lapak_app;

grant delete, insert, select, update on public.exit_demands to lapak_app;

grant delete, insert, select, update on public.exit_dispute_names to lapak_app;

grant delete, insert, select, update on public.exit_dispute_offices to lapak_app;

grant delete, insert, select, update on public.exit_disputes to lapak_app;

grant delete, insert, select, update on public.exit_reports to lapak_app;

grant delete, insert, select, update on public.health_free_times to lapak_app;

grant delete, insert, select, update on public.health_payments to lapak_app;

grant delete, insert, select, update on public.health_waits to lapak_app;

grant delete, insert, select, update on public.heard_texts to lapak_app;

grant delete, insert, select, update on public.helper_authorities to lapak_app;

grant delete, insert, select, update on public.incidents to lapak_app;

grant delete, insert, select, update on public.interview_appointments to lapak_app;

grant delete, insert, select, update on public.interview_blocks to lapak_app;

grant delete, insert, select, update on public.interview_desk to lapak_app;

grant delete, insert, select, update on public.interview_desk_notes to lapak_app;

grant delete, insert, select, update on public.interview_signals to lapak_app;

grant usage on public.interview_signals_seq_seq to lapak_app;

grant delete, insert, select, update on public.interviews to lapak_app;

grant insert, select, update on public.kiosks to lapak_app;

grant delete, insert, select, update on public.ledger_years to lapak_app;

grant delete, insert, select, update on public.link_days to lapak_app;

grant delete, insert, select, update on public.links to lapak_app;

grant delete, insert, select, update on public.member_import_blocks to lapak_app;

grant delete, insert, select, update on public.member_imports to lapak_app;

grant delete, insert, select, update on public.members to lapak_app;

grant delete, insert, select, update on public.memberships to lapak_app;

grant delete, insert, select, update on public.message_stops to lapak_app;

grant delete, insert, select, update on public.messages to lapak_app;

grant insert, select on public.office_online_shares to lapak_app;

grant usage on public.office_online_shares_id_seq to lapak_app;

grant delete, insert, select, update on public.office_share_history to lapak_app;

grant delete, insert, select, update on public.office_trainers to lapak_app;

grant delete, insert, select, update on public.offices to lapak_app;

grant delete, insert, select, update on public.outreach_broadcast_reached to lapak_app;

grant delete, insert, select, update on public.outreach_figures to lapak_app;

grant delete, insert, select, update on public.outreach_letters to lapak_app;

grant delete, insert, select, update on public.outreach_offices to lapak_app;

grant delete, insert, select, update on public.outreach_sessions to lapak_app;

grant delete, insert, select, update on public.outreach_staff to lapak_app;

grant delete, insert, select, update on public.part_switch_list to lapak_app;

grant insert, select on public.part_switch_offices to lapak_app;

grant insert, select, update on public.part_switches to lapak_app;

grant delete, insert, select, update on public.pattern_tasks to lapak_app;

grant delete, insert, select, update on public.payment_desk to lapak_app;

grant delete, insert, select, update on public.payment_files to lapak_app;

grant delete, insert, select, update on public.payment_orders to lapak_app;

grant delete, insert, select, update on public.payment_take_backs to lapak_app;

grant delete, insert, select, update on public.policy_authors to lapak_app;

grant delete, insert, select, update on public.policy_desk to lapak_app;

grant delete, insert, select, update on public.policy_history to lapak_app;

grant delete, insert, select, update on public.policy_sender_list to lapak_app;

grant insert, select, update on public.policy_senders to lapak_app;

grant insert, select, update on public.policy_versions to lapak_app;

grant delete, insert, select, update on public.portal_sessions to lapak_app;

grant delete, insert, select, update on public.program_key_list to lapak_app;

grant insert, select, update on public.program_keys to lapak_app;

grant delete, insert, select, update on public.program_keys_at_work to lapak_app;

grant delete, insert, select, update on public.program_uses to lapak_app;

grant delete, insert, select on public.quiz_attempts to lapak_app;

grant delete, insert, select, update on public.reported_exits to lapak_app;

grant delete, insert, select, update on public.reported_jobs to lapak_app;

grant delete, insert, select, update on public.right_days to lapak_app;

grant delete, insert, select, update on public.right_sweeps to lapak_app;

grant delete, insert, select, update on public.shifts to lapak_app;

grant delete, insert, select, update on public.sign_in_attempts to lapak_app;

grant usage on public.sign_in_attempts_id_seq to lapak_app;

grant delete, insert, select, update on public.slots to lapak_app;

grant delete, insert, select, update on public.staff to lapak_app;

grant delete, insert, select, update on public.staff_invitations to lapak_app;

grant delete, insert, select, update on public.staff_sessions to lapak_app;

grant delete, insert, select, update on public.text_answers to lapak_app;

grant delete, insert, select, update on public.training_claim_policies to lapak_app;

grant delete, insert, select, update on public.training_gates to lapak_app;

grant delete, insert, select, update on public.training_missing to lapak_app;

grant delete, insert, select, update on public.training_people to lapak_app;

grant delete, insert, select, update on public.training_trainers to lapak_app;

grant delete, insert, select, update on public.training_uncoursed to lapak_app;

grant delete, insert, select, update on public.training_unheld to lapak_app;

grant insert, select, update on public.training_warnings to lapak_app;

grant delete, insert, select, update on public.unreached_claims to lapak_app;

grant delete, insert, select, update on public.visit_standing to lapak_app;

grant delete, insert, select, update on public.visits to lapak_app;

grant delete, insert, select, update on public.waitlist to lapak_app;

grant usage on public.waitlist_id_seq to lapak_app;

grant delete, insert, select, update on public.webhook_deliveries to lapak_app;


grant update (photo_forgotten_at) on public.announcement_evidence to lapak_app;

grant update (sha256) on public.announcement_evidence to lapak_app;

grant update (storage_key) on public.announcement_evidence to lapak_app;


grant execute on function audit.digest_of(audit.facts) to public;

grant execute on function audit.record(jsonb,boolean) to lapak_app;

grant execute on function audit.set_digest() to public;

grant execute on function public.drop_confirmation() to public;

grant execute on function public.guard_announcement() to public;

grant execute on function public.guard_certificate() to public;

grant execute on function public.guard_certified() to public;

grant execute on function public.guard_claim_policy() to public;

grant execute on function public.guard_desk_opener() to public;

grant execute on function public.guard_opener() to public;

grant execute on function public.guard_policy_version() to public;

grant execute on function public.keep_payment_to_one_way() to public;

grant execute on function public.readiness_signs(date,date,uuid[]) to public;

grant execute on function public.readiness_signs(date,date,uuid[]) to lapak_app;

grant execute on function public.record_facts(jsonb,boolean) to public;


comment on view audit.claim_facts is 'A claim''s story. Holds no person.';

comment on table audit.facts is 'What happened: who, when, which office, why. Append-only; holds no name, number or document of a person. Keep for ever.';

comment on column audit.facts.tx is 'The transaction that wrote it: the record is chained in the order (tx, seq), behind the oldest transaction still running.';

comment on column audit.facts.digest is 'SHA-256 of the fact as recorded, made by the database.';

comment on table audit.links is 'The chain over the facts: hash(n) = SHA-256(hash(n-1) || digest of fact n). One changed or missing fact breaks every link after it. Keep for ever.';

comment on view public.announcement_audience is 'Whom an announcement may concern: who has an unfinished draft, and who may claim from a day and never began. Ids only.';

comment on table public.announcement_broadcasts is 'An announcement sent to members: who confirmed it, how far it came and how many were told; numbers, no person but the officer. Keep as long as the announcement.';

comment on view public.announcement_desk is 'Announcements with the names of who did what, for head office.';

comment on table public.announcement_evidence is 'That an announcement hangs somewhere, or was sent to somebody: how many, and where. Keep as long as the announcement.';

comment on column public.announcement_evidence.place is 'Where it hangs or which group got it; no person.';

comment on column public.announcement_evidence.reached is 'About how many people it reaches, as the branch says.';

comment on column public.announcement_evidence.storage_key is 'A photograph of the paper where it hangs, sealed, without place and time of the camera. Keep two years.';

comment on column public.announcement_evidence.photo_forgotten_at is 'When the photograph was removed, two years after it was given. Machine time.';

comment on table public.announcement_offices is 'A branch''s address, hours and whom to ask for, on its own paper. Keep as long as the announcement.';

comment on column public.announcement_offices.people is 'What they do there (counter, role), never a name.';

comment on view public.announcement_told is 'Which members were told of which announcement. Ids only.';

comment on table public.announcements is 'Each announcement from its draft on. Keep ten years: people rely on what they were told.';

comment on column public.announcements.code is 'In its public address.';

comment on column public.announcements.policy_id is 'The rule change that it tells of, where it does.';

comment on column public.announcements.texts is 'Headline, three steps and what to bring, by language. No personal data.';

comment on column public.announcements.ended_by is 'Who ended or withdrew it; null where its last day was over.';

comment on view public.appointment_officers is 'Officers who interview, and the zone in which their hours count.';

comment on table public.appointments is 'Who has which interview time, or had it. Keep as long as the claim.';

comment on table public.attendances is 'Who was at a live session. Personal data of officers: keep two years.';

comment on table public.balance_entries is 'Contributions by month and account (UU 4/2023 art. 188), as received. Payments are in benefit_payments; development is worked out, never stored. Keep as long as the member.';

comment on column public.balance_entries.month is 'First day of the month that the contribution is for.';

comment on column public.balance_entries.amount is 'Personal data: whole rupiah received. Purpose: the statement of the balance. Keep as long as the member.';

comment on column public.balance_entries.wage is 'Personal data: the wage reported for the month, whole rupiah. Purpose: the statement. Keep as long as the member.';

comment on column public.balance_entries.received_on is 'A contribution earns from the month after this day.';

comment on column public.balance_entries.source is 'Who reported it: the number of the employer (NPP), or how it was paid in.';

comment on table public.benefit_payments is 'What was paid to a member before: the tax and the paper on the tax number follow from it. Keep as long as the member.';

comment on table public.calls is 'Who called a claimant whom no message reaches, and how it ended. Keep as long as the claim. Office time.';

comment on column public.calls.printed_at is 'When the letter was first printed; printing it again changes nothing. The address that was typed for it is not kept. Office time.';

comment on view public.case_review_list is 'Drawn claims with their code and office, for reviewers and for the head of the branch. reason_sealed is opened only for these.';

comment on table public.case_reviews is 'Approved claims that were drawn for a quality review, and what the reviewer found. Keep as long as the claim.';

comment on column public.case_reviews.percent is 'Of claims like this one so many of a hundred were drawn on that day.';

comment on column public.case_reviews.reason_sealed is 'Personal data, sealed: why the reviewer agrees or not; may name what a document says. Keep as long as the claim.';

comment on table public.cases is 'One row a claim that was ever submitted. Keep as long as the claim.';

comment on column public.cases.first_findings_sealed is 'Personal data, sealed JSON: each field and document ticked or questioned, with the sentence for the claimant.';

comment on column public.cases.first_officers_before is 'Who verified first in earlier rounds.';

comment on column public.cases.second_findings_sealed is 'Personal data, sealed JSON: the same, from zero, by the second officer.';

comment on column public.cases.returned_reason_sealed is 'Sealed: why the second officer gave it back, for the first; may name what a document says.';

comment on view public.casework_codes is 'The code of each case''s claim and its office: no personal data.';

comment on view public.casework_desks is 'On whose desk each claim lies, also one that has no case yet. Holds no person.';

comment on view public.casework_new_texts is 'Claims whose claimant wrote something that no officer has read or answered, with or without a case. Holds no person.';

comment on view public.casework_officer_work is 'What officers finished, by day of their office, and what lies on their desks (day null).';

comment on view public.casework_officers is 'Officers by name, for colleagues.';

comment on view public.casework_queue is 'Open cases with what the queue shows of the claim. person_sealed is opened only for the rows shown.';

comment on table public.certificates is 'Who may work under a change: person, course, score, day. Keep ten years beyond the last claim worked under it.';

comment on table public.challenges is 'A one-time code under way. Keep 30 days.';

comment on column public.challenges.payload_sealed is 'Personal data, sealed JSON: what was typed, and where the code was sent.';

comment on view public.circular_cascade is 'Each office''s part in handing a circular on, with names and the words of its region.';

comment on view public.circular_offices is 'Regions and branches, with the region of a branch as it is today.';

comment on table public.circular_relays is 'How a published policy or announcement reaches each region and branch. Keep as long as that.';

comment on column public.circular_relays.circular_id is 'The policy or announcement; the view circulars shows both.';

comment on column public.circular_relays.due_on is 'A region: to relay by; a branch: to acknowledge by, null until the policy was handed on to it.';

comment on column public.circular_relays.direct_at is 'A branch that got it from head office itself: its region was late, or it has none.';

comment on column public.circular_relays.note is 'The region''s own words to its branches.';

comment on column public.circular_relays.escalated_at is 'A working day after the due day nothing had happened: head office sees it.';

comment on column public.circular_relays.reminder_told_at is 'When the office''s people were sent the reminder, in hours in which nobody is disturbed.';

comment on column public.circular_relays.reminder_told_to is 'How many of the office''s people had an address; 0: nobody could be told.';

comment on column public.circular_relays.late_told_at is 'When the office, its region and head office were told that it is late.';

comment on column public.circular_relays.late_told_to is 'As reminder_told_to.';

comment on column public.circular_relays.arrival_told_at is 'When the office''s people were told that it came, in hours in which nobody is disturbed.';

comment on column public.circular_relays.arrival_told_to is 'As reminder_told_to; null where it came before anybody was told so.';

comment on view public.circulars is 'What head office hands to every office: rule changes and announcements alike.';

comment on view public.claim_conversations is 'What a claimant wrote and what officers answered, with how the answer travelled. text_sealed is opened for one claim at a time.';

comment on table public.claim_desk_officers is 'Officers who went on at the desk with a claim that another officer had opened there: never interview it. Keep as long as the claim.';

comment on column public.claim_desk_officers.at is 'When first, the office''s time.';

comment on table public.claim_heirs is 'Who inherits the benefit of a member who died, with which share, and where it is paid. Keep as long as the claim.';

comment on column public.claim_heirs.person_sealed is 'Personal data, sealed JSON: NIK, name, birth date, guardian of a minor. To pay the right person. Keep as long as the claim.';

comment on column public.claim_heirs.nik_index is 'Keyed hash of the NIK: the same heir is not named twice. Keep as long as the claim.';

comment on column public.claim_heirs.paid_through is 'The heir who was authorised (surat kuasa) to receive for this one.';

comment on column public.claim_heirs.contact_sealed is 'Personal data, sealed JSON: channel, phone, email. To tell an heir what became of the part. Keep as long as the claim.';

comment on column public.claim_heirs.bank_sealed is 'Personal data, sealed JSON: bank, account, holder as the bank named them. Keep as long as the claim.';

comment on column public.claim_heirs.bank_account_index is 'Keyed hash of bank and account: one account in many claims is seen. Keep as long as the claim.';

comment on column public.claim_heirs.gross is 'This heir''s part of the claim, whole rupiah; the parts of all sum to the claim''s.';

comment on column public.claim_heirs.fixed_at is 'Since when money is ordered by these shares: they stand from then on.';

comment on view public.claim_interviewers is 'Who interviews a claim, or did.';

comment on view public.claim_marks is 'What claims have in common, as keyed hashes; accounts of heirs among them, network addresses never. Browsers and phones of kiosk and desk are the branch''s and are left out.';

comment on view public.claim_offices is 'Branches a claim can belong to.';

comment on view public.claim_openers is 'Claims that an officer opened at the desk, and who.';

comment on table public.claim_presences is 'Where and by whom the claimant was seen with the original identity card: their draft may be sent, whatever its reason. Keep as long as the claim.';

comment on column public.claim_presences.at is 'When first, the office''s time.';

comment on view public.claim_seen_by is 'Officers who saw a claimant with the original identity card at the desk, or opened the claim there: the interview is another''s.';

comment on view public.claimant_claims is 'A claim with its office, for the claimant''s own pages.';

comment on table public.claims is 'One claim for the old-age savings. Keep ten years after payment; an unsent draft 90 days.';

comment on column public.claims.person_sealed is 'Personal data, sealed JSON: nik, name, birthDate, kpj as the claimant typed them.';

comment on column public.claims.contact_sealed is 'Personal data, sealed JSON: channel, phone, email.';

comment on column public.claims.contact_index is 'Keyed hash of the confirmed contact.';

comment on column public.claims.bank_sealed is 'Personal data, sealed JSON: bank, account, and the holder as the bank answered.';

comment on column public.claims.bank_account_index is 'Keyed hash of bank and account: one account in many claims can be seen.';

comment on column public.claims.answers_sealed is 'Personal data, sealed JSON: the answers so far, by question.';

comment on column public.claims.checks is 'What the machine compared, by name: registry, civil registry, bank; states only, no values.';

comment on column public.claims.declared_sealed is 'Personal data, sealed JSON: the questions and answers in the words the claimant saw when declaring.';

comment on column public.claims.promise_moves is 'Each time the promise moved: from, to, why.';

comment on column public.claims.correction is 'What an officer asked to be mended, with the sentences the claimant reads.';

comment on column public.claims.channel is 'Where it was begun: from home, at a kiosk, at an officer''s desk, or together by a company.';

comment on column public.claims.priority is 'Personal data (health, age): called first at the branch. Keep as long as the claim.';

comment on column public.claims.link_code is 'By which link the claim was begun: campaign, office and channel. Says nothing else about the person.';

comment on column public.claims.confirmed_by is 'How it was made sure who claims: a one-time code to their own telephone, or an officer who saw the original KTP beside the face (then a second officer looks again).';

comment on column public.claims.opened_by is 'The officer who opened it at the desk and saw the original KTP: never verifies it.';

comment on column public.claims.proof is 'Whether an officer has seen the papers that open the file of a member who died; null where nobody died.';

comment on column public.claims.proof_why is 'Why the papers were not enough: the sentence that the heir reads. Keep as long as the claim.';

comment on column public.claims.facts_sealed is 'Personal data, sealed JSON: the case as the law was asked it on the day on which the claim was sent (days, jobs, money, relations; no name, no number). Purpose: to show why it was decided so, and to try a new rule on what was known then. Keep as long as the claim.';

comment on view public.claims_seen_at_branch is 'Claims whose claimant an officer has seen with the original identity card, or for whom one opened the claim at the desk.';

comment on view public.collective_heads is 'A collective with its company and branch.';

comment on view public.collective_invitations is 'Which claims may go along with a collective, or do.';

comment on view public.collective_listings is 'Jobs on lists as their company sees them: who answered that they claim alone stays there until the list is over.';

comment on view public.collective_paper_offices is 'Which branches may open the proof of a collective: its own, and those with a claim of one of its people.';

comment on view public.collective_sizes is 'How many people a collective has, and how many still work at the company.';

comment on view public.collective_standing is 'The people of a collective as the branch sees them. Of this the company sees only whether somebody has confirmed.';

comment on table public.collective_workers is 'Who is on the list of a collective, and what they said themselves. Keep as long as the collective.';

comment on column public.collective_workers.state is 'LISTED: by the company. TOLD: by us. CONFIRMED: the worker goes along. DISPUTED: what the company says is not so. ALONE: claims without the others. LEFT: taken off the list, or the collective ended.';

comment on column public.collective_workers.eligible_from is 'From when the law says yes, as of the day it was listed or told; null where it says no.';

comment on column public.collective_workers.waits_until is 'Until when the law lets somebody wait whose job ended on the reported day; the only thing of it that the company is told, so nothing else on record moves it.';

comment on column public.collective_workers.due_on is 'When to tell or to remind next, WIB; null where nothing is due.';

comment on column public.collective_workers.untold is 'Why nobody is written to (any more): such people are telephoned. NOT_ENTITLED: the law says no.';

comment on column public.collective_workers.call_taken_by is 'Which officer is telephoning now; null where nobody is.';

comment on column public.collective_workers.calls is 'How often an officer took them to telephone.';

comment on table public.collectives is 'Claims of many workers of one company, prepared together. Keep as long as the employer.';

comment on column public.collectives.key is 'Chosen by the form or the call: the same key is the same collective.';

comment on column public.collectives.paper_key is 'Where the sealed paper lies that proves the ends of all these jobs. Personal data of many people: read by officers of the branch only. Keep as long as their claims.';

comment on column public.collectives.why is 'Why the branch sent it back, or the company withdrew it. About the papers, never about a person.';

comment on view public.course_wording_list is 'Earlier questions of a course with the names of who wrote them, for trainers.';

comment on table public.course_wordings is 'The questions of a course as they were before each edit, with who wrote them. Keep as long as the policy.';

comment on column public.course_wordings.written_by is 'Who had written this version; null for the one made from the difference.';

comment on table public.courses is 'What officers learn at a change: made from the difference of two policies, or for a release that changes a screen. Keep as long as the policy.';

comment on column public.courses.questions is 'The quiz with its right answers; trainers may edit it.';

comment on column public.courses.withdrawn_at is 'Its policy was withdrawn before its day: it gates nothing.';

comment on column public.courses.compared_with is 'The policy that its difference is told against; null for a release, and for courses made before this was kept.';

comment on table public.deliveries is 'Each channel over which a message was tried, what the partner answered, and its proof of delivery. Machine times. Keep as long as the message.';

comment on column public.deliveries.id is 'The reference the partner gets, the same at every try.';

comment on column public.deliveries.proved_at is 'When the partner says it arrived. E-mail: when the recipient''s mail server took it (partner_id is its answer).';

comment on table public.document_uploads is 'Uploads of documents that were begun, and how they ended, to count those that failed in silence. Keep two years; without its claim it is a number only.';

comment on column public.document_uploads.name_hash is 'Hash of the random name of the upload: it is found again by who knows the name.';

comment on column public.document_uploads.kept_at is 'When the claim got this document: by this upload, or by another way after it.';

comment on column public.document_uploads.told_at is 'When its sender saw on the screen that it failed, and why.';

comment on column public.document_uploads.given_up_at is 'When it was cleared away because nobody went on with it for a day.';

comment on table public.documents is 'What was sent as evidence. Personal data lies in storage, sealed. Keep as long as the claim.';

comment on column public.documents.storage_key is 'Where the sealed bytes are kept; says nothing about the person.';

comment on column public.documents.upload_id is 'The upload it came from: finished twice, kept once.';

comment on table public.done_once is 'The first answer to each write, by its idempotency key, so that doing it again changes nothing and answers the same. Keep 30 days.';

comment on table public.employer_closures is 'Companies that are closed, as a branch established it: nobody is asked there any more. Keep as long as the employer.';

comment on column public.employer_closures.reason is 'How the officer knows: about the company, never about a person.';

comment on table public.employer_invitations is 'One-time links by which people of companies come in. Keep two years.';

comment on column public.employer_invitations.invited_sealed is 'Personal data, sealed JSON: name, login, phone, email, and the secret of the code app until it is accepted. Purpose: the invitation. Keep as long as the row.';

comment on column public.employer_invitations.ends_at is 'The machine''s time.';

comment on column public.employer_invitations.renews is 'Whose password and code app this link makes anew; null for one that invites.';

comment on table public.employer_keys is 'Keys by which a company''s own program reports; only the hash of the secret is kept. Keep ten years (their ids stand in the record).';

comment on table public.employer_people is 'People of companies who sign in to report; one person may act for several companies. Keep until ten years after their last report (their ids stand in the record).';

comment on column public.employer_people.login_index is 'Keyed hash of the name they sign in with (e-mail address or mobile number).';

comment on column public.employer_people.person_sealed is 'Personal data, sealed JSON: name, login, phone, email. Purpose: to reach them, and to show who confirmed. Keep as long as the row.';

comment on column public.employer_people.password_hash is 'argon2id.';

comment on table public.employer_roles is 'For which company a person acts. ADMIN: also invites and removes colleagues. Who gave and took it stands in the record. Keep as long as the person.';

comment on table public.employer_sessions is 'Who of a company is signed in. Keep until it has ended.';

comment on table public.employer_webhooks is 'Where a company wants to be told, and the secret by which it knows us. Keep until the company takes it away.';

comment on table public.employers is 'Companies, by the number under which they pay contributions. Keep as long as a member worked there.';

comment on table public.employments is 'Who worked where, from when to when. Keep as long as the member.';

comment on column public.employments.wage is 'Personal data: monthly wage as reported, whole rupiah.';

comment on column public.employments.ended_by is 'Who told the end that stands here; null: it came with the registry''s import, or the job goes on.';

comment on column public.employments.confirmed_at is 'When the company confirmed the end as it stands here: the confirmation stands in for its letter. The office''s time.';

comment on column public.employments.confirmation_sealed is 'Personal data, sealed JSON: who of the company confirmed it, its name, the number of its letter. Purpose: evidence of a claim. Keep as long as the member.';

comment on column public.employments.disputed_at is 'Worker and company differ on the end, since then: an officer decides, and until then the confirmation stands in for nothing.';

comment on column public.employments.proof_kind is 'Which paper that the law accepts proves how the job ended, where a branch has seen it once for all workers of it. It counts only beside a confirmation of the company that stands.';

comment on column public.employments.proof_paper is 'That paper: collectives.id.';

comment on column public.employments.proof_on is 'The day on which the branch found it right, WIB.';

comment on view public.exit_demand_names is 'A demand with its people, for the company that is asked and the officer who decides.';

comment on table public.exit_demands is 'Ends of jobs that workers declared and companies were asked about. Keep as long as the member.';

comment on column public.exit_demands.says is 'Day, kind and day of the letter as the worker told them.';

comment on column public.exit_demands.due_on is 'The last day on which the company is waited for, WIB.';

comment on column public.exit_demands.answer is 'CONFIRMED, DIFFERED (a dispute is open), STILL_WORKS (an officer decides): the company''s. SILENT: the day passed. CLOSED: the company is closed. OVERTAKEN: the registry learned of an end by another way.';

comment on column public.exit_demands.reason_sealed is 'Personal data, sealed: why the officer decided so, told to both. Purpose: the decision. Keep as long as the row.';

comment on view public.exit_dispute_names is 'A dispute with its people, for the officer who decides.';

comment on view public.exit_dispute_offices is 'The branch that decides for a member: their own, or the first.';

comment on table public.exit_disputes is 'Ends of jobs on which worker (or the record) and company differ. Keep as long as the member.';

comment on column public.exit_disputes.company_says is 'Day, kind and day of the letter as the company told them.';

comment on column public.exit_disputes.other_says is 'The same as the worker told them, or as they stood on record.';

comment on column public.exit_disputes.papers_sealed is 'Personal data, sealed JSON: who of the company told it and by which letter, the worker''s own words, the officer''s reason. Purpose: the decision. Keep as long as the row.';

comment on table public.exit_reports is 'What a company sent at once: one form, one file, one call. Keep ten years.';

comment on column public.exit_reports.told_by is 'The person of the company, or its API key.';

comment on column public.exit_reports.status is 'RECEIVING: rows are coming in. ANSWERING: all rows are here. BROKEN: the file could not be read to its end; trouble says why.';

comment on column public.exit_reports.fingerprint is 'SHA-256 of a call''s body: the same key with another body is refused.';

comment on column public.exit_reports.bytes is 'Size of the file, where the report came as one.';

comment on view public.health_free_times is 'Interview times that anybody can choose now, with the branch; no person.';

comment on view public.health_payments is 'When a paid claim was complete, what was promised first and when it was paid; no person.';

comment on view public.health_waits is 'From sending to the interview, claim by claim without a name, for the waiting time of each branch.';

comment on table public.heard_texts is 'What somebody wrote to us. Keep as long as the claim; without a claim 30 days. Machine time.';

comment on column public.heard_texts.from_index is 'Keyed hash of the number, as claims keep their confirmed contact: whose claim it is, and how many came in an hour.';

comment on column public.heard_texts.text_sealed is 'Personal data, sealed: the words as they came. For the officer of the claim. Keep as long as the claim; without a claim 30 days.';

comment on column public.heard_texts.settled_at is 'When an officer read or answered it; null while it is new. Machine time.';

comment on table public.helper_authorities is 'Who may help with a claim, by whose consent, until when. Keep as long as the claim.';

comment on column public.helper_authorities.helper_sealed is 'Personal data, sealed JSON: name, relation, phone of the helper. To let them in, and to tell the claimant who did what. Keep as long as the claim.';

comment on column public.helper_authorities.phone_index is 'Keyed hash of the helper''s phone: finds them at sign-in, and shows one helper in many claims.';

comment on table public.incidents is 'What does not work as it should, in the words that everybody reads. Keep five years after it ended. Office time.';

comment on view public.interview_appointments is 'Booked times, for the room in which they are held.';

comment on table public.interview_blocks is 'Interview times that a branch holds for a group of people. Keep one year; as long as the claim where one of them was somebody''s.';

comment on column public.interview_blocks.ended_at is 'When the branch gave them back before their time; null where it did not.';

comment on view public.interview_desk is 'Booked interviews with what the waiting room and the desk show. Sealed columns are opened only for who may see them.';

comment on view public.interview_desk_notes is 'One interview with its officer''s notes, sealed.';

comment on table public.interview_signals is 'What two browsers tell each other to find a way for the video. Holds network addresses. Keep until the interview has ended, one day at most.';

comment on table public.interviews is 'One row an appointment to which somebody came or was called. Keep as long as the claim.';

comment on column public.interviews.claimant_seen_at is 'Machine time of the last sign of life of the claimant''s page; entered_at, started_at, ended_at are the office''s.';

comment on column public.interviews.checklist is 'Ticks by question code. Holds no answer.';

comment on column public.interviews.notes_sealed is 'Personal data, sealed: the officer''s notes.';

comment on table public.kiosks is 'A device opened as a kiosk of a branch, until an officer closes it or opens its number on another device. No data about whoever stands at it. Keep as long as the branch''s records.';

comment on column public.kiosks.number is 'As written on the device.';

comment on column public.kiosks.token_hash is 'Of the mark that the device keeps: whoever reads this table cannot be the kiosk.';

comment on column public.kiosks.touched_at is 'Real time. After two silent minutes whoever stood there is forgotten.';

comment on table public.ledger_years is 'The balance, year by year: last balance + contributions + development = balance. Whole rupiah. Keep as long as the member.';

comment on table public.link_days is 'How often a link was opened on a day: a number, no person. Keep as long as the link.';

comment on table public.links is 'Where a QR code or short link leads, and what it belongs to. Keep as long as paper with it may hang.';

comment on column public.links.subject is 'The announcement, visit or session that it was made for.';

comment on table public.member_import_blocks is 'Parts of a file that are in: written in the transaction that took the part in. Keep until the file is finished.';

comment on column public.member_import_blocks.lines is 'Lines on which something stands.';

comment on column public.member_import_blocks.refused is 'Lines not taken in: [line, trouble, column]. Holds nothing of a person.';

comment on table public.member_imports is 'Files of members that were taken in or are being taken in: a file is known by its SHA-256, so the same command goes on after a kill. Keep ten years.';

comment on table public.members is 'People whose old-age savings the agency keeps. Keep until ten years after the last payment.';

comment on column public.members.nik_index is 'Keyed hash of the NIK: to find a member without the NIK being readable.';

comment on column public.members.person_sealed is 'Personal data, sealed JSON: nik, name, motherName, sex, phone, email, cards (id of the membership to its KPJ). Purpose: to know the person and reach them. Keep as long as the member.';

comment on column public.members.birth_date is 'Personal data, open: the day the right to a pension payment begins is found by it.';

comment on column public.members.balance_as_of is 'The day up to which the balance was told by the registry; null where it was not said. The statement is drawn up to this day.';

comment on table public.memberships is 'The cards of a member. Keep as long as the member.';

comment on column public.memberships.kpj_sealed is 'Personal data: the number on the card, in rows from before 0026_member_imports; since then it is in the envelope of the member (cards). Purpose: to show the card. Keep as long as the member.';

comment on table public.message_stops is 'Who wants no message over a channel that they did not ask for. Answers in a claim and one-time codes are still sent. Keep until the person wants them again.';

comment on column public.message_stops.subject_index is 'Keyed hash of the member, or of the telephone number or address from which they said so.';

comment on table public.messages is 'One thing told to one person. Keep as long as the claim; those with a one-time code 30 days; those to a member or a company two years.';

comment on column public.messages.recipient_sealed is 'Personal data, sealed JSON: phone, email. Purpose: reaching the person. Keep as long as the row.';

comment on column public.messages.values_sealed is 'Personal data, sealed JSON: what is put into the words. For one-time codes removed as soon as the message has arrived or is given up.';

comment on column public.messages.at is 'The office''s time; send_before and proof_by are the machine''s.';

comment on column public.messages.proof_by is 'Without proof of delivery by then the next channel is tried; null where nothing more is awaited.';

comment on column public.messages.account_id is 'The person of a company or a helper that it is told to: an account of a room that stands on this one, so no reference is kept here.';

comment on column public.messages.quiet_zone is 'Of what nobody asked for: in whose night it is not sent. Null for every other message.';

comment on column public.messages.held_until is 'The office''s time at which the quiet hours end and it is sent; null where it is not held.';

comment on column public.messages.visit_id is 'The visit at a branch whose slip it carries: a room that stands on this one, so no reference is kept here. Its recipient is emptied as soon as it arrived or was given up, after an hour at the latest.';

comment on column public.messages.free_until is 'Until when WhatsApp takes the words themselves in place of an approved template: 24 hours after the person last wrote there. Machine time.';

comment on table public.office_online_shares is 'Which share of its interview times a branch offers online, from which day; of several that have begun the latest holds. Keep ten years: the history of the service.';

comment on view public.office_share_history is 'The shares of a branch with the name of who set them, for its head.';

comment on table public.office_trainers is 'Who trains an office, where its head has named somebody. Keep until another is named.';

comment on table public.offices is 'Head office makes policy, regions relay it, branches carry it out. Keep for ever: a row each.';

comment on view public.outreach_broadcast_reached is 'How many members an announcement reached by message, by channel. Holds no person.';

comment on view public.outreach_figures is 'Of each link: opened, claims begun by it, and sent. Numbers only: nobody is followed.';

comment on view public.outreach_letters is 'How many letters each office printed. Holds no person.';

comment on view public.outreach_offices is 'What outreach reads of offices.';

comment on table public.outreach_sessions is 'Visits of a branch to a factory or a kelurahan, face to face. Keep five years; whom to ask for there 90 days.';

comment on column public.outreach_sessions.begins is 'At the office''s own clock, 09.00.';

comment on column public.outreach_sessions.people is 'Who of the branch goes, by what they do.';

comment on column public.outreach_sessions.contact_sealed is 'Name and telephone of whom to ask for there: to arrange the visit. Emptied 90 days after it.';

comment on view public.outreach_staff is 'Names that must not stand on paper.';

comment on view public.part_switch_list is 'Switches with the names of owner and offices, for the page of who may switch.';

comment on table public.part_switch_offices is 'The pilot offices of a switch that is not on everywhere. Keep as long as the switch.';

comment on table public.part_switches is 'Which new part of the service is on, where and until when. Keep ten years: the history of the service.';

comment on column public.part_switches.ended_why is 'Why it was switched off; null where it is on, or its last day came and another followed.';

comment on column public.part_switches.follows is 'The switch that this one changed; that one was ended in the same moment.';

comment on table public.pattern_tasks is 'Something in common of many claims, for a branch head to look at, and the answer with a reason. Keep two years after it was found or answered. Office time.';

comment on column public.pattern_tasks.mark is 'Keyed hash of the phone, account, browser or helper. To find the claims again. Keep two years.';

comment on view public.payment_desk is 'Orders with their claim''s code, for those who let money go.';

comment on table public.payment_files is 'One pain.001 that was made to be handed in at the bank. Keep ten years after its last order was settled.';

comment on column public.payment_files.message_id is 'MsgId of the file: by it the operator and the bank name it.';

comment on column public.payment_files.file_sealed is 'Personal data, sealed: the file itself, byte for byte, so that a lost one is written again and not made anew.';

comment on table public.payment_orders is 'One transfer to one claimant. Keep ten years after it was settled.';

comment on column public.payment_orders.payee_sealed is 'Personal data, sealed JSON: name, bank, account, holder as the bank answered.';

comment on column public.payment_orders.reference is 'Ours at the bank, the same at every try: it books a reference at most once.';

comment on column public.payment_orders.next_try_at is 'Machine time: when the bank is asked (again). Also keeps two workers from asking at once.';

comment on column public.payment_orders.message_id is 'The last file it was in, also after it was taken back; null where it never was in one.';

comment on column public.payment_orders.heir_id is 'The heir who receives; null where claimants are paid on their own claim.';

comment on table public.payment_take_backs is 'Orders taken out of a file that never reached the bank. Keep ten years, as the order.';

comment on column public.payment_take_backs.reason is 'Why, in the words of who took it back; may name people of the bank: shown to who releases payments only.';

comment on view public.policy_authors is 'Who may propose and publish.';

comment on view public.policy_desk is 'Policy versions with the names of who did what, for head office.';

comment on view public.policy_history is 'What happened to each policy, from the record.';

comment on view public.policy_sender_list is 'Senders of signed policies with the names of who trusted and who ended them, for head office.';

comment on table public.policy_senders is 'Installations whose signed policies are taken in. Never deleted: which key was believed when. Keep as long as the policies.';

comment on column public.policy_senders.public_key is 'Ed25519, 32 bytes, base64. Public.';

comment on column public.policy_senders.how is 'How the key was made sure of, by another way than the file.';

comment on table public.policy_versions is 'Each rule change from its draft on. Keep for ever: claims were decided under it.';

comment on column public.policy_versions.base is 'The policy that it was drafted from.';

comment on column public.policy_versions.file is 'The policy as data (policies/policy.schema.json). While a draft it may be unfinished.';

comment on column public.policy_versions.version is 'Rises with each change: who changes an older one is told so.';

comment on column public.policy_versions.took_force_at is 'The office''s time when its day was seen to have come. The law itself goes by effective_from.';

comment on table public.portal_sessions is 'Who is in a claim. Keep until it has ended; one that knows its browser as long as patterns look back (service/patterns/withinDays).';

comment on column public.portal_sessions.helper_id is 'The helper whose session it is; null where it is the claimant''s own.';

comment on column public.portal_sessions.device_index is 'Keyed hash of the browser''s random mark: one browser in many claims can be seen. Keep as long as the session''s row.';

comment on view public.program_key_list is 'Keys of programs with the names of who made and who took them back, for head office.';

comment on table public.program_keys is 'Keys by which programs of head office read policies and run trials. Never deleted: every use stands in the record under the key''s id. Keep as long as the record.';

comment on column public.program_keys.secret_hash is 'SHA-256 of the secret, which is shown once and kept nowhere.';

comment on column public.program_keys.ends_on is 'The last day on which it works, WIB, in the machine''s time.';

comment on column public.program_keys.counted_from is 'When the hour began in which `counted` calls were let in; the machine''s time.';

comment on view public.program_keys_at_work is 'Keys that are not taken back and whose maker is still a policy officer; the day is for the caller to compare.';

comment on view public.program_uses is 'What each key was used for, from the record.';

comment on table public.quiz_attempts is 'Each sitting of a quiz. Personal data of officers: keep two years.';

comment on table public.reported_exits is 'Each row of a report and its answer. Refused rows: keep 90 days; the others ten years.';

comment on column public.reported_exits.row_sealed is 'Personal data, sealed JSON: the row as it was sent. Purpose: the row-by-row answer, evidence of what was told. Keep as long as the row.';

comment on view public.reported_jobs is 'Ended jobs that a company has reported itself, by report, with whose they are.';

comment on table public.right_days is 'From which day a member may claim for a reason, as the law (entitlement) answers to the facts of the registry, and whether they were told. Kept anew when facts or the policy change. Keep as long as the member.';

comment on column public.right_days.day is 'Personal data: says that an employment ended, or an age. Purpose: telling the person on that day.';

comment on column public.right_days.policy_id is 'The policy by which the law answered.';

comment on column public.right_days.tell_on is 'The day on which to tell next; null where nothing is to be told any more. The day''s work is one range of its index.';

comment on column public.right_days.untold is 'Why nothing (more) was told.';

comment on table public.right_sweeps is 'Walks over all members to keep right_days, batch by batch: after a file of members, or when a policy was published or withdrawn. Keep for ever: a row each.';

comment on column public.right_sweeps.ready_at is 'The machine''s time: by then every process has heard of the policy.';

comment on column public.right_sweeps.after_member is 'How far it has come: written in the transaction of each batch.';

comment on table public.shifts is 'Which hours an officer interviews. Keep one year.';

comment on table public.sign_in_attempts is 'To slow down guessing. Keep 30 days.';

comment on table public.slots is 'A stretch of one officer''s shift in which one interview fits. Keep one year; as long as the claim where somebody had it.';

comment on column public.slots.appointment_id is 'Who has it; null while free. Its row is locked while somebody books it.';

comment on column public.slots.opened_at is 'When it became free the last time, office time: who waits is offered what opened after they came.';

comment on column public.slots.kept_for is 'ONLINE: people choose it from home. DOOR: for who comes to the office; what is still free some time before goes online. GROUP: for the people of a block, likewise. HELPER: this officer helps somebody at the desk then.';

comment on table public.staff is 'Officers. Keep until ten years after their last act (their ids stand in the record).';

comment on column public.staff.name is 'Personal data: shown to colleagues; claimants see the role and office only.';

comment on column public.staff.password_hash is 'argon2id.';

comment on column public.staff.totp_last_step is 'The last 30-second step accepted: a code works once.';

comment on column public.staff.contact_sealed is 'Personal data, sealed: e-mail and telephone at which this officer is told of work that waits; theirs to change. Null where nobody gave one. Keep as long as the officer.';

comment on table public.staff_invitations is 'One-time links by which an officer makes password and code app, the first time or after a loss. Keep until it has ended: used, replaced, or its day is over.';

comment on column public.staff_invitations.ends_at is 'The machine''s time.';

comment on table public.staff_sessions is 'Who of the staff is signed in: whose, since when, never from where. Keep until it has ended.';

comment on table public.text_answers is 'What an officer answered to what a claimant wrote; it is sent as the message with the key answer:ID. Keep as long as the claim. Machine time.';

comment on column public.text_answers.text_sealed is 'Personal data, sealed: the officer''s words. For the officers of the claim and the claimant. Keep as long as the claim.';

comment on column public.text_answers.follows is 'The answer that its officer had seen last; null for a claim''s first. Each is followed by one.';

comment on view public.training_claim_policies is 'Which policy governs a claim.';

comment on view public.training_gates is 'Which certificate a claim asks of who works on it. Policies that came with the release have no course.';

comment on view public.training_missing is 'An officer and a claim that they have no certificate for: always asked for one officer and one claim.';

comment on view public.training_people is 'For each course who must take it, and whether they hold its certificate.';

comment on view public.training_trainers is 'The trainer of each office.';

comment on view public.training_uncoursed is 'Published policies whose course is still to be made.';

comment on view public.training_unheld is 'Policies with a course whose certificate an officer does not hold: always asked for one officer.';

comment on table public.training_warnings is 'That the head of a branch was told who has no certificate, once for each rule. Keep as long as the course.';

comment on column public.training_warnings.told_to is 'How many of its heads had an address; 0: it stands on their screen only.';

comment on column public.training_warnings.without is 'How many officers had no certificate then.';

comment on view public.unreached_claims is 'Claims whose newest message reached nobody on any channel. Holds no person.';

comment on view public.visit_standing is 'What became of a visit: where its claim stands, as a state, without anything about the person.';

comment on table public.visits is 'One person at the door of a branch: why they came, where they were sent, how they left. No name, no number. Keep two years; after 90 days without claim, slip and priority.';

comment on column public.visits.id is 'Made by the tablet: the same visit sent twice is counted once.';

comment on column public.visits.on_day is 'The day at the office''s own clock.';

comment on column public.visits.priority is 'Personal data (health) as soon as claim_id names somebody. Purpose: to be called first. Emptied after 90 days.';

comment on column public.visits.link_code is 'The slip in their hand; every visit has one. Emptied after 90 days.';

comment on column public.visits.claim_id is 'Personal data: whose claim it became. Purpose: how the visit ended. Emptied after 90 days.';

comment on column public.visits.helper_at is 'A time with somebody who helps, at the desk.';

comment on column public.visits.left_how is 'Null while it is not known; from the day after it counts as SENT_HOME until somebody answers.';

comment on column public.visits.helper_officer_id is 'Whose shift the time with a helper is taken from; null for times given before shifts were asked.';

comment on table public.waitlist is 'Who waits for an interview time, in order: fewest offers first, then who came first. Keep one year after the place was left.';

comment on table public.webhook_deliveries is 'What a company''s address was told: ids, counts and codes, nothing of a person. Keep 90 days.';
