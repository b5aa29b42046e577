import type { Chance } from "../chance.ts";

const PASSWORD_WORDS = [
  "sawah",
  "perahu",
  "kenari",
  "melati",
  "gunung",
  "pelita",
  "bintang",
  "rotan",
  "kelapa",
  "jendela",
  "pasir",
  "angklung",
  "cendana",
  "lentera",
  "mentari",
  "rempah",
];
const BASE32 = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"];

function inventPassword(chance: Chance): string {
  const words = [chance.pick(PASSWORD_WORDS), chance.pick(PASSWORD_WORDS), chance.pick(PASSWORD_WORDS)];
  return `${words.join("-")}-${chance.whole(100, 999)}`;
}

/** What somebody signs in with: a password, and the secret of a code app (base32, 160 bits). */
export function inventSecrets(chance: Chance): { readonly password: string; readonly totpSecret: string } {
  const totpSecret = Array.from({ length: 32 }, () => chance.pick(BASE32)).join("");
  return { password: inventPassword(chance), totpSecret };
}
