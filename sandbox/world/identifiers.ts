import type { Sex } from "./names.ts";

/** Hands out numbers that nobody else of the demo has. */
export type Identifiers = {
  readonly nik: (area: string, district: number, birthDate: string, sex: Sex) => string;
  readonly kpj: () => string;
  readonly phone: (ending?: string) => string;
};

/** Real serials start at 1 each day and place; the demo's start here, where no registry ever gets. */
const FIRST_FICTIONAL_SERIAL = 9001;

/** The middle four digits 0000 are the demo's invented range. */
const PHONE_PREFIXES = ["0812", "0813", "0821", "0852", "0857", "0878"];

/** Endings at which WhatsApp or SMS fail on purpose (sandbox/README.md); nobody gets one by chance. */
const SPECIAL_PHONE_ENDINGS = new Set(["0000", "1111", "8888", "9999"]);

export function openIdentifiers(): Identifiers {
  const taken = new Set<string>();
  let kpjs = 0;
  let phones = 0;

  const claim = (number: string): boolean => {
    if (taken.has(number)) return false;
    taken.add(number);
    return true;
  };

  return {
    // PPKKCC DDMMYY SSSS, a woman's day + 40 (DOMAIN 4.5).
    nik: (area, district, birthDate, sex) => {
      const day = Number(birthDate.slice(8)) + (sex === "F" ? 40 : 0);
      const two = (number: number): string => String(number).padStart(2, "0");
      const start = `${area}${two(district)}${two(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
      for (let serial = FIRST_FICTIONAL_SERIAL; ; serial += 1)
        if (claim(`${start}${serial}`)) return `${start}${serial}`;
    },
    // 618033 shares no factor with 10^9, so the walk meets every number once before it meets one twice.
    kpj: () => {
      kpjs += 1;
      return `99${String((kpjs * 618033 + 271828) % 1_000_000_000).padStart(9, "0")}`;
    },
    phone: (ending) => {
      if (ending !== undefined) {
        const number = PHONE_PREFIXES.map((prefix) => `${prefix}0000${ending}`).find(claim);
        if (number === undefined) throw new Error(`no phone number left that ends in ${ending}`);
        return number;
      }
      for (;;) {
        phones += 1;
        const block = Math.floor(phones / PHONE_PREFIXES.length);
        const last = String((block * 37 + 123) % 10_000).padStart(4, "0");
        const number = `${PHONE_PREFIXES[phones % PHONE_PREFIXES.length]!}0000${last}`;
        if (!SPECIAL_PHONE_ENDINGS.has(last) && claim(number)) return number;
      }
    },
  };
}
