import { parseDay } from "../platform/day.ts";
import { caseError, reasons, relations, taxIds, type Case, type CaseError } from "./case.ts";

type Trouble = { readonly code: string; readonly at: string; readonly message: string };

/**
 * What a value must be. `fits` is asked of every value of millions of cases, so it makes no texts; only where it says no
 * `explain` is asked what is wrong, and where.
 */
type Check = { readonly fits: (value: unknown) => boolean; readonly explain: (value: unknown, at: string) => Trouble };

const show = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 60);
const leaf = (fits: Check["fits"], code: string, says: string): Check => ({
  fits,
  explain: (value, at) => ({ code, at, message: `${says} ${show(value)}.` }),
});

const day = leaf(
  (value) => typeof value === "string" && parseDay(value) !== null,
  "NOT_A_DAY",
  "A day must be written YYYY-MM-DD and exist in the calendar; this is",
);
const text = leaf(
  (value) => typeof value === "string" && value.length > 0 && value.length <= 200,
  "NOT_A_TEXT",
  "This must be a text of 1 to 200 letters; it is",
);
const yesNo = leaf((value) => typeof value === "boolean", "NOT_YES_NO", "This must be true or false; it is");
const money = leaf(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  "NOT_RUPIAH",
  "Money must be whole rupiah, 0 or more; this is",
);
const age = leaf(
  (value) => Number.isInteger(value) && (value as number) > 0 && (value as number) < 120,
  "NOT_AN_AGE",
  "An age must be a whole number of years; this is",
);
const oneOf = (allowed: readonly string[]): Check =>
  leaf(
    (value) => allowed.includes(value as string),
    "UNKNOWN_CODE",
    `This must be one of ${allowed.join(", ")}; it is`,
  );
const orNull = (check: Check): Check => ({
  fits: (value) => value === null || check.fits(value),
  explain: check.explain,
});

const list = (check: Check, most: number): Check => ({
  fits: (value) => {
    if (!Array.isArray(value) || value.length > most) return false;
    for (let index = 0; index < value.length; index++) if (!check.fits(value[index])) return false;
    return true;
  },
  explain: (value, at) => {
    if (!Array.isArray(value)) return { code: "NOT_A_LIST", at, message: `This must be a list; it is ${show(value)}.` };
    if (value.length > most)
      return { code: "TOO_LONG", at, message: `This list may hold ${most} at most; it holds ${value.length}.` };
    const index = value.findIndex((each) => !check.fits(each));
    return check.explain(value[index], `${at}/${index}`);
  },
});

/** Every field must be there unless it is in `optional`; a field that is not known is refused, so that a slip of the pen shows. */
const record = (fields: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check => {
  const known = Object.entries(fields).map(([name, check]) => ({ name, check, may: optional.includes(name) }));
  return {
    fits: (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      let present = 0;
      for (let index = 0; index < known.length; index++) {
        const { name, check, may } = known[index]!;
        const each = (value as Record<string, unknown>)[name];
        if (each === undefined) {
          if (!may || Object.hasOwn(value, name)) return false;
          continue;
        }
        present += 1;
        if (!check.fits(each)) return false;
      }
      return Object.keys(value).length === present;
    },
    explain: (value, at) => {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return { code: "NOT_AN_OBJECT", at, message: `This must be an object; it is ${show(value)}.` };
      const stranger = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (stranger !== undefined)
        return {
          code: "UNKNOWN_FIELD",
          at: `${at}/${stranger.replaceAll("~", "~0").replaceAll("/", "~1")}`,
          message: `There is no such field. Known here: ${known.map(({ name }) => name).join(", ")}.`,
        };
      const wrong = known.find(({ name, check, may }) =>
        Object.hasOwn(value, name) ? !check.fits((value as Record<string, unknown>)[name]) : !may,
      )!;
      const here = `${at}/${wrong.name}`;
      return Object.hasOwn(value, wrong.name)
        ? wrong.check.explain((value as Record<string, unknown>)[wrong.name], here)
        : { code: "MISSING_FIELD", at: here, message: "This field is missing." };
    },
  };
};

const reason = oneOf(reasons);
const heir = record({ relation: oneOf(relations) });
const severalHeirs = list(heir, 50);
const heirs: Check = {
  fits: (value) => (Array.isArray(value) ? severalHeirs : heir).fits(value),
  explain: (value, at) => (Array.isArray(value) ? severalHeirs : heir).explain(value, at),
};

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
    heir: orNull(heirs),
    completeOn: orNull(day),
    facts: record(
      { companyPensionAge: age, phkProof: text, houseInSpouseName: yesNo, creditUse: text, leavesOn: day },
      ["companyPensionAge", "phkProof", "houseInSpouseName", "creditUse", "leavesOn"],
    ),
  },
  ["facts"],
);

const trouble = (code: string, at: string, message: string): Trouble => ({ code, at, message });

/** What days must not contradict; checked only when each is a day. */
function contradiction(facts: Case): Trouble | null {
  for (let index = 0; index < facts.membership.employments.length; index++) {
    const { from, to } = facts.membership.employments[index]!;
    if (to !== null && to < from)
      return trouble(
        "ENDS_BEFORE_IT_BEGINS",
        `/membership/employments/${index}/to`,
        `This employment ends on ${to}, before it begins on ${from}.`,
      );
  }
  for (let index = 0; index < facts.paidBefore.length; index++) {
    const { date } = facts.paidBefore[index]!;
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
  const found = shape.fits(value) ? contradiction(value as Case) : shape.explain(value, "");
  return found ? caseError(id, found.code, found.at, found.message) : (value as Case);
}
