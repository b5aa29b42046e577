import { chanceFor } from "../chance.ts";
import { BRANCHES } from "./places.ts";

export type Employer = { readonly npp: string; readonly name: string; readonly city: string };

const KINDS = [
  "Garmen",
  "Tekstil",
  "Sepatu",
  "Plastik",
  "Logistik",
  "Perkebunan",
  "Retail",
  "Konstruksi",
  "Makanan",
  "Elektronik",
  "Perhotelan",
  "Tambang",
  "Perikanan",
  "Mebel",
  "Farmasi",
  "Percetakan",
];
const MARKS = [
  "Contoh Sejahtera",
  "Contoh Makmur",
  "Contoh Abadi",
  "Contoh Jaya",
  "Contoh Lestari",
  "Contoh Nusantara",
  "Contoh Mandiri",
  "Contoh Bersama",
];

/** How many employers each branch looks after in the demo. */
export const EMPLOYERS_PER_BRANCH = 6;

/** The association through which self-employed people (BPU) of a branch pay; it stands in the employer's place. */
export const ASSOCIATION_INDEX = EMPLOYERS_PER_BRANCH;

export function nppOf(branchIndex: number, employerIndex: number): string {
  return `CT${String(branchIndex * 10 + employerIndex + 1).padStart(6, "0")}`;
}

/** Invented firms, all called "Contoh" (example) so that none can be mistaken for a real one. */
export function listEmployers(seed: string): Employer[] {
  return BRANCHES.flatMap((place, branchIndex) => {
    const chance = chanceFor(`${seed}/employers/${place.code}`);
    const firms = Array.from({ length: EMPLOYERS_PER_BRANCH }, (_, index) => ({
      npp: nppOf(branchIndex, index),
      name: `PT ${chance.pick(KINDS)} ${chance.pick(MARKS)} ${place.city}`,
      city: place.city,
    }));
    const association = {
      npp: nppOf(branchIndex, ASSOCIATION_INDEX),
      name: `Wadah Pekerja Mandiri Contoh ${place.city}`,
      city: place.city,
    };
    return [...firms, association];
  });
}
