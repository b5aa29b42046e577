import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answerCase,
  checkAgainst,
  checkPolicy,
  decide as decideBy,
  lawBook,
  parseCase,
  serviceRulesOn,
  type Case,
  type CaseError,
  type Decision,
  type PolicyFile,
  type ServiceRules,
} from "./index.ts";

const book = lawBook();
const decide = (facts: Case): Decision | CaseError => decideBy(facts, book);

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

/** The tax on a benefit paid in 2026 to somebody of 56, by what the law answers. */
const taxOf = (
  balance: number,
  paidBefore: ReadonlyArray<{ date: string; reason: string; gross: number }>,
  taxId = "NIK_VALID",
): number =>
  (
    decide({
      ...example,
      on: "2026-06-02",
      reason: "PENSIUN_56",
      member: { ...example.member, birthDate: "1965-01-01" },
      balance,
      paidBefore,
      taxId,
    } as unknown as Case) as Decision
  ).tax.amount!;

test("tax never falls when the money rises, and is never more than the money", () => {
  const amount = fc.integer({ min: 1, max: 10_000_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom("NIK_VALID", "NONE"),
      (one, other, years, taxId) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const before = years === 0 ? [] : [{ date: `${2026 - years}-03-01`, reason: "SEBAGIAN_10", gross: 10_000_000 }];
        const low = taxOf(less, before, taxId);
        const high = taxOf(more, before, taxId);
        expect(low <= high && high <= more && Number.isInteger(high)).toBe(true);
      },
    ),
  );
});

test("the tax on the greatest amounts is exact to the rupiah", () => {
  const third = [{ date: "2024-03-01", reason: "SEBAGIAN_10", gross: 10_000_000 }];
  // 1,444,000,000 on the first five thousand million, 35 % above; then a fifth more.
  expect(taxOf(9_007_199_254_740_991, third, "NONE")).toBe(3_783_023_319_791_216);
  expect(taxOf(8_000_000_000_000_003, third)).toBe(2_799_999_694_000_001);
  const paid = Array.from({ length: 100 }, () => ({ ...third[0]!, date: "2026-03-01", gross: 9_007_199_254_740_991 }));
  expect(taxOf(1_999, paid)).toBe(99);
});

