import type { Announcement, OfficeBlock } from "../announcements/announcement.ts";

/** The announcement of the look's poster, and the longest that may be written. */
export const office: OfficeBlock = {
  officeId: "0196f000-0000-7000-8000-000000000001",
  code: "MPG",
  name: "Kantor Cabang Mampang",
  address: "Jalan Mampang Raya 112, Jakarta Selatan 12790",
  hours: "Senin-Jumat 08.00-15.00 WIB",
  people: ["Petugas layanan, loket 2"],
};

export const texts: Announcement["texts"] = {
  id: {
    headline: "JHT cair dari rumah.",
    steps: [
      { title: "Siapkan", text: "KTP, kartu peserta, surat berhenti, buku tabungan." },
      { title: "Isi", text: "Jawab pertanyaan dan foto dokumen. 20 menit." },
      { title: "Wawancara", text: "Lewat video di HP, 10 menit. Waktunya Anda pilih." },
    ],
    bring: ["KTP asli", "Kartu peserta", "Surat berhenti kerja", "Buku tabungan"],
  },
  plain: {
    headline: "Uang JHT cair dari rumah.",
    steps: [
      { title: "Siapkan", text: "KTP, kartu peserta, surat berhenti, buku tabungan." },
      { title: "Isi", text: "Jawab pertanyaan dan foto surat Anda. 20 menit." },
      { title: "Wawancara", text: "Lewat video di HP, 10 menit. Waktunya Anda pilih." },
    ],
    bring: ["KTP asli", "Kartu peserta", "Surat berhenti kerja", "Buku tabungan"],
  },
  en: {
    headline: "Your old-age savings, paid from home.",
    steps: [
      { title: "Prepare", text: "Identity card, member card, exit letter, bank book." },
      { title: "Fill in", text: "Answer questions and photograph your papers. 20 minutes." },
      { title: "Interview", text: "By video on your phone, 10 minutes, at a time you choose." },
    ],
    bring: ["Identity card (KTP)", "Member card", "Exit letter", "Bank book"],
  },
  jv: {
    headline: "JHT saged cair saking griya.",
    steps: [
      { title: "Cawisaken", text: "KTP, kertu peserta, serat kèndel nyambut damel, buku tabungan." },
      { title: "Isi", text: "Wangsuli pitakènan lan foto serat panjenengan. 20 menit." },
      { title: "Wawancara", text: "Lumantar video ing HP, 10 menit. Wekdalipun saged kapilih." },
    ],
    bring: ["KTP asli", "Kertu peserta", "Serat kèndel nyambut damel", "Buku tabungan"],
  },
};

const sentence =
  "Tunjukkan surat berhenti, kartu peserta dan buku tabungan kepada petugas, lalu tunggu panggilan video pada HP.";

/** Each field as long as it may be: 60, 24, 110, 60, 80 letters. */
export const longestText = {
  headline: "Tabungan hari tua pekerja yang dirumahkan bisa dicairkan ini",
  steps: [
    { title: "Menyiapkan persyaratan 1", text: sentence },
    { title: "Mengunggahkan dokumennya", text: sentence },
    { title: "Berwawancara video di HP", text: sentence },
  ],
  bring: Array.from({ length: 6 }, (_, at) =>
    `${at + 1} Surat keterangan berhenti bekerja dari perusahaan terakhir`.padEnd(60, "x").slice(0, 60),
  ),
} as const;

export const longestOffice: OfficeBlock = {
  ...office,
  name: "Kantor Cabang Perintis Kepulauan Sangihe Talaud Sitaro Utara",
  address:
    "Gedung Graha Jaminan Sosial Lantai 3, Jalan Jenderal Ahmad Yani Kilometer 12,5 Nomor 128-130, Kelurahan Sungai Pinang Dalam, Samarinda 75117",
  hours: "Senin-Kamis 08.00-15.00 WITA, Jumat 08.00-11.30 dan 13.30-15.00 WITA, istirahat.",
  people: Array.from({ length: 4 }, (_, at) =>
    `Petugas pelayanan kepesertaan dan klaim jaminan, loket no. 1${at}`.padEnd(60, ".").slice(0, 60),
  ),
};

export const longestTexts: Announcement["texts"] = { id: longestText, plain: longestText, en: longestText };

export const link = "https://lapak-asik.example/m/7K3M92Q";
