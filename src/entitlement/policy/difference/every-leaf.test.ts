import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences, type PolicyFile } from "../../index.ts";

type Schema = {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
};
type Loose = { [key: string]: any };
type Value = any;
/** One thing that is otherwise, by where it stands and how. */
type Turn = { readonly at: string; readonly how: string; readonly value: Value };

const read = (path: string): Loose => JSON.parse(readFileSync(path, "utf8")) as Loose;
const root = read("policies/policy.schema.json") as Schema & Loose;

const schemaOf = (schema: Schema): Schema =>
  schema.$ref
    ? schemaOf(
        schema.$ref
          .slice(2)
          .split("/")
          .reduce<any>((here, key) => here[key], root),
      )
    : schema;
const choicesOf = (schema: Schema): readonly unknown[] | null =>
  schema.enum ??
  (schema.oneOf?.every((each) => each.const !== undefined) ? schema.oneOf.map((each) => each.const) : null);

/** The fields of the schema, and those of which the samples hold a value: what is not held is not changed, and nobody would know. */
const fields = new Set<string>();
const held = new Set<string>();

/** @param beside what stands in the same list: no code is put there twice */
function* turnsOf(described: Schema, value: Value, at: string, beside: readonly unknown[] = []): Generator<Turn> {
  const schema = schemaOf(described);
  const inside = function* (part: Schema, key: string | number, others: readonly unknown[] = []): Generator<Turn> {
    for (const turn of turnsOf(part, value[key], `${at}/${key}`, others)) {
      const whole = Array.isArray(value) ? [...value] : { ...value };
      whole[key] = turn.value;
      yield { ...turn, value: whole };
    }
  };
  const choices = choicesOf(schema);
  if (choices) {
    const other =
      choices.find((each) => each !== value && !beside.includes(each)) ?? choices.find((each) => each !== value);
    yield { at, how: "other", value: other };
  } else if (schema.oneOf) {
    const some = schema.oneOf.find((each) => schemaOf(each).type !== "null")!;
    if (value === null) return;
    yield { at, how: "null", value: null };
    yield* turnsOf(some, value, at);
  } else if (schema.type === "integer") {
    yield { at, how: "other", value: value === schema.maximum ? value - 1 : value + 1 };
  } else if (schema.type === "string") {
    const year = (text: string): string => String(Number(text.slice(0, 4)) + 1) + text.slice(4);
    const isDay = schema.pattern?.includes("[0-9]{4}");
    yield { at, how: "other", value: isDay ? year(value) : `${value}-lain` };
  } else if (schema.prefixItems) {
    for (const [index, part] of schema.prefixItems.entries()) {
      if (index < value.length) yield* inside(part, index, beside);
      if (index < (schema.minItems ?? 0)) continue;
      const without = value.slice(0, index);
      const [one] = choicesOf(schemaOf(part))!;
      yield { at: `${at}/${index}`, how: "comes or goes", value: index < value.length ? without : [...without, one] };
    }
  } else if (schema.type === "array") {
    const first = (each: Value): unknown => (Array.isArray(each) ? each[0] : each);
    for (const index of value.keys()) {
      yield* inside(schema.items as Schema, index, value.map(first));
      if (index > 0) {
        const swapped = [...value];
        [swapped[index - 1], swapped[index]] = [value[index], value[index - 1]];
        yield { at: `${at}/${index}`, how: "swap", value: swapped };
      }
      if (value.length > (schema.minItems ?? 0))
        yield { at: `${at}/${index}`, how: "gone", value: value.filter((_: Value, other: number) => other !== index) };
    }
  } else {
    const gone = function* (key: string): Generator<Turn> {
      const { [key]: _gone, ...others } = value;
      yield { at: `${at}/${key}`, how: "gone", value: others };
    };
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      const place = `${at}/${key}`.replaceAll(/\d+/g, "0");
      fields.add(place);
      if ((value[key] ?? null) !== null) held.add(place);
      if (!Object.hasOwn(value, key)) continue;
      yield* inside(part, key);
      if (!schema.required?.includes(key)) yield* gone(key);
    }
    if (schema.propertyNames)
      for (const key of Object.keys(value)) {
        yield* inside(schema.additionalProperties as Schema, key);
        if (!schema.required?.includes(key)) yield* gone(key);
      }
  }
}

