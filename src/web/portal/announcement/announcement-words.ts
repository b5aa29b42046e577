const id = {
  languages: "Pilih bahasa",
  over: (day: string) => `Pengumuman ini sudah berakhir, ${day}.`,
  isItTrue: "Benarkah ini dari kami? Kenali pesan asli",
};
const en: typeof id = {
  languages: "Choose a language",
  over: (day: string) => `This announcement is over since ${day}.`,
  isItTrue: "Is this really from us? Know a true message",
};
export const announcementWords = { id, en };
