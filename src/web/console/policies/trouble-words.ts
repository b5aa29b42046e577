import type { PolicyTrouble, TroubleCode } from "../../../entitlement/index.ts";
import type { ConsoleLang } from "../words.ts";

/** What is wrong at a field, and what to do, for whoever fills in the form. */
const id: Readonly<Record<TroubleCode, string>> = {
  MISSING: "Bagian ini belum ada.",
  UNKNOWN: "Ini tidak dikenal. Periksa ejaannya.",
  EMPTY: "Ini harus diisi.",
  NO_DAY: "Tulis tanggal seperti 1 Maret 2027, dan pastikan harinya ada.",
  NO_WHOLE_NUMBER: "Tulis angka bulat tanpa huruf.",
  TOO_SMALL: "Angka ini terlalu kecil.",
  TOO_LARGE: "Angka ini terlalu besar.",
  TOO_LONG: "Teks ini terlalu panjang. Ringkas menjadi paling banyak 2.000 huruf.",
  TOO_MANY: "Isinya terlalu banyak: tidak ada bagian peraturan yang sepanjang ini.",
  HIDDEN_LETTER: "Ada huruf yang tidak terlihat di teks ini. Hapus, lalu ketik ulang (jangan disalin).",
  NO_CHOICE: "Pilih salah satu yang ada.",
  WRONG_SHAPE: "Bentuk bagian ini keliru.",
  HOLE: "Ada lubang: untuk sebagian waktu atau orang tidak ada aturannya.",
  OVERLAP: "Tumpang tindih: sudah ada yang berlaku pada saat ini, atau urutannya terbalik.",
  CIRCLE: "Berputar: yang sama sudah disebut lebih dulu.",
  TOO_LATE: "Hari ini sesudah peraturannya berakhir atau berlaku.",
  ENDS_BEFORE_IT_BEGINS: "Akhirnya tidak sesudah awalnya.",
  NOT_RISING: "Lapisan pajak harus naik: batas dan tarifnya, dan hanya lapisan terakhir tanpa batas.",
  CONTRADICTION: "Dua syarat ini tidak mungkin terpenuhi bersama.",
  NOT_DESCRIBED: "Belum ada kalimat untuk syarat atau dokumen ini.",
  TWICE: "Ini sudah disebut di atas. Hapus salah satu.",
  NO_WAITING_PERIOD: "Alasan ini meminta masa tunggu, tetapi lamanya belum ditulis.",
  NOT_ASKED: "Masa tunggu ini tidak diminta oleh alasannya. Centang syarat masa tunggu, atau hapus angkanya.",
  ALONE: "“Tidak disebut dalam peraturan” berdiri sendiri, tanpa syarat lain.",
  TAKEN: "Nama ini sudah dipakai.",
  OTHER_ID: "Nama di dalam berkas berbeda dari nama rancangan.",
  NOT_AHEAD: "Harus mulai besok atau sesudahnya.",
};

/** The trouble in the reader's language; English says it as the command line does, with its numbers. */
export const troubleSentence = ({ code, message }: PolicyTrouble, lang: ConsoleLang): string =>
  lang === "id" ? id[code] : message;
