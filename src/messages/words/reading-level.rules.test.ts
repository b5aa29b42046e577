import { expect, test } from "vitest";
import { bannedWords, readingLevel } from "../index.ts";
import { syllables } from "./reading-level.rules.ts";

test.each([
  ["HP", 1],
  ["uang", 2],
  ["kirim", 2],
  ["mengirim", 3],
  ["pengiriman", 4],
  ["sampai", 2],
  ["mulai", 2],
  ["pertanyaan", 4],
  ["diberitahukan", 6],
] as const)("%s has %i syllables", (word, count) => {
  expect(syllables(word)).toBe(count);
});

test("a step on a poster: seven words in two sentences, one of them hard: 0.4 x (3.5 + 14.3) = 7.1", () => {
  expect(readingLevel("Jawab pertanyaan dan foto dokumen. 20 menit.")).toEqual({
    sentences: 2,
    words: 7,
    longestSentence: 5,
    hardWords: ["pertanyaan"],
    fog: 7.1,
  });
});

test("the same in the words of an office is four times as hard: 0.4 x (16 + 62.5) = 31.4", () => {
  const officialese =
    "Peserta diwajibkan melengkapi persyaratan administrasi sebagaimana dimaksud guna keperluan verifikasi " +
    "data kepesertaan pada kantor pelayanan bersangkutan.";
  expect(readingLevel(officialese)).toMatchObject({ sentences: 1, words: 16, longestSentence: 16, fog: 31.4 });
});

test("dates, amounts and abbreviations are not hard, and do not end a sentence", () => {
  expect(readingLevel("Bawa KTP pada Rabu, 3 Juni 2026 pukul 10.00 WIB.")).toEqual({
    sentences: 1,
    words: 10,
    longestSentence: 10,
    hardWords: [],
    fog: 4,
  });
  expect(readingLevel("")).toEqual({ sentences: 0, words: 0, longestSentence: 0, hardWords: [], fog: 0 });
});

test("words of an office are found whole, whatever their case, with what to say instead", () => {
  expect(bannedWords("Dimohon kirim berkas. Data Anda INVALID.", "id")).toEqual([
    { word: "invalid", instead: "belum cocok, dan cara memperbaikinya" },
    { word: "dimohon", instead: "tolong" },
  ]);
  // "gunakan" is not "guna".
  expect(bannedWords("Gunakan HP Anda.", "id")).toEqual([]);
  expect(bannedWords("Your file is invalid.", "en")).toEqual([
    { word: "invalid", instead: "what is wrong and how to mend it" },
  ]);
});

test("nobody is sent to a branch without a way to it", () => {
  expect(bannedWords("Silakan hubungi cabang.", "id")).toEqual([
    { word: "hubungi cabang", instead: "telepon berapa, ke alamat mana, atau jam berapa" },
  ]);
  expect(bannedWords("Silakan hubungi cabang, telepon 1500 000.", "id")).toEqual([]);
});
