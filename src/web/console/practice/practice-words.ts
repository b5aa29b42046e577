import type { DeskVerb, ExerciseKind } from "../../../practice/index.ts";
import type { ConsoleLang } from "../words.ts";

type Told = { readonly title: string; readonly why: string };

type PracticeWords = {
  readonly title: string;
  readonly office: string;
  readonly lead: string;
  readonly ahead: (rule: string, day: string) => string;
  readonly deal: string;
  readonly open: string;
  readonly none: string;
  readonly columns: { readonly claim: string; readonly state: string; readonly answer: string };
  readonly states: { readonly waits: string; readonly alike: string; readonly other: string };
  readonly see: string;
  readonly all: string;
  readonly caption: string;
  readonly answerTitle: string;
  readonly mine: string;
  readonly expert: string;
  readonly why: string;
  readonly notYet: string;
  readonly file: string;
  readonly next: string;
  readonly verbs: Readonly<Record<DeskVerb, string>>;
  readonly asked: (what: string) => string;
  readonly enter: string;
  readonly kinds: Readonly<Record<ExerciseKind, Told>>;
};

const id: PracticeWords = {
  title: "Kantor latihan",
  office: "Kantor latihan",
  lead: "Kerjakan klaim karangan di layar yang sama. Setelah Anda memutuskan, jawaban ahlinya dibuka. Hanya Anda yang melihat hasilnya.",
  ahead: (rule, day) => `Di sini sudah ${day}: berlatihlah dengan ${rule} sebelum berlaku.`,
  deal: "Ambil soal",
  open: "Buka antrean latihan",
  none: "Belum ada soal. Tekan “Ambil soal”.",
  columns: { claim: "Klaim", state: "Hasil", answer: "Jawaban" },
  states: { waits: "Belum diputuskan", alike: "Sama dengan ahli", other: "Lain dari ahli" },
  see: "Lihat jawaban",
  all: "Semua soal",
  caption: "Soal Anda",
  answerTitle: "Jawaban ahli",
  mine: "Keputusan Anda",
  expert: "Keputusan ahli",
  why: "Mengapa",
  notYet: "Anda belum memutuskan klaim ini. Jawabannya dibuka sesudahnya.",
  file: "Lihat berkasnya lagi",
  next: "Soal berikutnya",
  verbs: {
    "verify-first": "Diteruskan ke verifikasi kedua",
    "request-correction": "Minta perbaikan",
    "return-to-first": "Dikembalikan ke petugas pertama",
    approve: "Disetujui untuk dibayar",
    "refuse-claim": "Ditolak",
  },
  asked: (what) => `Yang ditanyakan: ${what}`,
  enter: "Berlatih dengan klaim karangan",
  kinds: {
    ALL_IN_ORDER: {
      title: "Semua cocok",
      why: "Setiap isian sama dengan catatan kami, dan setiap berkas terbaca dan miliknya. Tidak ada alasan membuat orang menunggu: teruskan.",
    },
    KTP_UNREADABLE: {
      title: "Foto KTP tidak terbaca",
      why: "Data di KTP tidak dapat dibaca, jadi tidak dapat dicentang. Minta foto KTP yang terang saja; berkas lain sudah cukup, jangan diminta lagi.",
    },
    CARD_OF_ANOTHER: {
      title: "Kartu peserta milik orang lain",
      why: "Nomor dan nama di kartu lain dari pemohon. Minta kartu yang benar; yang lain sudah cocok.",
    },
    LETTER_OF_ANOTHER: {
      title: "Surat berhenti bekerja atas nama orang lain",
      why: "Surat itu menyebut orang lain. Tanggal surat menentukan masa tunggu, jadi suratnya harus miliknya. Minta surat atas namanya.",
    },
    ACCOUNT_OF_ANOTHER: {
      title: "Rekening atas nama orang lain",
      why: "Bank menyebut nama lain, dan bukunya juga. Uang hanya dibayar ke rekening pemohon sendiri. Minta rekening atas namanya.",
    },
    SECOND_IN_ORDER: {
      title: "Semua cocok",
      why: "Dua orang sudah memeriksa dari awal dan sepakat. Setujui, supaya dibayar tepat waktu.",
    },
    KTP_OVERLOOKED: {
      title: "Tahun lahir di KTP lain, terlewat oleh petugas pertama",
      why: "Tahun lahir di KTP tiga tahun lebih muda dari yang diketik dan dari catatan kami. Petugas pertama mencentangnya. Kembalikan, dengan alasan yang menyebut KTP.",
    },
    ACCOUNT_OVERLOOKED: {
      title: "Rekening orang lain, terlewat oleh petugas pertama",
      why: "Nama pemilik rekening lain dari pemohon. Kembalikan sebelum ada uang yang keluar; petugas pertama meminta rekening yang benar.",
    },
    CLAIMANT_DIED: {
      title: "Peserta tercatat meninggal",
      why: "Dukcapil mencatat pemohon sudah meninggal. Tolak dengan kalimat yang jelas: ahli waris dapat mengajukan klaim kematian dengan haknya sendiri.",
    },
  },
};

