import policySchema from "../../../policies/policy.schema.json" with { type: "json" };
import { addDays, formatDay, parseDay } from "../../platform/day.ts";
import { holdsTooMany, nestsTooDeep } from "../../platform/nesting.ts";
import { reasons } from "../case.ts";
import type { ProgressiveTax } from "./parameters.ts";
import type { Dated, PolicyFile } from "./policy.ts";
import { wholeService } from "./service-rules.ts";
import type { ServiceRules } from "./service.ts";
import { placeholders } from "../words.ts";

/** The JSON Schema of a policy file. */
export { policySchema };

/** What can be wrong at a field; the desk says it in its own words (docs/policy-authoring.md). */
export const troubleCodes = [
  "MISSING",
  "UNKNOWN",
  "EMPTY",
  "NO_DAY",
  "NO_WHOLE_NUMBER",
  "TOO_SMALL",
  "TOO_LARGE",
  "TOO_LONG",
  "TOO_MANY",
  "HIDDEN_LETTER",
  "NO_CHOICE",
  "WRONG_SHAPE",
  "HOLE",
  "OVERLAP",
  "CIRCLE",
  "TOO_LATE",
  "ENDS_BEFORE_IT_BEGINS",
  "NOT_RISING",
  "CONTRADICTION",
  "NOT_DESCRIBED",
  "TWICE",
  "NO_WAITING_PERIOD",
  "NOT_ASKED",
  "ALONE",
  "TAKEN",
  "OTHER_ID",
  "NOT_AHEAD",
] as const;
export type TroubleCode = (typeof troubleCodes)[number];
export type PolicyTrouble = { readonly code: TroubleCode; readonly at: string; readonly message: string };

type Found = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
};
type Wrong = (code: TroubleCode, at: string, message: string) => void;

/** What a broken word of the schema means to whoever fills in the form. */
function codeOf(keyword: string, params: Found["params"]): TroubleCode {
  if (keyword === "boolean") return "UNKNOWN";
  if (keyword === "minLength") return "EMPTY";
  if (keyword === "pattern") return String(params["pattern"]).includes("[0-9]{4}") ? "NO_DAY" : "EMPTY";
  if (keyword === "type") return params["type"] === "integer" ? "NO_WHOLE_NUMBER" : "WRONG_SHAPE";
  if (keyword === "minItems") return "EMPTY";
  if (keyword === "minimum") return "TOO_SMALL";
  if (keyword === "maximum" || keyword === "maxItems") return "TOO_LARGE";
  return ["enum", "const", "oneOf", "anyOf"].includes(keyword) ? "NO_CHOICE" : "WRONG_SHAPE";
}

/** Where the engine's own sentence would say nothing to whoever wrote the file. */
const sentences: Readonly<Partial<Record<TroubleCode, string>>> = {
  UNKNOWN: "There is no such field or code.",
  NO_CHOICE: "There is no such code. policies/policy.schema.json lists those that can stand here.",
};

