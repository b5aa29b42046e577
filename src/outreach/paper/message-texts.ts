/** An announcement as messages: the same words as on its papers. Pure. */
import { isOneSms } from "../../messages/index.ts";
import type { PaperContent } from "./content.ts";

const dotted = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The text to send or to pass on by WhatsApp: with date, list and office, which a template has no place for. */
export function whatsappText(content: PaperContent): string {
  const { words, headline, steps, bring, leaf, office, url } = content;
  const parts = [
    `*${dotted(headline)}*`,
    [`${words.steps}:`, ...steps.map(({ title, text }, at) => `${at + 1}. *${title}*: ${text}`)].join("\n"),
    bring.length === 0 ? "" : [`${words.bring}:`, ...bring.map((thing) => `- ${thing}`)].join("\n"),
    leaf?.sentence ?? "",
    office === null
      ? ""
      : [`*${office.name}*`, office.address, office.hours && `${words.hours}: ${office.hours}`]
          .filter(Boolean)
          .join("\n"),
    url,
    `${words.free} ${words.nobodyAsks} ${words.telephone}: ${content.telephone}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Marks off, curly signs straight: what every telephone and every gateway shows. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u201c\u201d"*]/g, "");

/**
 * The text for one SMS: the sentence, the date where there is room, the address, and that it is free. Null where the headline
 * has letters that an SMS has not, or the address is too long.
 */
export function smsText({ words, headline, leaf, url, shownUrl }: PaperContent): string | null {
  const sentence = dotted(headline);
  const date = leaf === null ? [] : [`${sentence} ${leaf.sentence} ${url} ${words.free}`];
  const texts = [...date, `${sentence} ${url} ${words.free}`, `${sentence} ${shownUrl} ${words.free}`].map(plain);
  return texts.find(isOneSms) ?? null;
}
