/** Decisions with all reasons a second, in process, on one core. For information now; the law's own issue sets the bar. */
import { decide, lawBook, type Case } from "../src/entitlement/index.ts";
import { median, report } from "./report.part.ts";

const facts = {
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
} as unknown as Case;

const book = lawBook();
const rounds: number[] = [];
for (let round = 0; round < 7; round++) {
  const began = performance.now();
  for (let turn = 0; turn < 200_000; turn++) decide(facts, book);
  rounds.push(200_000 / ((performance.now() - began) / 1000));
}
report("rules", { decisionsPerSecond: Math.round(median(rounds)) });
