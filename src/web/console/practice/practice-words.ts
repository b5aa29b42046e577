import type { DeskVerb, ExerciseKind, PracticeDesk } from "../../../practice/index.ts";
import type { ConsoleLang } from "../words.ts";

type Told = { readonly title: string; readonly why: string };

type PracticeWords = {
  readonly title: string;
  readonly office: string;
  readonly lead: string;
  readonly ahead: (rule: string, day: string) => string;
  readonly deal: string;
  readonly open: string;
  readonly desks: Readonly<Record<PracticeDesk, string>>;
  readonly beginInterview: string;
  readonly camera: string;
  readonly original: string;
  readonly onThePhone: string;
  readonly askHint: string;
  readonly again: string;
  readonly changed: (rule: string) => string;
  readonly formerly: (what: string) => string;
  readonly now: (what: string) => string;
  readonly isNew: string;
  readonly isGone: string;
  readonly notTicked: string;
  readonly askedNothing: string;
  readonly columns: { readonly claim: string; readonly answer: string };
  readonly states: { readonly waits: string; readonly alike: string; readonly other: string };
  readonly see: string;
  readonly all: string;
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
  desks: { INTERVIEW: "Wawancara", FIRST: "Verifikasi pertama", SECOND: "Verifikasi kedua" },
  beginInterview: "Mulai",
  camera: "Yang terlihat di kamera",
  original: "KTP yang ditunjukkan ke kamera",
  onThePhone: "Telepon sudah tersambung. Yang menjawab adalah orang karangan.",
  askHint: "Buka satu pertanyaan untuk mendengar jawabannya.",
  again: "Lihat wawancaranya lagi",
  changed: (rule) => `Yang berubah untuk klaim seperti ini dengan ${rule}`,
  formerly: (what) => `Sebelumnya: ${what}`,
  now: (what) => `Sekarang: ${what}`,
  isNew: "Sebelumnya tidak ada.",
  isGone: "Tidak ada lagi.",
  notTicked: "Tidak dicentang:",
  askedNothing: "Tidak ada yang ditandai. Tandai isian atau berkasnya, supaya petugas pertama langsung menemukannya.",
  columns: { claim: "Klaim dan hasil", answer: "Jawaban" },
  states: { waits: "Belum diputuskan", alike: "Sama dengan ahli", other: "Lain dari ahli" },
  see: "Lihat jawaban",
  all: "Semua soal",
  answerTitle: "Jawaban ahli",
  mine: "Keputusan Anda",
  expert: "Keputusan ahli",
  why: "Mengapa",
  notYet: "Anda belum memutuskan klaim ini. Jawabannya dibuka sesudahnya.",
  file: "Lihat berkasnya lagi",
  next: "Soal berikutnya",
  verbs: {
    "pass-interview": "Lulus wawancara",
    "offer-new-time": "Tidak terjangkau, tawarkan waktu baru",
    "verify-first": "Diteruskan ke verifikasi kedua",
    "request-correction": "Minta perbaikan",
    "return-to-first": "Dikembalikan ke petugas pertama",
    approve: "Disetujui untuk dibayar",
    "refuse-claim": "Ditolak",
  },
  asked: (what) => `Yang ditanyakan: ${what}`,
  enter: "Berlatih dengan klaim karangan",
  kinds: {
    CALL_IN_ORDER: {
      title: "Semua jawaban cocok, dan ia masih bekerja",
      why: "Ia mengambil sebagian (10%), jadi boleh masih bekerja. Semua jawabannya sama dengan data. Centang semua yang ditanyakan, lalu luluskan.",
    },
    SPEAKS_FOR_ANOTHER: {
      title: "Yang menjawab bukan pemohon",
      why: "Adiknya membacakan KTP kakaknya. Itu bukan jawaban pemohon, walaupun datanya benar. Jangan centang. Tawarkan waktu baru; klaimnya tidak dibatalkan.",
    },
    CALL_BACK: {
      title: "Pemohon minta ditelepon lagi",
      why: "Ia orangnya, tetapi sedang di jalan dan belum menjawab apa-apa. Jangan memaksa, jangan menebak. Tawarkan waktu baru; klaimnya tidak dibatalkan.",
    },
    FACE_OF_ANOTHER: {
      title: "Wajah di kamera lain dari KTP",
      why: "Orang di kamera lain dari foto KTP, mengaku pemohon, dan tidak tahu hari terakhir bekerja. KTP aslinya memang milik peserta: itu tidak cukup. Tolak dengan alasan “Orangnya bukan peserta”, dan tulis yang Anda lihat di catatan. Peserta yang benar tetap dapat mengajukan sendiri.",
    },
    ORIGINAL_DIFFERS: {
      title: "KTP asli lain dari foto di berkas",
      why: "Empat angka terakhir NIK di foto lain dari kartu aslinya; yang diketik sama dengan kartu asli. Orangnya benar, fotonya yang salah. Minta foto KTP yang baru saja, bukan menolak.",
    },
    BROKER_BESIDE: {
      title: "Ada calo di sampingnya",
      why: "Haknya benar: wajah, KTP, rekening, semua cocok. Jangan menghukum pemohon: luluskan. Tetapi ada yang meminta dua juta, jadi “Ada yang meminta uang?” tidak dicentang. Katakan bahwa layanan ini gratis, dan tulis di catatan siapa yang meminta dan berapa.",
    },
    NEW_RULE_SOONER: {
      title: "Boleh menurut aturan baru",
      why: "Menurut aturan lama ia masih harus menunggu. Menurut aturan baru masa tunggunya sudah lewat, dan semua berkasnya cocok. Jangan membuatnya menunggu lagi: teruskan.",
    },
    NEW_RULE_LATER: {
      title: "Masa tunggunya belum lewat menurut aturan baru",
      why: "Tanggal di surat lebih baru dari catatan kami. Menurut aturan lama masa tunggunya sudah lewat dari tanggal itu; menurut aturan baru belum. Tanyakan surat itu: tanggal mana yang benar.",
    },
    NEW_RULE_PAPER: {
      title: "Berkas yang baru diminta, milik orang lain",
      why: "Berkas ini baru diminta sejak aturan baru, dan yang dikirim atas nama orang lain. Periksa seperti berkas lain. Minta yang atas namanya.",
    },
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
    PENSION_AGE_ELSEWHERE: {
      title: "Usia pensiun dari perusahaan lain",
      why: "Aturan usia pensiun itu milik perusahaan lain. Yang menentukan adalah aturan perusahaan tempat ia bekerja. Minta bukti usia pensiun dari perusahaannya.",
    },
    CONTRACT_STILL_RUNS: {
      title: "Kontrak di berkas belum habis",
      why: "Catatan kami: berhenti tahun lalu. Kontrak di berkas baru berakhir dua tahun lagi. Mungkin ini kontrak lain. Minta surat yang menyebut tanggal kontraknya habis.",
    },
    CREDIT_ELSEWHERE: {
      title: "Rekening kredit rumah tidak sama",
      why: "Nomor rekening di bank pemberi kredit lain dari yang diketik. Uang untuk kredit rumah harus masuk ke rekening kredit itu. Minta rekeningnya diperbaiki.",
    },
    SECOND_IN_ORDER: {
      title: "Semua cocok",
      why: "Dua orang sudah memeriksa dari awal dan sepakat. Setujui, supaya dibayar tepat waktu.",
    },
    KTP_OVERLOOKED: {
      title: "Tahun lahir di KTP lain, terlewat oleh petugas pertama",
      why: "Tahun lahir di KTP tiga tahun lebih muda dari yang diketik dan dari catatan kami. Petugas pertama mencentangnya. Kembalikan, dan tandai KTP-nya.",
    },
    ACCOUNT_OVERLOOKED: {
      title: "Rekening orang lain, terlewat oleh petugas pertama",
      why: "Nama pemilik rekening lain dari pemohon. Kembalikan sebelum ada uang yang keluar; petugas pertama meminta rekening yang benar.",
    },
    HOUSE_OVERLOOKED: {
      title: "Rumah dibeli orang lain, terlewat oleh petugas pertama",
      why: "Pemohon menyatakan rumah atas namanya sendiri, tetapi pembeli di perjanjian adalah orang lain. Kembalikan, dan tandai perjanjiannya.",
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
  desks: { INTERVIEW: "Interview", FIRST: "First verification", SECOND: "Second verification" },
  beginInterview: "Start",
  camera: "What the camera shows",
  original: "The KTP held up to the camera",
  onThePhone: "You are connected. A made-up person answers.",
  askHint: "Open a question to hear the answer.",
  again: "See the interview again",
  changed: (rule) => `What ${rule} changes for claims like this`,
  formerly: (what) => `Before: ${what}`,
  now: (what) => `Now: ${what}`,
  isNew: "Not there before.",
  isGone: "Not there any more.",
  notTicked: "Not ticked:",
  askedNothing: "Nothing was marked. Mark the field or paper, so that the first officer finds it at once.",
  columns: { claim: "Claim and result", answer: "Answer" },
  states: { waits: "Not decided", alike: "As the expert", other: "Other than the expert" },
  see: "See the answer",
  all: "All exercises",
  answerTitle: "The expert's answer",
  mine: "Your decision",
  expert: "The expert's decision",
  why: "Why",
  notYet: "You have not decided this claim yet. The answer opens afterwards.",
  file: "See the file again",
  next: "Next exercise",
  verbs: {
    "pass-interview": "Passed the interview",
    "offer-new-time": "Not reached, a new time is offered",
    "verify-first": "Forwarded to the second verification",
    "request-correction": "Asked for a correction",
    "return-to-first": "Given back to the first officer",
    approve: "Approved for payment",
    "refuse-claim": "Refused",
  },
  asked: (what) => `Asked about: ${what}`,
  enter: "Practise on made-up claims",
  kinds: {
    CALL_IN_ORDER: {
      title: "Every answer agrees, and they still work",
      why: "They take a part (10%), so they may go on working. Every answer agrees with the data. Tick what you asked, and pass it.",
    },
    SPEAKS_FOR_ANOTHER: {
      title: "Somebody else answers",
      why: "A sibling reads out the card. That is not the claimant's answer, though the data are right. Tick nothing. Offer a new time; the claim is not cancelled.",
    },
    CALL_BACK: {
      title: "The claimant asks to be called back",
      why: "It is the claimant, but on the road, and nothing is answered. Do not press, do not guess. Offer a new time; the claim is not cancelled.",
    },
    FACE_OF_ANOTHER: {
      title: "The face is not the one on the KTP",
      why: "The person on camera is not the one in the KTP's picture, says they are, and does not know the last day of work. That the card is genuine is not enough. Refuse as “Not the member”, and write what you saw in the notes. The member can still claim.",
    },
    ORIGINAL_DIFFERS: {
      title: "The original KTP differs from the photo in the file",
      why: "The last four digits on the photo are not those of the original; what was typed is. The person is right, the photo is wrong. Ask for a new photo of the KTP only; do not refuse.",
    },
    BROKER_BESIDE: {
      title: "A broker sits beside them",
      why: "The claim is right: face, card and account agree. Do not punish the claimant: pass it. But somebody wants two million, so “Has anybody asked you for money?” has no tick. Say that the service is free, and write in the notes who asks for how much.",
    },
    NEW_RULE_SOONER: {
      title: "Allowed under the new rule",
      why: "Under the old rule they would still have to wait. Under the new one the waiting period is over, and every paper agrees. Do not let them wait again: forward it.",
    },
    NEW_RULE_LATER: {
      title: "Still waiting under the new rule",
      why: "The date on the paper is later than the one we have. From that date the old waiting period is over, the new one is not. Ask about the paper: which date is right.",
    },
    NEW_RULE_PAPER: {
      title: "The paper that is newly asked for is somebody else's",
      why: "This paper is asked for since the new rule, and the one that was sent is in another name. Check it like any other. Ask for one in their name.",
    },
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
    PENSION_AGE_ELSEWHERE: {
      title: "Another company's pension age",
      why: "The rules are another company's. What counts is the rule of the company where they worked. Ask for their own company's.",
    },
    CONTRACT_STILL_RUNS: {
      title: "The contract in the file has not ended",
      why: "Our record says they left last year; the contract in the file ends two years from now. It may be another contract. Ask for a paper with the day on which theirs ended.",
    },
    CREDIT_ELSEWHERE: {
      title: "Not the mortgage's account",
      why: "The account at the bank that lends is another than the one typed. Money for a mortgage goes to the mortgage's account. Ask for the right one.",
    },
    SECOND_IN_ORDER: {
      title: "All in order",
      why: "Two people have checked from zero and agree. Approve it, so that it is paid in time.",
    },
    KTP_OVERLOOKED: {
      title: "Another birth year on the card, overlooked by the first officer",
      why: "The birth year on the card is three years later than what was typed and what we have. The first officer ticked it. Give it back, and mark the card.",
    },
    ACCOUNT_OVERLOOKED: {
      title: "Another person's account, overlooked by the first officer",
      why: "The holder is not the claimant. Give it back before any money leaves; the first officer asks for the right account.",
    },
    HOUSE_OVERLOOKED: {
      title: "Somebody else buys the house, overlooked by the first officer",
      why: "The claimant said that the house is in their own name, but the contract names another buyer. Give it back, and mark the contract.",
    },
    CLAIMANT_DIED: {
      title: "The member is recorded as deceased",
      why: "The civil registry has the claimant as deceased. Refuse with a plain sentence: the heirs can claim in their own right.",
    },
  },
};

export const practiceWords: Readonly<Record<ConsoleLang, PracticeWords>> = { id, en };
