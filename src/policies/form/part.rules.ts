import type { Draft } from "../policy.ts";

/** A part of a policy file: an object like the whole file, holding some of its places only, so that pointers are the same. */
type Loose = { [key: string]: unknown };

const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What a file holds at some places, as a file that holds nothing else.
 * @param places JSON pointers to names without `~` or `/`; "" is the whole file
 */
export function partOfFile(file: Draft, places: readonly string[]): Draft {
  if (places.includes("")) return file;
  const part: Loose = {};
  for (const place of places) {
    const keys = place.slice(1).split("/");
    let [from, to]: [unknown, Loose] = [file, part];
    for (const [index, key] of keys.entries()) {
      if (!isObject(from) || !Object.hasOwn(from, key)) break;
      from = from[key];
      if (index === keys.length - 1) to[key] = from;
      else to = (to[key] ??= {}) as Loose;
    }
  }
  return part;
}

/** Which places of a part stand in it though they belong to another: what was typed there would be lost. */
function strangeIn(part: unknown, places: readonly string[], at: string): string[] {
  if (places.includes(at)) return [];
  if (!isObject(part) || !places.some((place) => place.startsWith(`${at}/`))) return [at];
  return Object.entries(part).flatMap(([key, value]) =>
    strangeIn(value, places, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}

/**
 * A file with another text for some of its places: what the part leaves out, the file leaves out too.
 * @returns the file, and the pointers of what stands in the part and belongs to no place of it
 */
export function withPart(
  file: Draft,
  places: readonly string[],
  part: unknown,
): { readonly file: unknown; readonly strange: readonly string[] } {
  if (places.includes("")) return { file: part, strange: [] };
  const whole = structuredClone(file) as Loose;
  for (const place of places) {
    const keys = place.slice(1).split("/");
    const last = keys.pop()!;
    let [from, to]: [unknown, unknown] = [part, whole];
    for (const key of keys) {
      from = isObject(from) && Object.hasOwn(from, key) ? from[key] : undefined;
      to = isObject(to) ? (to[key] ??= {}) : undefined;
    }
    if (!isObject(to)) continue;
    if (isObject(from) && Object.hasOwn(from, last)) to[last] = from[last];
    else delete to[last];
  }
  return { file: whole, strange: strangeIn(part, places, "") };
}
