import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: "there is none of this name",
  EISDIR: "it is a folder",
  EACCES: "we may not read it",
};

/** Why a file could not be opened, in a sentence that names it. */
export const unreadable = (file: string, error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return `The file ${file} cannot be read: ${whyNot[code ?? ""] ?? message}.`;
};

/** The text of a file in UTF-8, a byte order mark passed over; or a sentence that tells why there is none. */
export async function readText(file: string): Promise<{ readonly text: string } | { readonly why: string }> {
  try {
    const bytes = await readFile(file);
    if (!isUtf8(bytes))
      return { why: `The file ${file} cannot be read: it is not written in UTF-8. Save it as UTF-8 and start again.` };
    return { text: bytes.toString().replace(/^\ufeff/, "") };
  } catch (error) {
    return { why: unreadable(file, error) };
  }
}
