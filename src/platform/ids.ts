import { randomBytes, randomFillSync, randomInt } from "node:crypto";

/** Chance is drawn for many ids at once: drawing costs more than making one. Nothing of it is used twice. */
const drawn = Buffer.alloc(16 * 256);
let used = drawn.length;

/** A UUID of version 7: sorts by the time it was made, so new rows land at the end of an index (RFC 9562, 5.7). */
export function newId(at: number = Date.now()): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const bytes = drawn.subarray(used, (used += 16));
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-9a-f][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be one of our ids. */
export const isId = (text: unknown): text is string => typeof text === "string" && uuid.test(text);

/** A secret that nobody can guess, 256 bits, safe in a URL or cookie. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** A one-time code of six digits. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** Letters of a claim code: no I, L, O, S, U, no 0, 1 or 5, so that nothing looks or sounds like another. */
const letters = "2346789ABCDEFGHJKMNPQRTVWXYZ";

/** Weighted sum modulo 28 of the first seven characters; finds every single mistake and nearly every swap. */
function checkLetter(seven: string): string {
  let sum = 0;
  for (let at = 0; at < 7; at++) sum += (at * 2 + 3) * letters.indexOf(seven[at]!);
  return letters[sum % letters.length]!;
}

/** A claim code a person can read aloud: `JHT-7K3M-92QF`. The last letter is a check. */
export function newClaimCode(): string {
  let seven = "";
  for (let at = 0; at < 7; at++) seven += letters[randomInt(0, letters.length)];
  const eight = seven + checkLetter(seven);
  return `JHT-${eight.slice(0, 4)}-${eight.slice(4)}`;
}

/** The code of a short link: seven letters that nobody confuses, 13 thousand million of them. */
export const newLinkCode = (): string =>
  Array.from({ length: 7 }, () => letters[randomInt(0, letters.length)]).join("");

const linkCode = new RegExp(`^[${letters}]{7}$`);

/** Reads the code of a link as people type it; null where it can be none. */
export function parseLinkCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return linkCode.test(plain) ? plain : null;
}

/** Reads a claim code as people type it (case, spaces and dashes do not matter); null where the check fails. */
export function parseClaimCode(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/^JHT/, "");
  if (plain.length !== 8 || [...plain].some((letter) => !letters.includes(letter))) return null;
  if (checkLetter(plain.slice(0, 7)) !== plain[7]) return null;
  return `JHT-${plain.slice(0, 4)}-${plain.slice(4)}`;
}
