import policySchema from "../../policies/policy.schema.json" with { type: "json" };
import { parseDay } from "../platform/day.ts";
import { reasons } from "./case.ts";
import type { PolicyFile } from "./policy.ts";

export type PolicyTrouble = { readonly at: string; readonly message: string };

type Found = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
};
type Wrong = (at: string, message: string) => void;

/** What the JSON Schema finds; a missing or unknown field is named by its own pointer, not by its parent's. */
async function checkShape(value: unknown): Promise<PolicyTrouble[]> {
  // Loaded only where a policy is checked: the schema engine takes 6 MB, and a web process never checks one.
  const { default: Schema } = await import("typebox/schema");
  const [whole, errors] = Schema.Errors(policySchema as object, value);
  if (whole) return [];
  const troubles = (errors as unknown as Found[]).flatMap(({ keyword, instancePath, message, params }) => {
    const names = (params["requiredProperties"] ?? params["additionalProperties"] ?? params["propertyNames"]) as
      string[] | undefined;
    if (!names) return [{ at: instancePath, message: `This ${message}.` }];
    const says = keyword === "required" ? "This field is missing." : "There is no such field or code.";
    return names.map((name) => ({
      at: `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      message: says,
    }));
  });
  const seen = new Set<string>();
  return troubles.filter(({ at }) => !seen.has(at) && seen.add(at));
}

/** Everything that is wrong with a policy file, each with a pointer; an empty list where it can be used. */
export async function checkPolicy(value: unknown): Promise<PolicyTrouble[]> {
  const misshapen = await checkShape(value);
  if (misshapen.length > 0) return misshapen;
  const found: PolicyTrouble[] = [];
  const wrong: Wrong = (at, message) => void found.push({ at, message });
  const policy = value as PolicyFile;
  checkDays(policy, wrong);
  checkBrackets(policy, wrong);
  checkCodes(policy, wrong);
  return found;
}

function checkDays({ effectiveFrom, effectiveTo }: PolicyFile, wrong: Wrong): void {
  const from = parseDay(effectiveFrom);
  const to = effectiveTo === null ? null : parseDay(effectiveTo);
  if (from === null) wrong("/effectiveFrom", "There is no such day in the calendar.");
  if (effectiveTo !== null && to === null) wrong("/effectiveTo", "There is no such day in the calendar.");
  if (from !== null && to !== null && to < from) wrong("/effectiveTo", "It ends before it begins.");
}

function checkBrackets({ parameters }: PolicyFile, wrong: Wrong): void {
  let floor = 0;
  let lower = 0;
  parameters.progressiveTax.brackets.forEach(({ upTo, percent }, index, all) => {
    const at = `/parameters/progressiveTax/brackets/${index}`;
    const last = index === all.length - 1;
    if (last !== (upTo === null))
      wrong(`${at}/upTo`, last ? "The last bracket is open: null." : "Only the last bracket is open.");
    if (upTo !== null && upTo <= floor) wrong(`${at}/upTo`, "Brackets must rise.");
    if (percent < lower) wrong(`${at}/percent`, "A higher bracket is never taxed less.");
    floor = upTo ?? floor;
    lower = percent;
  });
}

/** Every code used is described; a reason that is decided asks something. */
function checkCodes(policy: PolicyFile, wrong: Wrong): void {
  for (const reason of reasons) {
    const { supported, conditions, documents } = policy.reasons[reason];
    if (supported && conditions.length === 0)
      wrong(`/reasons/${reason}/conditions`, "A reason that is decided needs a condition.");
    if (supported && conditions.includes("WAITING_PERIOD") && reason !== "RESIGN" && reason !== "PHK")
      wrong(
        `/reasons/${reason}/conditions`,
        "There is no waiting period for this reason under /parameters/waitingMonths.",
      );
    conditions.forEach(
      (code, index) =>
        !policy.conditions[code] &&
        wrong(`/reasons/${reason}/conditions/${index}`, `The condition ${code} is not described under /conditions.`),
    );
    documents.forEach(
      ([code], index) =>
        !policy.documents[code] &&
        wrong(`/reasons/${reason}/documents/${index}`, `The document ${code} is not described under /documents.`),
    );
  }
}
