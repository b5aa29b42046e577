import { addDays, formatDay, parseDay } from "../../../platform/day.ts";
import { dimensions, type Kept, type ProgramUse } from "../../../policies/index.ts";
import { isObject, trouble, type Trouble } from "./trouble.ts";

/** People of one trial over the API; the command line takes any number. */
const mostPeople = 20_000;
const kindsOfClaims = ["PAST", "OPEN", "DRAFT"] as const;
type KindOfClaims = (typeof kindsOfClaims)[number];

/** On what a policy is tried: made-up people, or claims of the house. */
export type TriedOn =
  | { readonly on: "PEOPLE"; readonly people: number; readonly seed: number }
  | {
      readonly on: "CLAIMS";
      readonly kinds: readonly KindOfClaims[];
      readonly from: string;
      readonly to: string;
      readonly group: Kept["group"];
    };

export type TrialWish = {
  /** An id or a file, as it came in. */
  readonly policy: unknown;
  /** The day whose values are tried; undefined: its first one. */
  readonly valuesOf: string | undefined;
  readonly tried: TriedOn;
};

const isDay = (value: unknown): value is string => typeof value === "string" && parseDay(value) !== null;
const notADay = (at: string) => trouble("NOT_A_DAY", at, "A day is written YYYY-MM-DD.");

function groupIn(value: unknown): Kept["group"] | Trouble {
  if (value === undefined) return undefined;
  const { by, name } = isObject(value) ? value : {};
  const dimension = dimensions.find((each) => each === by);
  return dimension && typeof name === "string" && name.length <= 100
    ? { by: dimension, name }
    : trouble("NO_GROUP", "/claims/group", `An object: by, one of ${dimensions.join(", ")}, and name.`);
}

function kindsIn(value: unknown): readonly KindOfClaims[] | null {
  if (value === undefined) return kindsOfClaims;
  const kinds = Array.isArray(value) ? kindsOfClaims.filter((kind) => value.includes(kind)) : [];
  return kinds.length > 0 && kinds.length === (value as unknown[]).length ? kinds : null;
}

/** The claims that are asked for: the last ninety days where no day is named, of every kind where none is. */
function claimsIn(value: unknown, today: string): TriedOn | Trouble {
  if (!isObject(value)) return trouble("WRONG_TYPE", "/claims", "An object; an empty one asks for the last 90 days.");
  const unknown = Object.keys(value).find((field) => !["from", "to", "kinds", "group"].includes(field));
  if (unknown !== undefined) return trouble("UNKNOWN_FIELD", `/claims/${unknown}`, "This field is not known.");
  const { from = formatDay(addDays(parseDay(today)!, -90)), to = today } = value;
  if (!isDay(from)) return notADay("/claims/from");
  if (!isDay(to)) return notADay("/claims/to");
  if (from > to) return trouble("ENDS_BEFORE_IT_BEGINS", "/claims/to", "The last day is before the first.");
  const kinds = kindsIn(value["kinds"]);
  if (!kinds) return trouble("UNKNOWN_CODE", "/claims/kinds", `A list of ${kindsOfClaims.join(", ")}, each once.`);
  const group = groupIn(value["group"]);
  return group && "error" in group ? group : { on: "CLAIMS", kinds, from, to, group };
}

function peopleIn({ population: people = 5_000, seed = 1 }: Readonly<Record<string, unknown>>): TriedOn | Trouble {
  if (!Number.isInteger(people) || (people as number) < 1 || (people as number) > mostPeople)
    return trouble("TOO_LARGE", "/population", `A whole number from 1 to ${mostPeople}.`);
  if (!Number.isSafeInteger(seed)) return trouble("NO_WHOLE_NUMBER", "/seed", "A whole number.");
  return { on: "PEOPLE", people: people as number, seed: seed as number };
}

/** Reads what a program wants tried, or says what is wrong with it. @param today WIB, `YYYY-MM-DD` */
export function trialWish(body: unknown, today: string): TrialWish | Trouble {
  const wish = isObject(body) ? body : {};
  const { policy, on: valuesOf } = wish;
  const tried = wish["claims"] === undefined ? peopleIn(wish) : claimsIn(wish["claims"], today);
  if ("error" in tried) return tried;
  if (tried.on === "CLAIMS" && wish["population"] !== undefined)
    return trouble("UNKNOWN_FIELD", "/population", "Ask for claims or for people, not for both.");
  if (valuesOf !== undefined && !isDay(valuesOf)) return notADay("/on");
  return { policy, valuesOf, tried };
}

/** The wish as it stands in the record: which policy by its name, and of whom; never the file, nor what a group is called. */
export function useOf({ policy, tried }: TrialWish): ProgramUse {
  const id = isObject(policy) ? policy["id"] : policy;
  const named = typeof id === "string" && { policy: id };
  if (tried.on === "PEOPLE") return { asked: "TRIAL_PEOPLE", ...named, of: { people: tried.people, seed: tried.seed } };
  const { kinds, from, to, group } = tried;
  return { asked: "TRIAL_CLAIMS", ...named, of: { kinds, from, to, ...(group && { groupedBy: group.by }) } };
}
