/**
 * How far two names of one person agree. Registers, cards and banks write the same name in different ways: without
 * titles, with MUH. for MUHAMMAD, cut to 20 letters. One letter's difference (Rizky, Risky) is the commonest reason
 * for which claims used to be sent back (DOMAIN 2); a human decides on it, not the machine.
 */
export type NameMatch = "MATCH" | "NEAR" | "MISMATCH";

const titles = new Set([
  "H",
  "HJ",
  "DR",
  "DRS",
  "DRA",
  "IR",
  "PROF",
  "SE",
  "SH",
  "ST",
  "SPD",
  "SKOM",
  "MM",
  "MPD",
  "MSI",
  "SKM",
  "AMD",
  "SSOS",
  "BPK",
  "IBU",
  "SDR",
  "SDRI",
  "TN",
  "NY",
  "KH",
]);
const shortForms: Readonly<Record<string, string>> = {
  MUH: "MUHAMMAD",
  MUHAMAD: "MUHAMMAD",
  MOHAMMAD: "MUHAMMAD",
  MOHAMAD: "MUHAMMAD",
  MOCHAMMAD: "MUHAMMAD",
  MOCHAMAD: "MUHAMMAD",
  MOH: "MUHAMMAD",
  MOCH: "MUHAMMAD",
  MHD: "MUHAMMAD",
  M: "MUHAMMAD",
  ABD: "ABDUL",
  ACH: "ACHMAD",
};

/** The words of a name, without accents, punctuation and titles, short forms written out. */
function words(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/['’`]/g, "")
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, "");
  return plain
    .split(/[^A-Z]+/)
    .filter((word) => word && !titles.has(word))
    .map((word) => shortForms[word] ?? word);
}

/** Insertions, deletions and exchanges that make one text of the other; more than `most` is not counted further. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

/**
 * Compares two names.
 * MATCH: the same words in the same order. NEAR: up to two letters differ, or one is the other cut short, or the order
 * differs. MISMATCH: another person as far as a machine can tell.
 * Example: "Muh. Rizky" and "MUHAMMAD RISKY" are NEAR.
 */
export function compareNames(one: string, other: string): NameMatch {
  const a = words(one);
  const b = words(other);
  if (a.length === 0 || b.length === 0) return "MISMATCH";
  const [first, second] = [a.join(""), b.join("")];
  if (first === second) return "MATCH";
  if ([...a].sort().join(" ") === [...b].sort().join(" ")) return "NEAR";
  const shorter = Math.min(first.length, second.length);
  if (shorter >= 5 && distance(first, second, 2) <= (shorter >= 10 ? 2 : 1)) return "NEAR";
  // Banks cut names off; registers drop the last word. At least ten letters must agree.
  if (shorter >= 10 && (first.startsWith(second) || second.startsWith(first))) return "NEAR";
  return "MISMATCH";
}
