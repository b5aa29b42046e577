import type { JsonFault } from "./json-text.ts";

/** Words of the JSON beside the fields. */
const id = {
  heading: "Bagian ini sebagai JSON",
  hint: "Sama dengan isian di sebelahnya: yang satu diubah, yang lain ikut. Tidak perlu dibuka bila isiannya cukup.",
  whole: "Seluruh berkas. Diperiksa selagi Anda mengetik; yang disimpan di sini tampak di isian.",
  label: "Teks JSON",
  save: "Simpan teks JSON ini",
  restore: "Buat lagi JSON dari isian",
  line: (number: number) => `Baris ${number}`,
  unreadable: (line: number) => `JSON belum dapat dibaca. Betulkan baris ${line}; isian menunggu sampai terbaca.`,
  notSaved: "Belum tersimpan. Teks Anda masih di bawah; betulkan baris yang ditandai, lalu simpan lagi.",
  elsewhere: (part: string) => `Ini bukan milik bagian ini. Hapus dari sini; ubah di bagian “${part}”.`,
  faults: {
    EMPTY: "Mulai dengan { dan tutup dengan }.",
    WANTS_VALUE: "Di sini harus ada nilai: teks dalam tanda kutip, angka tanpa titik, true, false, atau null.",
    WANTS_NAME: "Di sini harus ada nama dalam tanda kutip ganda.",
    WANTS_COLON: "Setelah nama harus ada titik dua (:).",
    WANTS_COMMA: "Di akhir ini kurang koma (,) atau kurung tutup.",
    LAST_COMMA: "Koma ini berlebih: setelahnya tidak ada apa-apa lagi.",
    OPEN_TEXT: "Teks ini belum ditutup dengan tanda kutip.",
    STRANGE_TEXT: "Garis miring terbalik (\\) di teks ini tidak dapat dibaca. Hapus.",
    NOT_CLOSED: "Kurung yang dibuka di sini belum ditutup.",
    MORE: "Setelah kurung tutup terakhir tidak boleh ada apa-apa lagi.",
    TWICE: "Nama ini sudah ada di atas. Hapus salah satu.",
    TOO_DEEP: "Terlalu banyak kurung di dalam kurung.",
  } satisfies Record<JsonFault["code"], string>,
};

const en: typeof id = {
  heading: "This part as JSON",
  hint: "The same as the fields beside it: change one and the other follows. No need for it where the fields will do.",
  whole: "The whole file. Checked while you type; what is saved here shows in the fields.",
  label: "JSON text",
  save: "Save this JSON text",
  restore: "Make the JSON from the fields again",
  line: (number: number) => `Line ${number}`,
  unreadable: (line: number) => `The JSON cannot be read yet. Mend line ${line}; until then the fields wait.`,
  notSaved: "Not saved yet. Your text is still below; mend the marked lines, then save again.",
  elsewhere: (part: string) => `This does not belong to this part. Take it away here; change it under “${part}”.`,
  faults: {
    EMPTY: "Begin with { and close with }.",
    WANTS_VALUE: "A value belongs here: a text in quotes, a number without separators, true, false or null.",
    WANTS_NAME: "A name in double quotes belongs here.",
    WANTS_COLON: "A colon (:) belongs behind the name.",
    WANTS_COMMA: "A comma (,) or a closing bracket is missing at this end.",
    LAST_COMMA: "This comma is one too many: nothing follows it.",
    OPEN_TEXT: "This text is not closed with a quote.",
    STRANGE_TEXT: "The backslash (\\) in this text cannot be read. Take it out.",
    NOT_CLOSED: "The bracket that opens here is not closed.",
    MORE: "Nothing may stand behind the last closing bracket.",
    TWICE: "This name stands above already. Take one of them away.",
    TOO_DEEP: "Too many brackets inside brackets.",
  },
};

export const jsonWords = { id, en };
