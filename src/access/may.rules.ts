import type { Role } from "./staff.ts";

/** What officers do, in the words of the actions. */
export const staffVerbs = [
  "see-queue",
  "take-next",
  "release-case",
  "assign-case",
  "open-case-file",
  "open-document",
  "answer-text",
  "save-findings",
  "verify-first",
  "request-correction",
  "finish-second",
  "return-to-first",
  "approve",
  "refuse-claim",
  "hold-interview",
  "finish-heirs-claim",
  "see-branch",
  "greet-visitors",
  "help-at-desk",
  "answer-pattern",
  "open-kiosk",
  "set-online-share",
  "review-sample",
  "see-payments",
  "release-payment",
  "see-policies",
  "draft-policy",
  "propose-policy",
  "publish-policy",
  "withdraw-policy",
  "trust-sender",
  "make-program-key",
  "see-cascade",
  "relay-circular",
  "acknowledge-circular",
  "see-announcements",
  "write-announcement",
  "approve-announcement",
  "see-outreach",
  "carry-announcement",
  "send-announcement",
  "plan-session",
  "take-course",
  "practise",
  "make-course",
  "name-trainer",
  "see-training",
  "switch-part",
  "declare-incident",
  "see-readiness",
  "see-employers",
  "invite-employer",
  "decide-dispute",
  "close-employer",
  "see-collectives",
  "check-collective",
  "book-block",
] as const;
export type StaffVerb = (typeof staffVerbs)[number];

type Rule = {
  readonly by: readonly Role[];
  /** OWN: only what belongs to the officer's office. ANY: the whole country. */
  readonly where: "OWN" | "ANY";
  /** The claim must lie on this officer's desk. */
  readonly holding?: true;
  /** Never on a claim that this officer verified first: four eyes (the database refuses it too, db/migrations/0007). */
  readonly notFirst?: true;
};

