import type { Reason } from "../../../entitlement/index.ts";
import type { Lang } from "../../ui/words.ts";

/** A question and its hint. */
type Asked = readonly [question: string, hint: string];
type Said = { readonly met: string; readonly unmet: string };

type Words = {
  readonly step: (n: number) => string;
  readonly heading: string;
  /** What the date is of, by reason. */
  readonly day: Readonly<Partial<Record<Reason, Asked>>>;
  readonly working: Readonly<Partial<Record<Reason, string>>>;
  readonly workingNo: Readonly<Partial<Record<Reason, string>>>;
  readonly workingYes: Readonly<Partial<Record<Reason, string>>>;
  readonly pensionAge: Asked;
  readonly years: string;
  readonly takenBefore: Asked;
  readonly takenYes: string;
  readonly takenNo: string;
  readonly house: Asked;
  readonly houseOwn: string;
  readonly houseSpouse: string;
  readonly credit: Asked;
  readonly heir: Asked;
  readonly others: Asked;
  readonly notChosen: string;
  readonly notAnAge: string;
  /** Conditions about what was typed: nobody has looked into a record, so none is spoken of. */
  readonly typed: Readonly<Record<string, Said>>;
  readonly nearerHeading: string;
  readonly nearer: (who: string) => string;
  readonly nearerTip: string;
  readonly sharing: string;
  readonly onlyIf: string;
  readonly once: string;
  readonly branch: readonly [bold: string, rest: string];
  readonly branchYes: string;
  readonly branchSteps: readonly string[];
  readonly branchStart: string;
  readonly branchIfToday: string;
  /** On a day on which branches are closed: the day on which they open. */
  readonly branchIfOn: (day: string) => string;
  /** Online, on a day without interviews. */
  readonly ifOn: (day: string) => string;
  readonly noWaiting: string;
  /** The day of a condition, behind its sentence. */
  readonly since: (met: boolean, day: string) => string;
  /** What an heir types next: the member's data, and a phone of their own. */
  readonly heirNext: string;
  readonly heirPerson: string;
  readonly heirPersonHint: string;
  readonly taxWarning: (from: number) => readonly [bold: string, rest: string];
  readonly mortgage: string;
  readonly oneOf: string;
  readonly maybe: string;
  readonly ruleChanges: (first: string) => string;
};

