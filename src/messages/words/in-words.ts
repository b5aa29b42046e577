import { isOneSms } from "./one-sms.rules.ts";

/** Days, times and promises as messages write them. */
export type Lang = "id" | "en";

const zones: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};
const locales = { id: "id-ID", en: "en-GB" } as const;

const inWords = (day: string, lang: Lang, year: "numeric" | undefined): string =>
  new Intl.DateTimeFormat(locales[lang], { weekday: "long", day: "numeric", month: "long", year, timeZone: "UTC" })
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll("\u00a0", " ");

/** "Kamis, 11 Juni 2026" from `YYYY-MM-DD`. */
export const dayInWords = (day: string, lang: Lang): string => inWords(day, lang, "numeric");

const clockInWords = (at: Date, zone: string, lang: Lang): string => {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return `${lang === "id" ? time.replace(":", ".") : time} ${zones[zone] ?? "WIB"}`;
};

/**
 * "Kamis, 11 Juni, 10.00 WITA (09.00 WIB)": at the office's clock, and at the claimant's own where it differs. Without the
 * year: it is told for weeks to come at most, and an SMS has 160 letters.
 */
export function timeInWords(at: Date, zone: string, lang: Lang, own = zone): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at);
  const there = `${inWords(day, lang, undefined)}, ${clockInWords(at, zone, lang)}`;
  return zones[zone] === zones[own] ? there : `${there} (${clockInWords(at, own, lang)})`;
}

/** The promised payment day. PROVISIONAL: the year's holidays are not decreed yet, so "about". */
export function promiseInWords(
  promise: { readonly on: string; readonly calendar: "DECREED" | "PROVISIONAL" } | null,
  lang: Lang,
): string {
  if (!promise)
    return lang === "id"
      ? "paling lama 5 hari kerja setelah berkas lengkap"
      : "within 5 working days of a complete file";
  const day = dayInWords(promise.on, lang);
  if (promise.calendar === "PROVISIONAL") return lang === "id" ? `sekitar ${day}` : `about ${day}`;
  return lang === "id" ? `paling lambat ${day}` : `by ${day}`;
}

/** How many names are said before the rest is counted: a message is read on a phone. */
const namesSaid = 3;

/** Offices or people in a few words: "Mampang, Grogol, Luwuk dan 4 lainnya". */
export function namesInWords(names: readonly string[]): string {
  const said = names.slice(0, namesSaid).join(", ");
  return names.length > namesSaid ? `${said} dan ${names.length - namesSaid} lainnya` : said;
}

/** What goes into one SMS beside claim code and warning; a longer answer is read on the claim's page. */
export const smsAnswerMost = 100;

/** An officer's answer as an SMS carries it: itself where it fits, else where to read it. */
export const answerInSms = (answer: string, lang: Lang, link: string): string =>
  answer.length <= smsAnswerMost && isOneSms(answer)
    ? answer
    : lang === "id"
      ? `petugas menjawab pesan Anda. Baca di ${link}`
      : `an officer answered you. Read it at ${link}`;

/** How an interview is held: `how` in a sentence or two, `act` in the few letters of an SMS, before the address. */
const interviewWays = {
  id: {
    VIDEO: { how: "Lewat video di HP. Masuk ruang tunggu 15 menit sebelumnya.", act: "Masuk:" },
    PHONE: { how: "Lewat telepon biasa. Petugas menelepon nomor Anda pada jam itu.", act: "Kami telepon. Ubah:" },
    IN_PERSON: { how: "Tatap muka di kantor cabang. Bawa KTP asli dan dokumen asli.", act: "Di cabang. Ubah:" },
  },
  en: {
    VIDEO: { how: "By video on your phone. Enter the waiting room 15 minutes before.", act: "Enter:" },
    PHONE: { how: "By ordinary telephone. An officer calls your number at that time.", act: "We call. Change:" },
    IN_PERSON: { how: "Face to face at the branch. Bring your original KTP and papers.", act: "At branch. Change:" },
  },
} as const;

export const interviewInWords = (
  kind: keyof (typeof interviewWays)["id"],
  lang: Lang,
): { readonly how: string; readonly act: string } => interviewWays[lang][kind];

const helpedWays = {
  id: { FILL_IN: "mengisi jawaban", PHOTOGRAPH: "mengirim foto dokumen", CHOOSE_TIME: "memilih waktu wawancara" },
  en: {
    FILL_IN: "has filled in answers",
    PHOTOGRAPH: "has sent photos of papers",
    CHOOSE_TIME: "has chosen an interview time",
  },
} as const;

/** What somebody who helps has done, after their name. */
export const helpedInWords = (act: keyof (typeof helpedWays)["id"], lang: Lang): string => helpedWays[lang][act];
