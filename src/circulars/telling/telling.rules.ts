import type { Untold } from "./telling.ts";

/** How many names are said before the rest is counted: a message is read on a phone. */
const namesSaid = 3;

/** Offices in a few words: "Mampang, Grogol, Luwuk dan 4 lainnya". */
export function officesSaid(names: readonly string[]): string {
  const said = names.slice(0, namesSaid);
  const rest = names.length - said.length;
  return rest > 0 ? `${said.join(", ")} dan ${rest} lainnya` : said.join(", ");
}

/** Late branches by their region; those without one are head office's alone. */
export function byRegion(late: readonly Untold[]): ReadonlyMap<string, readonly Untold[]> {
  const regions = new Map<string, Untold[]>();
  for (const each of late)
    if (each.regionId !== null) regions.set(each.regionId, [...(regions.get(each.regionId) ?? []), each]);
  return regions;
}