/** What the JSON Schema finds; a missing or unknown field is named by its own pointer, not by its parent's. */
async function checkShape(value: unknown): Promise<PolicyTrouble[]> {
  // Loaded only where a policy is checked: the schema engine takes 6 MB, and a web process never checks one.
  const { default: Schema } = await import("typebox/schema");
  const [whole, errors] = Schema.Errors(policySchema as object, value);
  if (whole) return [];
  const troubles = (errors as unknown as Found[]).flatMap(({ keyword, instancePath, message, params }) => {
    const names = (params["requiredProperties"] ?? params["additionalProperties"] ?? params["propertyNames"]) as
      string[] | undefined;
    if (!names) {
      const code = codeOf(keyword, params);
      return [{ code, at: instancePath, message: sentences[code] ?? `This ${message}.` }];
    }
    const missing = keyword === "required";
    const says = missing ? "This field is missing." : sentences.UNKNOWN!;
    return names.map((name) => ({
      code: missing ? ("MISSING" as const) : ("UNKNOWN" as const),
      at: `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      message: says,
    }));
  });
  const seen = new Set<string>();
  // Where a part may be null or an object, each alternative complains: what is wrong deeper inside says it better.
  const namedDeeper = (at: string): boolean => troubles.some((other) => other.at.startsWith(`${at}/`));
  return troubles.filter(({ at }) => !namedDeeper(at) && !seen.has(at) && seen.add(at));
}

/** The deepest place of a whole policy is seven levels down. */
export const deepestPolicy = 20;

/** Entries of a list or an object; the longest of a rule, its documents, has some 30. Asking whether 40,000 are all different takes seconds. */
const mostEntries = 100;

/** Everything that is wrong with a policy file, each with a pointer; an empty list where it can be used. */
export async function checkPolicy(value: unknown): Promise<PolicyTrouble[]> {
  const deep = nestsTooDeep(value, deepestPolicy);
  if (deep !== null) return [{ code: "WRONG_SHAPE", at: deep, message: "This nests deeper than any policy." }];
  const full = holdsTooMany(value, mostEntries);
  if (full !== null)
    return [
      { code: "TOO_MANY", at: full, message: `This holds more than ${mostEntries} entries: no part of a rule does.` },
    ];
  const misshapen = await checkShape(value);
  if (misshapen.length > 0) return misshapen;
  const found: PolicyTrouble[] = [];
  const wrong: Wrong = (code, at, message) => void found.push({ code, at, message });
  const policy = value as PolicyFile;
  checkDays(policy, wrong);
  checkParameters(policy, wrong);
  checkReasons(policy, wrong);
  checkHeirs(policy, wrong);
  if (policy.service) checkService(wholeService(policy.service), wrong);
  checkWords(policy, "", wrong);
  return found;
}

function checkDays({ id, effectiveFrom, effectiveTo, revoked }: PolicyFile, wrong: Wrong): void {
  const from = parseDay(effectiveFrom);
  const to = effectiveTo === null ? null : parseDay(effectiveTo);
  if (from === null) wrong("NO_DAY", "/effectiveFrom", "There is no such day in the calendar.");
  if (effectiveTo !== null && to === null) wrong("NO_DAY", "/effectiveTo", "There is no such day in the calendar.");
  if (from !== null && to !== null && to < from)
    wrong("ENDS_BEFORE_IT_BEGINS", "/effectiveTo", "It ends before it begins.");
  if (revoked === null) return;
  if (revoked.by === id) wrong("CIRCLE", "/revoked/by", "A policy cannot revoke itself.");
  const on = parseDay(revoked.on);
  if (on === null) wrong("NO_DAY", "/revoked/on", "There is no such day in the calendar.");
  else if (from !== null && on > from)
    wrong(
      "TOO_LATE",
      "/revoked/on",
      "What was revoked after its first day was in force: give it a last day (effectiveTo) instead.",
    );
}

function checkParameters(policy: PolicyFile, wrong: Wrong): void {
  const { waitingPeriod, ...others } = policy.parameters;
  for (const [reason, values] of Object.entries(waitingPeriod))
    checkDated(policy, `/parameters/waitingPeriod/${reason}`, values, wrong);
  for (const [name, values] of Object.entries(others)) checkDated(policy, `/parameters/${name}`, values, wrong);
  policy.parameters.progressiveTax.forEach((value, index) =>
    checkBrackets(value, `/parameters/progressiveTax/${index}`, wrong),
  );
}

/** The values of a parameter follow each other without hole or overlap, and one holds on the policy's first day. */
function checkDated(
  { effectiveFrom, effectiveTo }: PolicyFile,
  at: string,
  values: Dated<unknown>,
  wrong: Wrong,
): void {
  values.forEach(({ from }, index) => {
    const here = `${at}/${index}/from`;
    if (parseDay(from) === null) return wrong("NO_DAY", here, "There is no such day in the calendar.");
    if (index === 0 && from > effectiveFrom)
      wrong("HOLE", here, `A hole: from ${effectiveFrom} to the eve of ${from} this has no value.`);
    if (index > 0 && from <= values[index - 1]!.from)
      wrong("OVERLAP", here, "An overlap: each value begins later than the one before it.");
    if (effectiveTo !== null && effectiveTo >= effectiveFrom && parseDay(effectiveTo) !== null && from > effectiveTo)
      wrong("TOO_LATE", here, "This begins after the policy has ended.");
  });
}

function checkBrackets({ brackets, noTaxIdSurchargePercent }: ProgressiveTax, at: string, wrong: Wrong): void {
  let floor = 0;
  let lower = 0;
  brackets.forEach(({ upTo, percent }, index, all) => {
    const here = `${at}/brackets/${index}`;
    const last = index === all.length - 1;
    if (last !== (upTo === null))
      wrong("NOT_RISING", `${here}/upTo`, last ? "The last bracket is open: null." : "Only the last bracket is open.");
    if (upTo !== null && upTo <= floor) wrong("NOT_RISING", `${here}/upTo`, "Brackets must rise.");
    if (percent < lower) wrong("NOT_RISING", `${here}/percent`, "A higher bracket is never taxed less.");
    floor = upTo ?? floor;
    lower = percent;
  });
  if (lower * (100 + noTaxIdSurchargePercent) > 10_000)
    wrong(
      "TOO_LARGE",
      `${at}/noTaxIdSurchargePercent`,
      `With this surcharge the tax of the highest bracket (${lower} %) is more than the money itself.`,
    );
}

/** Two conditions of which never both hold: nobody could ever be entitled. */
const contradictions = [
  ["ALIVE", "DECEASED"],
  ["WAGE_EARNER", "NON_WAGE_EARNER"],
  ["FOREIGNER", "CITIZEN"],
] as const;

/** Every code used is described, every waiting period belongs to a reason that waits, and somebody can be entitled. */
function checkReasons(policy: PolicyFile, wrong: Wrong): void {
  const waits = (reason: (typeof reasons)[number]): boolean =>
    policy.reasons[reason].conditions.includes("WAITING_PERIOD");
  for (const reason of reasons) {
    const { conditions, documents } = policy.reasons[reason];
    const at = `/reasons/${reason}`;
    if (waits(reason) && !policy.parameters.waitingPeriod[reason])
      wrong(
        "NO_WAITING_PERIOD",
        `${at}/conditions`,
        "There is no waiting period for this reason under /parameters/waitingPeriod.",
      );
    if (!waits(reason) && policy.parameters.waitingPeriod[reason])
      wrong("NOT_ASKED", `/parameters/waitingPeriod/${reason}`, "This reason does not ask for WAITING_PERIOD.");
    if (conditions.includes("REASON_NAMED") && conditions.length > 1)
      wrong(
        "ALONE",
        `${at}/conditions`,
        "REASON_NAMED says that the rule does not name this reason; then nothing else is asked.",
      );
    for (const [one, other] of contradictions)
      if (conditions.includes(one) && conditions.includes(other))
        wrong(
          "CONTRADICTION",
          `${at}/conditions`,
          `${one} and ${other} contradict each other: nobody could ever be entitled.`,
        );
    conditions.forEach(
      (code, index) =>
        !policy.conditions[code] &&
        wrong(
          "NOT_DESCRIBED",
          `${at}/conditions/${index}`,
          `The condition ${code} is not described under /conditions.`,
        ),
    );
    documents.forEach(([code], index) => {
      if (!policy.documents[code])
        wrong("NOT_DESCRIBED", `${at}/documents/${index}`, `The document ${code} is not described under /documents.`);
      if (documents.findIndex(([other]) => other === code) < index)
        wrong("TWICE", `${at}/documents/${index}`, `The document ${code} is asked for twice.`);
    });
  }
}

/** Each heir stands in the order once: twice would be a circle. */
function checkHeirs({ heirs: { order, words } }: PolicyFile, wrong: Wrong): void {
  const seen = new Set<string>();
  order.forEach((together, rank) =>
    together.forEach((relation, index) => {
      if (seen.has(relation))
        wrong("CIRCLE", `/heirs/order/${rank}/${index}`, `A circle: ${relation} already stands earlier in the order.`);
      seen.add(relation);
    }),
  );
  for (const relation of Object.keys(words))
    if (!seen.has(relation)) wrong("HOLE", "/heirs/order", `A hole: ${relation} has no place in the order.`);
}

function checkService(
  { hours, booking, channels, quota, sampling, collectives, reminders, readiness }: ServiceRules,
  wrong: Wrong,
): void {
  checkHours(hours, wrong);
  if (booking.noticeMinutes <= booking.answerUntilMinutes)
    wrong("TOO_SMALL", "/service/booking/noticeMinutes", "Times would be offered that nobody can answer any more.");
  if (booking.missedAfterHours * 60 <= booking.answerUntilMinutes)
    wrong("TOO_SMALL", "/service/booking/missedAfterHours", "Times would be kept that nobody can answer any more.");
  if (readiness.almostPercent > readiness.readyPercent)
    wrong("TOO_LARGE", "/service/readiness/almostPercent", "What is almost ready would be more than what is ready.");
  if (reminders.untilHour <= reminders.eveningHour)
    wrong("ENDS_BEFORE_IT_BEGINS", "/service/reminders/untilHour", "It ends before it begins.");
  channels.order.forEach((channel, index, order) => {
    if (order.indexOf(channel) < index)
      wrong("TWICE", `/service/channels/order/${index}`, `${channel} stands in the order already.`);
  });
  const rates = { "": sampling, ...sampling.byReason };
  for (const [reason, { percent, percentAbove }] of Object.entries(rates))
    if (percentAbove < percent)
      wrong(
        "TOO_SMALL",
        `/service/sampling${reason && `/byReason/${reason}`}/percentAbove`,
        "Of large sums never fewer are drawn than of others.",
      );
  if (collectives.leadHours * 60 <= collectives.returnMinutes)
    wrong("TOO_SMALL", "/service/collectives/leadHours", "Times would go online before anybody could choose one.");
  if (collectives.leadHours > booking.daysAhead * 24)
    wrong("TOO_LARGE", "/service/collectives/leadHours", "No time is planned so far ahead: none could ever be held.");
  if (quota.branchMost < quota.branchLeast)
    wrong("TOO_SMALL", "/service/quota/branchMost", "The largest share of a branch is below its smallest.");
  else if (quota.onlinePercent < quota.branchLeast)
    wrong("TOO_SMALL", "/service/quota/onlinePercent", "This is below the smallest share that a branch may choose.");
  else if (quota.onlinePercent > quota.branchMost)
    wrong("TOO_LARGE", "/service/quota/onlinePercent", "This is above the largest share that a branch may choose.");
}

/** Each part of an officer's day ends after it begins, and begins when the one before it is over: nobody sits twice. */
function checkHours(hours: ServiceRules["hours"], wrong: Wrong): void {
  for (const part of ["morning", "lunch", "afternoon", "afternoonAfterLunch", "evening"] as const)
    if (hours[part].to <= hours[part].from)
      wrong("ENDS_BEFORE_IT_BEGINS", `/service/hours/${part}/to`, "It ends before it begins.");
  const follows = [
    ["morning", "lunch"],
    ["morning", "afternoon"],
    ["lunch", "afternoonAfterLunch"],
    ["afternoon", "evening"],
    ["afternoonAfterLunch", "evening"],
  ] as const;
  for (const [first, then] of follows)
    if (hours[then].from < hours[first].to)
      wrong("OVERLAP", `/service/hours/${then}/from`, `An overlap: it begins before ${first} is over.`);
}

/** Letters of one text: the longest of a rule has some 300. A page shows many of them. */
const longestText = 2_000;

/**
 * Letters that nobody sees, or that turn what stands beside them around: with them two people read, and sign, another
 * text than the one that is kept. Ends of lines too: a title goes into the subject of a mail.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

/** In words only known placeholders stand, and none is a book. */
function checkWords(value: unknown, at: string, wrong: Wrong): void {
  if (typeof value === "string") {
    if (value.length > longestText) return wrong("TOO_LONG", at, `This text is longer than ${longestText} letters.`);
    const [unseen] = hidden.exec(value) ?? [];
    if (unseen) {
      const number = unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      return wrong("HIDDEN_LETTER", at, `This text holds a letter that cannot be seen (U+${number}). Type it anew.`);
    }
    const strange = [...value.matchAll(/\{([^}]*)\}?/g)].find(
      ([, name]) => !(placeholders as readonly string[]).includes(name!),
    );
    if (strange)
      wrong(
        "UNKNOWN",
        at,
        `There is no ${strange[0].slice(0, 80)}. Known: ${placeholders.map((each) => `{${each}}`).join(", ")}.`,
      );
  } else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) checkWords(each, `${at}/${name}`, wrong);
  }
}

/** Whether a whole policy fits beside the others: an id and a first day of its own, and no day left without a rule. */
export function checkAgainst(policy: PolicyFile, others: readonly PolicyFile[]): PolicyTrouble[] {
  const found: PolicyTrouble[] = [];
  if (others.some(({ id }) => id === policy.id))
    found.push({ code: "TAKEN", at: "/id", message: `There is a policy ${policy.id} already.` });
  const standing = others.filter(({ revoked }) => revoked === null);
  const twin = standing.find(({ effectiveFrom }) => effectiveFrom === policy.effectiveFrom);
  if (twin)
    found.push({ code: "OVERLAP", at: "/effectiveFrom", message: `An overlap: ${twin.id} begins on this day.` });
  const starts = standing.map(({ effectiveFrom }) => effectiveFrom).filter((start) => start > policy.effectiveFrom);
  const next = starts.sort()[0];
  const end = policy.effectiveTo === null ? null : parseDay(policy.effectiveTo);
  if (end !== null && (next === undefined || formatDay(addDays(end, 1)) < next))
    found.push({
      code: "HOLE",
      at: "/effectiveTo",
      message: `A hole: after ${policy.effectiveTo} no policy is in force${next ? ` until ${next}` : ""}. Leave the last day open (null): the next policy ends this one.`,
    });
  return found;
}