/** Each number one more: what the release carries is another, so that what falls away is seen. */
const another = (value: Value): Value =>
  typeof value === "number"
    ? value + 1
    : typeof value === "object" && value !== null
      ? Array.isArray(value)
        ? value.toReversed()
        : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, another(each)]))
      : value;

/** A policy that holds all that a policy can hold. */
function whole(): Loose {
  const file = read("policies/permenaker-4-2022.json");
  // What ended before the policy's first day holds for nobody.
  file["parameters"].progressiveTax.splice(0, 1);
  const later = (values: Loose[], change: Loose): number =>
    values.push({ ...values[0], from: "2030-01-01", ...change });
  const { waitingPeriod, pensionAge, payWithinWorkingDays, taxIdAbove, partial, finalTax, progressiveTax } =
    file["parameters"];
  for (const values of Object.values<Loose[]>(waitingPeriod)) later(values, { months: 2 });
  for (const values of [pensionAge, payWithinWorkingDays, taxIdAbove]) later(values, { value: values[0].value + 1 });
  later(partial, { membershipYears: 12 });
  later(finalTax, { percent: 7 });
  later(progressiveTax, { noTaxIdSurchargePercent: 10 });
  const described = (part: string, code: string): void => {
    for (const each of choicesOf(schemaOf({ $ref: `#/$defs/${code}` }))!)
      file[part][String(each)] ??= Object.values<Loose>(file[part])[0];
  };
  described("conditions", "conditionCode");
  described("documents", "documentCode");
  described("phkProofs", "phkProofCode");
  file["heirs"].guardianUnder = { years: 21, cite: "rekaan" };
  file["service"] = another(read("policies/service.json"));
  file["service"].sampling.byReason = Object.fromEntries(
    Object.keys(file["reasons"]).map((reason) => [reason, { percent: 10, percentAbove: 50 }]),
  );
  return file;
}

/** What nothing depends on; each with the reason for it. */
const silent: ReadonlyArray<readonly [at: RegExp, how: string, why: string]> = [
  [/^\/id$/, "other", "two policies never have one name; it says nothing of either"],
  [
    /^\/parameters\/(waitingPeriod\/)?\w+\/0\/from$/,
    "other",
    "the first value holds from the policy's first day, whatever day it names",
  ],
  [/^\/service$/, "null", "who names no rules of the service leaves those that hold"],
];

test("whatever is changed in a policy, the difference says so in both languages; nobody can change anything in silence", () => {
  const open = whole();
  const ended = {
    ...whole(),
    effectiveTo: "2031-12-31",
    revoked: { by: "permenaker-9-2027", on: "2022-04-01", cite: "rekaan" },
  };
  /** Sentences in which a reader of one language would see no difference, or a code. */
  const unclear: string[] = [];
  const unsaid: string[] = [];
  const seen = new Set<string>();
  const say = (before: Loose, { at, how, value }: Turn): void => {
    // The check refuses it: a reason asks for it.
    if (/^\/(documents|conditions)\/\w+$/.test(at) && how === "gone") return;
    seen.add(`${at} ${how}`);
    const allowed = silent.some(([place, whatever]) => place.test(at) && whatever === how);
    // What goes may also come; everything else is the same from both sides.
    const ways =
      how === "other" || how === "swap"
        ? [[before, value]]
        : [
            [before, value],
            [value, before],
          ];
    for (const [one, other] of ways as Array<[PolicyFile, PolicyFile]>) {
      const changes = differences(one, other);
      if (changes.length === 0 && !allowed) unsaid.push(`${at} ${how}`);
      for (const { heading, before: was, after: is } of changes)
        for (const lang of ["id", "en"] as const) {
          const sentence = [heading[lang], was?.[lang] ?? "-", is?.[lang] ?? "-"].join(" | ");
          const isCode = /undefined|null|[{}]|\b[A-Z]+_[A-Z]/.test(sentence);
          if (was?.[lang] === is?.[lang] || isCode) unclear.push(`${at} ${how}: ${sentence}`);
        }
    }
  };
  for (const turn of turnsOf(root, open, "")) say(open, turn);
  for (const turn of turnsOf(root, ended, "")) if (/^\/(effectiveTo|revoked)/.test(turn.at)) say(ended, turn);
  expect(unsaid).toEqual([]);
  expect(unclear).toEqual([]);
  expect([...fields].filter((place) => !held.has(place))).toEqual([]);
  expect(seen.size).toBeGreaterThan(1300);
});
