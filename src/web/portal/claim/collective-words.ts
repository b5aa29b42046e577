/** Words of the page on which a worker decides about a claim that their company prepared. */
export const collectiveClaimWords = {
  id: {
    title: "Disiapkan perusahaan Anda",
    lead: (company: string) =>
      `${company} menyiapkan klaim untuk pekerja yang berhenti, juga untuk Anda. Periksa dulu. Anda yang memutuskan.`,
    company: "Perusahaan",
    reason: "Berhenti karena",
    endedOn: "Hari kerja terakhir",
    letterDate: "Tanggal surat",
    proof: "Bukti PHK",
    proofSays: (kind: string, office: string) =>
      `${kind}. Sudah dikirim perusahaan dan diperiksa ${office}. Anda tidak perlu mengirimnya.`,
    times: "Waktu wawancara",
    timesSay: (office: string, when: string) =>
      `${office} menyisihkan waktu untuk Anda dan rekan, mulai ${when}. Anda memilih setelah klaim terkirim; waktu lain juga boleh.`,
    own: "Rekening, dokumen, dan pengiriman klaim tetap urusan Anda sendiri. Perusahaan tidak melihatnya.",
    right: "Benar, lanjutkan",
    wrong: "Ada yang tidak benar",
    alone: "Saya klaim sendiri saja",
    aloneHint: "Hak Anda sama. Waktu wawancara Anda pilih sendiri.",
  },
  en: {
    title: "Prepared by your company",
    lead: (company: string) =>
      `${company} has prepared claims of people who left, yours too. Look first. You alone decide.`,
    company: "Company",
    reason: "Left because",
    endedOn: "Last working day",
    letterDate: "Date of the letter",
    proof: "Proof of the layoff",
    proofSays: (kind: string, office: string) =>
      `${kind}. The company has sent it and ${office} has checked it. You need not send it.`,
    times: "Interview times",
    timesSay: (office: string, when: string) =>
      `${office} has set times aside for you and your colleagues, from ${when}. You choose after sending the claim; any other time is fine too.`,
    own: "Bank account, papers and sending the claim stay yours alone. The company never sees them.",
    right: "It is right, go on",
    wrong: "Something is wrong",
    alone: "I claim alone",
    aloneHint: "You have the same right. You choose any interview time.",
  },
};
