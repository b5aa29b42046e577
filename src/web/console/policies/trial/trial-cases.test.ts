import { expect, test } from "vitest";
import { lawBook, ruleWords } from "../../../../entitlement/index.ts";
import type { DifferingCase } from "../../../../policies/index.ts";
import { casesAsCsv } from "./trial-cases.tsx";

const one: DifferingCase = {
  case: "JHT-7K3M-92QF",
  on: "2026-06-02",
  reason: "PHK",
  region: 'Kantor "Baru"',
  age: "30-39",
  sex: "F",
  wage: "<2,5 jt",
  kinds: ["MORE_DOCUMENTS", "PAID_LATER"],
  worse: true,
  id: { before: "Berhak, diterima Rp5.000.000.", after: "Berhak, diterima Rp5.000.000; diminta KARTU_KELUARGA." },
  en: { before: "Eligible.", after: "Eligible." },
};

test("differing cases are a file of values: words for codes, quotes doubled, nothing that a spreadsheet would reckon", () => {
  const shown = { lang: "id", rule: ruleWords(lawBook(), "permenaker-4-2022", "id") } as const;
  const [heading, line, formula, end] = casesAsCsv([one, { ...one, region: "=1+1" }], shown).split("\r\n");
  expect(heading).toMatch(/^"Klaim uji","Diputus menurut hari",/);
  expect(line).toBe(
    '"JHT-7K3M-92QF","2026-06-02","Kena PHK","Kantor ""Baru""","30-39","Perempuan","<2,5 jt","Lebih berat",' +
      '"diminta lebih banyak dokumen; dibayar lebih lambat","Berhak, diterima Rp5.000.000.",' +
      '"Berhak, diterima Rp5.000.000; diminta Kartu keluarga."',
  );
  expect(formula).toContain(`"'=1+1"`);
  expect(end).toBe("");
});
