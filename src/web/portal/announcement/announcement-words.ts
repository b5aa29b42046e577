const id = {
  languages: "Pilih bahasa",
  over: (day: string) => `Pengumuman ini sudah berakhir, ${day}.`,
  isItTrue: "Benarkah ini dari kami? Kenali pesan asli",
  toShare: "Untuk dicetak dan dibagikan",
  papers: {
    POSTER: "Poster A4 (PDF)",
    LEAFLET: "Selebaran lipat (PDF)",
    HANDOUT: "Lembar A4 hemat tinta (PDF)",
    SQUARE: "Gambar persegi",
    STORY: "Gambar untuk status",
  },
  messages: { WHATSAPP: "Teks untuk WhatsApp", SMS: "Teks untuk SMS" },
  noSms: "Judul pengumuman ini tidak muat dalam satu SMS. Pakai teks untuk WhatsApp.",
  slides: "Tayangan untuk TV ruang tunggu",
  pressBusy: "Sedang banyak yang mencetak. Coba lagi setengah menit lagi.",
  notPrintable: "Kertas ini tidak bisa dibuat: judul, langkah atau alamat terlalu panjang. Beri tahu kantor pusat.",
};
const en: typeof id = {
  languages: "Choose a language",
  over: (day: string) => `This announcement is over since ${day}.`,
  isItTrue: "Is this really from us? Know a true message",
  toShare: "To print and to share",
  papers: {
    POSTER: "Poster A4 (PDF)",
    LEAFLET: "Folded leaflet (PDF)",
    HANDOUT: "A4 sheet, little ink (PDF)",
    SQUARE: "Square picture",
    STORY: "Picture for a status",
  },
  messages: { WHATSAPP: "Text for WhatsApp", SMS: "Text for SMS" },
  noSms: "The headline of this announcement does not fit into one SMS. Use the text for WhatsApp.",
  slides: "Slides for the waiting room",
  pressBusy: "Many are printing now. Try again in half a minute.",
  notPrintable: "This paper cannot be made: the headline, a step or the address is too long. Tell head office.",
};
export const announcementWords = { id, en };
