import { expect, test } from "vitest";
import { may, roles, staffVerbs, type Role, type StaffVerb } from "./index.ts";

const cases: readonly StaffVerb[] = ["see-queue", "open-case-file", "open-document"];
const policies: readonly StaffVerb[] = [
  "see-policies",
  "draft-policy",
  "propose-policy",
  "publish-policy",
  "withdraw-policy",
  "trust-sender",
  "make-program-key",
  "see-cascade",
];
const employers: readonly StaffVerb[] = ["see-employers", "invite-employer"];
const announcements: readonly StaffVerb[] = [
  "see-announcements",
  "write-announcement",
  "approve-announcement",
  "see-outreach",
  "send-announcement",
];
const carrying: readonly StaffVerb[] = ["see-outreach", "carry-announcement", "send-announcement", "plan-session"];
const training: readonly StaffVerb[] = [
  "make-course",
  "see-training",
  "switch-part",
  "declare-incident",
  "see-readiness",
];
/** What is not one office's: money, the law, its courses and what is told of it. */
const ofTheCountry: readonly StaffVerb[] = [
  ...policies,
  ...announcements,
  ...training,
  ...employers,
  "close-employer",
  "take-course",
  "see-payments",
  "release-payment",
  "review-sample",
];
/** Everything each role may do; all else is refused. Written out, not derived. */
const allowed: Readonly<Record<Role, readonly StaffVerb[]>> = {
  CS: [
    ...cases,
    "answer-text",
    "see-collectives",
    ...employers,
    "close-employer",
    "take-next",
    "release-case",
    "save-findings",
    "verify-first",
    "request-correction",
    "hold-interview",
    "help-at-desk",
    "open-kiosk",
    "finish-heirs-claim",
    "take-course",
    "practise",
  ],
  PENATA_MADYA: [
    ...cases,
    "answer-text",
    "see-collectives",
    "check-collective",
    ...employers,
    "decide-dispute",
    "take-next",
    "release-case",
    "save-findings",
    "finish-second",
    "return-to-first",
    "approve",
    "refuse-claim",
    "review-sample",
    "take-course",
    "practise",
  ],
  BRANCH_HEAD: [
    ...cases,
    "see-collectives",
    "check-collective",
    "book-block",
    "answer-pattern",
    ...employers,
    "close-employer",
    "decide-dispute",
    "assign-case",
    "see-branch",
    "set-online-share",
    "acknowledge-circular",
    ...carrying,
    "see-readiness",
    "take-course",
    "name-trainer",
  ],
  GENERAL_HR: [...carrying, "take-course"],
  GUARD: ["greet-visitors", "open-kiosk"],
  REGION_RELAY: ["see-outreach", "relay-circular", "see-readiness"],
  HEAD_POLICY: [...policies, ...announcements, ...training],
  PAYMENT_RELEASER: ["see-payments", "release-payment"],
  ADMIN: [...training],
};
const table = roles.flatMap((role) => staffVerbs.map((verb) => [role, verb, allowed[role].includes(verb)] as const));
const me = (role: Role) => ({ id: "me", role, officeId: "mampang" });

test.each(table)("%s, %s: %s", (role, verb, expected) => {
  expect(may(me(role), verb)).toBe(expected);
  expect(may(me(role), verb, { officeId: "mampang", assignedTo: "me", firstOfficers: ["another"] })).toBe(expected);
});

test.each(staffVerbs.filter((verb) => !ofTheCountry.includes(verb)))("nobody may %s in another office", (verb) => {
  expect(roles.some((role) => may(me(role), verb, { officeId: "medan" }))).toBe(false);
});

test.each([
  "release-case",
  "save-findings",
  "verify-first",
  "request-correction",
  "finish-second",
  "return-to-first",
  "approve",
  "refuse-claim",
] as const)("nobody may %s with a claim on another's desk, or on nobody's", (verb) => {
  expect(
    roles.some((role) => may(me(role), verb, { assignedTo: "another" }) || may(me(role), verb, { assignedTo: null })),
  ).toBe(false);
});

test.each(["finish-second", "return-to-first", "approve", "refuse-claim"] as const)(
  "nobody may %s on a claim verified first by the same person",
  (verb) => {
    expect(roles.some((role) => may(me(role), verb, { firstOfficers: ["another", "me"] }))).toBe(false);
  },
);