/** Who may do what, on one screen. What is not here is not allowed. */
const rules: Readonly<Record<StaffVerb, Rule>> = {
  "see-queue": { by: ["CS", "PENATA_MADYA", "BRANCH_HEAD"], where: "OWN" },
  "take-next": { by: ["CS", "PENATA_MADYA"], where: "OWN" },
  "release-case": { by: ["CS", "PENATA_MADYA"], where: "OWN", holding: true },
  "assign-case": { by: ["BRANCH_HEAD"], where: "OWN" },
  "open-case-file": { by: ["CS", "PENATA_MADYA", "BRANCH_HEAD"], where: "OWN" },
  "open-document": { by: ["CS", "PENATA_MADYA", "BRANCH_HEAD"], where: "OWN" },
  "answer-text": { by: ["CS", "PENATA_MADYA"], where: "OWN" },
  "save-findings": { by: ["CS", "PENATA_MADYA"], where: "OWN", holding: true },
  "verify-first": { by: ["CS"], where: "OWN", holding: true },
  "request-correction": { by: ["CS"], where: "OWN", holding: true },
  "finish-second": { by: ["PENATA_MADYA"], where: "OWN", holding: true, notFirst: true },
  "return-to-first": { by: ["PENATA_MADYA"], where: "OWN", holding: true, notFirst: true },
  approve: { by: ["PENATA_MADYA"], where: "OWN", holding: true, notFirst: true },
  "refuse-claim": { by: ["PENATA_MADYA"], where: "OWN", holding: true, notFirst: true },
  "hold-interview": { by: ["CS"], where: "OWN" },
  "greet-visitors": { by: ["GUARD"], where: "OWN" },
  "help-at-desk": { by: ["CS"], where: "OWN" },
  "open-kiosk": { by: ["GUARD", "CS"], where: "OWN" },
  "finish-heirs-claim": { by: ["CS"], where: "OWN" },
  "answer-pattern": { by: ["BRANCH_HEAD"], where: "OWN" },
  "see-branch": { by: ["BRANCH_HEAD"], where: "OWN" },
  "set-online-share": { by: ["BRANCH_HEAD"], where: "OWN" },
  "review-sample": { by: ["PENATA_MADYA"], where: "ANY" },
  "see-payments": { by: ["PAYMENT_RELEASER"], where: "ANY" },
  "release-payment": { by: ["PAYMENT_RELEASER"], where: "ANY" },
  "see-policies": { by: ["HEAD_POLICY"], where: "ANY" },
  "draft-policy": { by: ["HEAD_POLICY"], where: "ANY" },
  "propose-policy": { by: ["HEAD_POLICY"], where: "ANY" },
  "publish-policy": { by: ["HEAD_POLICY"], where: "ANY" },
  "withdraw-policy": { by: ["HEAD_POLICY"], where: "ANY" },
  "trust-sender": { by: ["HEAD_POLICY"], where: "ANY" },
  "make-program-key": { by: ["HEAD_POLICY"], where: "ANY" },
  "see-cascade": { by: ["HEAD_POLICY"], where: "ANY" },
  "relay-circular": { by: ["REGION_RELAY"], where: "OWN" },
  "acknowledge-circular": { by: ["BRANCH_HEAD"], where: "OWN" },
  "see-announcements": { by: ["HEAD_POLICY"], where: "ANY" },
  "write-announcement": { by: ["HEAD_POLICY"], where: "ANY" },
  "approve-announcement": { by: ["HEAD_POLICY"], where: "ANY" },
  "see-outreach": { by: ["HEAD_POLICY", "REGION_RELAY", "BRANCH_HEAD", "GENERAL_HR"], where: "ANY" },
  "carry-announcement": { by: ["BRANCH_HEAD", "GENERAL_HR"], where: "OWN" },
  "send-announcement": { by: ["HEAD_POLICY", "BRANCH_HEAD", "GENERAL_HR"], where: "ANY" },
  "plan-session": { by: ["BRANCH_HEAD", "GENERAL_HR"], where: "OWN" },
  "take-course": { by: ["CS", "PENATA_MADYA", "GENERAL_HR", "BRANCH_HEAD"], where: "ANY" },
  practise: { by: ["CS", "PENATA_MADYA"], where: "OWN" },
  "make-course": { by: ["HEAD_POLICY", "ADMIN"], where: "ANY" },
  "name-trainer": { by: ["BRANCH_HEAD"], where: "OWN" },
  "see-training": { by: ["HEAD_POLICY", "ADMIN"], where: "ANY" },
  "switch-part": { by: ["HEAD_POLICY", "ADMIN"], where: "ANY" },
  "declare-incident": { by: ["HEAD_POLICY", "ADMIN"], where: "ANY" },
  "see-readiness": { by: ["HEAD_POLICY", "ADMIN", "REGION_RELAY", "BRANCH_HEAD"], where: "ANY" },
  "see-employers": { by: ["CS", "PENATA_MADYA", "BRANCH_HEAD"], where: "ANY" },
  "invite-employer": { by: ["CS", "PENATA_MADYA", "BRANCH_HEAD"], where: "ANY" },
  "close-employer": { by: ["CS", "BRANCH_HEAD"], where: "ANY" },
  "decide-dispute": { by: ["PENATA_MADYA", "BRANCH_HEAD"], where: "OWN" },
  "see-collectives": { by: ["CS", "PENATA_MADYA", "BRANCH_HEAD"], where: "OWN" },
  "check-collective": { by: ["PENATA_MADYA", "BRANCH_HEAD"], where: "OWN" },
  "book-block": { by: ["BRANCH_HEAD"], where: "OWN" },
};

/** What is asked about. A part left out is not known yet, and does not speak against. */
export type Thing = {
  readonly officeId?: string;
  readonly assignedTo?: string | null;
  readonly firstOfficers?: readonly string[];
};

/** Whether this officer may do this to this thing. Doors ask before they show; actions ask again before they write. */
export function may(
  actor: { readonly id: string; readonly role: string; readonly officeId: string },
  verb: StaffVerb,
  thing: Thing = {},
): boolean {
  const rule = rules[verb];
  if (!rule.by.includes(actor.role as Role)) return false;
  if (rule.where === "OWN" && thing.officeId !== undefined && thing.officeId !== actor.officeId) return false;
  if (rule.holding && thing.assignedTo !== undefined && thing.assignedTo !== actor.id) return false;
  return !(rule.notFirst && thing.firstOfficers?.includes(actor.id));
}
