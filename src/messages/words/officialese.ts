/** Words that people do not understand, or that send them away, each with what to say instead. A list, as data. */
export type BannedWord = { readonly word: string; readonly instead: string };

const indonesian: readonly BannedWord[] = [
  { word: "invalid", instead: "belum cocok, dan cara memperbaikinya" },
  { word: "tidak valid", instead: "belum cocok, dan cara memperbaikinya" },
  { word: "error", instead: "ada gangguan, dan apa yang bisa dilakukan" },
  { word: "submit", instead: "kirim" },
  { word: "upload", instead: "kirim foto" },
  { word: "unggah", instead: "kirim foto" },
  { word: "login", instead: "masuk" },
  { word: "klik di sini", instead: "apa yang terbuka sesudah ditekan" },
  { word: "otp", instead: "kode" },
  { word: "dimohon", instead: "tolong" },
  { word: "diharapkan", instead: "tolong" },
  { word: "guna", instead: "untuk" },
  { word: "apabila", instead: "kalau" },
  { word: "dikarenakan", instead: "karena" },
  { word: "sehubungan dengan", instead: "karena" },
  { word: "perihal", instead: "tentang" },
  { word: "adapun", instead: "(hapus saja)" },
  { word: "sebagaimana", instead: "seperti" },
  { word: "dimaksud", instead: "sebut namanya" },
  { word: "tersebut di atas", instead: "sebut namanya" },
  { word: "yang bersangkutan", instead: "Anda" },
  { word: "melakukan pengajuan", instead: "mengajukan" },
  { word: "melakukan pencairan", instead: "mencairkan" },
  { word: "persyaratan administrasi", instead: "surat yang dibawa" },
  { word: "verifikasi", instead: "pemeriksaan" },
  { word: "validasi", instead: "pencocokan" },
  { word: "stakeholder", instead: "sebut siapa" },
];

const english: readonly BannedWord[] = [
  { word: "invalid", instead: "what is wrong and how to mend it" },
  { word: "error", instead: "what happened and what to do" },
  { word: "submit", instead: "send" },
  { word: "click here", instead: "what opens" },
  { word: "pursuant to", instead: "under" },
  { word: "in accordance with", instead: "under" },
  { word: "herewith", instead: "(leave it out)" },
];

/** Sent somewhere without being told how to get there: allowed only beside a telephone number, an address or an hour. */
const sendsAway: Readonly<Record<"id" | "en", BannedWord>> = {
  id: { word: "hubungi cabang", instead: "telepon berapa, ke alamat mana, atau jam berapa" },
  en: { word: "contact the branch", instead: "which telephone, which address, which hours" },
};

const finds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(" ", "\\s+")}(?![\\p{L}\\p{N}])`, "iu").test(text);

/** The words of the list that stand in a text, in the list's order. */
export const bannedWords = (text: string, lang: "id" | "en"): readonly BannedWord[] => [
  ...(lang === "id" ? indonesian : english).filter(({ word }) => finds(text, word)),
  // A number is a telephone, a house or an hour.
  ...(finds(text, sendsAway[lang].word) && !/\d/.test(text) ? [sendsAway[lang]] : []),
];
