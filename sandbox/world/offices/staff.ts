import { chanceFor } from "../chance.ts";
import type { Culture } from "../names.ts";
import { inventName } from "../names.ts";
import { HEAD_OFFICE } from "./offices.ts";
import { REGIONS } from "./places.ts";
import { inventSecrets } from "./secrets.ts";

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
  /** Where they are told of work that waits. */
  readonly email: string;
};

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
    return { username, name, role, office, ...inventSecrets(chance), email: `${username}@kantor.example` };
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