const en: PracticeWords = {
  title: "Practice office",
  office: "Practice office",
  lead: "Work on made-up claims on the same screens. Once you have decided, the expert's answer opens. Only you see how you did.",
  ahead: (rule, day) => `Here it is ${day} already: practise with ${rule} before it takes force.`,
  deal: "Get exercises",
  open: "Open the practice queue",
  none: "No exercises yet. Press “Get exercises”.",
  columns: { claim: "Claim", state: "Result", answer: "Answer" },
  states: { waits: "Not decided", alike: "As the expert", other: "Other than the expert" },
  see: "See the answer",
  all: "All exercises",
  caption: "Your exercises",
  answerTitle: "The expert's answer",
  mine: "Your decision",
  expert: "The expert's decision",
  why: "Why",
  notYet: "You have not decided this claim yet. The answer opens afterwards.",
  file: "See the file again",
  next: "Next exercise",
  verbs: {
    "verify-first": "Forwarded to the second verification",
    "request-correction": "Asked for a correction",
    "return-to-first": "Given back to the first officer",
    approve: "Approved for payment",
    "refuse-claim": "Refused",
  },
  asked: (what) => `Asked about: ${what}`,
  enter: "Practise on made-up claims",
  kinds: {
    ALL_IN_ORDER: {
      title: "All in order",
      why: "Every answer agrees with our records, and every paper can be read and is theirs. There is no reason to let anybody wait: forward it.",
    },
    KTP_UNREADABLE: {
      title: "Identity card cannot be read",
      why: "What stands on the card cannot be read, so it cannot be ticked. Ask for a clear photo of the card alone; the other papers are enough.",
    },
    CARD_OF_ANOTHER: {
      title: "Somebody else's membership card",
      why: "Number and name on the card are not the claimant's. Ask for the right card; the rest agrees.",
    },
    LETTER_OF_ANOTHER: {
      title: "A letter about somebody else",
      why: "The letter names another person. Its date begins the waiting period, so it must be theirs. Ask for the letter in their name.",
    },
    ACCOUNT_OF_ANOTHER: {
      title: "An account in another name",
      why: "The bank names another holder, and so does the book. Money is paid to the claimant's own account only. Ask for one in their name.",
    },
    SECOND_IN_ORDER: {
      title: "All in order",
      why: "Two people have checked from zero and agree. Approve it, so that it is paid in time.",
    },
    KTP_OVERLOOKED: {
      title: "Another birth year on the card, overlooked by the first officer",
      why: "The birth year on the card is three years later than what was typed and what we have. The first officer ticked it. Give it back, with a reason that names the card.",
    },
    ACCOUNT_OVERLOOKED: {
      title: "Another person's account, overlooked by the first officer",
      why: "The holder is not the claimant. Give it back before any money leaves; the first officer asks for the right account.",
    },
    CLAIMANT_DIED: {
      title: "The member is recorded as deceased",
      why: "The civil registry has the claimant as deceased. Refuse with a plain sentence: the heirs can claim in their own right.",
    },
  },
};

export const practiceWords: Readonly<Record<ConsoleLang, PracticeWords>> = { id, en };
