import { formatCount } from "../../../platform/numbers.ts";
import type { AnnouncementRefusal, AnnouncementState, TextTrouble } from "../../../outreach/index.ts";
import type { ConsoleLang } from "../words.ts";

/** Words of head office's pages of announcements; what an announcement itself says stays as it was written. */
const id = {
  title: "Pengumuman",
  lead: "Ditulis sekali, disetujui orang kedua, lalu jadi halaman, poster, gambar dan pesan dengan isi yang sama.",
  caption: "Semua pengumuman",
  columns: { headline: "Judul", state: "Keadaan", dates: "Berlaku", changed: "Terakhir diubah" },
  none: "Belum ada pengumuman.",
  untitled: "(belum berjudul)",
  states: {
    DRAFT: "Rancangan",
    PROPOSED: "Menunggu orang kedua",
    APPROVED: "Terbit",
    ENDED: "Berakhir",
    WITHDRAWN: "Ditarik",
  } satisfies Record<AnnouncementState, string>,
  begin: "Tulis pengumuman baru",
  beginEmpty: "Mulai dari lembar kosong",
  fromPolicy: "Mulai dari perubahan aturan",
  fromPolicyHint: "Kalimat perubahannya disalin. Anda tinggal memendekkannya.",
  policy: "Aturan yang mana?",
  beginFromPolicy: "Mulai dari aturan ini",
  languages: { id: "Bahasa Indonesia", plain: "Bahasa sederhana", en: "Bahasa Inggris" } as Readonly<
    Record<string, string>
  >,
  hints: {
    id: "Untuk semua orang. Kalimat paling panjang 16 kata.",
    plain: "Untuk yang jarang membaca. Kalimat paling panjang 12 kata, kata sehari-hari.",
    en: "Isi yang sama, kalimat pendek.",
  } as Readonly<Record<string, string>>,
  regional: (code: string) => `Bahasa daerah: ${code}`,
  regionalHint: "Boleh kosong. Salam, “gratis”, dan “pindai di sini” bahasa Jawa dan Sunda sudah tersedia.",
  addRegional: "Tambah bahasa daerah",
  regionalCode: "Kode bahasa",
  regionalCodeHint: "Dua atau tiga huruf: jv Jawa, su Sunda, mad Madura, min Minang, bug Bugis, ban Bali.",
  regionalCodeWrong: "Tulis kode bahasa dua atau tiga huruf, misalnya jv.",
  headline: "Judul",
  letters: (count: number) => `Paling banyak ${count} huruf`,
  stepTitle: (number: number) => `Langkah ${number}: judul`,
  stepText: (number: number) => `Langkah ${number}: kalimat`,
  bring: "Yang perlu dibawa",
  bringHint: (count: number, letters: number) =>
    `Satu benda satu baris, paling banyak ${count} baris, ${letters} huruf sebaris. Boleh kosong.`,
  dates: "Berlaku",
  lastDay: (day: string) => `sampai ${day}`,
  from: "Mulai hari",
  until: "Hari terakhir",
  dayHint: "Misalnya 31 Desember 2026. Boleh kosong.",
  save: "Simpan",
  saved: "Tersimpan.",
  unfinished: (count: number) => `Tersimpan. Masih ada ${count} hal sebelum boleh terbit:`,
  nothingMissing: "Lengkap. Bisa diajukan ke orang kedua.",
  propose: "Ajukan ke orang kedua",
  approve: "Setujui dan terbitkan",
  waitsForSecond: (name: string) => `Diajukan ${name}. Menunggu persetujuan orang lain di kantor pusat.`,
  ownProposal: "Anda yang mengajukan. Orang lain di kantor pusat yang menyetujui.",
  approvedBy: (name: string, other: string, day: string) => `Diajukan ${name}, disetujui ${other}, ${day}.`,
  endedBecause: (day: string, why: string) => `Berakhir ${day}: ${why}`,
  publicPage: "Buka halaman publik",
  board: "Papan sebaran",
  approvedOn: (day: string) => `disetujui ${day}`,
  preview: "Begini terbacanya",
  change: "Ubah isinya",
  changeHint: "Kalau diubah, pengumuman kembali menjadi rancangan dan harus diajukan lagi.",
  endTitle: "Akhiri atau tarik",
  endWhy: "Mengapa?",
  endWhyHint: "Sepuluh huruf atau lebih. Kalimat ini tampil di halaman publik.",
  end: "Akhiri",
  withdraw: "Tarik",
  links: "Tautan dan kode",
  linksHint: "Setiap saluran punya kode sendiri. Kode menghitung berapa kali dibuka, tidak pernah siapa.",
  policyOf: (id: string) => `Tentang aturan ${id}`,
  refusals: {
    NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
    NO_SUCH_ANNOUNCEMENT: "Pengumuman ini tidak ada.",
    WRONG_STATE: "Keadaan pengumuman ini sudah lain. Muat ulang halaman, lalu lihat yang terbaru.",
    STALE:
      "Orang lain baru saja mengubahnya. Ketikan Anda masih di sini. Buka halaman ini di tab lain, lalu gabungkan.",
    SAME_PERSON: "Yang mengajukan tidak boleh menyetujui. Minta orang lain di kantor pusat.",
    REASON_MISSING: "Tulis alasannya, sepuluh huruf atau lebih.",
    TROUBLES: "Ada yang harus dibetulkan dulu.",
  } satisfies Record<AnnouncementRefusal["code"], string>,
  places: {
    headline: "judul",
    bring: "yang dibawa",
    step: (number: number, isTitle: boolean) => `langkah ${number}, ${isTitle ? "judul" : "kalimat"}`,
  },
  /** What is wrong, and how to mend it, in one sentence. */
  trouble: (trouble: TextTrouble): string => {
    switch (trouble.code) {
      case "MISSING":
        return "belum diisi.";
      case "TOO_LONG":
        return `${formatCount(trouble.letters, "id")} huruf, paling banyak ${trouble.most}. Pendekkan kalimatnya.`;
      case "TOO_WIDE":
        return "tidak muat di kertas. Tulis dengan huruf kecil, atau pendekkan.";
      case "MARKUP":
        return "tanda < dan > tidak boleh dipakai. Tulis kalimat biasa.";
      case "HIDDEN_CHARACTERS":
        return "ada huruf yang tidak terlihat. Hapus isian ini, lalu ketik sendiri.";
      case "UNPRINTABLE":
        return `tanda “${trouble.character}” tidak bisa dicetak. Ganti dengan huruf biasa.`;
      case "BANNED_WORD":
        return `jangan pakai “${trouble.word}”. Tulis: ${trouble.instead}.`;
      case "LONG_SENTENCE":
        return `ada kalimat ${trouble.words} kata, paling banyak ${trouble.most}. Bagi menjadi dua.`;
      case "HARD_TO_READ":
        return `terlalu sulit dibaca (tingkat ${formatCount(trouble.fog, "id")}, paling banyak ${trouble.most}). Ganti kata panjang: ${trouble.words.join(", ")}.`;
      case "TOO_MANY":
        return `paling banyak ${trouble.most} baris.`;
      case "UNUSABLE_DAY":
        return "tulis hari seperti 31 Desember 2026, belum lewat, dan tidak sebelum hari mulainya.";
    }
  },
};
export type AnnouncementWords = typeof id;

