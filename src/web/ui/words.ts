/** Words that every page carries. */
export const layoutWords = {
  id: {
    skip: "Langsung ke isi",
    skipToButtons: "Langsung ke tombol",
    error: "Kesalahan: ",
    other: "English",
    otherLang: "en",
    guides: "Panduan",
    help: "Bantuan",
    trueMessages: "Kenali pesan asli",
    yourData: "Data Anda",
    health: "Status layanan",
    foot: "Lapak Asik: Layanan Tanpa Kontak Fisik.",
    open: "Perangkat lunak terbuka.",
    back: "Kembali",
    saveAndLeave: "Simpan dan keluar",
    signOut: "Keluar",
    menu: "Menu utama",
    callButtons: "Tombol wawancara",
  },
  en: {
    skip: "Skip to content",
    skipToButtons: "Skip to the buttons",
    error: "Error: ",
    other: "Bahasa Indonesia",
    otherLang: "id",
    guides: "Guides",
    help: "Help",
    trueMessages: "Know a true message",
    yourData: "Your data",
    health: "Service status",
    foot: "Lapak Asik: service without physical contact.",
    open: "Open source.",
    back: "Back",
    saveAndLeave: "Save and leave",
    signOut: "Sign out",
    menu: "Main menu",
    callButtons: "Buttons of the interview",
  },
} as const;

export type Lang = keyof typeof layoutWords;

/** Words of forms, whatever they ask. */
export const formWords = {
  id: {
    problems: (count: number) => `Ada ${count} isian yang perlu diperbaiki`,
    error: "Kesalahan:",
    day: "Tanggal",
    month: "Bulan",
    year: "Tahun",
    change: "Ubah",
    choose: "Pilih satu",
  },
  en: {
    problems: (count: number) => (count === 1 ? "There is 1 answer to mend" : `There are ${count} answers to mend`),
    error: "Error:",
    day: "Day",
    month: "Month",
    year: "Year",
    change: "Change",
    choose: "Choose one",
  },
} as const;
