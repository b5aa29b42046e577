import { parseDay } from "../platform/day.ts";
import { caseError, reasons, relations, taxIds, type Case, type CaseError } from "./case.ts";

type Trouble = { readonly code: string; readonly at: string; readonly message: string };
type Check = (value: unknown, at: string) => Trouble | null;

const trouble = (code: string, at: string, message: string): Trouble => ({ code, at, message });
const show = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 60);

const day: Check = (value, at) =>
  typeof value === "string" && parseDay(value) !== null
    ? null
    : trouble("NOT_A_DAY", at, `A day must be written YYYY-MM-DD and exist in the calendar; this is ${show(value)}.`);
const text: Check = (value, at) =>
  typeof value === "string" && value.length > 0 && value.length <= 200
    ? null
    : trouble("NOT_A_TEXT", at, `This must be a text of 1 to 200 letters; it is ${show(value)}.`);
const yesNo: Check = (value, at) =>
  typeof value === "boolean" ? null : trouble("NOT_YES_NO", at, `This must be true or false; it is ${show(value)}.`);
const money: Check = (value, at) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? null
    : trouble("NOT_RUPIAH", at, `Money must be whole rupiah, 0 or more; this is ${show(value)}.`);
const age: Check = (value, at) =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 120
    ? null
    : trouble("NOT_AN_AGE", at, `An age must be a whole number of years; this is ${show(value)}.`);
const oneOf =
  (allowed: readonly string[]): Check =>
  (value, at) =>
    allowed.includes(value as string)
      ? null
      : trouble("UNKNOWN_CODE", at, `This must be one of ${allowed.join(", ")}; it is ${show(value)}.`);
const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

const list =
  (check: Check, most: number): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return trouble("NOT_A_LIST", at, `This must be a list; it is ${show(value)}.`);
    if (value.length > most)
      return trouble("TOO_LONG", at, `This list may hold ${most} at most; it holds ${value.length}.`);
    for (const [index, each] of value.entries()) {
      const found = check(each, `${at}/${index}`);
      if (found) return found;
    }
    return null;
  };

/** Every field must be there unless it is in `optional`; a field that is not known is refused, so that a slip of the pen shows. */
const record = (fields: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check => {
  const known = new Set(Object.keys(fields));
  const checks = Object.entries(fields).map(([name, check]) => ({ name, check, may: optional.includes(name) }));
  return (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return trouble("NOT_AN_OBJECT", at, `This must be an object; it is ${show(value)}.`);
    for (const name of Object.keys(value)) {
      if (!known.has(name))
        return trouble(
          "UNKNOWN_FIELD",
          `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
          `There is no such field. Known here: ${[...known].join(", ")}.`,
        );
    }
    for (const { name, check, may } of checks) {
      if (!Object.hasOwn(value, name)) {
        if (may) continue;
        return trouble("MISSING_FIELD", `${at}/${name}`, "This field is missing.");
      }
      const found = check((value as Record<string, unknown>)[name], `${at}/${name}`);
      if (found) return found;
    }
    return null;
  };
};

const reason = oneOf(reasons);
const heir = record({ relation: oneOf(relations) });

const shape = record(
  {
    case: text,
    on: day,
    reason,
    policy: orNull(text),
    member: record({ birthDate: day, citizenship: oneOf(["WNI", "WNA"]), deathDate: orNull(day) }),
    membership: record({
      segment: oneOf(["PU", "BPU"]),
      firstContribution: day,
      employments: list(
        record({ from: day, to: orNull(day), endReason: orNull(reason), letterDate: orNull(day) }),
        100,
      ),
    }),
    balance: money,
    paidBefore: list(record({ date: day, reason, gross: money }), 100),
    taxId: oneOf(taxIds),
    taxResident: yesNo,
    heir: orNull((value, at) => (Array.isArray(value) ? list(heir, 50)(value, at) : heir(value, at))),
    completeOn: orNull(day),
    facts: record(
      { companyPensionAge: age, phkProof: text, houseInSpouseName: yesNo, creditUse: text, leavesOn: day },
      ["companyPensionAge", "phkProof", "houseInSpouseName", "creditUse", "leavesOn"],
    ),
  },
  ["facts"],
);

/** What days must not contradict; checked only when each is a day. */
function contradiction(facts: Case): Trouble | null {
  for (const [index, { from, to }] of facts.membership.employments.entries()) {
    if (to !== null && to < from)
      return trouble(
        "ENDS_BEFORE_IT_BEGINS",
        `/membership/employments/${index}/to`,
        `This employment ends on ${to}, before it begins on ${from}.`,
      );
  }
  for (const [index, { date }] of facts.paidBefore.entries()) {
    if (date > facts.on)
      return trouble(
        "PAID_IN_THE_FUTURE",
        `/paidBefore/${index}/date`,
        `A payment before the claim cannot be of ${date}, after ${facts.on}.`,
      );
  }
  if (facts.member.birthDate > facts.on)
    return trouble(
      "BORN_IN_THE_FUTURE",
      "/member/birthDate",
      `The member cannot be born on ${facts.member.birthDate}, after ${facts.on}.`,
    );
  const { birthDate, deathDate } = facts.member;
  if (deathDate !== null && deathDate > facts.on)
    return trouble(
      "DIED_IN_THE_FUTURE",
      "/member/deathDate",
      `The member cannot have died on ${deathDate}, after ${facts.on}.`,
    );
  if (deathDate !== null && deathDate < birthDate)
    return trouble(
      "DIED_BEFORE_BIRTH",
      "/member/deathDate",
      `The member cannot have died on ${deathDate}, before being born on ${birthDate}.`,
    );
  return null;
}

/** Reads a case from outside. The first thing that is wrong is named, with where it is and what would do. */
export function parseCase(value: unknown): Case | CaseError {
  const named = typeof value === "object" && value !== null ? (value as { case?: unknown }).case : null;
  const id = typeof named === "string" ? named : null;
  const found = shape(value, "") ?? contradiction(value as Case);
  return found ? caseError(id, found.code, found.at, found.message) : (value as Case);
}