const en: AnnouncementWords = {
  title: "Announcements",
  lead: "Written once, approved by a second person, then made into a page, poster, pictures and messages that say the same.",
  caption: "All announcements",
  columns: { headline: "Headline", state: "State", dates: "Holds", changed: "Last changed" },
  none: "No announcements yet.",
  untitled: "(no headline yet)",
  states: {
    DRAFT: "Draft",
    PROPOSED: "Waits for a second person",
    APPROVED: "Published",
    ENDED: "Ended",
    WITHDRAWN: "Withdrawn",
  },
  begin: "Write a new announcement",
  beginEmpty: "Begin from an empty sheet",
  fromPolicy: "Begin from a change of rules",
  fromPolicyHint: "The sentences of the change are copied. You only have to shorten them.",
  policy: "Which rule?",
  beginFromPolicy: "Begin from this rule",
  languages: { id: "Indonesian", plain: "Plain Indonesian", en: "English" },
  hints: {
    id: "For everybody. No sentence is longer than 16 words.",
    plain: "For those who seldom read. No sentence is longer than 12 words, and words are those of every day.",
    en: "The same content, in short sentences.",
  },
  regional: (code) => `Regional language: ${code}`,
  regionalHint:
    "May stay empty. The greeting, “free of charge” and “scan here” are there in Javanese and Sundanese already.",
  addRegional: "Add a regional language",
  regionalCode: "Code of the language",
  regionalCodeHint:
    "Two or three letters: jv Javanese, su Sundanese, mad Madurese, min Minangkabau, bug Buginese, ban Balinese.",
  regionalCodeWrong: "Write the code of the language in two or three letters, such as jv.",
  headline: "Headline",
  letters: (count) => `At most ${count} letters`,
  stepTitle: (number) => `Step ${number}: title`,
  stepText: (number) => `Step ${number}: sentence`,
  bring: "What to bring",
  bringHint: (count, letters) => `One thing a line, at most ${count} lines, ${letters} letters each. May stay empty.`,
  dates: "Holds",
  lastDay: (day) => `until ${day}`,
  from: "First day",
  until: "Last day",
  dayHint: "Such as 31 December 2026. May stay empty.",
  save: "Save",
  saved: "Saved.",
  unfinished: (count) =>
    `Saved. ${count === 1 ? "One thing is" : `${count} things are`} left before it may be published:`,
  nothingMissing: "Complete. It can be put before a second person.",
  propose: "Put before a second person",
  approve: "Approve and publish",
  waitsForSecond: (name) => `Proposed by ${name}. Waits for the approval of somebody else at head office.`,
  ownProposal: "You proposed it. Somebody else at head office approves.",
  approvedBy: (name, other, day) => `Proposed by ${name}, approved by ${other}, ${day}.`,
  endedBecause: (day, why) => `Ended ${day}: ${why}`,
  publicPage: "Open the public page",
  board: "How far it has come",
  approvedOn: (day) => `approved ${day}`,
  preview: "How it reads",
  change: "Change its content",
  changeHint: "Once changed, the announcement is a draft again and has to be proposed anew.",
  endTitle: "End or withdraw",
  endWhy: "Why?",
  endWhyHint: "Ten letters or more. This sentence is shown on the public page.",
  end: "End",
  withdraw: "Withdraw",
  links: "Links and codes",
  linksHint: "Each channel has a code of its own. A code counts how often it was opened, never by whom.",
  policyOf: (policy) => `About the rule ${policy}`,
  refusals: {
    NOT_ALLOWED: "You are not allowed to do this.",
    NO_SUCH_ANNOUNCEMENT: "There is no such announcement.",
    WRONG_STATE: "This announcement is in another state by now. Load the page again and see the latest.",
    STALE:
      "Somebody else has just changed it. What you typed is still here. Open this page in another tab and join both.",
    SAME_PERSON: "Whoever proposed may not approve. Ask somebody else at head office.",
    REASON_MISSING: "Write the reason, ten letters or more.",
    TROUBLES: "Some things have to be put right first.",
  },
  places: {
    headline: "headline",
    bring: "what to bring",
    step: (number, isTitle) => `step ${number}, ${isTitle ? "title" : "sentence"}`,
  },
  trouble: (trouble) => {
    switch (trouble.code) {
      case "MISSING":
        return "not filled in yet.";
      case "TOO_LONG":
        return `${formatCount(trouble.letters, "en")} letters, at most ${trouble.most}. Shorten the sentence.`;
      case "TOO_WIDE":
        return "does not fit on paper. Write it in small letters, or shorten it.";
      case "MARKUP":
        return "the signs < and > may not be used. Write an ordinary sentence.";
      case "HIDDEN_CHARACTERS":
        return "some letters cannot be seen. Empty this field and type it yourself.";
      case "UNPRINTABLE":
        return `the sign “${trouble.character}” cannot be printed. Use an ordinary letter.`;
      case "BANNED_WORD":
        return `do not use “${trouble.word}”. Write: ${trouble.instead}.`;
      case "LONG_SENTENCE":
        return `a sentence has ${trouble.words} words, at most ${trouble.most}. Make two of it.`;
      case "HARD_TO_READ":
        return `too hard to read (level ${formatCount(trouble.fog, "en")}, at most ${trouble.most}). Replace long words: ${trouble.words.join(", ")}.`;
      case "TOO_MANY":
        return `at most ${trouble.most} lines.`;
      case "UNUSABLE_DAY":
        return "write a day such as 31 December 2026, not past, and not before the first day.";
    }
  },
};
export const announcementWords: Readonly<Record<ConsoleLang, AnnouncementWords>> = { id, en };

/** What is wrong and where, as the form calls it, and how to mend it. */
export function troubleWords(trouble: TextTrouble, lang: ConsoleLang): string {
  const words = announcementWords[lang];
  return `${placeOf(trouble.at, words)}: ${words.trouble(trouble)}`;
}

function placeOf(at: string, words: AnnouncementWords): string {
  const [written, part, nth, field] = at.split(".");
  const language = words.languages[written!] ?? written;
  if (part === "headline") return `${language}, ${words.places.headline}`;
  if (part === "bring") return `${language}, ${words.places.bring}`;
  if (part === "steps") return `${language}, ${words.places.step(Number(nth) + 1, field === "title")}`;
  return at === "from" ? words.from : words.until;
}
