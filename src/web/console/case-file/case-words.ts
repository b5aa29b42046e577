const id = {
  closed: { PAID: "Sudah dibayar", REFUSED: "Ditolak", WITHDRAWN: "Dibatalkan warga" },
  asked: "Yang diminta dari warga",
  refusedWhy: "Mengapa ditolak",
  refusedEnd:
    "Warga membaca kalimat ini di halaman klaimnya. Tidak ada yang dibayar dan tidak ada yang perlu dikerjakan.",
  yesNo: { YES: "Ya", NO: "Tidak" },
  balance: "Dari saldo",
  taxLead:
    "Warga ini bukan wajib pajak dalam negeri. Pajaknya ditetapkan dua petugas: PPh 26, atau tarif perjanjian pajak kalau ada surat keterangan domisili. Keduanya menulis sendiri-sendiri, tanpa melihat angka yang lain; uang dibayar hanya kalau keduanya sama.",
  taxSum: "Pajak dalam rupiah",
  taxSumHint: "Contoh: 2.500.000. Tidak ada pajak? Tulis 0.",
  taxWhy: "Mengapa sebesar itu?",
  taxWhyHint: "Sebut aturan dan hitungannya. Dibaca petugas lain, bukan warga, kecuali Anda memilih Tanya.",
  taxByOfficers: "ditetapkan petugas, belum dipotong",
  channels: { WHATSAPP: "lewat WhatsApp", SMS: "lewat SMS", EMAIL: "lewat email" },
};

const en: typeof id = {
  closed: { PAID: "Paid", REFUSED: "Refused", WITHDRAWN: "Withdrawn by the claimant" },
  asked: "What the claimant was asked",
  refusedWhy: "Why it was refused",
  refusedEnd: "The claimant reads this sentence on the claim's page. Nothing is paid and nothing is left to do.",
  yesNo: { YES: "Yes", NO: "No" },
  balance: "Of the balance",
  taxLead:
    "This claimant is no resident for tax. Two officers work the tax out: PPh 26, or a treaty's rate where there is a certificate of domicile. Each writes it without seeing the other's; money is paid only where the two agree.",
  taxSum: "Tax in rupiah",
  taxSumHint: "For example 2.500.000. No tax? Write 0.",
  taxWhy: "Why that much?",
  taxWhyHint: "Name the rule and the reckoning. Other officers read it; the claimant does only where you ask.",
  taxByOfficers: "worked out by officers, not yet written",
  channels: { WHATSAPP: "by WhatsApp", SMS: "by SMS", EMAIL: "by e-mail" },
};

/** Words of the case file that only this page needs. */
export const caseWords = { id, en };
