import { reasons } from "../../entitlement/index.ts";
import { parseDay } from "../../platform/day.ts";
import { parseEmail, parseKpj, parseName, parseNik, parsePhone, readNik, type Sex } from "../person.rules.ts";
import type { Header } from "./read-header.rules.ts";
import { longestLine, looksLikeFormula, readCell, splitLine } from "./split-line.rules.ts";
import {
  columns,
  type Column,
  type LineTrouble,
  type RefusedLine,
  type ToldCard,
  type ToldEmployment,
  type ToldLine,
  type ToldPayment,
  type ToldPerson,
  type ToldYear,
} from "./told-line.ts";

/** How lines of one file are read. */
export type LineReader = {
  /** @returns what the line tells; why it is refused; null where nothing stands on it */
  readonly read: (text: string, line: number) => ToldLine | RefusedLine | null;
  /** The cell by which lines of one person are known to belong together. */
  readonly nikOf: (text: string) => string;
};

const sexes: Readonly<Record<string, Sex>> = { L: "M", P: "F" };
const reasonCodes: ReadonlySet<string> = new Set(reasons);
const personColumns = columns.slice(0, columns.indexOf("kpj"));
const controls = /[^\P{Cc}\t]/u;
const shortNumber = /^\d([.,]\d+)?E\+?\d+$/i;
const companyName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s.,'’`&()/+-]{1,149}$/u;

/** Thrown inside this file only: the first thing that is wrong with a line ends the reading of it. */
class Trouble {
  readonly trouble: LineTrouble;
  readonly column: Column;
  constructor(trouble: LineTrouble, column: Column) {
    this.trouble = trouble;
    this.column = column;
  }
}

/**
 * Reads lines of a file of members by its header, and checks every cell by itself and beside the others of its line.
 * @param today `YYYY-MM-DD`: nothing that has happened lies behind it
 */
