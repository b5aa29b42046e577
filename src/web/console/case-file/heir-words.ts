const id = {
  heir: (place: number) => `Waris ${place}`,
  parts: { person: "orang", share: "bagian", bank: "rekening" },
  fields: { deathDate: "Tanggal meninggal" } as Readonly<Record<string, string | undefined>>,
  record: {
    person: () => "Wali: ",
    share: () => "Diterima: ",
    bank: (own: boolean): string => (own ? "" : "Diterima lewat "),
  },
  deceased: "Tercatat meninggal, sesuai alasan klaim",
};

const en: typeof id = {
  heir: (place) => `Heir ${place}`,
  parts: { person: "person", share: "share", bank: "account" },
  fields: { deathDate: "Date of death" },
  record: { person: () => "Guardian: ", share: () => "Receives: ", bank: (own) => (own ? "" : "Received through ") },
  deceased: "On record as deceased, as the claim says",
};

/** Words of the case file for claims by heirs. */
export const heirWords = { id, en };
