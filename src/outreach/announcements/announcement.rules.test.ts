import { expect, test } from "vitest";
import { fixedLanguages, fixedWords } from "../../messages/index.ts";
import { textTroubles } from "./announcement.rules.ts";
import type { AnnouncementText } from "./announcement.ts";

const good: AnnouncementText = {
  headline: "JHT cair dari rumah",
  steps: [
    { title: "Siapkan", text: "KTP, kartu peserta, surat berhenti, buku tabungan." },
    { title: "Isi", text: "Jawab pertanyaan dan foto surat Anda. 20 menit." },
    { title: "Wawancara", text: "Lewat video di HP, 10 menit. Waktunya Anda pilih." },
  ],
  bring: ["KTP asli", "Surat berhenti kerja"],
};
const troubles = (change: Partial<AnnouncementText>, lang = "plain") => textTroubles(lang, { ...good, ...change });

test("a good announcement has no troubles, in plain words too", () => {
  expect(["id", "plain", "en", "jv"].flatMap((lang) => textTroubles(lang, good))).toEqual([]);
});

test.each([
  ["", { code: "MISSING" }],
  ["<script>alert(1)</script>", { code: "MARKUP" }],
  ["JHT cair \u202erumah", { code: "HIDDEN_CHARACTERS" }],
  ["JHT\u200bcair", { code: "HIDDEN_CHARACTERS" }],
  ["JHT cair 🙂", { code: "UNPRINTABLE", character: "🙂" }],
  ["Siapa\u1e0d cair", { code: "UNPRINTABLE", character: "\u1e0d" }],
  ["Z\u0351algo", { code: "UNPRINTABLE", character: "\u0351" }],
  ["J".repeat(10_240), { code: "TOO_LONG", letters: 10_240, most: 60 }],
  ["TABUNGAN HARI TUA PEKERJA YANG DIRUMAHKAN BISA DICAIRKAN INI", { code: "TOO_WIDE" }],
  ["Dimohon klaim sekarang", { code: "BANNED_WORD", word: "dimohon", instead: "tolong" }],
  ["Kini kita bisa klaim dan cair dari HP di mana saja ya Bu", { code: "LONG_SENTENCE", words: 13, most: 12 }],
] as const)("the headline %j is refused in a sentence about that field", (headline, trouble) => {
  expect(troubles({ headline })).toEqual([{ at: "plain.headline", ...trouble }]);
});

test("hard words in every line, 21 of 30 in 9 sentences: 0.4 x (3.33 + 70) = 29.3 is too hard, and words are named", () => {
  const text = "Pengajuan permohonan memerlukan kelengkapan administrasi kepesertaan.";
  const hard = { title: "Pengajuan", text };
  expect(troubles({ steps: [hard, hard, hard] }, "id")).toEqual([
    {
      at: "id.headline",
      code: "HARD_TO_READ",
      fog: 29.3,
      most: 14,
      words: ["Pengajuan", "permohonan", "memerlukan", "kelengkapan", "administrasi"],
    },
  ]);
});

test("more things than fit on the paper are too many; an empty line among them is missing", () => {
  expect(troubles({ bring: Array.from({ length: 7 }, () => "KTP") })).toEqual([
    { at: "plain.bring", code: "TOO_MANY", most: 6 },
  ]);
  expect(troubles({ bring: ["KTP", ""] })).toEqual([{ at: "plain.bring.1", code: "MISSING" }]);
});

test("the fixed parts are there in five languages; of another one in Indonesian", () => {
  expect(fixedLanguages).toEqual(["id", "plain", "en", "jv", "su"]);
  expect(fixedLanguages.map((lang) => fixedWords(lang).free)).toEqual([
    "Gratis. Jangan bayar siapa pun.",
    "Gratis. Jangan bayar siapa pun.",
    "Free. Pay nobody.",
    "Gratis. Sampun ngantos mbayar dhateng sinten kemawon.",
    "Gratis. Ulah mayar ka saha waé.",
  ]);
  expect(fixedWords("bug").free).toBe("Gratis. Jangan bayar siapa pun.");
});
