import { bannedWords, smsAnswerMost } from "../../messages/index.ts";

/** Why an officer's words may not go out; each is told with what to write instead. */
export type AnswerTrouble =
  | { readonly code: "EMPTY" }
  | { readonly code: "TOO_LONG"; readonly letters: number; readonly most: number }
  /** A letter that an SMS has not, or one that nobody sees. */
  | { readonly code: "UNPRINTABLE"; readonly character: string }
  /** Asks for, or names, what nobody may ask for: a code, a password, money. */
  | { readonly code: "ASKS"; readonly word: string }
  | { readonly code: "LONG_NUMBER" }
  | { readonly code: "LINK" }
  | { readonly code: "BANNED_WORD"; readonly word: string; readonly instead: string };

/** Letters of an answer. WhatsApp's template holds 1,024 with what stands around it; an SMS is one. */
export const longestAnswer = { WHATSAPP: 600, SMS: smsAnswerMost } as const;

/**
 * What a thief would ask for. It is refused in any sentence, also a kind one: every message says already that the service is
 * free and asks for no code, and who reads "transfer" on a small screen does not weigh the words around it.
 */
const asking =
  /(?<![\p{L}\p{N}])(otp|pin|cvv|cvc|kode (?:masuk|otp|verifikasi|rahasia|akses)|kirim(?:kan)? kode|kata sandi|sandi|passwords?|passcode|transfer(?:kan)?|biaya|ongkos|pulsa|uang muka|komisi|bayar dulu|fee|fees|deposit|code (?:you|we) (?:got|sent))(?![\p{L}\p{N}])/iu;

/** An account, a card, a NIK or a telephone; the agency's own 1500 000, a day, an amount and a claim code are shorter or have letters. */
const longNumber = /(?<![\p{L}\p{N}.-])\d(?:[ .-]?\d){7,}|\d(?:[\n_*/,]?\d){9,}/u;
/** Hours from till, a date, a month with its year: long enough to be taken for a number, and none. */
const hours = /(?<![\d.-])(?:[01]?\d|2[0-4])[.:][0-5]\d ?[-–] ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.-]*\d)/gu;
const day = /(?<![\d.-])(?:\d{1,2}[-/.]\d{1,2}[-/.]|\p{L}{3,9} )20\d\d(?![.-]?\d)/gu;
const amount = /Rp ?\d{1,3}(?:\.\d{3})+/gu;
const link =
  /https?:|www\.|[\p{L}\p{N}]\.(?:com|id|net|org|info|xyz|link|me|ly|app|site|online|co|cc|io|to|top|vip|shop|store|club|biz|click|live|win|us|gg|page|web|icu|cloud|dev|tk|ga|ml|cf|gq|ru|cn|my|sg)(?![\p{L}\p{N}])/iu;
/** Letters as they are written in Indonesian and its neighbours' languages, and figures: others only look like them. */
const odd = /[^A-Za-zÀ-ÖØ-öø-ÿ0-9\p{P}\p{Sc}+=~^`|°\s]|[\p{Cf}\p{Co}]/u;

/** The words as a hurried reader hears them: "P I N", "o.t.p" and "ótp" are what they say. */
const spoken = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}]{1,2}\p{L}){2,}(?![\p{L}\p{N}])/gu, (letters) =>
      letters.replace(/[^\p{L}]/gu, ""),
    );

/** The words as they are sent: paragraphs stay, what is not seen at the ends goes, a letter of another width is the letter. */
export const tidyAnswer = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** What stands against an answer; null where it may go. @param text tidy */
export function answerTrouble(text: string, channel: "WHATSAPP" | "SMS", lang: "id" | "en"): AnswerTrouble | null {
  if (text.length < 2) return { code: "EMPTY" };
  const most = longestAnswer[channel];
  if (text.length > most) return { code: "TOO_LONG", letters: text.length, most };
  const strange = odd.exec(text) ?? (channel === "SMS" ? /[^A-Za-z0-9 .,:;?!/()'%&+@-]/.exec(text) : null);
  if (strange) return { code: "UNPRINTABLE", character: strange[0] };
  const asked = asking.exec(text) ?? asking.exec(spoken(text));
  if (asked) return { code: "ASKS", word: asked[0] };
  if (link.test(text)) return { code: "LINK" };
  if (longNumber.test([amount, hours, day].reduce((left, each) => left.replaceAll(each, ";"), text)))
    return { code: "LONG_NUMBER" };
  const [banned] = bannedWords(text, lang);
  return banned ? { code: "BANNED_WORD", ...banned } : null;
}

/** WhatsApp takes free words for 24 hours after the person last wrote there. */
export const freeUntil = (lastByWhatsapp: Date | null): Date | null =>
  lastByWhatsapp && new Date(lastByWhatsapp.getTime() + 24 * 3_600_000);
