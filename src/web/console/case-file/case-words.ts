const id = {
  closed: { PAID: "Sudah dibayar", REFUSED: "Ditolak", WITHDRAWN: "Dibatalkan warga" },
  refusedWhy: "Mengapa ditolak",
  refusedEnd:
    "Warga membaca kalimat ini di halaman klaimnya. Tidak ada yang dibayar dan tidak ada yang perlu dikerjakan.",
  heard: "Pesan dari pemilik klaim",
  heardHint: "Datang dari nomor yang terdaftar di klaim ini. Jangan menjawab dengan meminta kode atau uang.",
  channels: { WHATSAPP: "lewat WhatsApp", SMS: "lewat SMS", EMAIL: "lewat email" },
};

const en: typeof id = {
  closed: { PAID: "Paid", REFUSED: "Refused", WITHDRAWN: "Withdrawn by the claimant" },
  refusedWhy: "Why it was refused",
  refusedEnd: "The claimant reads this sentence on the claim's page. Nothing is paid and nothing is left to do.",
  heard: "Messages from the claimant",
  heardHint: "They came from the number of this claim. Never answer by asking for a code or money.",
  channels: { WHATSAPP: "by WhatsApp", SMS: "by SMS", EMAIL: "by e-mail" },
};

/** Words of the case file that only this page needs. */
export const caseWords = { id, en };
