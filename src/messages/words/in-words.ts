/** Days, times and promises as messages write them. */
export type Lang = "id" | "en";

const zones: Readonly<Record<string, string>> = { "Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };
const locales = { id: "id-ID", en: "en-GB" } as const;

/** "Kamis, 11 Juni 2026" from `YYYY-MM-DD`. */
export const dayInWords = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)).replaceAll("\u00a0", " ");

/** "Kamis, 11 Juni 2026, 10.00 WIB" in the office's zone. */
export function timeInWords(at: Date, zone: string, lang: Lang): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  return `${dayInWords(day, lang)}, ${lang === "id" ? time.replace(":", ".") : time} ${zones[zone] ?? "WIB"}`;
}

/** The promised payment day. PROVISIONAL: the year's holidays are not decreed yet, so "about". */
export function promiseInWords(promise: { readonly on: string; readonly calendar: "DECREED" | "PROVISIONAL" } | null, lang: Lang): string {
  if (!promise) return lang === "id" ? "paling lama 5 hari kerja setelah berkas lengkap" : "within 5 working days of a complete file";
  const day = dayInWords(promise.on, lang);
  if (promise.calendar === "PROVISIONAL") return lang === "id" ? `sekitar ${day}` : `about ${day}`;
  return lang === "id" ? `paling lambat ${day}` : `by ${day}`;
}
