import type { ConsoleLang } from "../words.ts";

const id = {
  WEB: "Halaman web",
  WHATSAPP: "WhatsApp",
  SMS: "SMS",
  EMAIL: "Surel",
  LETTER: "Surat",
  SQUARE: "Gambar persegi",
  STORY: "Gambar cerita",
  POSTER: "Poster A4",
  LEAFLET: "Selebaran lipat",
  SLIDES: "Layar ruang tunggu",
  HANDOUT: "Lembar bagi",
  SLIP: "Kertas antre",
};
const en: typeof id = {
  WEB: "Web page",
  WHATSAPP: "WhatsApp",
  SMS: "SMS",
  EMAIL: "E-mail",
  LETTER: "Letter",
  SQUARE: "Square picture",
  STORY: "Story picture",
  POSTER: "A4 poster",
  LEAFLET: "Folded leaflet",
  SLIDES: "Waiting-room screen",
  HANDOUT: "Hand-out",
  SLIP: "Slip",
};

const names: Readonly<Record<ConsoleLang, Readonly<Record<string, string>>>> = { id, en };

/** A way by which an announcement reaches people, as officers call it. */
export const channelName = (channel: string, lang: ConsoleLang): string => names[lang][channel] ?? channel;
