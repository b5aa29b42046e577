const id = {
  closed: { PAID: "Sudah dibayar", REFUSED: "Ditolak", WITHDRAWN: "Dibatalkan warga" },
  refusedWhy: "Mengapa ditolak",
  refusedEnd:
    "Warga membaca kalimat ini di halaman klaimnya. Tidak ada yang dibayar dan tidak ada yang perlu dikerjakan.",
  channels: { WHATSAPP: "lewat WhatsApp", SMS: "lewat SMS", EMAIL: "lewat email" },
};

const en: typeof id = {
  closed: { PAID: "Paid", REFUSED: "Refused", WITHDRAWN: "Withdrawn by the claimant" },
  refusedWhy: "Why it was refused",
  refusedEnd: "The claimant reads this sentence on the claim's page. Nothing is paid and nothing is left to do.",
  channels: { WHATSAPP: "by WhatsApp", SMS: "by SMS", EMAIL: "by e-mail" },
};

/** Words of the case file that only this page needs. */
export const caseWords = { id, en };
