import { readFileSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import Schema from "typebox/schema";
import { expect, test } from "vitest";
import { rulesEvaluate } from "../cli/rules-evaluate.ts";
import { checkPolicy, decide, findPolicy, parseCase, type Case, type Decision, type PolicyFile } from "./index.ts";
import { dayOf } from "../platform/day.ts";
import { taxOn } from "./tax.ts";

const example = {
  case: "c1",
  on: "2022-05-10",
  reason: "RESIGN",
  policy: null,
  member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
  membership: {
    segment: "PU",
    firstContribution: "2012-01-01",
    employments: [{ from: "2012-01-01", to: "2022-04-01", endReason: "RESIGN", letterDate: "2022-04-03" }],
  },
  balance: 60_000_000,
  paidBefore: [{ date: "2019-05-02", reason: "SEBAGIAN_10", gross: 5_000_000 }],
  taxId: "NIK_VALID",
  taxResident: true,
  heir: null,
  completeOn: "2022-05-10",
} as const;

test("the example of the interface", () => {
  const decision = decide(example as unknown as Case) as Decision;
  expect(decision).toMatchObject({
    case: "c1",
    policy: "permenaker-4-2022",
    eligible: true,
    eligibleFrom: "2022-05-03",
    gross: 60_000_000,
    tax: { method: "PROGRESSIVE", amount: 3_000_000 },
    net: 57_000_000,
    payBy: "2022-05-18",
    calendar: "DECREED",
  });
  expect(decision.conditions.find(({ code }) => code === "WAITING_PERIOD")).toMatchObject({
    met: true,
    from: "2022-05-03",
  });
});

test.each([
  [{ ...example, colour: "red" }, "UNKNOWN_FIELD", "/colour"],
  [{ ...example, member: { ...example.member, birthDate: "1990-02-30" } }, "NOT_A_DAY", "/member/birthDate"],
  [{ ...example, balance: 1.5 }, "NOT_RUPIAH", "/balance"],
  [{ ...example, balance: -1 }, "NOT_RUPIAH", "/balance"],
  [{ ...example, reason: "PULANG" }, "UNKNOWN_CODE", "/reason"],
  [
    {
      ...example,
      membership: {
        ...example.membership,
        employments: [{ from: "2020-01-01", to: "2019-01-01", endReason: null, letterDate: null }],
      },
    },
    "ENDS_BEFORE_IT_BEGINS",
    "/membership/employments/0/to",
  ],
  [{ ...example, member: { ...example.member, deathDate: "2022-05-11" } }, "DIED_IN_THE_FUTURE", "/member/deathDate"],
  [{ ...example, "a/b~c": 1 }, "UNKNOWN_FIELD", "/a~1b~0c"],
  [[], "NOT_AN_OBJECT", ""],
  ["text", "NOT_AN_OBJECT", ""],
])("what is wrong with a case is named with its place (%#)", (value, code, at) => {
  expect(parseCase(value)).toMatchObject({ error: { code, at } });
});

test("a line that is no case is answered in its place and the stream goes on", async () => {
  const output = new PassThrough();
  const answered = text(output);
  const code = await rulesEvaluate(
    [],
    Readable.from([
      `${JSON.stringify(example)}\n{"case":"x"\n`,
      `${JSON.stringify({ ...example, case: "c2", on: "soon" })}\n${JSON.stringify({ ...example, case: "c3" })}\n`,
    ]),
    output,
  );
  output.end();
  const lines = (await answered)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { case: string | null; error?: { code: string; at: string } });
  expect(code).toBe(1);
  expect(lines.map((line) => [line.case, line.error?.code ?? "decided"])).toEqual([
    ["c1", "decided"],
    [null, "NOT_JSON"],
    ["c2", "NOT_A_DAY"],
    ["c3", "decided"],
  ]);
});

test("a line may hold U+2028, be cut anywhere, or be far too long; the last needs no line feed", async () => {
  const output = new PassThrough();
  const answered = text(output);
  const odd = Buffer.from(`${JSON.stringify({ ...example, case: "a\u2028b é" })}\r\n`);
  const pieces = [
    odd.subarray(0, 12),
    odd.subarray(12, 15),
    odd.subarray(15),
    Buffer.from("x".repeat(1_500_000)),
    Buffer.from(`\n\n${JSON.stringify({ ...example, case: "last" })}`),
  ];
  expect(await rulesEvaluate([], Readable.from(pieces), output)).toBe(1);
  output.end();
  const lines = (await answered)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { case: string | null; error?: { code: string } });
  expect(lines.map((line) => [line.case, line.error?.code ?? "decided"])).toEqual([
    ["a\u2028b é", "decided"],
    [null, "LINE_TOO_LONG"],
    ["last", "decided"],
  ]);
});

test("wrong usage is 2, a policy that cannot be read is 1", async () => {
  const output = new PassThrough();
  expect(await rulesEvaluate(["--polici", "x"], Readable.from([]), output)).toBe(2);
  expect(await rulesEvaluate(["--policy"], Readable.from([]), output)).toBe(2);
  expect(await rulesEvaluate(["--policy", "no-such-file.json"], Readable.from([]), output)).toBe(1);
  expect(
    await rulesEvaluate(
      ["--policy", "policies/permenaker-4-2022.json"],
      Readable.from([`${JSON.stringify({ ...example, on: "2021-05-10" })}\n`]),
      output,
    ),
  ).toBe(0);
});

