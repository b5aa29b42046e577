import type { Culture } from "../names.ts";

export type Zone = "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
export type Place = {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly zone: Zone;
  /** First four digits of a NIK issued there: province and regency by the Ministry of Home Affairs. */
  readonly area: string;
  readonly culture: Culture;
  /** How many of the demo members live nearby, against the others. */
  readonly weight: number;
};
export type RegionPlaces = {
  readonly code: string;
  readonly name: string;
  readonly seat: string;
  readonly zone: Zone;
  readonly branches: readonly Place[];
};

const WIB: Zone = "Asia/Jakarta";
const WITA: Zone = "Asia/Makassar";
const WIT: Zone = "Asia/Jayapura";

function branch(name: string, area: string, culture: Culture, zone: Zone, city = name, weight = 1): Place {
  return {
    code: name.toUpperCase().replaceAll(" ", "-"),
    name: `Kantor Cabang ${name}`,
    city,
    zone,
    area,
    culture,
    weight,
  };
}

/** The eleven regions of DOMAIN 5.2. Which branch stands where is invented, except Mampang. */
export const REGIONS: readonly RegionPlaces[] = [
  {
    code: "KANWIL-SUMBAGUT",
    name: "Kantor Wilayah Sumbagut",
    seat: "Medan",
    zone: WIB,
    branches: [
      branch("Medan", "1271", "BATAK", WIB, "Medan", 3),
      branch("Binjai", "1275", "BATAK", WIB),
      branch("Pematangsiantar", "1272", "BATAK", WIB),
      branch("Banda Aceh", "1171", "MELAYU", WIB),
    ],
  },
  {
    code: "KANWIL-SUMBARRIAU",
    name: "Kantor Wilayah Sumbarriau",
    seat: "Pekanbaru",
    zone: WIB,
    branches: [
      branch("Pekanbaru", "1471", "MELAYU", WIB, "Pekanbaru", 2),
      branch("Padang", "1371", "MINANG", WIB, "Padang", 2),
      branch("Batam", "2171", "MELAYU", WIB, "Batam", 3),
      branch("Dumai", "1472", "MELAYU", WIB),
    ],
  },
  {
    code: "KANWIL-SUMBAGSEL",
    name: "Kantor Wilayah Sumbagsel",
    seat: "Palembang",
    zone: WIB,
    branches: [
      branch("Palembang", "1671", "MELAYU", WIB, "Palembang", 2),
      branch("Bandar Lampung", "1871", "JAWA", WIB),
      branch("Jambi", "1571", "MELAYU", WIB),
      branch("Bengkulu", "1771", "MELAYU", WIB),
      branch("Pangkalpinang", "1971", "MELAYU", WIB),
    ],
  },
  {
    code: "KANWIL-BANTEN",
    name: "Kantor Wilayah Banten",
    seat: "Serang",
    zone: WIB,
    branches: [
      branch("Serang", "3673", "SUNDA", WIB),
      branch("Cilegon", "3672", "SUNDA", WIB),
      branch("Tangerang", "3671", "BETAWI", WIB, "Tangerang", 4),
      branch("Cikupa", "3603", "SUNDA", WIB, "Kabupaten Tangerang", 3),
    ],
  },
  {
    code: "KANWIL-DKI",
    name: "Kantor Wilayah DKI Jakarta",
    seat: "Jakarta",
    zone: WIB,
    branches: [
      branch("Mampang", "3174", "BETAWI", WIB, "Jakarta Selatan", 8),
      branch("Jakarta Ceger", "3175", "BETAWI", WIB, "Jakarta Timur", 4),
      branch("Jakarta Salemba", "3171", "BETAWI", WIB, "Jakarta Pusat", 3),
      branch("Jakarta Pluit", "3172", "BETAWI", WIB, "Jakarta Utara", 3),
      branch("Jakarta Grogol", "3173", "BETAWI", WIB, "Jakarta Barat", 3),
    ],
  },
  {
    code: "KANWIL-JABAR",
    name: "Kantor Wilayah Jawa Barat",
    seat: "Bandung",
    zone: WIB,
    branches: [
      branch("Bandung", "3273", "SUNDA", WIB, "Bandung", 4),
      branch("Bekasi", "3275", "SUNDA", WIB, "Bekasi", 5),
      branch("Bogor", "3271", "SUNDA", WIB, "Bogor", 3),
      branch("Karawang", "3215", "SUNDA", WIB, "Karawang", 4),
      branch("Cirebon", "3274", "SUNDA", WIB),
    ],
  },
  {
    code: "KANWIL-JATENG-DIY",
    name: "Kantor Wilayah Jawa Tengah dan DIY",
    seat: "Semarang",
    zone: WIB,
    branches: [
      branch("Semarang", "3374", "JAWA", WIB, "Semarang", 4),
      branch("Surakarta", "3372", "JAWA", WIB, "Surakarta", 3),
      branch("Pekalongan", "3375", "JAWA", WIB),
      branch("Yogyakarta", "3471", "JAWA", WIB, "Yogyakarta", 2),
    ],
  },
  {
    code: "KANWIL-JATIM",
    name: "Kantor Wilayah Jawa Timur",
    seat: "Surabaya",
    zone: WIB,
    branches: [
      branch("Surabaya", "3578", "JAWA", WIB, "Surabaya", 5),
      branch("Pasuruan", "3575", "JAWA", WIB, "Pasuruan", 2),
      branch("Madiun", "3577", "JAWA", WIB),
      branch("Malang", "3573", "JAWA", WIB, "Malang", 2),
      branch("Jember", "3509", "JAWA", WIB),
    ],
  },
  {
    code: "KANWIL-KALIMANTAN",
    name: "Kantor Wilayah Kalimantan",
    seat: "Balikpapan",
    zone: WITA,
    branches: [
      branch("Pontianak", "6171", "MELAYU", WIB),
      branch("Palangka Raya", "6271", "MELAYU", WIB),
      branch("Banjarmasin", "6371", "MELAYU", WITA),
      branch("Balikpapan", "6471", "BUGIS", WITA, "Balikpapan", 2),
      branch("Samarinda", "6472", "MELAYU", WITA),
      branch("Tarakan", "6571", "BUGIS", WITA),
    ],
  },
  {
    code: "KANWIL-SULAMA",
    name: "Kantor Wilayah Sulawesi dan Maluku",
    seat: "Makassar",
    zone: WITA,
    branches: [
      branch("Makassar", "7371", "BUGIS", WITA, "Makassar", 3),
      branch("Manado", "7171", "TIMUR", WITA),
      branch("Palu", "7271", "BUGIS", WITA),
      branch("Kendari", "7471", "BUGIS", WITA),
      branch("Gorontalo", "7571", "BUGIS", WITA),
      branch("Ambon", "8171", "TIMUR", WIT),
      branch("Ternate", "8271", "TIMUR", WIT),
    ],
  },
  {
    code: "KANWIL-BANUSPA",
    name: "Kantor Wilayah Bali, Nusa Tenggara dan Papua",
    seat: "Denpasar",
    zone: WITA,
    branches: [
      branch("Denpasar", "5171", "BALI", WITA, "Denpasar", 3),
      branch("Mataram", "5271", "MELAYU", WITA),
      branch("Kupang", "5371", "TIMUR", WITA),
      branch("Jayapura", "9171", "PAPUA", WIT),
      branch("Sorong", "9671", "PAPUA", WIT),
      branch("Timika", "9404", "PAPUA", WIT),
      branch("Merauke", "9301", "PAPUA", WIT),
    ],
  },
];

export const BRANCHES: readonly Place[] = REGIONS.flatMap((region) => region.branches);

/** The branch of that code; a code that does not exist is a mistake in the world's own lists. */
export function placeOf(code: string): Place {
  const place = BRANCHES.find((each) => each.code === code);
  if (place === undefined) throw new Error(`no branch ${code} in the demo world`);
  return place;
}
