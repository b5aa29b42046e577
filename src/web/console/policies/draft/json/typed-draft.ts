import type { PolicyFile, ServiceRules } from "../../../../../entitlement/index.ts";
import { editDraft, partOfFile, withPart, type Draft } from "../../../../../policies/index.ts";
import { placesOf, type PartName } from "../part-names.ts";
import { readJson, type JsonFault } from "./json-text.ts";

/** What was typed on the page of a part, on top of the file that is kept. */
export type Typed = {
  /** The whole file with it; null where the text is no JSON. */
  readonly file: unknown;
  /** The JSON of the part: as it was typed, or as the fields say it. */
  readonly text: string;
  readonly fault: JsonFault | null;
  /** Pointers of what stands in the text and belongs to another part. */
  readonly strange: readonly string[];
};

const textOf = (file: unknown, part: PartName): string =>
  JSON.stringify(partOfFile(file as Draft, placesOf(part)), null, 2);

/** The page of a part as it is kept. */
export const keptDraft = (file: unknown, part: PartName): Typed => ({
  file,
  text: textOf(file, part),
  fault: null,
  strange: [],
});

/**
 * A part with what its page sent: the fields, or the JSON beside them where that was written last (`sumber`).
 * @param standing the rules of the service that hold now
 */
export function typedDraft(
  kept: unknown,
  part: PartName,
  form: Readonly<Record<string, string>>,
  standing: ServiceRules,
): Typed {
  if (part !== "json" && form["sumber"] !== "json")
    return keptDraft(editDraft(kept as PolicyFile, form, standing), part);
  const text = form["json"] ?? "";
  const read = readJson(text);
  if (!read.ok) return { file: null, text, fault: read.fault, strange: [] };
  // A list or a number can be no part of a policy.
  if (typeof read.value !== "object" || read.value === null || Array.isArray(read.value))
    return { file: null, text, fault: { code: "EMPTY", line: 1, column: 1 }, strange: [] };
  return { ...withPart(kept as Draft, placesOf(part), read.value), text, fault: null };
}
