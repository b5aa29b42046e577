import type { ClaimAnswers } from "../../../claims/index.ts";
import type { Lang } from "../../ui/words.ts";

type Words = {
  readonly missingWork: Readonly<Partial<Record<NonNullable<ClaimAnswers["reason"]>, string>>>;
  readonly pensionAge: string;
  readonly house: string;
  readonly credit: string;
  readonly stay: readonly [question: string, hint: string];
  readonly stayShort: string;
  readonly stayed: Readonly<Record<"YES" | "NO", string>>;
  readonly consentHeading: string;
  readonly consent: (from: number) => string;
  readonly consentError: string;
  readonly branchHeading: (office: string) => string;
  /** By the original card that an officer asks to see. */
  readonly branchLead: (card: "KTP" | "PASSPORT") => string;
  readonly branchKept: string;
  readonly branchBring: string;
  readonly branchShow: string;
  readonly branchPrepare: string;
  readonly branchPrepareText: string;
  readonly branchBank: string;
  readonly branchPhotos: (sent: number, of: number) => string;
  readonly branchGoOn: string;
  readonly branchReady: string;
  readonly branchOpen: string;
  readonly branchOpenText: string;
  readonly changeReason: string;
};

const id: Words = {
  missingWork: {
    PENSIUN_PKB: "Isi usia pensiun perusahaan",
    SEBAGIAN_30_TUNAI: "Pilih rumah atas nama siapa",
    SEBAGIAN_30_KREDIT: "Pilih kegunaan uangnya",
    KELUAR_WNA: "Pilih berapa lama Anda di Indonesia",
    KELUAR_WNI: "Pilih berapa lama Anda di Indonesia",
  },
  pensionAge: "Usia pensiun perusahaan",
  house: "Rumah atas nama",
  credit: "Uang untuk",
  stay: [
    "Berapa hari Anda di Indonesia dalam 12 bulan terakhir?",
    "Jumlahkan semua hari, tidak harus berturut-turut. Ini menentukan pajaknya. Petugas mencocokkan dengan cap di paspor Anda.",
  ],
  stayShort: "Di Indonesia, 12 bulan terakhir",
  stayed: {
    YES: "Lebih dari 183 hari (lebih dari 6 bulan)",
    NO: "183 hari atau kurang. Pajaknya dihitung petugas, bukan sistem.",
  },
  consentHeading: "Pajak nanti",
  consent: (from) =>
    `Saya tahu: kalau saya ambil sebagian sekarang, klaim berikutnya mulai tahun ${from} kena pajak bertingkat. Pajaknya bisa lebih besar.`,
  consentError: "Beri tanda kalau Anda sudah tahu soal pajak nanti",
  branchHeading: (office) => `Selesaikan di ${office}`,
  branchLead: (card) =>
    `Klaim ini dikirim dari kantor cabang. Petugas melihat ${card === "KTP" ? "KTP" : "paspor dan KITAS atau KITAP"} asli Anda, mewawancarai Anda di situ, lalu klaim berjalan. Gratis.`,
  branchKept: "Data Anda sudah tersimpan, 90 hari sejak terakhir Anda buka. Bawa juga HP Anda, kalau ada.",
  branchBring: "Bawa dokumen asli ini",
  branchShow: "Tunjukkan kode ini di cabang",
  branchPrepare: "Siapkan dari rumah, kalau bisa",
  branchPrepareText: "Makin banyak yang siap, makin cepat di cabang. Tidak bisa? Datang saja, petugas membantu.",
  branchBank: "Rekening bank",
  branchPhotos: (sent, of) => `Foto dokumen: ${sent} dari ${of}`,
  branchGoOn: "Siapkan sekarang",
  branchReady: "Semua sudah siap. Tinggal datang ke cabang.",
  branchOpen: "Yang belum cocok dengan catatan kami",
  branchOpenText: "Bawa bukti soal ini ke cabang, atau telepon 1500 000 dulu. Petugas membantu membetulkan.",
  changeReason: "Alasan salah? Ganti alasan",
};

const en: Words = {
  missingWork: {
    PENSIUN_PKB: "Enter the company's pension age",
    SEBAGIAN_30_TUNAI: "Choose in whose name the home is",
    SEBAGIAN_30_KREDIT: "Choose what the money is for",
    KELUAR_WNA: "Choose how long you were in Indonesia",
    KELUAR_WNI: "Choose how long you were in Indonesia",
  },
  pensionAge: "Company's pension age",
  house: "The home is in",
  credit: "The money is for",
  stay: [
    "How many days in Indonesia in the last 12 months?",
    "Add up all days, not only those in a row. Your tax depends on it. An officer compares it with the stamps in your passport.",
  ],
  stayShort: "In Indonesia, last 12 months",
  stayed: {
    YES: "More than 183 days (more than 6 months)",
    NO: "183 days or fewer. Officers work your tax out, not the system.",
  },
  consentHeading: "Later tax",
  consent: (from) =>
    `I know: if I take a part now, a later claim from ${from} on is taxed progressively. The tax may be higher.`,
  consentError: "Tick that you know of the later tax",
  branchHeading: (office) => `Finish at ${office}`,
  branchLead: (card) =>
    `This claim is sent from a branch. An officer sees your original ${card === "KTP" ? "KTP" : "passport and KITAS or KITAP"}, interviews you there, and the claim goes on. It is free.`,
  branchKept: "Your data are kept, for 90 days after you last came. Take your phone too, if you have one.",
  branchBring: "Bring these originals",
  branchShow: "Show this code at the branch",
  branchPrepare: "Prepare at home, if you can",
  branchPrepareText: "The more is ready, the faster it goes at the branch. Cannot do it? Just come, an officer helps.",
  branchBank: "Bank account",
  branchPhotos: (sent, of) => `Photos of papers: ${sent} of ${of}`,
  branchGoOn: "Prepare now",
  branchReady: "All is ready. You only have to come.",
  branchOpen: "What does not agree with our record yet",
  branchOpenText: "Bring proof of this to the branch, or call 1500 000 first. The officer helps to mend it.",
  changeReason: "Wrong reason? Change it",
};

export const reasonPageWords: Readonly<Record<Lang, Words>> = { id, en };
