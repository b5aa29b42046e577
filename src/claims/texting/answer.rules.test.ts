import { expect, test } from "vitest";
import { answerTrouble, freeUntil, tidyAnswer } from "./answer.rules.ts";

const code = (text: string, channel: "WHATSAPP" | "SMS" = "WHATSAPP", lang: "id" | "en" = "id") =>
  answerTrouble(tidyAnswer(text), channel, lang)?.code ?? null;

test("a plain answer goes: days, hours, amounts, the agency's telephone and a claim code are no account numbers", () => {
  for (const text of [
    "KTP lama boleh, asal fotonya jelas.",
    "Uang Rp41.276.500 kami kirim paling lambat 11 Juni 2026, sebelum 17.00.",
    "Telepon 1500 000, sebut JHT-7K3M-92QF.",
    "Nama di rekening harus sama dengan KTP.\n\nPerbaiki di halaman klaim Anda.",
  ])
    expect([text, code(text)]).toEqual([text, null]);
});

test("nobody asks for a code, a password or money, in any spelling; no long number and no address goes out", () => {
  for (const text of [
    "Kirim kode yang masuk ke HP Anda",
    "Balas dengan OTP ya",
    "Sebutkan kata  sandi Anda",
    "Ada BIAYA admin",
    "Silakan transfer dulu",
    "Berapa PIN kartu Anda?",
  ])
    expect([text, code(text)]).toEqual([text, "ASKS"]);
  expect(code("Send the fee first", "WHATSAPP", "en")).toBe("ASKS");
  for (const text of ["Rekening 1234567890", "Hubungi 0812 0000 1234", "NIK 3174-0315-0375-0001"])
    expect([text, code(text)]).toEqual([text, "LONG_NUMBER"]);
  for (const text of ["Buka http://contoh.example", "Lihat www.lapak.palsu", "Isi di lapak-asik.xyz"])
    expect([text, code(text)]).toEqual([text, "LINK"]);
});

test("who writes it in other letters, apart or over two lines says the same", () => {
  for (const text of [
    "Kirim ＯＴＰ Anda",
    "Sebut P I N Anda",
    "Balas o.t.p ya",
    "Balas p-i-n",
    "Ada bíaya",
    "𝐎𝐓𝐏 Anda?",
  ])
    expect([text, code(text)]).toEqual([text, "ASKS"]);
  for (const text of [
    "Rekening １２３４５６７８９０",
    "Rekening 12345\n67890",
    "Hubungi 0812_0000_1234",
    "𝟎𝟖𝟏𝟐𝟎𝟎𝟎𝟎𝟏𝟐𝟑𝟒",
  ])
    expect([text, code(text)]).toEqual([text, "LONG_NUMBER"]);
  for (const text of ["Isi di lapak.top/x", "Buka bpjs-jht.vip", "wa.me/62812"])
    expect([text, code(text)]).toEqual([text, "LINK"]);
  // Small capitals, Cyrillic, Arabic figures.
  for (const text of ["Balas ᴏᴛᴘ", "Balas ОТР", "Nomor ١٢٣"]) expect([text, code(text)]).toEqual([text, "UNPRINTABLE"]);
  for (const text of [
    "a.n. Budi, S.Kom",
    "Senin s.d. Jumat, 08.00-16.00.",
    "Tanggal 4/12/2026 atau 7-12-2026 10.00.",
    "Jumat 4 Desember 2026 10.00",
  ])
    expect([text, code(text)]).toEqual([text, null]);
});

test("words of an office are named with what to say instead", () => {
  expect(answerTrouble("Mohon upload KTP", "WHATSAPP", "id")).toEqual({
    code: "BANNED_WORD",
    word: "upload",
    instead: "kirim foto",
  });
});

test("an SMS holds 100 letters that every telephone has, WhatsApp 600", () => {
  expect([code("a".repeat(100), "SMS"), code("a".repeat(101), "SMS")]).toEqual([null, "TOO_LONG"]);
  expect([code("a".repeat(600)), code("a".repeat(601))]).toEqual([null, "TOO_LONG"]);
  expect([code("Boleh, kirim saja\nterima kasih", "SMS"), code("Café", "SMS"), code("Café")]).toEqual([
    "UNPRINTABLE",
    "UNPRINTABLE",
    null,
  ]);
  expect([code("  \n "), code("Ya\u202e"), code("Ya \u{1f600}")]).toEqual(["EMPTY", "UNPRINTABLE", "UNPRINTABLE"]);
});

test("WhatsApp takes free words for 24 hours; who never wrote there gets a template", () => {
  expect(freeUntil(new Date("2026-06-02T03:00:00Z"))).toEqual(new Date("2026-06-03T03:00:00Z"));
  expect(freeUntil(null)).toBeNull();
});
