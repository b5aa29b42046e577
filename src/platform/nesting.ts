/**
 * Where a value from outside nests deeper than so many levels: the JSON pointer of the first place, or null. Asked before
 * anything that calls itself for each level (schema, JSON.stringify, comparing): 256 KB of brackets end its stack.
 * Itself it keeps a list instead of a stack.
 */
export function nestsTooDeep(value: unknown, levels: number): string | null {
  const open: Array<{ here: unknown; at: string; level: number }> = [{ here: value, at: "", level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { here, at, level } = next;
    if (typeof here !== "object" || here === null) continue;
    if (level >= levels) return at;
    for (const [name, each] of Object.entries(here))
      if (typeof each === "object" && each !== null)
        open.push({ here: each, at: `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, level: level + 1 });
  }
  return null;
}

/** Where a list or an object holds more entries than that: the JSON pointer of the first such place, or null. Of what nests little. */
export function holdsTooMany(value: unknown, most: number, at = ""): string | null {
  if (typeof value !== "object" || value === null) return null;
  const entries = Object.entries(value);
  if (entries.length > most) return at;
  for (const [name, each] of entries) {
    const found = holdsTooMany(each, most, `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (found !== null) return found;
  }
  return null;
}
