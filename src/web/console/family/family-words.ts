const id = {
  title: "Keluarga yang membantu",
  lead: "Pemilik klaim duduk di depan Anda dan ingin keluarganya membantu. Lihat KTP keduanya dulu. Keduanya mendapat pesan.",
  claim: "Kode klaim",
  relation: "Hubungan dengan pemilik klaim",
  seen: "Pemilik klaim ada di depan saya, dan saya sudah melihat KTP keduanya",
  save: "Catat izin",
  saved: (code: string) => `Izin untuk klaim ${code} dicatat. Keluarga itu masuk dengan nomor HP-nya sendiri.`,
  errors: {
    claim: "Tidak ada klaim terbuka dengan kode itu di kantor ini.",
    seen: "Centang setelah Anda melihat KTP keduanya.",
  },
};

const en: typeof id = {
  title: "Family who help",
  lead: "The owner of the claim sits before you and wants family to help. Look at both identity cards first. Both get a message.",
  claim: "Claim code",
  relation: "How they belong to the owner of the claim",
  seen: "The owner of the claim is before me, and I have seen both identity cards",
  save: "Note the consent",
  saved: (code) => `The consent for claim ${code} is noted. They enter with their own phone number.`,
  errors: {
    claim: "This office has no open claim with that code.",
    seen: "Tick this after you have seen both identity cards.",
  },
};

export const familyWords = { id, en };
