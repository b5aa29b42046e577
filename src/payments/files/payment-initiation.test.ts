import { expect, test } from "vitest";
import { findDiscrepancies, readBankReport, wordOfFile } from "./bank-report.ts";
import { paymentInitiation } from "./payment-initiation.ts";
import { mayPayTo } from "../paying/payee.rules.ts";
import { paymentTransitions, statesBefore, statesHeard, waitSeconds } from "../payment.transitions.ts";

const [one, two] = ["01890a5d00007000800000000000000a", "01890a5d00007000800000000000000b"];
const payer = {
  messageId: "LAPAK-1780385460000",
  at: new Date("2026-06-02T07:31:00Z"),
  today: "2026-06-02",
  account: "0090000001",
  bankCode: "009",
  initiator: "LAPAK-01",
};

test("two payments as the bank gets them in a file", async () => {
  const text = paymentInitiation(
    [
      {
        reference: one,
        code: "JHT-7K3M-92QF",
        net: 41_276_500,
        payee: { name: "BAMBANG PRASETYO", bankCode: "014", account: "1234567890", holder: "BAMBANG PRASETYO" },
      },
      {
        reference: two,
        code: "JHT-8NPQ-4RTV",
        net: 1_000_000_001,
        payee: { name: "Hj. Siti A'isyah <Ny.> & Açai", bankCode: "009", account: "7770001100", holder: null },
      },
    ],
    payer,
  );
  await expect(text).toMatchFileSnapshot("payment-initiation.golden.xml");
});

const status = (reference: string, code: string): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${code}</TxSts></TxInfAndSts>`;
const entry = (reference: string, direction: string): string =>
  `<ns2:Ntry><ns2:Amt Ccy="IDR">5.00</ns2:Amt><ns2:CdtDbtInd>${direction}</ns2:CdtDbtInd><ns2:NtryDtls><ns2:TxDtls><ns2:Refs><ns2:EndToEndId>${reference}</ns2:EndToEndId></ns2:Refs></ns2:TxDtls></ns2:NtryDtls></ns2:Ntry>`;

test("a status report and a notification say what became of our transfers, and only of ours", () => {
  expect(
    readBankReport(
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">${status(one, "ACSC")}${status("NOTPROVIDED", "RJCT")}${status(two, "RJCT")}${status(one, "ACSP")}</Document>`,
    ),
  ).toEqual({
    kind: "pain.002",
    lines: [
      { reference: one, says: "DONE" },
      { reference: two, says: "REFUSED" },
      { reference: one, says: "PENDING" },
    ],
  });
  expect(
    readBankReport(
      `<ns2:Document xmlns:ns2="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">${entry(one, "DBIT")}${entry(two, "CRDT")}</ns2:Document>`,
    ),
  ).toEqual({
    kind: "camt.054",
    lines: [
      { reference: one, says: "DONE" },
      { reference: two, says: "REFUSED" },
    ],
  });
  for (const other of ["", "<Document/>", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", "\0\0"])
    expect(readBankReport(other)).toBeNull();
});

test("a file disagrees with us where both are certain, or where it names a transfer that we never made", () => {
  const lines = [
    { reference: "a", says: "DONE" },
    { reference: "b", says: "REFUSED" },
    { reference: "c", says: "DONE" },
    { reference: "d", says: "DONE" },
    { reference: "e", says: "DONE" },
    { reference: "f", says: "DONE" },
    { reference: "g", says: "DONE" },
    { reference: "h", says: "REFUSED" },
  ] as const;
  const ours = new Map([
    ["a", "DONE"],
    ["b", "DONE"],
    ["c", "PENDING"],
    ["d", "REFUSED"],
    ["e", "ORDERED"],
    ["g", "HANDED_IN"],
    ["h", "HANDED_IN"],
  ] as const);
  expect(findDiscrepancies(lines, ours)).toEqual([
    { reference: "b", says: "REFUSED", we: "DONE" },
    { reference: "d", says: "DONE", we: "REFUSED" },
    { reference: "e", says: "DONE", we: "ORDERED" },
    { reference: "f", says: "DONE", we: "UNKNOWN" },
    { reference: "h", says: "REFUSED", we: "HANDED_IN" },
  ]);
});

test("of what went by file, money that went is believed; a refusal only for the account's sake and undisputed", () => {
  const word = (
    kind: "pain.002" | "camt.054",
    ...lines: Array<{ says: "DONE" | "REFUSED" | "PENDING"; code?: string }>
  ) => wordOfFile({ kind, lines: lines.map((line) => ({ reference: one, ...line })) }, one);
  expect(word("camt.054", { says: "DONE" })).toEqual({ outcome: "DONE", code: "camt.054" });
  expect(word("pain.002", { says: "PENDING" }, { says: "DONE" })).toEqual({ outcome: "DONE", code: "pain.002" });
  expect(word("pain.002", { says: "REFUSED", code: "AC04" })).toEqual({ outcome: "REFUSED", code: "AC04" });
  for (const code of [undefined, "AM04", "FF01", "DUPL"])
    expect(word("pain.002", { says: "REFUSED", ...(code ? { code } : {}) })).toBeNull();
  expect(word("pain.002", { says: "REFUSED", code: "AC04" }, { says: "DONE" })).toBeNull();
  expect(word("camt.054", { says: "DONE" }, { says: "REFUSED" })).toBeNull();
  expect(word("camt.054", { says: "REFUSED", code: "AC04" })).toBeNull();
  expect(word("pain.002", { says: "PENDING" })).toBeNull();
  const rejected = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><TxInfAndSts><OrgnlEndToEndId>${one}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></Document>`;
  expect(readBankReport(rejected)!.lines).toEqual([{ reference: one, says: "REFUSED", code: "AC04" }]);
});

test("who may be paid is who was approved; without a holder, only the claimant's own name", () => {
  expect(mayPayTo({ name: "Muh. Rizky", holder: "MUHAMMAD RISKY" }, "MUHAMMAD RISKY")).toBe(true);
  expect(mayPayTo({ name: "Muh. Rizky", holder: "MUHAMMAD RISKY" }, "MUHAMMAD RIZKI")).toBe(false);
  expect(mayPayTo({ name: "Muh. Rizky", holder: null }, "MUHAMMAD RIZKY")).toBe(true);
  expect(mayPayTo({ name: "Muh. Rizky", holder: null }, "MUHAMMAD RISKY")).toBe(false);
  expect(mayPayTo({ name: "Muh. Rizky", holder: "Sri Wahyuni" }, "SRI WAHYUNI")).toBe(true);
});

test("no order leaves a last state, and none is sent before it was released", () => {
  expect([paymentTransitions.DONE, paymentTransitions.REFUSED]).toEqual([[], []]);
  expect([statesBefore("RELEASED"), statesBefore("SENDING"), statesBefore("DONE")]).toEqual([
    ["ORDERED", "HANDED_IN"],
    ["RELEASED"],
    ["HANDED_IN", "SENDING", "PENDING"],
  ]);
  expect([statesHeard("REFUSED", "INQUIRY"), statesHeard("REFUSED", "TRANSFER")]).toEqual([
    ["RELEASED"],
    ["HANDED_IN", "SENDING", "PENDING"],
  ]);
  expect([1, 2, 3, 8, 9, 1000].map(waitSeconds)).toEqual([5, 10, 20, 640, 900, 900]);
});
