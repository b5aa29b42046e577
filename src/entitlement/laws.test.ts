import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reasons, relations, taxIds } from "./case.ts";
import { decide, lawBook, parseCase, type Case, type PolicyFile } from "./index.ts";

/** What must hold for every case of all thirteen reasons, whatever its numbers. */
const book = lawBook();

const days = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const reason = fc.constantFrom(...reasons);
const rupiah = fc.integer({ min: 0, max: 7_000_000_000 });
const employment = fc
  .record({
    from: days("1985-01-01", "2010-01-01"),
    to: fc.option(days("2010-01-02", "2027-12-31")),
    endReason: fc.option(reason),
    letterDate: fc.option(days("2010-01-02", "2027-12-31")),
  })
  .map(({ to, ...rest }) => ({ ...rest, to }));
const heirs = fc.oneof(
  fc.constant(null),
  fc.record({ relation: fc.constantFrom(...relations) }),
  fc.array(fc.record({ relation: fc.constantFrom(...relations) }), { maxLength: 4 }),
);
const facts = fc.record(
  {
    companyPensionAge: fc.integer({ min: 1, max: 119 }),
    phkProof: fc.constantFrom("PUTUSAN_PHI", "PEMBERITAHUAN_DAN_PERNYATAAN"),
    houseInSpouseName: fc.boolean(),
    creditUse: fc.constantFrom("UANG_MUKA", "ANGSURAN", "PELUNASAN"),
    leavesOn: days("2020-01-01", "2028-01-01"),
  },
  { requiredKeys: [] },
);
const anything = fc.record({
  case: fc.constant("g"),
  on: days("2015-09-01", "2027-12-30"),
  reason,
  policy: fc.option(fc.constantFrom("permenaker-19-2015", "permenaker-2-2022", "permenaker-4-2022")),
  member: fc.record({
    birthDate: days("1950-01-01", "1999-12-31"),
    citizenship: fc.constantFrom("WNI", "WNA"),
    deathDate: fc.option(days("2014-01-01", "2015-08-31")),
  }),
  membership: fc.record({
    segment: fc.constantFrom("PU", "BPU"),
    firstContribution: days("1990-01-01", "2027-01-01"),
    employments: fc.array(employment, { maxLength: 4 }),
  }),
  balance: rupiah,
  paidBefore: fc.array(fc.record({ date: days("2005-01-01", "2015-08-31"), reason, gross: rupiah }), { maxLength: 4 }),
  taxId: fc.constantFrom(...taxIds),
  taxResident: fc.boolean(),
  heir: heirs,
  completeOn: fc.option(days("2015-09-01", "2028-01-01")),
  facts,
}) as fc.Arbitrary<Case>;
/** Half of the cases agree with their reason, so that each of the thirteen is often enough eligible. */
const generated = fc.tuple(anything, fc.boolean()).map(([facts, agrees]): Case => {
  if (!agrees) return facts;
  const { reason, member, membership } = facts;
  const employments = membership.employments.map((job) => ({
    ...job,
    to: job.to ?? "2014-12-31",
    endReason: reason,
    letterDate: job.letterDate ?? "2015-01-02",
  }));
  return {
    ...facts,
    policy: null,
    member: { ...member, deathDate: reason === "MENINGGAL" ? "2015-08-31" : null },
    membership: { ...membership, segment: reason === "BPU_BERHENTI" ? "BPU" : "PU", employments },
    paidBefore: reason.startsWith("SEBAGIAN") ? [] : facts.paidBefore,
  };
});

const runs = { numRuns: 2_000 };

test("a case that can be read is answered, and its tax and its net are its gross", () => {
  fc.assert(
    fc.property(generated, (facts) => {
      expect(parseCase(facts)).toBe(facts);
      const answer = decide(facts, book);
      if ("error" in answer) throw new Error(answer.error.message);
      const { tax, net, gross, eligible } = answer;
      expect(net === null).toBe(tax.method === "MANUAL");
      if (net !== null) expect(tax.amount! + net).toBe(gross);
      expect(tax.method === "NONE").toBe(!eligible);
    }),
    runs,
  );
});

test("the order of employments, payments and heirs does not matter to any reason", () => {
  fc.assert(
    fc.property(generated, (facts) => {
      const turned: Case = {
        ...facts,
        membership: { ...facts.membership, employments: facts.membership.employments.toReversed() },
        paidBefore: facts.paidBefore.toReversed(),
        heir: Array.isArray(facts.heir) ? facts.heir.toReversed() : facts.heir,
      };
      expect(decide(turned, book)).toEqual(decide(facts, book));
    }),
    runs,
  );
});

test("who is eligible today is eligible tomorrow under the same policy", () => {
  fc.assert(
    fc.property(generated, (facts) => {
      const today = decide(facts, book);
      if ("error" in today || !today.eligible) return;
      const on = new Date(Date.parse(facts.on) + 86_400_000).toISOString().slice(0, 10);
      const tomorrow = decide({ ...facts, on, policy: today.policy }, book);
      expect("error" in tomorrow || tomorrow.eligible).toBe(true);
      expect("error" in tomorrow).toBe(false);
    }),
    runs,
  );
});

/** Every place of a value, as the names that lead to it. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, each]) => places(each, [...path, name]))];
}

test("a case broken anywhere is refused, with a pointer to what is there or to the field that is missing", () => {
  fc.assert(
    fc.property(generated, fc.nat(), fc.boolean(), (facts, pick, away) => {
      const whole = structuredClone(facts) as unknown as Record<string, unknown>;
      const all = places(whole).filter((path) => path.length > 0 && path[0] !== "facts" && !/^\d+$/.test(path.at(-1)!));
      const path = all[pick % all.length]!;
      const holder = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, whole);
      // No field takes a list in a list.
      if (away) delete holder[path.at(-1)!];
      else holder[path.at(-1)!] = [[]];
      const answer = parseCase(whole);
      if (!("error" in answer)) throw new Error(`accepted without ${path.join("/")}`);
      const { code, at } = answer.error;
      const broken = `/${path.join("/")}`;
      expect(code === "MISSING_FIELD").toBe(away);
      expect(at === broken || at.startsWith(`${broken}/`)).toBe(true);
    }),
    runs,
  );
});

test("a day in a gap between two regulations is answered with neither", () => {
  const next = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
  const short = { ...next, id: "permenaker-9-2027", effectiveFrom: "2027-03-01", effectiveTo: "2027-06-30" };
  const later = { ...next, id: "permenaker-1-2028", effectiveFrom: "2028-01-01" };
  const gapped = lawBook([short, later]);
  const facts: Case = {
    case: "gap",
    on: "2027-02-28",
    reason: "PENSIUN_56",
    policy: null,
    member: { birthDate: "1960-01-01", citizenship: "WNI", deathDate: null },
    membership: { segment: "PU", firstContribution: "2012-01-01", employments: [] },
    balance: 1,
    paidBefore: [],
    taxId: "NONE",
    taxResident: true,
    heir: null,
    completeOn: null,
  };
  const answers = ["2027-02-28", "2027-03-01", "2027-06-30", "2027-07-01", "2027-12-31", "2028-01-01"].map((on) => {
    const answer = decide({ ...facts, on }, gapped);
    return "error" in answer ? `${answer.error.code} ${answer.error.at}` : answer.policy;
  });
  expect(answers).toEqual([
    "permenaker-4-2022",
    "permenaker-9-2027",
    "permenaker-9-2027",
    "POLICY_NOT_FOUND /on",
    "POLICY_NOT_FOUND /on",
    "permenaker-1-2028",
  ]);
});
