import type { AnnouncementText } from "../src/outreach/index.ts";

/** An announcement that may go out as it is, in its three languages. */
export const goodText: AnnouncementText = {
  headline: "JHT cair dari rumah",
  steps: [
    { title: "Siapkan", text: "KTP, kartu peserta, surat berhenti, buku tabungan." },
    { title: "Isi", text: "Jawab pertanyaan dan foto surat Anda. 20 menit." },
    { title: "Wawancara", text: "Lewat video di HP, 10 menit. Waktunya Anda pilih." },
  ],
  bring: ["KTP asli", "Surat berhenti kerja"],
};
export const englishText: AnnouncementText = {
  headline: "Your savings, from home",
  steps: [
    { title: "Prepare", text: "Identity card, member card, letter, bank book." },
    { title: "Fill in", text: "Answer and photograph your papers. 20 minutes." },
    { title: "Interview", text: "By video on your phone, 10 minutes. You choose when." },
  ],
  bring: ["Your identity card"],
};
export const goodTexts = { id: goodText, plain: goodText, en: englishText };
