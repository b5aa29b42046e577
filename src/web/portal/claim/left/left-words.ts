import type { DeclareRefusal, DemandSeen } from "../../../../employers/index.ts";

type State = NonNullable<DemandSeen["answer"]> | "COMPANY" | "WORKER";

const id = {
  title: "Saya sudah berhenti, perusahaan belum lapor",
  lead: (days: number) =>
    `Beri tahu kami. Kami bertanya ke perusahaan, paling lama ${days} hari kerja. Bila mereka diam, kami memakai keterangan Anda.`,
  job: "Pekerjaan mana?",
  since: (company: string, day: string) => `${company}, sejak ${day}`,
  reason: "Anda berhenti karena apa?",
  day: "Hari kerja terakhir Anda",
  letter: "Tanggal surat dari perusahaan (bila ada)",
  letterHint: "Kosongkan bila belum ada. Yang mengundurkan diri tetap perlu surat itu nanti.",
  honest: "Petugas akan memeriksa. Keterangan yang tidak benar membuat klaim ditolak.",
  send: "Kirim",
  asked: (company: string) => `Yang Anda nyatakan tentang ${company}`,
  noJob: "Menurut catatan kami tidak ada pekerjaan yang masih berjalan.",
  on: "Lanjutkan klaim",
  link: "Sudah berhenti, tetapi perusahaan belum lapor? Beri tahu kami",
  waiting: (day: string) =>
    `Perusahaan kami tunggu sampai ${day}. Anda tidak perlu berbuat apa-apa. Bila mereka diam, kami memakai keterangan Anda dan memberi tahu Anda.`,
  waits: "Kami menunggu jawaban perusahaan",
  see: "Lihat yang Anda nyatakan",
  states: {
    CONFIRMED: "Perusahaan membenarkan.",
    DIFFERED: "Jawaban perusahaan berbeda. Petugas cabang memutus dan memberi tahu Anda.",
    STILL_WORKS:
      "Kata perusahaan Anda masih bekerja. Petugas cabang memutus. Tunjukkan surat atau pesan yang Anda punya ke cabang, atau telepon 1500 000.",
    SILENT: "Perusahaan tidak menjawab. Kami memakai keterangan Anda.",
    CLOSED: "Perusahaan ini sudah tutup. Kami memakai keterangan Anda.",
    OVERTAKEN: "Akhir pekerjaan ini sudah tercatat lewat jalan lain.",
    COMPANY: "Petugas memutus: Anda masih bekerja di sana.",
    WORKER: "Petugas memutus: Anda sudah berhenti.",
  } satisfies Record<State, string>,
  missing: { reason: "Pilih alasan Anda berhenti.", job: "Pilih pekerjaannya." },
  trouble: {
    NO_OPEN_JOB: "Pekerjaan ini sudah tercatat berakhir. Lanjutkan klaim Anda.",
    FUTURE: "Hari kerja terakhir masih di depan. Kirim setelah hari itu.",
    BEFORE_START: "Tanggal ini sebelum Anda mulai bekerja di sana. Periksa tahunnya.",
    DECIDED: "Petugas sudah memutus bahwa Anda masih bekerja pada hari itu. Tidak setuju? Telepon 1500 000.",
    ALREADY_OPEN: "Kami sudah bertanya ke perusahaan tentang pekerjaan ini.",
  } satisfies Record<DeclareRefusal["code"], string>,
};

/** Words of the page on which a worker says that they have left. */
export const leftWords = {
  id,
  en: {
    title: "I have left, the company has not reported it",
    lead: (days) =>
      `Tell us. We ask the company, for ${days} working days at most. If they stay silent we go by what you say.`,
    job: "Which job?",
    since: (company: string, day: string) => `${company}, since ${day}`,
    reason: "Why did you leave?",
    day: "Your last working day",
    letter: "Date of the company's letter (if any)",
    letterHint: "Leave empty if there is none yet. Who resigned still needs the letter later.",
    honest: "An officer will check. What is not true gets the claim refused.",
    send: "Send",
    asked: (company: string) => `What you said about ${company}`,
    noJob: "As far as we know no job goes on.",
    on: "Go on with the claim",
    link: "You have left, but the company has not reported it? Tell us",
    waiting: (day: string) =>
      `We wait for the company until ${day}. You need do nothing. If they stay silent we go by what you say, and tell you.`,
    waits: "We are waiting for the company's answer",
    see: "See what you said",
    states: {
      CONFIRMED: "The company says it is right.",
      DIFFERED: "The company answers differently. A branch officer decides and tells you.",
      STILL_WORKS:
        "The company says you still work there. A branch officer decides. Show the letters or messages you have at the branch, or call 1500 000.",
      SILENT: "The company did not answer. We go by what you say.",
      CLOSED: "This company is closed. We go by what you say.",
      OVERTAKEN: "The end of this job came on record another way.",
      COMPANY: "An officer decided: you still work there.",
      WORKER: "An officer decided: you have left.",
    },
    missing: { reason: "Choose why you left.", job: "Choose the job." },
    trouble: {
      NO_OPEN_JOB: "The end of this job is on record already. Go on with your claim.",
      FUTURE: "Your last working day is still ahead. Send it after that day.",
      BEFORE_START: "This day is before you began to work there. Check the year.",
      DECIDED: "An officer decided that you still worked there on that day. You do not agree? Call 1500 000.",
      ALREADY_OPEN: "We have asked the company about this job already.",
    },
  } satisfies typeof id,
};
