import type { Untold } from "./telling.ts";

/** Late branches by their region; those without one are head office's alone. */
export function byRegion(late: readonly Untold[]): ReadonlyMap<string, readonly Untold[]> {
  const regions = new Map<string, Untold[]>();
  for (const each of late)
    if (each.regionId !== null) regions.set(each.regionId, [...(regions.get(each.regionId) ?? []), each]);
  return regions;
}
