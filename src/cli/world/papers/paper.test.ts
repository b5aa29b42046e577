import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { typefaces } from "../../../outreach/index.ts";
import type { Story } from "../claim-stories.ts";
import { drawPaper, sketchOf } from "./draw-paper.ts";
import { paperOf } from "./paper.ts";

const faces = await typefaces();

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

/** What stands on a paper, from head to foot. */
function readOn(code: string, name = code, of = story): string {
  const { from, title, lines } = paperOf(code, name, of, "PT Garmen Contoh Jaya");
  return [from, title, ...lines.flat()].join(" ");
}

test.each([
  ["KTP", ["3174034503750001", "SITI (CONTOH) AMINAH", "05-03-1975", "Perempuan"]],
  ["KARTU_PESERTA", ["10008821234", "01-01-2012"]],
  ["BUKU_TABUNGAN", ["BANK BCA", "1234567890", "SITI AMINAH"]],
  ["PAKLARING", ["PT Garmen Contoh Jaya", "30-04-2026", "02-05-2026"]],
  ["FOTO_DIRI", ["3174034503750001"]],
])("on %s an officer reads what the claim says", (code, expected) => {
  const read = readOn(code);
  for (const text of expected) expect(read).toContain(text);
});

test("a widower shows his own card, and the account is his", () => {
  const heirs = { ...story, answers: { reason: "MENINGGAL", deathDate: "2026-04-30" } } as Story;
  expect(readOn("KTP_AHLI_WARIS", "KTP ahli waris", heirs)).toMatch(/3174030503749001 .*BUDI CONTOHYONO/);
  expect(readOn("BUKU_TABUNGAN", "Buku tabungan", heirs)).toContain("BUDI CONTOHYONO");
  expect(readOn("AKTA_KEMATIAN", "Akta kematian", heirs)).toContain("30-04-2026");
});

test("every document that the law knows is a small picture, with CONTOH across and somebody's name on it", async () => {
  const law = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as {
    documents: Readonly<Record<string, { readonly id: { readonly name: string } }>>;
  };
  for (const [code, { id }] of Object.entries(law.documents)) {
    const paper = paperOf(code, id.name, story, "PT Garmen Contoh Jaya");
    // The slanted word and the line at the foot, both in the red that nothing else has.
    const reds = sketchOf(faces, paper, false).match(/fill="#bf1a1a(48)?" d="M/g);
    const file = await drawPaper(faces, paper, true);
    expect([code, reds?.length, /SITI|BUDI/.test(readOn(code))]).toEqual([code, 2, true]);
    expect([file.subarray(1, 4).toString(), file.readUInt32BE(16) >= 420, file.length < 80_000]).toEqual([
      "PNG",
      true,
      true,
    ]);
  }
});