test("final tax on parts paid in one year is the tax on the whole, but for rounding each part down", () => {
  const amount = fc.integer({ min: 1, max: 200_000_000 });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const parts = taxOf(one, []) + taxOf(other, [{ date: "2026-01-05", reason: "SEBAGIAN_10", gross: one }]);
      const lost = taxOf(one + other, []) - parts;
      expect(lost >= 0 && lost <= 1).toBe(true);
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

const shippedFile = (): any => JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8"));

test.each(["permenaker-19-2015", "permenaker-2-2022", "permenaker-4-2022"])("%s is whole", async (id) => {
  expect(await checkPolicy(JSON.parse(readFileSync(`policies/${id}.json`, "utf8")))).toEqual([]);
});

/** Each slip of a lawyer's pen, and the field at which it is named. */
const slips: ReadonlyArray<readonly [string, (file: any) => void, readonly string[]]> = [
  ["a field nobody knows", (file) => (file.colour = "red"), ["/colour"]],
  ["a citation is missing", (file) => delete file.parameters.pensionAge[0].cite, ["/parameters/pensionAge/0/cite"]],
  ["an empty citation", (file) => (file.reasons.PHK.cite = " "), ["/reasons/PHK/cite"]],
  ["an age in halves", (file) => (file.parameters.pensionAge[0].value = 55.5), ["/parameters/pensionAge/0/value"]],
  ["a fraction over one", (file) => (file.parameters.finalTax[0].percent = 101), ["/parameters/finalTax/0/percent"]],
  [
    "a waiting period of 13 months and -1 day",
    (file) => Object.assign(file.parameters.waitingPeriod.PHK[0], { months: 13, days: -1 }),
    ["/parameters/waitingPeriod/PHK/0/days", "/parameters/waitingPeriod/PHK/0/months"],
  ],
  ["an unknown condition", (file) => (file.conditions.MOON = file.conditions.AGE), ["/conditions/MOON"]],
  ["an unknown code in a reason", (file) => file.reasons.PHK.conditions.push("MOON"), ["/reasons/PHK/conditions/6"]],
  ["a last day that does not exist", (file) => (file.effectiveTo = "2022-02-30"), ["/effectiveTo"]],
  ["a last day before the first", (file) => (file.effectiveTo = "2022-04-25"), ["/effectiveTo"]],
  [
    "a hole: the first value begins after the policy",
    (file) => (file.parameters.pensionAge[0].from = "2022-05-01"),
    ["/parameters/pensionAge/0/from"],
  ],
  [
    "an overlap: two values from one day",
    (file) => file.parameters.pensionAge.push(file.parameters.pensionAge[0]),
    ["/parameters/pensionAge/1/from"],
  ],
  [
    "a bracket that does not rise",
    (file) => (file.parameters.progressiveTax[1].brackets[1].upTo = 60_000_000),
    ["/parameters/progressiveTax/1/brackets/1/upTo"],
  ],
  ["a document nobody described", (file) => delete file.documents.SURAT_DOKTER, ["/reasons/CACAT_TOTAL/documents/2"]],
  ["a circle among the heirs", (file) => file.heirs.order.push(["SPOUSE"]), ["/heirs/order/7/0"]],
  ["an heir without a place", (file) => file.heirs.order.pop(), ["/heirs/order"]],
  [
    "a waiting period that nobody waits",
    (file) => file.reasons.PHK.conditions.splice(4, 1),
    ["/parameters/waitingPeriod/PHK"],
  ],
  [
    "a reason nobody can meet",
    (file) => file.reasons.KELUAR_WNA.conditions.push("CITIZEN"),
    ["/reasons/KELUAR_WNA/conditions"],
  ],
  [
    "a word that stands for nothing",
    (file) => (file.conditions.AGE.id.met = "Sudah {umur}."),
    ["/conditions/AGE/id/met"],
  ],
  [
    "a tax that is more than the money: 90 per cent and a fifth more",
    (file) => (file.parameters.progressiveTax[0].brackets.at(-1).percent = 90),
    ["/parameters/progressiveTax/0/noTaxIdSurchargePercent"],
  ],
  ["a source written in letters of no width", (file) => (file.cite = "\u200b\u2060"), ["/cite"]],
  [
    "an amount that the screen turns around",
    (file) => (file.conditions.AGE.id.met = "Bebas sampai \u202e000.05\u202c rupiah."),
    ["/conditions/AGE/id/met"],
  ],
  ["a second line in a title", (file) => (file.title.id = "Peraturan\r\nBcc: x"), ["/title/id"]],
  ["half an emoji", (file) => (file.refusals.PAID_BEFORE.en = "Paid \ud83d before"), ["/refusals/PAID_BEFORE/en"]],
  [
    "a list without end",
    (file) => (file.reasons.PHK.conditions = Array(40_000).fill("AGE")),
    ["/reasons/PHK/conditions"],
  ],
  ["a book of unknown fields", (file) => Object.assign(file.documents, { ...Array(30_000).fill(0) }), ["/documents"]],
  [
    "revoked by itself",
    (file) => (file.revoked = { by: "permenaker-4-2022", on: "2022-04-01", cite: "x" }),
    ["/revoked/by"],
  ],
];
test.each(slips)("refused with a pointer: %s", async (_what, slip, at) => {
  const file = shippedFile();
  slip(file);
  expect((await checkPolicy(file)).map((trouble) => trouble.at).sort()).toEqual(at);
});

test("the reason is a sentence, not the engine's own words; no list makes the check slow", async () => {
  const file = shippedFile();
  file.colour = "red";
  file.reasons.PHK.conditions.push("MOON");
  expect((await checkPolicy(file)).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "UNKNOWN: There is no such field or code.",
    "NO_CHOICE: There is no such code. policies/policy.schema.json lists those that can stand here.",
  ]);
  const long = shippedFile();
  long.reasons.PHK.conditions = Array(100_000).fill("AGE");
  const begun = performance.now();
  expect((await checkPolicy(long)).map(({ code }) => code)).toEqual(["TOO_MANY"]);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test("a policy must fit beside the others: its own id and first day, no day left without a rule", () => {
  const others = [shippedFile() as PolicyFile];
  const next = { ...shippedFile(), id: "permenaker-9-2027", effectiveFrom: "2027-03-01" };
  expect(checkAgainst(next, others)).toEqual([]);
  expect(checkAgainst({ ...next, id: "permenaker-4-2022" }, others).map(({ at }) => at)).toEqual(["/id"]);
  expect(checkAgainst({ ...next, effectiveFrom: "2022-04-26" }, others).map(({ at }) => at)).toEqual([
    "/effectiveFrom",
  ]);
  expect(checkAgainst({ ...next, effectiveTo: "2027-12-31" }, others).map(({ at }) => at)).toEqual(["/effectiveTo"]);
});

test("the next policy ends the one before on the eve of its first day; between two there is no other", () => {
  const later = { ...shippedFile(), id: "permenaker-9-2027", effectiveFrom: "2027-03-01" };
  const two = lawBook([later]);
  const idOn = (on: string): string =>
    (decideBy({ ...example, on, completeOn: null } as unknown as Case, two) as Decision).policy;
  expect(idOn("2027-02-28")).toBe("permenaker-4-2022");
  expect(idOn("2027-03-01")).toBe("permenaker-9-2027");
});

test("a day before every policy is an error, and a policy that nobody knows too", () => {
  expect(decide({ ...example, on: "2015-08-31", paidBefore: [] } as unknown as Case)).toMatchObject({
    error: { code: "POLICY_NOT_FOUND", at: "/on" },
  });
  expect(decide({ ...example, policy: "permenaker-99-2030" } as unknown as Case)).toMatchObject({
    error: { code: "POLICY_NOT_FOUND", at: "/policy" },
  });
});

test.each([null, [], "text", 1, {}, { parameters: null }, { reasons: { RESIGN: null }, documents: [] }])(
  "nothing in a policy's place makes the check fall over (%#)",
  async (value) => {
    expect((await checkPolicy(value)).length).toBeGreaterThan(0);
  },
);

test("the service's own rules that are shipped can be published as they are, and change from a policy's first day", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  expect(await checkPolicy({ ...shippedFile(), service })).toEqual([]);
  const { channels: _notKnownThen, ...before } = service;
  const later = {
    ...shippedFile(),
    id: "permenaker-9-2027",
    effectiveFrom: "2027-03-01",
    service: { ...before, booking: { ...service.booking, daysAhead: 14 } },
  };
  expect(await checkPolicy(later)).toEqual([]);
  const two = lawBook([later]);
  expect(serviceRulesOn(two, "2027-02-28").booking.daysAhead).toBe(7);
  expect(serviceRulesOn(two, "2027-03-01").booking.daysAhead).toBe(14);
  expect(serviceRulesOn(two, "2027-03-01").channels.order).toEqual(["WHATSAPP", "SMS", "EMAIL"]);
});

test("a policy written before a number of a group was known can be published still: there what the release carries holds", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  const {
    priorityInRow: _row,
    slipNumbers: _slips,
    helperAheadDays: _ahead,
    slipMinutes: _minutes,
    ...door
  } = service.door;
  const { noticeMinutes: _notice, ...booking } = service.booking;
  const older = {
    ...shippedFile(),
    id: "permenaker-9-2027",
    effectiveFrom: "2027-03-01",
    service: { ...service, door: { ...door, agedMinutes: 20 }, booking },
  };
  expect(await checkPolicy(older)).toEqual([]);
  const rules = serviceRulesOn(lawBook([older]), "2027-03-01");
  expect(rules.door).toMatchObject({ agedMinutes: 20, priorityInRow: 2, slipNumbers: 3, helperAheadDays: 3 });
  expect(rules.booking.noticeMinutes).toBe(60);
});

test("no time is offered that nobody could answer any more, none is to be held that is not planned yet, and almost ready is never more than ready", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  const troubles = async (change: object): Promise<string[]> =>
    (await checkPolicy({ ...shippedFile(), service: { ...service, ...change } })).map(
      ({ code, at }) => `${code} ${at}`,
    );
  expect(await troubles({ booking: { ...service.booking, noticeMinutes: 30 } })).toEqual([
    "TOO_SMALL /service/booking/noticeMinutes",
  ]);
  expect(
    await troubles({ booking: { ...service.booking, missedAfterHours: 1, noticeMinutes: 90, answerUntilMinutes: 60 } }),
  ).toEqual(["TOO_SMALL /service/booking/missedAfterHours"]);
  expect(await troubles({ collectives: { ...service.collectives, leadHours: 169 } })).toEqual([
    "TOO_LARGE /service/collectives/leadHours",
  ]);
  expect(await troubles({ readiness: { ...service.readiness, almostPercent: 96 } })).toEqual([
    "TOO_LARGE /service/readiness/almostPercent",
  ]);
});

