/** The nouns of announcements. Pure: what is rendered (web page, paper, pictures, messages) is made from these alone. */
import type { Actor } from "../../platform/facts.ts";
import type { LinkChannel } from "../link.ts";

/**
 * `id` Indonesian, `plain` Indonesian in the plainest words, `en` English: each announcement has all three. A regional language
 * (ISO 639: `jv`, `su`, `min`, ...) may be added; where its own words are missing the fixed parts stand in it and the rest is plain.
 */
export type AnnouncementLang = "id" | "plain" | "en" | (string & {});

export type Step = { readonly title: string; readonly text: string };

/** The words of an announcement in one language: plain text, one line a field, never markup. */
export type AnnouncementText = {
  readonly headline: string;
  readonly steps: readonly [Step, Step, Step];
  /** What to bring or have at hand, a thing a line; may be empty. */
  readonly bring: readonly string[];
};

/** The words by language. A draft may have empty fields. */
export type Texts = Readonly<Record<"id" | "plain" | "en", AnnouncementText>> &
  Readonly<Record<string, AnnouncementText | undefined>>;

/** What a branch adds of its own: nothing about a person, only what they do there. */
export type OfficeBlock = {
  readonly officeId: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
  /** In words, as on the door: `Senin-Jumat 08.00-15.00 WIB`. */
  readonly hours: string;
  /** Whom to ask for, by what they do: `Petugas layanan, loket 2`. */
  readonly people: readonly string[];
};

export type AnnouncementState = "DRAFT" | "PROPOSED" | "APPROVED" | "ENDED" | "WITHDRAWN";

/** One announcement as it is made into pages, paper and messages, for one office or for the whole country. */
export type Announcement = {
  readonly id: string;
  /** Its public code: `/pengumuman/CODE`. */
  readonly code: string;
  readonly state: AnnouncementState;
  readonly texts: Texts;
  /** Days (`YYYY-MM-DD`, WIB) between which it holds; null where open. */
  readonly dates: { readonly from: string | null; readonly until: string | null };
  /** The branch whose paper this is; null where it is the whole country's. */
  readonly office: OfficeBlock | null;
  /** The code of the short link for each thing it is made into (`paths.link(code)`); empty until it is approved. */
  readonly links: Readonly<Partial<Record<LinkChannel, string>>>;
};

/** The longest each field may be, in letters as people count them: what fits on a poster, a square picture and a slide. */
export const longest = { headline: 60, stepTitle: 24, stepText: 110, bring: 60, hours: 80, people: 60 } as const;
/** How many things to bring, and how many people of a branch, at most. */
export const most = { bring: 6, people: 4 } as const;

/** What an announcement is made into, each with a link of its own that knows it. */
export const madeInto: readonly LinkChannel[] = [
  "WEB",
  "WHATSAPP",
  "SMS",
  "SQUARE",
  "STORY",
  "POSTER",
  "LEAFLET",
  "SLIDES",
  "HANDOUT",
];

export type StaffActor = Extract<Actor, { kind: "STAFF" }>;

export type AnnouncementRefusal =
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "NO_SUCH_ANNOUNCEMENT" }
  | { readonly code: "WRONG_STATE"; readonly state: AnnouncementState }
  /** Somebody else changed it since it was shown. */
  | { readonly code: "STALE" }
  /** Who proposed it does not approve it. */
  | { readonly code: "SAME_PERSON" }
  | { readonly code: "REASON_MISSING" }
  | { readonly code: "TROUBLES"; readonly troubles: readonly TextTrouble[] };

/** What is wrong with one field, and what to do about it. `at` names the form's field: `id.steps.0.title`. */
export type TextTrouble = { readonly at: string } & (
  | { readonly code: "MISSING" }
  | { readonly code: "TOO_LONG"; readonly letters: number; readonly most: number }
  /** Few enough letters, and too wide ones: mostly capitals. They would run over the edge of the paper. */
  | { readonly code: "TOO_WIDE" }
  /** A `<` or `>`: words are never markup. */
  | { readonly code: "MARKUP" }
  /** Characters that nobody sees: they turn the direction of a line, or hide in it. */
  | { readonly code: "HIDDEN_CHARACTERS" }
  /** A character that our printing types do not have. */
  | { readonly code: "UNPRINTABLE"; readonly character: string }
  | { readonly code: "BANNED_WORD"; readonly word: string; readonly instead: string }
  | { readonly code: "LONG_SENTENCE"; readonly words: number; readonly most: number }
  | { readonly code: "HARD_TO_READ"; readonly fog: number; readonly most: number; readonly words: readonly string[] }
  | { readonly code: "TOO_MANY"; readonly most: number }
  /** Not a day `YYYY-MM-DD`, an end before its beginning, or an end that is over. */
  | { readonly code: "UNUSABLE_DAY" }
);
