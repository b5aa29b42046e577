import type { ConsoleLang } from "../words.ts";

const id = {
  heading: "Pintu: siapa datang, bagaimana pulang",
  goal: "Disuruh pulang hari ini (sasaran: 0)",
  today: (helped: number, open: number) => `Hari ini ${helped} dibantu, ${open} belum jelas.`,
  month: (days: number, visits: number, home: number) =>
    `${days} hari terakhir: ${visits} orang datang, ${home} pulang tanpa klaim dimulai, waktu dipesan, atau jawaban.`,
  later:
    "Yang belum jelas dihitung disuruh pulang mulai besoknya, sampai dijawab. Yang memulai klaim dengan slipnya tidak lagi.",
  tables: { hour: "Menurut jam datang", why: "Datang untuk apa", knew: "Yang mereka tahu", ending: "Bagaimana pulang" },
  columns: ["Orang", "Disuruh pulang"],
  unknown: "Tidak ditanya",
  hour: (hour: number) => `${String(hour).padStart(2, "0")}.00`,
  codes: {
    CLAIM: "Klaim",
    QUESTION: "Bertanya",
    STATUS: "Status klaim",
    OTHER: "Lainnya",
    NEVER_HEARD: "Belum pernah dengar",
    HEARD: "Pernah dengar",
    TRIED: "Sudah coba, gagal",
    SENT_HERE: "Disuruh ke sini oleh kanal lain",
    CLAIM_BEGUN: "Klaim dimulai",
    TIME_BOOKED: "Waktu dipesan",
    ANSWERED: "Pertanyaan terjawab",
    HELPED: "Dibantu di meja",
    SENT_HOME: "Disuruh pulang",
    OWN_PHONE: "Slip, HP sendiri",
    KIOSK: "Kios",
    BOOTH: "Bilik petugas",
    HELPER: "Meja bantuan",
    HELPER_LATER: "Waktu dengan penolong",
  } as Readonly<Record<string, string>>,
  openYet: "Belum jelas",
  listed: "Yang pulang tanpa apa-apa",
  listColumns: ["Datang", "Untuk apa", "Yang diketahui", "Diarahkan ke"],
  none: "Belum ada kunjungan yang dicatat.",
};

const en: typeof id = {
  heading: "The door: who came, how they left",
  goal: "Sent home today (goal: 0)",
  today: (helped, open) => `Today ${helped} helped, ${open} not known yet.`,
  month: (days, visits, home) =>
    `Last ${days} days: ${visits} people came, ${home} left without a claim begun, a time booked or an answer.`,
  later:
    "Who is not known yet counts as sent home from the next day on, until somebody answers. Who begins a claim with the slip does not.",
  tables: { hour: "By hour", why: "Why they came", knew: "What they knew", ending: "How they left" },
  columns: ["People", "Sent home"],
  unknown: "Not asked",
  hour: (hour) => `${String(hour).padStart(2, "0")}.00`,
  codes: {
    CLAIM: "A claim",
    QUESTION: "A question",
    STATUS: "State of a claim",
    OTHER: "Other",
    NEVER_HEARD: "Never heard of it",
    HEARD: "Heard of it",
    TRIED: "Tried and failed",
    SENT_HERE: "Sent here by another channel",
    CLAIM_BEGUN: "Claim begun",
    TIME_BOOKED: "Time booked",
    ANSWERED: "Question answered",
    HELPED: "Helped at the desk",
    SENT_HOME: "Sent home",
    OWN_PHONE: "Slip, own phone",
    KIOSK: "Kiosk",
    BOOTH: "Officer's booth",
    HELPER: "Help desk",
    HELPER_LATER: "Time with a helper",
  },
  openYet: "Not known yet",
  listed: "Who left with nothing",
  listColumns: ["Came", "Why", "What they knew", "Sent to"],
  none: "No visits on record yet.",
};

export const doorWords: Readonly<Record<ConsoleLang, typeof id>> = { id, en };
