import { en } from "./words.en.ts";
import { id, type PortalWords } from "./words.id.ts";

/** The portal's words in a language. */
export const portalWords: Readonly<Record<"id" | "en", PortalWords>> = { id, en };
