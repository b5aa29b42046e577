import { reasons } from "../../../entitlement/index.ts";
import { dimensions, trialKinds } from "../../../policies/index.ts";

const whole = (description: string) => ({ type: "integer", minimum: 0, description }) as const;
const exactly = (properties: Readonly<Record<string, object>>) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
const named = (names: readonly string[], schema: object) =>
  exactly(Object.fromEntries(names.map((name) => [name, schema])));
const counts = { type: "object", additionalProperties: whole("Cases") } as const;
const day = { type: "string", format: "date" } as const;
const pair = exactly({ before: { type: "string" }, after: { type: "string" } });
const bar = {
  name: { type: "string" },
  count: whole("Cases"),
  share: { type: "number", minimum: 0, maximum: 1, description: "Of the longest bar of its picture" },
};
const part = { type: "number", minimum: 0, maximum: 1 };
const outcomes = ["same", "better", "worse", "other"] as const;

/** One case that comes out differently; nobody is named. */
export const differingCase = exactly({
  case: { type: "string" },
  on: { ...day, description: "The day for which the law was asked" },
  reason: { enum: reasons },
  region: { type: "string" },
  age: { type: "string", description: "Band of years on that day" },
  sex: { enum: ["F", "M", "UNKNOWN"] },
  wage: { type: "string", description: "Band of the last monthly wage" },
  kinds: { type: "array", items: { enum: trialKinds } },
  worse: { type: "boolean", description: "Worse for the claimant in any way" },
  id: { ...pair, description: "In Indonesian" },
  en: { ...pair, description: "In English" },
});

/** What a trial found. */
export const trialSchema = exactly({
  policy: { type: "string" },
  on: { ...day, description: "The day whose values of the policy were tried" },
  cases: whole("Cases tried"),
  same: whole("Cases that come out the same"),
  differing: whole("Cases that come out differently"),
  worse: whole("Cases that are worse for the claimant in any way"),
  kinds: { ...named(trialKinds, whole("Cases")), description: "A case can differ in several ways" },
  days: exactly({ later: whole("Calendar days"), earlier: whole("Calendar days") }),
  documents: exactly({ added: counts, dropped: counts }),
  money: {
    ...named(["taxMore", "taxLess", "netMore", "netLess"], whole("Whole rupiah")),
    description: "Over cases that are entitled both ways",
  },
  minutes: {
    ...named(["before", "after"], whole("Minutes")),
    description: "Officers' minutes (estimate) of the cases entitled now or later",
  },
  by: named(dimensions, { type: "object", additionalProperties: named(["cases", ...outcomes], whole("Cases")) }),
  unanswered: { ...counts, description: "Cases that one of the two laws cannot answer, by the code of the trouble" },
  otherRules: {
    ...counts,
    description:
      "Cases whose own day had another regulation than the one that the policy follows, by its id: what changed between those two is in their difference too",
  },
  worseCases: { type: "array", maxItems: 1000, items: { $ref: "#/components/schemas/DifferingCase" } },
  otherCases: { type: "array", maxItems: 1000, items: { $ref: "#/components/schemas/DifferingCase" } },
  picture: exactly({
    kinds: { type: "array", items: exactly({ ...bar, kind: { enum: trialKinds }, worse: { type: "boolean" } }) },
    documents: named(["added", "dropped"], { type: "array", items: exactly(bar) }),
    groups: named(dimensions, {
      type: "array",
      items: exactly({ name: { type: "string" }, cases: whole("Cases"), parts: named(outcomes, part) }),
    }),
    hours: named(["before", "after"], { type: "number", minimum: 0 }),
  }),
});
