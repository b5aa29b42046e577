import type { Chance } from "../chance.ts";
import { chanceFor } from "../chance.ts";
import type { Culture } from "../names.ts";
import { inventName } from "../names.ts";
import { HEAD_OFFICE } from "./offices.ts";
import { REGIONS } from "./places.ts";

export type Role =
  | "CS"
  | "PENATA_MADYA"
  | "BRANCH_HEAD"
  | "GENERAL_HR"
  | "GUARD"
  | "REGION_RELAY"
  | "HEAD_POLICY"
  | "PAYMENT_RELEASER"
  | "ADMIN";

export type StaffMember = {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string;
  readonly password: string; /** Base32, 160 bits, for a time-based code of six digits every 30 seconds. */
  readonly totpSecret: string;
};

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

/** Mampang is staffed as the field study found it; the names are invented, as no real person belongs in a demo. */
const MAMPANG: readonly Role[] = [
  "BRANCH_HEAD",
  "CS",
  "CS",
  "CS",
  "PENATA_MADYA",
  "PENATA_MADYA",
  "GENERAL_HR",
  "GUARD",
];
const OTHER_BRANCH: readonly Role[] = ["BRANCH_HEAD", "CS", "CS", "PENATA_MADYA", "PENATA_MADYA"];
const HEAD: readonly Role[] = ["HEAD_POLICY", "HEAD_POLICY", "PAYMENT_RELEASER", "PAYMENT_RELEASER", "ADMIN"];

const ROLE_WORD: Record<Role, string> = {
  CS: "cs",
  PENATA_MADYA: "penata",
  BRANCH_HEAD: "kepala",
  GENERAL_HR: "umum",
  GUARD: "satpam",
  REGION_RELAY: "relai",
  HEAD_POLICY: "kebijakan",
  PAYMENT_RELEASER: "bayar",
  ADMIN: "admin",
};

function inventPassword(chance: Chance): string {
  const words = [chance.pick(PASSWORD_WORDS), chance.pick(PASSWORD_WORDS), chance.pick(PASSWORD_WORDS)];
  return `${words.join("-")}-${chance.whole(100, 999)}`;
}

function staffOf(seed: string, office: string, roles: readonly Role[], culture: Culture): StaffMember[] {
  const counted = new Map<Role, number>();
  return roles.map((role) => {
    const nth = (counted.get(role) ?? 0) + 1;
    counted.set(role, nth);
    const serial = roles.filter((each) => each === role).length > 1 ? String(nth) : "";
    const username = `${office.toLowerCase()}.${ROLE_WORD[role]}${serial}`;
    const chance = chanceFor(`${seed}/staff/${username}`);
    const sex = role === "GUARD" || chance.happens(0.5) ? "M" : "F";
    const name = inventName(chance, chance.happens(0.7) ? culture : "JAWA", sex);
    const totpSecret = Array.from({ length: 32 }, () => chance.pick(BASE32)).join("");
    return { username, name, role, office, password: inventPassword(chance), totpSecret };
  });
}

/** Everybody who can sign in: head office, one relay in each region, then every branch. */
export function listStaff(seed: string): StaffMember[] {
  const staff = staffOf(seed, HEAD_OFFICE, HEAD, "JAWA");
  for (const region of REGIONS) {
    staff.push(...staffOf(seed, region.code, ["REGION_RELAY"], region.branches[0]!.culture));
    for (const place of region.branches) {
      staff.push(...staffOf(seed, place.code, place.code === "MAMPANG" ? MAMPANG : OTHER_BRANCH, place.culture));
    }
  }
  return staff;
}
