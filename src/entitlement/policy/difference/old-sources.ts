import type { Change } from "./change.ts";
import type { PolicyFile } from "../policy.ts";

/** Every source that a file names, wherever it stands. */
function sourcesOf(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return into;
  for (const [name, each] of Object.entries(value)) {
    if (name === "cite" && typeof each === "string") into.add(each.trim());
    else sourcesOf(each, into);
  }
  return into;
}

/**
 * Of what is otherwise, that whose source the earlier policy names word for word: the rule was changed, and its source
 * was most likely forgotten. What is gone needs none, and a day or a wording none of its own.
 */
export function oldSources(before: PolicyFile, changes: readonly Change[]): readonly Change[] {
  const known = sourcesOf(before);
  return changes.filter(
    ({ area, after, cite }) => area !== "WORDS" && area !== "DATES" && after !== null && known.has(cite.trim()),
  );
}
