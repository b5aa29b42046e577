import type { Lang } from "./words.ts";

/** How large a file may be, as it is said: bytes as `6 MB`, `1,5 MB`. One MB is 1,048,576 bytes. */
export const fileSize = (bytes: number, lang: Lang): string =>
  `${(bytes / 1_048_576).toLocaleString(lang === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: 1 })} MB`;
