import type { ServiceRules } from "../../entitlement/index.ts";
import { exitReasons, looksLikeFormula, parseKpj, parseName, parseNik, type ExitReason } from "../../members/index.ts";
import { daysLater, parseDay } from "../../platform/day.ts";
import type { ExitColumn, ReadExit, RowTrouble, SentRow } from "./exit.ts";

const longestLetterNumber = 60;

/** How people write the kinds, beside the codes themselves; letters only, small. */
const kinds: Readonly<Record<string, ExitReason>> = {
  mengundurkandiri: "RESIGN",
  undurdiri: "RESIGN",
  resigned: "RESIGN",
  pemutusanhubungankerja: "PHK",
  layoff: "PHK",
  laidoff: "PHK",
  kontrakhabis: "PKWT_AKHIR",
  habiskontrak: "PKWT_AKHIR",
  pkwtberakhir: "PKWT_AKHIR",
  contractended: "PKWT_AKHIR",
  pensiun: "PENSIUN_PKB",
  pensiunperusahaan: "PENSIUN_PKB",
  companypension: "PENSIUN_PKB",
  cacattotaltetap: "CACAT_TOTAL",
  meninggaldunia: "MENINGGAL",
  died: "MENINGGAL",
};

/** The kind of an exit as people write it; null where it is none. */
export function parseKind(text: string): ExitReason | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, "_");
  const known = exitReasons.find((each) => each === code);
  return known ?? kinds[text.toLowerCase().replace(/[^a-z]/g, "")] ?? null;
}

/** A day as people write it: `2026-05-31`, `31/05/2026`, `31-5-2026`, `31.05.2026`. Null where there is no such day. */
export function parseWrittenDay(text: string): string | null {
  const plain = text.trim();
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  const iso = turned
    ? `${turned[3]}-${turned[2]!.padStart(2, "0")}-${turned[1]!.padStart(2, "0")}`
    : plain.slice(0, 10);
  const rest = turned ? "" : plain.slice(10);
  return parseDay(iso) !== null && /^(T00:00:00.*| 00:00:00)?$/.test(rest) ? iso : null;
}

/** What people write for "nothing". */
const given = (text: string): string => (/^-*$/.test(text.trim()) ? "" : text.trim());

type Told = { readonly exit: ReadExit | null; readonly troubles: readonly RowTrouble[] };

function readParts(row: SentRow, today: string, { aheadDays }: Pick<ServiceRules["companies"], "aheadDays">): Told {
  if (Object.values(row).some((cell) => looksLikeFormula(cell) && given(cell) !== ""))
    return { exit: null, troubles: ["FORMULA"] };
  const troubles: RowTrouble[] = [];
  const [nikText, kpjText] = [given(row.nik), given(row.kpj)];
  const [nik, kpj] = [nikText ? parseNik(nikText) : null, kpjText ? parseKpj(kpjText) : null];
  if (!nikText && !kpjText) troubles.push("NO_NUMBER");
  else if (nikText && !nik) troubles.push("NIK");
  else if (kpjText && !kpj) troubles.push("KPJ");
  const name = parseName(row.nama);
  if (!name) troubles.push("NAME");
  const reason = parseKind(row.jenis);
  if (!reason) troubles.push("KIND");
  const endedOn = parseWrittenDay(row.tanggal_berhenti);
  if (!endedOn || endedOn < "1950-01-01") troubles.push("ENDED_ON");
  else if (endedOn > daysLater(today, reason === "MENINGGAL" ? 0 : aheadDays)) troubles.push("TOO_FAR");
  const letterNumber = given(row.nomor_surat);
  if (letterNumber.length > longestLetterNumber) troubles.push("LETTER_NUMBER");
  const letterText = given(row.tanggal_surat);
  const letterDate = letterText ? parseWrittenDay(letterText) : null;
  if (letterText && (!letterDate || letterDate > today || letterDate < "1950-01-01")) troubles.push("LETTER_DATE");
  if (troubles.length > 0 || !name || !reason || !endedOn) return { exit: null, troubles };
  return { exit: { nik, kpj, name, reason, endedOn, letterNumber: letterNumber || null, letterDate }, troubles };
}

/**
 * Reads a row. The first thing that is wrong is told; the next one when that is mended.
 * @param today the office's day, `YYYY-MM-DD`
 * @param rules an exit may be told so many days before its day: a date further on is a mistyped one
 */
export function readExit(
  row: SentRow,
  today: string,
  rules: Pick<ServiceRules["companies"], "aheadDays">,
): ReadExit | { readonly trouble: RowTrouble } {
  const { exit, troubles } = readParts(row, today, rules);
  return exit ?? { trouble: troubles[0]! };
}

/** Everything that is wrong with a row, at most one trouble a column, in the order of the columns: for a form, which is mended at once. */
export const exitTroubles = (
  row: SentRow,
  today: string,
  rules: Pick<ServiceRules["companies"], "aheadDays">,
): readonly RowTrouble[] => readParts(row, today, rules).troubles;

/** The column that a trouble is about; null where it is the whole row. */
export const columnOf: Readonly<Partial<Record<RowTrouble, ExitColumn>>> = {
  NO_NUMBER: "nik",
  NIK: "nik",
  KPJ: "kpj",
  NIK_DIFFERS: "nik",
  KPJ_DIFFERS: "kpj",
  NAME: "nama",
  NAME_DIFFERS: "nama",
  KIND: "jenis",
  ENDED_ON: "tanggal_berhenti",
  TOO_FAR: "tanggal_berhenti",
  BEFORE_START: "tanggal_berhenti",
  LETTER_NUMBER: "nomor_surat",
  LETTER_DATE: "tanggal_surat",
};
