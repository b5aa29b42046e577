import { parseDay } from "../platform/day.ts";
import { reasons } from "./case.ts";
import type { PolicyFile } from "./policy.ts";

export type PolicyTrouble = { readonly at: string; readonly message: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Everything that is wrong with a policy file, each with a pointer; an empty list where it can be used. */
export function checkPolicy(value: unknown): PolicyTrouble[] {
  const found: PolicyTrouble[] = [];
  const wrong = (at: string, message: string): void => void found.push({ at, message });
  if (!isObject(value)) return [{ at: "/", message: "A policy must be a JSON object." }];
  for (const name of ["id", "title", "effectiveFrom", "effectiveTo", "cite", "parameters", "conditions", "reasons", "documents", "phkProofs"]) {
    if (!(name in value)) wrong(`/${name}`, "This field is missing.");
  }
  if (found.length > 0) return found;
  const policy = value as unknown as PolicyFile;
  const from = typeof policy.effectiveFrom === "string" ? parseDay(policy.effectiveFrom) : null;
  if (from === null) wrong("/effectiveFrom", "This must be a day, YYYY-MM-DD.");
  const to = policy.effectiveTo === null ? null : parseDay(String(policy.effectiveTo));
  if (policy.effectiveTo !== null && to === null) wrong("/effectiveTo", "This must be a day, YYYY-MM-DD, or null.");
  if (from !== null && to !== null && to < from) wrong("/effectiveTo", "It ends before it begins.");
  if (typeof policy.cite !== "string" || policy.cite.trim() === "") wrong("/cite", "A citation is missing.");
  checkParameters(policy, wrong);
  for (const reason of reasons) {
    const rule = policy.reasons[reason];
    if (!isObject(rule)) {
      wrong(`/reasons/${reason}`, "This reason is missing.");
      continue;
    }
    rule.conditions.forEach((code, index) => !policy.conditions[code] && wrong(`/reasons/${reason}/conditions/${index}`, `The condition ${code} is not described under /conditions.`));
    rule.documents.forEach(([code, demandedBy], index) => {
      if (!policy.documents[code]) wrong(`/reasons/${reason}/documents/${index}`, `The document ${code} is not described under /documents.`);
      if (demandedBy !== "LAW" && demandedBy !== "CHANNEL") wrong(`/reasons/${reason}/documents/${index}`, "Demanded by LAW or CHANNEL.");
    });
  }
  for (const [group, entries] of [["conditions", policy.conditions], ["documents", policy.documents]] as const) {
    for (const [code, entry] of Object.entries(entries)) {
      if (!entry.cite) wrong(`/${group}/${code}/cite`, "A citation is missing.");
      for (const lang of ["id", "en"] as const) if (!entry[lang]) wrong(`/${group}/${code}/${lang}`, "The words are missing.");
    }
  }
  return found;
}

function checkParameters({ parameters }: PolicyFile, wrong: (at: string, message: string) => void): void {
  const whole = (value: unknown, at: string, least: number, most: number): void => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) wrong(at, `This must be a whole number from ${least} to ${most}; it is ${JSON.stringify(value)}.`);
  };
  if (!isObject(parameters)) return wrong("/parameters", "This must be an object.");
  for (const reason of ["RESIGN", "PHK"] as const) whole(parameters.waitingMonths?.[reason]?.value, `/parameters/waitingMonths/${reason}/value`, 0, 120);
  whole(parameters.pensionAge?.value, "/parameters/pensionAge/value", 40, 80);
  whole(parameters.payWithinWorkingDays?.value, "/parameters/payWithinWorkingDays/value", 1, 60);
  whole(parameters.taxIdAbove?.value, "/parameters/taxIdAbove/value", 0, Number.MAX_SAFE_INTEGER);
  whole(parameters.finalTax?.exempt, "/parameters/finalTax/exempt", 0, Number.MAX_SAFE_INTEGER);
  whole(parameters.finalTax?.percent, "/parameters/finalTax/percent", 0, 100);
  whole(parameters.finalTax?.calendarYears, "/parameters/finalTax/calendarYears", 1, 10);
  whole(parameters.progressiveTax?.noTaxIdSurchargePercent, "/parameters/progressiveTax/noTaxIdSurchargePercent", 0, 100);
  let floor = 0;
  (parameters.progressiveTax?.brackets ?? []).forEach(({ upTo, percent }, index, all) => {
    const at = `/parameters/progressiveTax/brackets/${index}`;
    whole(percent, `${at}/percent`, 0, 100);
    const last = index === all.length - 1;
    if (last !== (upTo === null)) wrong(`${at}/upTo`, last ? "The last bracket is open: null." : "Only the last bracket is open.");
    if (upTo !== null && upTo <= floor) wrong(`${at}/upTo`, "Brackets must rise.");
    floor = upTo ?? floor;
  });
  for (const name of ["pensionAge", "payWithinWorkingDays", "taxIdAbove", "finalTax", "progressiveTax"] as const) {
    if (!parameters[name]?.cite) wrong(`/parameters/${name}/cite`, "A citation is missing.");
  }
}
