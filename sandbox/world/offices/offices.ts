import { chanceFor } from "../chance.ts";
import type { Zone } from "./places.ts";
import { REGIONS } from "./places.ts";

export type Office = {
  readonly code: string;
  readonly name: string;
  readonly kind: "HEAD" | "REGION" | "BRANCH";
  readonly parent: string | null;
  readonly address: string;
  readonly zone: Zone;
};

export const HEAD_OFFICE = "PUSAT";

/** From the field study; every other address is invented. */
const MAMPANG_ADDRESS = "Jalan Buncit Raya No. 24 Kav 1A, Jakarta Selatan";

const STREETS = [
  "Jalan Merdeka",
  "Jalan Pahlawan",
  "Jalan Melati",
  "Jalan Kenanga",
  "Jalan Diponegoro",
  "Jalan Cendana",
  "Jalan Veteran",
  "Jalan Anggrek",
  "Jalan Kartini",
  "Jalan Pemuda",
];

function inventAddress(seed: string, code: string, city: string): string {
  const chance = chanceFor(`${seed}/office/${code}`);
  return `${chance.pick(STREETS)} No. ${chance.whole(1, 180)}, ${city}`;
}

/** Head office, then each region followed by its branches. */
export function listOffices(seed: string): Office[] {
  const offices: Office[] = [
    {
      code: HEAD_OFFICE,
      name: "Kantor Pusat",
      kind: "HEAD",
      parent: null,
      address: inventAddress(seed, HEAD_OFFICE, "Jakarta"),
      zone: "Asia/Jakarta",
    },
  ];
  for (const region of REGIONS) {
    offices.push({
      code: region.code,
      name: region.name,
      kind: "REGION",
      parent: HEAD_OFFICE,
      address: inventAddress(seed, region.code, region.seat),
      zone: region.zone,
    });
    for (const place of region.branches) {
      const address = place.code === "MAMPANG" ? MAMPANG_ADDRESS : inventAddress(seed, place.code, place.city);
      offices.push({
        code: place.code,
        name: place.name,
        kind: "BRANCH",
        parent: region.code,
        address,
        zone: place.zone,
      });
    }
  }
  return offices;
}
