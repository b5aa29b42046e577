const id = {
  title: "Pola",
  lead: "Satu hal yang sama muncul di klaim banyak orang. Itu bisa keluarga, bisa calo. Klaimnya tetap berjalan; Anda yang menilai.",
  none: "Tidak ada pola yang perlu dilihat.",
  kinds: {
    HELPER: (people: number) => `Satu keluarga pembantu di klaim ${people} orang`,
    PHONE: (people: number) => `Satu nomor HP atau e-mail di klaim ${people} orang`,
    ACCOUNT: (people: number) => `Satu rekening bank di klaim ${people} orang`,
    DEVICE: (people: number) => `Satu HP atau komputer membuka klaim ${people} orang`,
  },
  found: (at: string) => `Terlihat ${at}`,
  answer: "Penilaian Anda",
  answers: { FAMILY: "Keluarga, sudah diketahui", WATCH: "Perlu dilihat lagi", REPORTED: "Sudah dilaporkan" },
  reason: "Alasan",
  reasonHint: "Apa yang Anda lihat atau tanyakan. Jangan tulis nama atau nomor.",
  save: "Simpan penilaian",
  choose: "Pilih penilaian.",
  refusals: { NO_REASON: "Tulis alasannya.", NOT_YOURS: "Tugas ini sudah dijawab, atau milik kantor lain." },
};

const en: typeof id = {
  title: "Patterns",
  lead: "One thing is common to the claims of many people. It may be a family, it may be a broker. The claims go on; you judge.",
  none: "There is no pattern to look at.",
  kinds: {
    HELPER: (people) => `One helper in the claims of ${people} people`,
    PHONE: (people) => `One phone number or e-mail in the claims of ${people} people`,
    ACCOUNT: (people) => `One bank account in the claims of ${people} people`,
    DEVICE: (people) => `One phone or computer opened the claims of ${people} people`,
  },
  found: (at) => `Seen ${at}`,
  answer: "Your judgement",
  answers: { FAMILY: "A family, known", WATCH: "To be looked at again", REPORTED: "Reported" },
  reason: "Reason",
  reasonHint: "What you saw or asked. Write no name and no number.",
  save: "Save",
  choose: "Choose a judgement.",
  refusals: { NO_REASON: "Write the reason.", NOT_YOURS: "This task was answered, or is another office's." },
};

export const patternsWords = { id, en };