const policy = findPolicy("permenaker-4-2022")!;

test("tax never falls when the money rises, and is never more than the money", () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom("NIK_VALID", "NONE"),
      (one, other, years, taxId) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const before = years === 0 ? [] : [{ day: dayOf(2026 - years, 3, 1), gross: 10_000_000, partial: true }];
        const low = taxOn(less, 2026, before, taxId, true, policy).amount!;
        const high = taxOn(more, 2026, before, taxId, true, policy).amount!;
        expect(low <= high && high <= more && Number.isInteger(high)).toBe(true);
      },
    ),
  );
});

test("final tax on parts paid in one year is the tax on the whole, but for rounding each part down", () => {
  const amount = fc.integer({ min: 1, max: 200_000_000 });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const first = taxOn(one, 2026, [], "NIK_VALID", true, policy).amount!;
      const second = taxOn(
        other,
        2026,
        [{ day: dayOf(2026, 1, 5), gross: one, partial: true }],
        "NIK_VALID",
        true,
        policy,
      ).amount!;
      const whole = taxOn(one + other, 2026, [], "NIK_VALID", true, policy).amount!;
      expect(whole - (first + second)).toBeGreaterThanOrEqual(0);
      expect(whole - (first + second)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the order of jobs does not matter, and who is eligible one day is eligible the next", () => {
  const isoDay = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2026-11-30"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const job = fc
    .tuple(isoDay, isoDay, fc.option(isoDay))
    .map(([a, b, letterDate]) => ({
      from: a < b ? a : b,
      to: a < b ? b : a,
      endReason: "RESIGN" as const,
      letterDate,
    }));
  const sameDay = fc.record({
    from: fc.constant("2015-01-01"),
    to: fc.constantFrom("2022-05-01", "2024-02-29"),
    endReason: fc.constantFrom("RESIGN", "PHK", null),
    letterDate: fc.option(isoDay),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(job, sameDay), { maxLength: 4 }), isoDay, (jobs, birth) => {
      const facts = (on: string, employments: readonly unknown[]): Case =>
        ({
          ...example,
          on,
          paidBefore: [],
          completeOn: null,
          member: { ...example.member, birthDate: birth < "2000" ? birth : "1980-01-01" },
          membership: { ...example.membership, employments },
        }) as unknown as Case;
      const one = decide(facts("2026-11-30", jobs)) as Decision;
      expect(decide(facts("2026-11-30", [...jobs].reverse()))).toEqual(one);
      if (one.eligible) expect((decide(facts("2026-12-01", jobs)) as Decision).eligible).toBe(true);
      if (one.eligibleFrom)
        expect(
          (decide(facts(one.eligibleFrom > "2022-04-26" ? one.eligibleFrom : "2022-04-26", jobs)) as Decision).eligible,
        ).toBe(true);
    }),
  );
});

test("a policy with a hole is refused with a pointer", async () => {
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Record<string, unknown>;
  expect(await checkPolicy(file)).toEqual([]);
  const holed = structuredClone(file) as unknown as {
    colour?: string;
    parameters: { pensionAge: { value: number; cite?: string }; finalTax: { percent: number } };
    conditions: Record<string, unknown>;
  };
  holed.colour = "red";
  holed.parameters.pensionAge.value = 5.6;
  delete holed.parameters.pensionAge.cite;
  holed.parameters.finalTax.percent = 101;
  holed.conditions["MOON"] = holed.conditions["AGE"];
  expect((await checkPolicy(holed)).map(({ at }) => at).sort()).toEqual([
    "/colour",
    "/conditions/MOON",
    "/parameters/finalTax/percent",
    "/parameters/pensionAge/cite",
    "/parameters/pensionAge/value",
  ]);
});

test("a policy whose shape is right and whose meaning is not is refused with a pointer", async () => {
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile & {
    effectiveTo: string;
    documents: Record<string, unknown>;
  };
  file.effectiveTo = "2022-02-30";
  delete file.documents["KTP"];
  (file.parameters.progressiveTax.brackets[1] as { upTo: number }).upTo = 60_000_000;
  expect((await checkPolicy(file)).map(({ at }) => at)).toEqual([
    "/effectiveTo",
    "/parameters/progressiveTax/brackets/1/upTo",
    "/reasons/PENSIUN_56/documents/1",
    "/reasons/RESIGN/documents/1",
    "/reasons/PHK/documents/1",
  ]);
});

test.each([null, [], "text", 1, {}, { parameters: null }, { reasons: { RESIGN: null }, documents: [] }])(
  "nothing in a policy's place makes the check fall over (%#)",
  async (value) => {
    expect((await checkPolicy(value)).length).toBeGreaterThan(0);
  },
);

test("the service's own rules keep to their schema", () => {
  const read = (file: string): object => JSON.parse(readFileSync(`policies/${file}`, "utf8")) as object;
  expect(Schema.Errors(read("service.schema.json"), read("service.json"))[1]).toEqual([]);
});