test("message channels: each known one once, at least one", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  const troubles = async (order: readonly string[]): Promise<string[]> =>
    (await checkPolicy({ ...shippedFile(), service: { ...service, channels: { ...service.channels, order } } })).map(
      ({ code, at }) => `${code} ${at}`,
    );
  expect(await troubles(["EMAIL"])).toEqual([]);
  expect(await troubles([])).toEqual(["EMPTY /service/channels/order"]);
  expect(await troubles(["SMS", "EMAIL", "SMS"])).toEqual(["TWICE /service/channels/order/2"]);
  expect(await troubles(["SMS", "PIGEON"])).toEqual(["NO_CHOICE /service/channels/order/1"]);
});

test("the share offered online lies within what branches may choose", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  const troubles = async (quota: Partial<ServiceRules["quota"]>): Promise<string[]> =>
    (await checkPolicy({ ...shippedFile(), service: { ...service, quota: { ...service.quota, ...quota } } })).map(
      ({ code, at }) => `${code} ${at}`,
    );
  expect(await troubles({ onlinePercent: 59 })).toEqual(["TOO_SMALL /service/quota/onlinePercent"]);
  expect(await troubles({ onlinePercent: 91, branchMost: 90 })).toEqual(["TOO_LARGE /service/quota/onlinePercent"]);
  expect(await troubles({ branchLeast: 90, branchMost: 70 })).toEqual(["TOO_SMALL /service/quota/branchMost"]);
  expect(await troubles({ onlinePercent: 101 })).toEqual(["TOO_LARGE /service/quota/onlinePercent"]);
});