const id: Words = {
  step: (n) => `Cek dulu: langkah ${n} dari 2`,
  heading: "Beberapa pertanyaan",
  day: {
    RESIGN: ["Tanggal berapa surat berhenti Anda dibuat?", "Lihat tanggal di surat dari perusahaan. Contoh: 3 5 2026"],
    PHK: ["Tanggal berapa Anda kena PHK?", "Hari terakhir Anda bekerja. Contoh: 30 4 2026"],
    PKWT_AKHIR: ["Tanggal berapa kontrak Anda habis?", "Lihat di surat kontrak. Contoh: 31 3 2026"],
    PENSIUN_56: ["Kapan Anda lahir?", "Seperti di KTP. Contoh: 12 8 1968"],
    PENSIUN_PKB: ["Kapan Anda lahir?", "Seperti di KTP. Contoh: 12 8 1971"],
    MENINGGAL: ["Kapan peserta meninggal?", "Seperti di surat kematian. Contoh: 9 2 2026"],
    SEBAGIAN_10: ["Sejak kapan Anda menjadi peserta?", "Lihat di kartu peserta. Lupa harinya? Isi 1. Contoh: 1 2 2014"],
    SEBAGIAN_30_TUNAI: [
      "Sejak kapan Anda menjadi peserta?",
      "Lihat di kartu peserta. Lupa harinya? Isi 1. Contoh: 1 2 2014",
    ],
    SEBAGIAN_30_KREDIT: [
      "Sejak kapan Anda menjadi peserta?",
      "Lihat di kartu peserta. Lupa harinya? Isi 1. Contoh: 1 2 2014",
    ],
  },
  working: {
    PENSIUN_PKB: "Apakah Anda sekarang masih bekerja?",
    BPU_BERHENTI: "Apakah Anda masih punya usaha atau pekerjaan lain?",
    KELUAR_WNA: "Apakah Anda masih bekerja di Indonesia?",
    KELUAR_WNI: "Apakah Anda masih bekerja di Indonesia?",
  },
  workingNo: { BPU_BERHENTI: "Tidak, sudah berhenti semua" },
  workingYes: {
    PENSIUN_PKB: "Ya, saya masih bekerja",
    BPU_BERHENTI: "Ya, masih ada",
    KELUAR_WNA: "Ya, saya masih bekerja",
    KELUAR_WNI: "Ya, saya masih bekerja",
  },
  pensionAge: [
    "Berapa usia pensiun di perusahaan Anda?",
    "Lihat perjanjian kerja atau peraturan perusahaan. Contoh: 55",
  ],
  years: "tahun",
  takenBefore: ["Pernah mengambil sebagian JHT?", "10% atau 30%, kapan saja."],
  takenYes: "Ya, sudah pernah",
  takenNo: "Belum pernah",
  house: ["Rumahnya atas nama siapa?", "Lihat PPJB atau AJB."],
  houseOwn: "Nama saya",
  houseSpouse: "Nama suami atau istri saya",
  credit: ["Uangnya untuk apa?", "Dokumennya berbeda untuk tiap keperluan."],
  heir: ["Anda siapanya peserta?", "Pilih satu."],
  others: ["Siapa lagi keluarganya yang masih hidup?", "Beri tanda semua yang masih ada. Kosongkan kalau tidak ada."],
  notChosen: "Pilih satu jawaban",
  notAnAge: "Isi usia pensiun dengan angka, misalnya 55",
  typed: {
    NOT_WORKING: {
      met: "Anda sudah tidak bekerja.",
      unmet: "Anda menjawab masih bekerja. Uang ini untuk yang sudah berhenti.",
    },
    DECEASED: { met: "Peserta sudah meninggal.", unmet: "Tanggal meninggal peserta belum diisi." },
    CITIZEN: { met: "Anda warga negara Indonesia.", unmet: "Alasan ini hanya untuk warga negara Indonesia." },
  },
  nearerHeading: "Ada keluarga yang lebih berhak",
  nearer: (who) => `Yang berhak lebih dulu: ${who}.`,
  nearerTip: "Mereka bisa mengajukan klaim ini. Anda boleh membantu, juga di sini.",
  sharing: "Ahli waris yang sama dekatnya mengajukan bersama-sama.",
  onlyIf: "Kalau ada keluarga yang lebih dekat, merekalah yang berhak lebih dulu. Urutannya:",
  once: "Mengambil sebagian hanya boleh satu kali. Sisanya bisa dicairkan semua kalau Anda berhenti bekerja atau sudah 56 tahun.",
  branch: ["Mulai di sini, selesai di kantor cabang.", " Data Anda kami simpan. Langkah terakhir dilakukan di cabang."],
  branchYes: "Ya, Anda bisa klaim sekarang, lewat kantor cabang",
  branchSteps: [
    "Mulai klaim di sini. Anda mendapat kode klaim, dan data Anda tersimpan.",
    "Bawa dokumen asli di bawah ini dan kode klaim ke kantor cabang.",
    "Tunjukkan kode itu kepada petugas di sana. Bawa juga HP Anda.",
  ],
  branchStart: "Mulai dan dapatkan kode klaim",
  branchIfToday: "Kalau semuanya lengkap di cabang hari ini",
  branchIfOn: (day) => `Hari ini kantor cabang tutup. Kalau semuanya lengkap di sana hari ${day}`,
  ifOn: (day) => `Hari ini tidak ada wawancara. Kalau wawancara hari ${day} dan semuanya lengkap`,
  noWaiting: "Tidak ada masa tunggu.",
  since: (met, day) => (met ? `Sejak ${day}.` : `Mulai ${day}.`),
  heirNext: "Berikutnya: isi data peserta yang meninggal dan nomor HP Anda sendiri, lalu kami kirim kode.",
  heirPerson: "Siapa peserta yang meninggal?",
  heirPersonHint: "Isi data peserta, bukan data Anda. Lihat KTP dan kartu pesertanya.",
  taxWarning: (from) => [
    "Pikirkan dulu pajaknya.",
    ` Kalau ambil sebagian tahun ini, klaim berikutnya mulai tahun ${from} kena pajak bertingkat. Pajaknya bisa lebih besar.`,
  ],
  mortgage: "Bank meminta surat hak dari kantor cabang sebelum memproses kredit Anda. Minta lewat 1500 000.",
  oneOf: "salah satu saja dari ini:",
  maybe: "Diminta hanya kalau:",
  ruleChanges: (first) => `Aturan berubah mulai ${first}.`,
};

