const id = {
  title: "Perusahaan",
  lead: "Undang orang SDM agar perusahaan melaporkan sendiri pekerja yang berhenti.",
  npp: "NPP perusahaan",
  nppHint: "Misalnya CT000001.",
  find: "Cari",
  none: (npp: string) => `Tidak ada perusahaan dengan NPP ${npp}. Periksa hurufnya.`,
  missing: "Tulis NPP perusahaan.",
  invite: "Undang orang SDM",
  inviteLead: "Pastikan dulu orangnya: telepon nomor perusahaan yang ada di catatan kita, bukan nomor dari e-mail.",
  resetSent:
    "Tautan dikirim ke alamat atau nomor yang tercatat dan berlaku 7 hari. Sandi, kode, dan sesi yang lama tidak berlaku lagi, begitu juga kunci program yang dibuat orang ini.",
  sent: "Undangan dikirim. Tautannya hanya ada di pesan itu dan berlaku 7 hari.",
};

/** Where company and worker differ. */
export const disputesWords = {
  id: {
    title: "Perbedaan tanggal berhenti",
    lead: "Perusahaan dan pekerja (atau catatan kita) berbeda. Putuskan dengan alasan; keduanya diberi tahu.",
    none: "Tidak ada perbedaan yang menunggu.",
    link: (count: number) => `Perbedaan yang menunggu keputusan: ${count}`,
    columns: ["Pekerja", "Perusahaan", "Sejak"],
    company: "Kata perusahaan",
    worker: "Kata pekerja",
    record: "Catatan kita",
    reason: "Jenis berhenti",
    endedOn: "Hari kerja terakhir",
    letterDate: "Tanggal surat",
    letterNumber: "Nomor surat",
    by: "Dilaporkan oleh",
    words: "Kata-kata pekerja",
    decide: "Keterangan mana yang benar?",
    why: "Alasan keputusan",
    whyHint: "Dibaca pekerja dan perusahaan. Sebut bukti yang Anda lihat.",
    button: "Putuskan",
    decided: (name: string) => `Sudah diputus oleh ${name}.`,
    trouble: {
      NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
      NO_SUCH_DISPUTE: "Perbedaan ini tidak ada.",
      DECIDED: "Perbedaan ini sudah diputus.",
      SIDE_MISSING: "Pilih keterangan mana yang benar.",
      REASON_MISSING: "Tulis alasannya, sedikitnya sepuluh huruf.",
    },
  },
  en: {
    title: "Differing ends of jobs",
    lead: "The company and the worker (or our record) differ. Decide with a reason; both are told.",
    none: "No difference waits.",
    link: (count: number) => `Differences that wait for a decision: ${count}`,
    columns: ["Worker", "Company", "Since"],
    company: "The company says",
    worker: "The worker says",
    record: "Our record",
    reason: "Kind",
    endedOn: "Last working day",
    letterDate: "Date of the letter",
    letterNumber: "Number of the letter",
    by: "Reported by",
    words: "In the worker's words",
    decide: "Which version is right?",
    why: "Reason for the decision",
    whyHint: "Read by the worker and the company. Name the evidence that you saw.",
    button: "Decide",
    decided: (name: string) => `Decided by ${name}.`,
    trouble: {
      NOT_ALLOWED: "You may not do this.",
      NO_SUCH_DISPUTE: "There is no such difference.",
      DECIDED: "This difference was decided already.",
      SIDE_MISSING: "Choose which version is right.",
      REASON_MISSING: "Write why, ten letters at least.",
    },
  },
};
const en: typeof id = {
  title: "Companies",
  lead: "Invite somebody of HR, so that the company itself reports workers who leave.",
  npp: "NPP of the company",
  nppHint: "For example CT000001.",
  find: "Find",
  none: (npp) => `There is no company with NPP ${npp}. Check the letters.`,
  missing: "Write the company's NPP.",
  invite: "Invite somebody of HR",
  inviteLead:
    "Make sure of the person first: call the number that we have on record for the company, not one from an e-mail.",
  resetSent:
    "The link was sent to the address or number on record and works for 7 days. The old password, code and sessions work no longer, nor do program keys that this person made.",
  sent: "The invitation was sent. The link is in that message only and works for 7 days.",
};

export const employersWords = { id, en };

const demands = {
  title: "Yang dinyatakan pekerja",
  none: "Tidak ada.",
  columns: ["Pekerja", "Jawaban perusahaan", "Kata pekerja"],
  contradicted: "Kata perusahaan: masih bekerja",
  workerSays: (end: string) => `Kata pekerja, ia sudah berhenti: ${end}.`,
  companySays: "Kata perusahaan: ia masih bekerja di sana.",
  left: "Pekerja sudah berhenti",
  still: "Pekerja masih bekerja",
  close: "Perusahaan sudah tutup",
  closeLead:
    "Tandai sekali untuk semua pekerjanya. Setelah itu keterangan tiap pekerja langsung dipakai, perusahaan tidak ditanya lagi.",
  closedOn: "Tutup sejak",
  reason: "Dari mana kita tahu?",
  reasonHint: "Misalnya putusan pailit, atau kunjungan ke alamatnya. Jangan sebut nama orang.",
  closeButton: "Tandai tutup",
  closed: (day: string, by: string) => `Tutup sejak ${day}, dicatat ${by}.`,
  trouble: {
    NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
    DAY_MISSING: "Isi tanggal tutupnya.",
    FUTURE: "Tanggalnya masih di depan.",
    REASON_MISSING: "Tulis dari mana kita tahu, sedikitnya sepuluh huruf.",
  },
};

/** What workers declared against silent companies, and companies that are closed. */
export const demandsWords = {
  id: demands,
  en: {
    title: "What workers declared",
    none: "Nothing.",
    columns: ["Worker", "The company's answer", "The worker says"],
    contradicted: "The company says: still works",
    workerSays: (end: string) => `The worker says they have left: ${end}.`,
    companySays: "The company says they still work there.",
    left: "The worker has left",
    still: "The worker still works",
    close: "The company is closed",
    closeLead:
      "Mark it once for all its workers. After that each worker's word stands at once, and nobody is asked there.",
    closedOn: "Closed since",
    reason: "How do we know?",
    reasonHint: "For example a bankruptcy ruling, or a visit to its address. Name no person.",
    closeButton: "Mark as closed",
    closed: (day: string, by: string) => `Closed since ${day}, recorded by ${by}.`,
    trouble: {
      NOT_ALLOWED: "You may not do this.",
      DAY_MISSING: "Enter the day of closing.",
      FUTURE: "This day is still ahead.",
      REASON_MISSING: "Write how we know, in ten letters at least.",
    },
  } satisfies typeof demands,
};
