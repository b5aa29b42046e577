import { english } from "./words.en.ts";
import { indonesian } from "./words.id.ts";

/** Words of the companies' pages. */
export const employerWords = { id: indonesian, en: english };
