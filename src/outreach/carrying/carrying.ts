import type { TextTrouble } from "../announcements/announcement.ts";
import type { LinkChannel } from "../link.ts";

/** The nouns of carrying an announcement further: a branch's own lines, and the evidence that it hangs or was sent. Pure. */

export type CarryRefusal =
  | { readonly code: "NOT_ALLOWED" }
  /** It was never handed to this office, or does not stand any more. */
  | { readonly code: "NOT_HERE" }
  | { readonly code: "TROUBLES"; readonly troubles: readonly TextTrouble[] }
  /** A colleague's name stands in a line: paper names what people do, never who they are. */
  | { readonly code: "PERSON_NAMED"; readonly at: string }
  | { readonly code: "UNUSABLE_NUMBER" }
  /** What hangs is shown by a photograph. */
  | { readonly code: "PHOTO_MISSING" }
  /** Not a JPG of a camera, or one that cannot be read. */
  | { readonly code: "UNUSABLE_PHOTO" };

/** What hangs on a wall, and what is sent or handed out. */
export const hangs: readonly LinkChannel[] = ["POSTER", "SLIDES"];
export const isSent: readonly LinkChannel[] = ["WHATSAPP", "SMS", "SQUARE", "STORY", "LEAFLET", "HANDOUT"];

/** The longest lines, in letters. */
export const longestLine = { address: 160, place: 120 } as const;
