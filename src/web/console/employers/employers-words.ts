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
  sent: "Undangan dikirim. Tautannya hanya ada di pesan itu dan berlaku 7 hari.",
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
  sent: "The invitation was sent. The link is in that message only and works for 7 days.",
};

export const employersWords = { id, en };
