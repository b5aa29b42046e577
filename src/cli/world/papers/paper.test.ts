import { PDFiumLibrary } from "@hyzyla/pdfium";
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Story } from "../claim-stories.ts";
import { drawPaper } from "./draw-paper.ts";
import { paperOf } from "./paper.ts";

const pdfium = await PDFiumLibrary.init();
afterAll(() => pdfium.destroy());

const story = {
  nth: 1,
  answers: { reason: "RESIGN" },
  member: {
    nik: "3174034503750001",
    name: "SITI (CONTOH) AMINAH",
    birthDate: "1975-03-05",
    memberships: [
      {
        kpj: "10008821234",
        firstContribution: "2012-01-01",
        employments: [
          { npp: "A", from: "2012-01-01", to: "2026-04-30", endReason: "RESIGN", letterDate: "2026-05-02" },
        ],
      },
    ],
    bankAccounts: [{ bank: "014", account: "1234567890", holder: "SITI AMINAH" }],
  },
} as unknown as Story;

/** What can be read on a paper, in the order in which it was laid down. */
async function readOn(code: string, name = code, of = story): Promise<string> {
  const file = drawPaper(paperOf(code, name, of, "PT Garmen Contoh Jaya"), false);
  const document = await pdfium.loadDocument(file);
  try {
    return document.getPage(0).getText().replaceAll(/\s+/g, " ");
  } finally {
    document.destroy();
  }
}

test.each([
  ["KTP", ["3174034503750001", "SITI (CONTOH) AMINAH", "05-03-1975", "Perempuan"]],
  ["KARTU_PESERTA", ["10008821234", "01-01-2012"]],
  ["BUKU_TABUNGAN", ["BANK BCA", "1234567890", "SITI AMINAH"]],
  ["PAKLARING", ["PT Garmen Contoh Jaya", "30-04-2026", "02-05-2026"]],
  ["FOTO_DIRI", ["3174034503750001"]],
])("on %s an officer reads what the claim says", async (code, expected) => {
  const read = await readOn(code);
  for (const text of expected) expect(read).toContain(text);
});

test("a widower shows his own card, and the account is his", async () => {
  const heirs = { ...story, answers: { reason: "MENINGGAL", deathDate: "2026-04-30" } } as Story;
  expect(await readOn("KTP_AHLI_WARIS", "KTP ahli waris", heirs)).toMatch(/3174030503749001 .*BUDI CONTOHYONO/);
  expect(await readOn("BUKU_TABUNGAN", "Buku tabungan", heirs)).toContain("BUDI CONTOHYONO");
  expect(await readOn("AKTA_KEMATIAN", "Akta kematian", heirs)).toContain("30-04-2026");
});

test("every document that the law knows is drawn, small, with CONTOH across and the person's name on it", async () => {
  const law = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as { documents: object };
  for (const code of Object.keys(law.documents)) {
    const read = await readOn(code);
    expect([code, read.match(/CONTOH/g)!.length >= 2, /SITI|BUDI/.test(read)]).toEqual([code, true, true]);
    expect(drawPaper(paperOf(code, code, story, "PT Garmen Contoh Jaya"), true).length).toBeLessThan(6_000);
  }
});
