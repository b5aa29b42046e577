import type { ConsoleLang } from "../words.ts";

const id = {
  title: "Gangguan",
  lead: "Yang Anda tulis di sini langsung terbaca semua orang di halaman Status layanan.",
  none: "Tidak ada gangguan. Layanan berjalan biasa.",
  open: "Sedang terganggu",
  since: (when: string) => `sejak ${when}`,
  end: "Sudah pulih",
  begin: "Umumkan gangguan",
  part: "Apa yang terganggu?",
  parts: {
    EVERYTHING: "Seluruh layanan",
    UPLOAD: "Kirim dokumen",
    INTERVIEW: "Wawancara video",
    MESSAGES: "Pesan dan kode masuk",
    PAYMENT: "Pembayaran",
  },
  wordsId: "Kalimat dalam bahasa Indonesia",
  wordsIdHint: "Apa yang terganggu, apa yang bisa dilakukan sekarang, kapan dicoba lagi.",
  wordsEn: "Kalimat dalam bahasa Inggris",
  declare: "Umumkan sekarang",
  trouble: {
    NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
    NO_SUCH_PART: "Pilih apa yang terganggu.",
    WORDS_MISSING: "Tulis satu kalimat, 10 sampai 300 huruf.",
    ALREADY_OPEN: "Gangguan untuk bagian ini sudah diumumkan. Nyatakan pulih dulu, lalu umumkan yang baru.",
    NO_SUCH_INCIDENT: "Gangguan ini sudah dinyatakan pulih.",
  },
};

const en: typeof id = {
  title: "Incidents",
  lead: "What you write here is read by everybody at once on the page Service status.",
  none: "Nothing is disturbed. The service works as usual.",
  open: "Disturbed now",
  since: (when: string) => `since ${when}`,
  end: "Works again",
  begin: "Announce an incident",
  part: "What is disturbed?",
  parts: {
    EVERYTHING: "The whole service",
    UPLOAD: "Sending documents",
    INTERVIEW: "Video interviews",
    MESSAGES: "Messages and codes",
    PAYMENT: "Payments",
  },
  wordsId: "A sentence in Indonesian",
  wordsIdHint: "What is disturbed, what one can do now, when to try again.",
  wordsEn: "A sentence in English",
  declare: "Announce now",
  trouble: {
    NOT_ALLOWED: "You may not do this.",
    NO_SUCH_PART: "Choose what is disturbed.",
    WORDS_MISSING: "Write one sentence of 10 to 300 letters.",
    ALREADY_OPEN: "An incident of this part is announced already. Say that it works again first.",
    NO_SUCH_INCIDENT: "This incident is over already.",
  },
};

export const incidentsWords: Readonly<Record<ConsoleLang, typeof id>> = { id, en };
