import type { Reason } from "../../../entitlement/index.ts";
import type { Lang } from "../../ui/words.ts";

type Words = {
  /** Each reason as the person would say it, and a line to tell it from its neighbours. */
  readonly reasons: Readonly<Record<Reason, readonly [say: string, hint: string]>>;
  readonly others: string;
  readonly groups: Readonly<Record<ReasonGroup, string>>;
};
export type ReasonGroup = "END" | "PART" | "ABROAD" | "HARDSHIP";

const id: Words = {
  reasons: {
    RESIGN: ["Saya mengundurkan diri", "Anda sendiri yang minta berhenti."],
    PHK: ["Saya kena PHK", "Perusahaan yang menghentikan Anda."],
    PENSIUN_56: ["Saya sudah 56 tahun atau lebih", "Boleh masih bekerja."],
    PENSIUN_PKB: ["Saya pensiun menurut aturan perusahaan", "Boleh sebelum 56 tahun."],
    PKWT_AKHIR: ["Kontrak kerja saya habis", "Kontrak (PKWT) selesai dan tidak diperpanjang."],
    BPU_BERHENTI: ["Usaha saya sendiri berhenti", "Anda membayar iuran sendiri, bukan lewat perusahaan."],
    SEBAGIAN_10: ["Ambil 10%", "Untuk persiapan pensiun. Boleh masih bekerja."],
    SEBAGIAN_30_TUNAI: ["Ambil 30% untuk beli rumah tunai", "Boleh masih bekerja."],
    SEBAGIAN_30_KREDIT: ["Ambil 30% untuk kredit rumah (KPR)", "Uang muka, angsuran, atau pelunasan."],
    KELUAR_WNA: ["Saya warga asing dan meninggalkan Indonesia", "Untuk selamanya."],
    KELUAR_WNI: ["Saya pindah kewarganegaraan", "Dari Indonesia ke negara lain."],
    CACAT_TOTAL: ["Saya cacat total tetap", "Tidak bisa bekerja lagi menurut dokter."],
    MENINGGAL: ["Peserta meninggal, saya ahli waris", "Suami, istri, anak, orang tua, atau keluarga lain."],
  },
  others: "Alasan lain: kontrak habis, usaha sendiri, ambil sebagian, pindah negara, cacat, ahli waris",
  groups: {
    END: "Pensiun, kontrak, usaha sendiri",
    PART: "Ambil sebagian",
    ABROAD: "Pindah ke luar negeri",
    HARDSHIP: "Cacat total, ahli waris",
  },
};

const en: Words = {
  reasons: {
    RESIGN: ["I resigned", "You yourself asked to leave."],
    PHK: ["I was laid off (PHK)", "The company ended your work."],
    PENSIUN_56: ["I am 56 or older", "You may still be working."],
    PENSIUN_PKB: ["I retired by my company's rules", "This may be before 56."],
    PKWT_AKHIR: ["My contract ended", "A fixed-term contract (PKWT) that was not renewed."],
    BPU_BERHENTI: ["My own business stopped", "You paid contributions yourself, not through a company."],
    SEBAGIAN_10: ["Take 10%", "To prepare for retirement. You may still be working."],
    SEBAGIAN_30_TUNAI: ["Take 30% to buy a home in cash", "You may still be working."],
    SEBAGIAN_30_KREDIT: ["Take 30% for a mortgage", "Down payment, instalments, or paying off."],
    KELUAR_WNA: ["I am a foreigner and leave Indonesia", "For good."],
    KELUAR_WNI: ["I change my nationality", "From Indonesian to another."],
    CACAT_TOTAL: ["I am totally and permanently disabled", "By a doctor's word you cannot work any more."],
    MENINGGAL: ["The member died, I am an heir", "Husband, wife, child, parent, or other family."],
  },
  others: "Another reason: end of contract, own business, a part, moving abroad, disability, heirs",
  groups: {
    END: "Retirement, contract, own business",
    PART: "Taking a part",
    ABROAD: "Moving abroad",
    HARDSHIP: "Disability, heirs",
  },
};

export const reasonWords: Readonly<Record<Lang, Words>> = { id, en };

/** The three that most people have; they stand open. */
export const commonReasons = ["RESIGN", "PHK", "PENSIUN_56"] as const satisfies readonly Reason[];
/** The others, in the groups in which people look for them. */
export const otherReasons = {
  END: ["PKWT_AKHIR", "PENSIUN_PKB", "BPU_BERHENTI"],
  PART: ["SEBAGIAN_10", "SEBAGIAN_30_TUNAI", "SEBAGIAN_30_KREDIT"],
  ABROAD: ["KELUAR_WNA", "KELUAR_WNI"],
  HARDSHIP: ["CACAT_TOTAL", "MENINGGAL"],
} as const satisfies Readonly<Record<ReasonGroup, readonly Reason[]>>;
