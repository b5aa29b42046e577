import type { AnnouncementRefusal, AnnouncementState, TextTrouble } from "../../../outreach/index.ts";

/** Words of head office's pages of announcements: this part of the console speaks Indonesian only. */
export const words = {
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
  channels: {
    WEB: "Halaman web",
    WHATSAPP: "WhatsApp",
    SMS: "SMS",
    EMAIL: "Surel",
    LETTER: "Surat",
    SQUARE: "Gambar persegi",
    STORY: "Gambar cerita",
    POSTER: "Poster A4",
    LEAFLET: "Selebaran lipat",
    SLIDES: "Layar ruang tunggu",
    HANDOUT: "Lembar bagi",
    SLIP: "Kertas antre",
  } as Readonly<Record<string, string>>,
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
};

/** Where a trouble is, as the form calls it. */
function place(at: string): string {
  const [lang, part, nth, field] = at.split(".");
  const language = words.languages[lang!] ?? lang;
  if (part === "headline") return `${language}, judul`;
  if (part === "bring") return `${language}, yang dibawa`;
  if (part === "steps") return `${language}, langkah ${Number(nth) + 1}, ${field === "title" ? "judul" : "kalimat"}`;
  return at === "from" ? "Mulai hari" : "Hari terakhir";
}

/** What is wrong, and how to mend it, in one sentence. */
export function troubleWords(trouble: TextTrouble): string {
  const where = place(trouble.at);
  switch (trouble.code) {
    case "MISSING":
      return `${where}: belum diisi.`;
    case "TOO_LONG":
      return `${where}: ${trouble.letters.toLocaleString("id")} huruf, paling banyak ${trouble.most}. Pendekkan kalimatnya.`;
    case "TOO_WIDE":
      return `${where}: tidak muat di kertas. Tulis dengan huruf kecil, atau pendekkan.`;
    case "MARKUP":
      return `${where}: tanda < dan > tidak boleh dipakai. Tulis kalimat biasa.`;
    case "HIDDEN_CHARACTERS":
      return `${where}: ada huruf yang tidak terlihat. Hapus isian ini, lalu ketik sendiri.`;
    case "UNPRINTABLE":
      return `${where}: tanda “${trouble.character}” tidak bisa dicetak. Ganti dengan huruf biasa.`;
    case "BANNED_WORD":
      return `${where}: jangan pakai “${trouble.word}”. Tulis: ${trouble.instead}.`;
    case "LONG_SENTENCE":
      return `${where}: ada kalimat ${trouble.words} kata, paling banyak ${trouble.most}. Bagi menjadi dua.`;
    case "HARD_TO_READ":
      return `${where}: terlalu sulit dibaca (tingkat ${trouble.fog.toLocaleString("id")}, paling banyak ${trouble.most}). Ganti kata panjang: ${trouble.words.join(", ")}.`;
    case "TOO_MANY":
      return `${where}: paling banyak ${trouble.most} baris.`;
    case "UNUSABLE_DAY":
      return `${where}: tulis hari seperti 31 Desember 2026, belum lewat, dan tidak sebelum hari mulainya.`;
  }
}