const en: Words = {
  step: (n) => `Check first: step ${n} of 2`,
  heading: "A few questions",
  day: {
    RESIGN: ["What is the date on your employer's letter?", "See the letter from the company. For example: 3 5 2026"],
    PHK: ["On which day were you laid off?", "Your last day of work. For example: 30 4 2026"],
    PKWT_AKHIR: ["On which day did your contract end?", "See the contract. For example: 31 3 2026"],
    PENSIUN_56: ["When were you born?", "As on your KTP. For example: 12 8 1968"],
    PENSIUN_PKB: ["When were you born?", "As on your KTP. For example: 12 8 1971"],
    MENINGGAL: ["When did the member die?", "As on the death certificate. For example: 9 2 2026"],
    SEBAGIAN_10: ["Since when are you a member?", "See your card. Day forgotten? Enter 1. For example: 1 2 2014"],
    SEBAGIAN_30_TUNAI: ["Since when are you a member?", "See your card. Day forgotten? Enter 1. For example: 1 2 2014"],
    SEBAGIAN_30_KREDIT: [
      "Since when are you a member?",
      "See your card. Day forgotten? Enter 1. For example: 1 2 2014",
    ],
  },
  working: {
    PENSIUN_PKB: "Are you still working now?",
    BPU_BERHENTI: "Do you still have a business or another job?",
    KELUAR_WNA: "Are you still working in Indonesia?",
    KELUAR_WNI: "Are you still working in Indonesia?",
  },
  workingNo: { BPU_BERHENTI: "No, all of it has stopped" },
  workingYes: {
    PENSIUN_PKB: "Yes, I am still working",
    BPU_BERHENTI: "Yes, I do",
    KELUAR_WNA: "Yes, I am still working",
    KELUAR_WNI: "Yes, I am still working",
  },
  pensionAge: ["What is the pension age in your company?", "See the contract or the company's rules. For example: 55"],
  years: "years",
  takenBefore: ["Have you taken a part of your JHT before?", "10% or 30%, at any time."],
  takenYes: "Yes, I have",
  takenNo: "No, never",
  house: ["In whose name is the home?", "See the PPJB or AJB."],
  houseOwn: "My name",
  houseSpouse: "My husband's or wife's name",
  credit: ["What is the money for?", "The papers differ with the use."],
  heir: ["What are you to the member?", "Choose one."],
  others: ["Who else of the family is alive?", "Tick all. Leave empty if nobody is."],
  notChosen: "Choose one answer",
  notAnAge: "Enter the pension age as a number, such as 55",
  typed: {
    NOT_WORKING: {
      met: "You are not working.",
      unmet: "You answered that you still work. This money is for who has stopped.",
    },
    DECEASED: { met: "The member has died.", unmet: "The day of death is not entered yet." },
    CITIZEN: { met: "You are an Indonesian citizen.", unmet: "This reason is for Indonesian citizens only." },
  },
  nearerHeading: "There is nearer family",
  nearer: (who) => `Entitled before you: ${who}.`,
  nearerTip: "They can make this claim. You may help them, here too.",
  sharing: "Heirs who are equally near claim together.",
  onlyIf: "If there is nearer family, they are entitled first. The order:",
  once: "A part can be taken only once. The rest can be paid when you stop working or are 56.",
  branch: ["Begin here, finish at a branch.", " We keep your data. The last step is at the branch."],
  branchYes: "Yes, you can claim now, through a branch",
  branchSteps: [
    "Begin the claim here. You get a claim code, and your data are kept.",
    "Take the original documents below and the claim code to the branch.",
    "Show the code to the officer there. Take your phone too.",
  ],
  branchStart: "Begin and get a claim code",
  branchIfToday: "If everything is complete at the branch today",
  branchIfOn: (day) => `Branches are closed today. If everything is complete there on ${day}`,
  ifOn: (day) => `No interviews today. If yours is on ${day} and everything is complete`,
  noWaiting: "There is no waiting period.",
  since: (met, day) => (met ? `Since ${day}.` : `From ${day} on.`),
  heirNext: "Next: the data of the member who died and your own phone number, then we send a code.",
  heirPerson: "Which member has died?",
  heirPersonHint: "Enter the member's data, not yours. See their KTP and membership card.",
  taxWarning: (from) => [
    "Think of the tax first.",
    ` If you take a part this year, a later claim from ${from} on is taxed progressively. The tax may be higher.`,
  ],
  mortgage: "Your bank asks for a letter of entitlement from a branch before it goes on. Ask for it at 1500 000.",
  oneOf: "only one of these:",
  maybe: "Asked for only if:",
  ruleChanges: (first) => `The rule changes on ${first}.`,
};

export const checkWords: Readonly<Record<Lang, Words>> = { id, en };
