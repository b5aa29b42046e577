/** Whether a line names one of these people: any part of a name of four letters or more, as a word of its own. */
export function namesSomebody(line: string, names: readonly string[]): boolean {
  const words = new Set(line.toLowerCase().match(/\p{L}+/gu) ?? []);
  return names.some((name) => (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((part) => words.has(part)));
}

/** A number of people as it is typed: `1.200` or `1200`; null where it is none, or nobody believes it. */
export function peopleTyped(text: string, most: number): number | null {
  const plain = text.trim().replace(/^(\d{1,3})(?:\.(\d{3}))*$/, (all) => all.replaceAll(".", ""));
  return /^\d{1,7}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}
