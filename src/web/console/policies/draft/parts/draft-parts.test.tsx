import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ChoicesPart } from "./choices-part.tsx";
import { draftWords } from "../draft-words.ts";
import { HeirsPart } from "./heirs-part.tsx";
import { MainPart, NumbersPart, TaxPart } from "./number-parts.tsx";
import { ReasonPart } from "./reason-part.tsx";
import { ServicePart } from "./service-part.tsx";
import { placeWords } from "../place-words.ts";
import { WordsPart } from "./words-part.tsx";

const policy = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Record<string, any>;
const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as unknown;
const pages = (file: unknown): string => {
  const drafted = { file, troubles: [], words: draftWords.id, lang: "id" } as const;
  return renderToString(
    <>
      <MainPart drafted={drafted} />
      <NumbersPart drafted={drafted} />
      <TaxPart drafted={drafted} />
      <HeirsPart drafted={drafted} />
      <ChoicesPart drafted={drafted} />
      <ServicePart drafted={drafted} />
      <ReasonPart drafted={drafted} reason="PHK" />
      <WordsPart drafted={drafted} />
    </>,
  );
};
const places = [
  "parameters/waitingPeriod",
  "parameters/pensionAge",
  "parameters/progressiveTax/0/brackets",
  "conditions",
  "conditions/AGE",
  "refusals",
  "documents",
  "reasons/PHK/conditions",
  "reasons/PHK/documents",
  "reasons/PHK/words/id",
  "heirs/order",
  "heirs/words",
  "heirs/words/CHILD",
  "service",
  "service/hours",
  "phkProofs",
  "creditUses/ANGSURAN",
  "heirs/guardianUnder",
  "revoked",
];
const withValue = (place: string, value: unknown): unknown => {
  const file = structuredClone({ ...policy, service });
  const keys = place.split("/");
  keys.reduce<any>((here, key, index) => (index === keys.length - 1 ? (here[key] = value) : here[key]), file);
  return file;
};

test("whatever a draft holds in place of a part, its form is a page that somebody can mend it on", () => {
  const odd = [null, 5, true, "x", {}, [], [null], [5], { a: null }, [[[5]]], { length: 1e9 }];
  for (const place of places) for (const value of odd) expect(pages(withValue(place, value))).toContain("/title/id");
});

test("a draft of thousands of rows, or of a text where rows belong, is no page of megabytes", () => {
  for (const place of places)
    for (const value of ["x".repeat(90_000), Array.from({ length: 60_000 }, () => 0), { ...Array(9_000).fill(0) }]) {
      const hostile = withValue(place, value);
      expect(pages(hostile).length).toBeLessThan(700_000);
    }
});

test("script in a policy's words is text on the form", () => {
  const file = structuredClone(policy);
  const script = `"><script>alert(1)</script>`;
  file["title"].id = script;
  file["documents"].KTP.id.name = script;
  file["conditions"].AGE.id.met = script;
  file["heirs"].words.CHILD.id = script;
  file["heirs"].cite = script;
  expect(pages(file)).not.toContain("<script");
  expect(pages(file)).toContain("&lt;script>alert(1)");
});

test("what is wrong is named as the form names the field, not as the file does", () => {
  const file = { ...policy, service };
  const named = (pointer: string): string => placeWords(file, pointer, "id", (reason) => `alasan ${reason}`);
  expect(named("/title/id")).toBe("Nama dan tanggal › Judul (Indonesia)");
  expect(named("/cite")).toBe("Nama dan tanggal › Dasar hukum");
  expect(named("/parameters/pensionAge/0/cite")).toBe("Angka dan masa tunggu › Usia pensiun › Dasar hukum");
  expect(named("/parameters/waitingPeriod/PHK/1/months")).toBe(
    "Angka dan masa tunggu › Masa tunggu: alasan PHK › Bulan",
  );
  expect(named("/parameters/progressiveTax/0/brackets/2/upTo")).toBe(
    "Pajak › Pajak progresif › Sampai (rupiah; lapisan terakhir kosong)",
  );
  expect(named("/reasons/RESIGN/documents/3")).toBe("alasan RESIGN › Dokumen");
  expect(named("/heirs/order/1/0")).toBe("Urutan ahli waris");
  expect(named("/service/hours/morning/to")).toBe(
    "Aturan layanan › Jam wawancara, menurut jam kantor › Pagi sampai jam",
  );
  expect(named("/documents/KTP/en/why")).toBe("Kalimat untuk warga › KTP › Untuk apa (Inggris)");
  expect(named("/refusals/PAID_BEFORE/en")).toBe("Kalimat untuk warga › Sudah pernah dibayar › Inggris");
  expect(named("/revoked/on")).toBe("Nama dan tanggal › Dicabut sebelum berlaku › Dicabut pada");
  expect(named("/heirs/guardianUnder/years")).toBe(
    "Urutan ahli waris › Menerima lewat wali › Bila umurnya di bawah (tahun)",
  );
  expect(named("/phkProofs/PUTUSAN_PHI/id")).toBe(
    "Bukti PHK dan kegunaan kredit › Bukti PHK yang dapat dipilih › Indonesia",
  );
  expect(named("/nothing/like/this")).toBe("/nothing/like/this");
});

test("beside rupiah, days and bytes stands what their digits say, in both languages; beside what is none of them nothing", () => {
  const said = (lang: "id" | "en", file: unknown): Record<string, string> => {
    const drafted = { file, troubles: [], words: draftWords[lang], lang } as const;
    const html = renderToString(
      <>
        <MainPart drafted={drafted} />
        <NumbersPart drafted={drafted} />
        <TaxPart drafted={drafted} />
        <ServicePart drafted={drafted} />
      </>,
    );
    return Object.fromEntries([...html.matchAll(/id="([^"]+)-arti">([^<]*)</g)].map(([, at, words]) => [at!, words!]));
  };
  const file = withValue("effectiveFrom", "2027-03-01");
  expect(said("id", file)).toMatchObject({
    effectiveFrom: "1 Maret 2027",
    "parameters-taxIdAbove-0-value": "Rp50.000.000",
    "parameters-finalTax-0-exempt": "Rp50.000.000",
    "parameters-progressiveTax-0-brackets-0-upTo": "Rp50.000.000",
    "parameters-progressiveTax-0-from": "1 Januari 2009",
    "service-sampling-aboveRupiah": "Rp50.000.000",
    "service-upload-maxBytes": "6 MB",
  });
  expect(said("en", file)["effectiveFrom"]).toBe("1 March 2027");
  expect(Object.keys(said("id", file)).filter((at) => /months|percent|Minutes|cite|title/.test(at))).toEqual([]);
  for (const odd of ["", "besok", "2027-02-30", null, 5])
    expect(said("id", withValue("effectiveFrom", odd))).not.toHaveProperty("effectiveFrom");
});
