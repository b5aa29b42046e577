import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { looksLikeFormula, readCell, splitLine } from "../../members/index.ts";
import { unreadable } from "../read-text.ts";
import { howToSave, lineOfWrongByte, otherKind } from "./csv-bytes.ts";

/** A line of a table: its cells by column, `""` where nothing stands; or why it cannot be read, as a sentence. */
export type TableLine<Column extends string> = {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
  readonly trouble: string | null;
};

/** More is no list of offices or people that somebody wrote. */
const mostBytes = 5 * 1024 * 1024;

/**
 * Reads a small CSV whole: UTF-8, cells between commas, semicolons or tabs, the first line naming the columns in any order.
 * @param needed columns that must be there; `optional` may be
 * @param page of the documentation that has the columns
 * @returns the lines on which something stands; a sentence where it is no such file
 */
export async function readTable<Column extends string>(
  path: string,
  {
    needed,
    optional,
    page,
  }: { readonly needed: readonly Column[]; readonly optional: readonly Column[]; readonly page: string },
): Promise<ReadonlyArray<TableLine<Column>> | string> {
  const fail = (why: string): string => `The file ${path} cannot be taken in. ${why}`;
  let bytes: Buffer;
  try {
    const about = await stat(path);
    if (!about.isFile()) return `${path} is no file. Give the name of a CSV file.`;
    if (about.size > mostBytes) return fail("It is larger than 5 MB. Nothing was taken in.");
    bytes = await readFile(path);
  } catch (error) {
    return unreadable(path, error);
  }
  const other = otherKind(bytes);
  if (other) return fail(other);
  if (!isUtf8(bytes))
    return fail(`Line ${lineOfWrongByte(bytes, 1)} is not written in UTF-8 (it may be Windows-1252). ${howToSave}`);
  const [head = "", ...rest] = bytes
    .toString()
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  const count = (separator: string): number => head.split(separator).length;
  const separator = ([";", ",", "\t"] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
  const names = (splitLine(head, separator) ?? []).map((cell) => readCell(cell).toLowerCase().replace(/\s+/g, "_"));
  const columns = [...needed, ...optional];
  const list = (wrong: readonly string[]): string => wrong.map((name) => `“${name.slice(0, 40)}”`).join(", ");
  const where = `${page} has the columns. Nothing was taken in.`;
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length > 0) return fail(`The first line lacks ${list(missing)}. ${where}`);
  const unknown = names.filter((name) => name !== "" && !(columns as readonly string[]).includes(name));
  if (unknown.length > 0) return fail(`The first line names what nobody knows: ${list(unknown)}. ${where}`);
  const twice = names.filter((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice.length > 0) return fail(`The first line names ${list(twice)} twice. ${where}`);

  const read = (text: string): { values: readonly string[] } | { trouble: string } => {
    if (/[^\P{Cc}\t]/u.test(text)) return { trouble: "It holds a control character that nobody sees. Delete it." };
    const values = splitLine(text, separator)?.map(readCell);
    if (!values) return { trouble: "A quotation mark is not closed on this line." };
    if (values.length !== names.length)
      return { trouble: `It has ${values.length} cells, the first line has ${names.length}.` };
    const formula = values.findIndex((value) => /^[=@]/.test(value) && looksLikeFormula(value));
    if (formula !== -1) return { trouble: `“${names[formula]}” begins like a formula.` };
    return { values };
  };
  return rest.flatMap((text, nth) => {
    if (text.replaceAll(separator, "").trim() === "") return [];
    const seen = read(text);
    const values = "values" in seen ? seen.values : [];
    const cells = Object.fromEntries(columns.map((column) => [column, values[names.indexOf(column)] ?? ""]));
    return [
      { line: nth + 2, cells: cells as Record<Column, string>, trouble: "trouble" in seen ? seen.trouble : null },
    ];
  });
}