test("of large sums never fewer claims are drawn for review than of others", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  const sampling = { ...service.sampling, percent: 10, percentAbove: 9 };
  expect(
    (await checkPolicy({ ...shippedFile(), service: { ...service, sampling } })).map(({ code, at }) => `${code} ${at}`),
  ).toEqual(["TOO_SMALL /service/sampling/percentAbove"]);
  const troublesOf = async (byReason: object) =>
    (await checkPolicy({ ...shippedFile(), service: { ...service, sampling: { ...service.sampling, byReason } } })).map(
      ({ code, at }) => `${code} ${at}`,
    );
  expect(await troublesOf({})).toEqual([]);
  expect(await troublesOf({ PHK: { percent: 10, percentAbove: 10 } })).toEqual([]);
  expect(await troublesOf({ PHK: { percent: 10, percentAbove: 9 } })).toEqual([
    "TOO_SMALL /service/sampling/byReason/PHK/percentAbove",
  ]);
  expect(await troublesOf({ PHK: { percent: 10 } })).toEqual(["MISSING /service/sampling/byReason/PHK/percentAbove"]);
  expect(await troublesOf({ LAIN: { percent: 1, percentAbove: 1 } })).toEqual([
    "UNKNOWN /service/sampling/byReason/LAIN",
  ]);
});

test("the answer to an unknown code names the policy and what it knows; a claim of our own is decided all the same", () => {
  const facts = { ...example, facts: { phkProof: "SURAT_RT" } } as unknown as Case;
  expect(answerCase(facts, lawBook())).toEqual({
    case: example.case,
    error: {
      code: "UNKNOWN_CODE",
      at: "/facts/phkProof",
      message:
        "Under permenaker-4-2022 this must be one of TANDA_TERIMA_LAPORAN, SURAT_LAPORAN, PEMBERITAHUAN_DAN_PERNYATAAN, " +
        'PERJANJIAN_BERSAMA, PUTUSAN_PHI; it is "SURAT_RT".',
    },
  });
  expect(decideBy(facts, lawBook())).toMatchObject({ eligible: true });
});
