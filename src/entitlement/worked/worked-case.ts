import type { Decision } from "../case.ts";

/**
 * A case as `cases/*.yaml` writes it. `judul` and `sebab` are title and reason in Indonesian, for the officers who are shown
 * it in courses. `broken` and `without` make cases that cannot be answered.
 */
export type WrittenCase = {
  readonly title: string;
  readonly why: string;
  readonly judul: string;
  readonly sebab: string;
  /** What everybody meets: courses show it before the edges of the same rule. */
  readonly typical?: true;
  readonly case: Readonly<Record<string, unknown>>;
  readonly broken?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
  readonly expect: Readonly<Record<string, unknown>>;
};

const base = {
  case: "case",
  policy: null,
  member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
  balance: 18_450_000,
  paidBefore: [],
  taxId: "NIK_VALID",
  taxResident: true,
  heir: null,
  completeOn: null,
};

const memberNames = ["birthDate", "citizenship", "deathDate"];
const caseNames = (
  "on reason policy balance paidBefore taxId taxResident heir completeOn facts segment firstContribution employments " +
  memberNames.join(" ")
).split(" ");
const jobNames = ["from", "to", "endReason", "letterDate"];

/** @throws where a name is not known: a slip of the pen in a worked case must show, not pass */
export function refuseUnknown(written: object, known: readonly string[], where: string): void {
  const unknown = Object.keys(written).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${where}: there is no ${unknown.join(", ")}. Known: ${known.join(", ")}`);
}

/** A worked case names only what matters; the rest is an ordinary worker. @throws on a name that no case has */
export function completeCase(written: WrittenCase["case"]): Record<string, unknown> {
  refuseUnknown(written, caseNames, "case");
  const { employments = [], firstContribution = "2015-01-01", segment = "PU", ...others } = written;
  const jobs = (employments as Array<Record<string, unknown>>).map((job) => {
    refuseUnknown(job, jobNames, "employments");
    return { from: "2015-01-01", to: null, endReason: null, letterDate: null, ...job };
  });
  const own = Object.entries(others);
  return {
    ...base,
    ...Object.fromEntries(own.filter(([name]) => !memberNames.includes(name))),
    member: { ...base.member, ...Object.fromEntries(own.filter(([name]) => memberNames.includes(name))) },
    membership: { segment, firstContribution, employments: jobs },
  };
}

/** A decision as worked cases speak of it: its own fields, and its lists by code alone. */
export function asExpected(answer: Decision): Record<string, unknown> {
  const { conditions, documents, tax } = answer;
  return {
    ...answer,
    unmet: conditions.filter(({ met }) => !met).map(({ code }) => code),
    dates: Object.fromEntries(conditions.map(({ code, from }) => [code, from])),
    documents: documents.map(({ code }) => code),
    byLaw: documents.filter(({ demandedBy }) => demandedBy === "LAW").map(({ code }) => code),
    method: tax.method,
    tax: tax.amount,
  };
}