export function lineReader(header: Header, today: string): LineReader {
  const { separator, cells: width, cellOf } = header;
  const personCells = personColumns.map((column) => cellOf[column]).filter((at) => at !== -1);
  let cells: readonly string[] = [];

  const cell = (column: Column): string => {
    const at = cellOf[column];
    return at === -1 ? "" : readCell(cells[at]!);
  };
  const fail = (trouble: LineTrouble, column: Column): never => {
    // No Error: a file of half a million wrong lines would make half a million stacks that nobody reads.
    throw new Trouble(looksLikeFormula(cell(column)) ? "FORMULA" : trouble, column);
  };
  const need = (column: Column): string => cell(column) || fail("MISSING", column);
  const parsed = (column: Column, trouble: LineTrouble, parse: (text: string) => string | null): string | null => {
    const text = cell(column);
    return text === "" ? null : (parse(text) ?? fail(trouble, column));
  };
  const day = (column: Column): string | null => {
    const text = cell(column);
    if (text === "") return null;
    if (parseDay(text) === null) return fail("DAY", column);
    return text > today ? fail("FUTURE", column) : text;
  };
  const neededDay = (column: Column): string => day(column) ?? fail("MISSING", column);
  const rupiah = (column: Column): number => {
    const text = need(column);
    return /^\d{1,15}$/.test(text) ? Number(text) : fail("RUPIAH", column);
  };
  const oneOf = <Value extends string>(column: Column, values: readonly Value[]): Value | null => {
    const text = cell(column).toUpperCase();
    return text === "" ? null : (values.find((value) => value === text) ?? fail("ONE_OF", column));
  };
  const reason = (column: Column): string | null => {
    const text = cell(column).toUpperCase();
    return text === "" || reasonCodes.has(text) ? text || null : fail("ONE_OF", column);
  };
  const anyOf = (...group: Column[]): boolean => group.some((column) => cell(column) !== "");
  const notBefore = (birthDate: string, column: Column, on: string | null): void => {
    if (on !== null && on < birthDate) fail("BEFORE_BIRTH", column);
  };

  let lastCells: readonly string[] = [];
  let lastPerson: ToldPerson | null = null;

  /** A person's columns stand on each of their lines: read once where nothing is otherwise. */
  function person(): ToldPerson {
    if (lastPerson === null || personCells.some((at) => cells[at] !== lastCells[at])) lastPerson = readPerson();
    lastCells = cells;
    return lastPerson;
  }

  function readPerson(): ToldPerson {
    lastPerson = null;
    const written = need("nik");
    const nik = parseNik(written) ?? fail(shortNumber.test(written) ? "NUMBER_MADE_SHORT" : "NIK", "nik");
    const tells = readNik(nik) ?? fail("NIK", "nik");
    const name = parseName(need("nama")) ?? fail("NAME", "nama");
    const birthDate = neededDay("tanggal_lahir");
    const [year, month, date] = [birthDate.slice(2, 4), birthDate.slice(5, 7), birthDate.slice(8)].map(Number);
    if (year !== tells.yearOfCentury || month !== tells.month || date !== tells.day)
      fail("NIK_SAYS_OTHER_BIRTH", "tanggal_lahir");
    const letter = oneOf("jenis_kelamin", ["L", "P"]);
    if (letter !== null && sexes[letter] !== tells.sex) fail("NIK_SAYS_OTHER_SEX", "jenis_kelamin");
    const deathDate = day("tanggal_meninggal");
    notBefore(birthDate, "tanggal_meninggal", deathDate);
    return {
      nik,
      name,
      birthDate,
      sex: tells.sex,
      motherName: parsed("nama_ibu", "NAME", parseName),
      phone: parsed("telepon", "PHONE", parsePhone),
      email: parsed("email", "EMAIL", parseEmail),
      citizenship: oneOf("kewarganegaraan", ["WNI", "WNA"]),
      taxId: oneOf("status_npwp", ["NIK_VALID", "NPWP15", "NPWP16", "NONE"]),
      deathDate,
      office: cell("kantor") || null,
    };
  }

  function card(birthDate: string): ToldCard {
    const written = need("kpj");
    const kpj = parseKpj(written) ?? fail(shortNumber.test(written) ? "NUMBER_MADE_SHORT" : "KPJ", "kpj");
    const segment = oneOf("segmen", ["PU", "BPU"]) ?? fail("MISSING", "segmen");
    const firstContribution = neededDay("iuran_pertama");
    notBefore(birthDate, "iuran_pertama", firstContribution);
    return { kpj, segment, firstContribution };
  }

  function employment(birthDate: string, segment: "PU" | "BPU"): ToldEmployment | null {
    if (!anyOf("npp", "mulai_kerja", "akhir_kerja", "sebab_berakhir", "tanggal_surat", "upah", "perusahaan"))
      return null;
    const npp = parsed("npp", "NPP", (text) => (/^[A-Za-z0-9]{4,20}$/.test(text) ? text.toUpperCase() : null));
    if (npp === null && (segment === "PU" || cell("perusahaan") !== "")) fail("MISSING", "npp");
    const from = neededDay("mulai_kerja");
    notBefore(birthDate, "mulai_kerja", from);
    const to = day("akhir_kerja");
    if (to !== null && to < from) fail("ENDS_BEFORE_IT_BEGINS", "akhir_kerja");
    const endReason = reason("sebab_berakhir");
    const letterDate = day("tanggal_surat");
    if (to === null && (endReason !== null || letterDate !== null)) fail("MISSING", "akhir_kerja");
    return { npp, from, to, endReason, letterDate, wage: rupiah("upah") };
  }

  function employer(): ToldLine["employer"] {
    const name = cell("perusahaan");
    if (name === "") return null;
    const city = cell("kota_perusahaan");
    return {
      name: companyName.test(name) ? name : fail("COMPANY_NAME", "perusahaan"),
      city: city === "" || companyName.test(city) ? city || "-" : fail("COMPANY_NAME", "kota_perusahaan"),
    };
  }

  function yearOfBalance(): ToldYear | null {
    if (!anyOf("tahun", "iuran", "pengembangan", "saldo")) return null;
    const text = need("tahun");
    if (!/^(19|20)\d\d$/.test(text) || text > today.slice(0, 4)) fail("YEAR", "tahun");
    const [contributions, development, balance] = [rupiah("iuran"), rupiah("pengembangan"), rupiah("saldo")];
    return { year: Number(text), contributions, development, balance };
  }

  function payment(birthDate: string): ToldPayment | null {
    if (!anyOf("tanggal_bayar", "sebab_bayar", "jumlah_bayar")) return null;
    const date = neededDay("tanggal_bayar");
    notBefore(birthDate, "tanggal_bayar", date);
    const why = reason("sebab_bayar") ?? fail("MISSING", "sebab_bayar");
    return { date, reason: why, gross: rupiah("jumlah_bayar") || fail("RUPIAH", "jumlah_bayar") };
  }

  function told(line: number): ToldLine {
    const who = person();
    const ofCard = card(who.birthDate);
    const work = employment(who.birthDate, ofCard.segment);
    return {
      line,
      person: who,
      card: ofCard,
      employment: work,
      employer: work && employer(),
      year: yearOfBalance(),
      balanceAsOf: day("saldo_per"),
      payment: payment(who.birthDate),
    };
  }

  const lineTrouble = (line: number, trouble: LineTrouble): RefusedLine => ({ line, trouble, column: null });
  return {
    read(text, line) {
      if (text.length > longestLine) return lineTrouble(line, "TOO_LONG");
      if (controls.test(text)) return lineTrouble(line, "CONTROL_CHARACTER");
      const split = splitLine(text, separator);
      if (split === null) return lineTrouble(line, "QUOTES");
      if (split.every((each) => each.trim() === "")) return null;
      if (split.length !== width) return lineTrouble(line, "CELLS");
      cells = split;
      try {
        return told(line);
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        return { line, trouble: error.trouble, column: error.column };
      }
    },
    nikOf: (text) => readCell(splitLine(text, separator)?.[cellOf.nik] ?? ""),
  };
}
