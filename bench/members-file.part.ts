import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

const header =
  "nik,nama,tanggal_lahir,jenis_kelamin,nama_ibu,telepon,email,kewarganegaraan,status_npwp,kpj,segmen,iuran_pertama,npp,perusahaan,kota_perusahaan,mulai_kerja,akhir_kerja,sebab_berakhir,tanggal_surat,upah,tahun,iuran,pengembangan,saldo,saldo_per,tanggal_bayar,sebab_bayar,jumlah_bayar";
const first = ["SITI", "BUDI", "DEWI", "AGUS", "RINA", "JOKO", "MARIA", "YUSUF", "KADEK", "TIUR", "ASEP", "NUR"];
const last = [
  "RAHAYU",
  "SANTOSO",
  "LESTARI",
  "WIJAYA",
  "SIREGAR",
  "HIDAYAT",
  "PUTRA",
  "WULANDARI",
  "SETIAWAN",
  "GINTING",
];
const two = (value: number): string => String(value).padStart(2, "0");

/** A number that looks like chance and is the same each time. */
const mixed = (n: number, salt: number): number => {
  let x = Math.imul(n ^ (salt * 0x9e3779b1), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

/**
 * The lines of one made-up person with a history: one card, for a tenth two; one or two employments on each, one to eight
 * years of balance, for a tenth an earlier payment. The person's columns stand on each line, as a join exports them.
 */
export function linesOfPerson(n: number): string[] {
  const pick = (salt: number, below: number): number => mixed(n, salt) % below;
  const [day, month, year] = [pick(1, 28) + 1, pick(2, 12) + 1, 1960 + pick(3, 45)];
  const isWoman = pick(4, 2) === 1;
  const area = Math.floor(n / 9999);
  const nik = `${31 + Math.floor(area / 60)}${two((area % 60) + 1)}01${two(isWoman ? day + 40 : day)}${two(month)}${two(year % 100)}${String((n % 9999) + 1).padStart(4, "0")}`;
  const name = `${first[pick(5, 12)]} ${last[pick(6, 10)]} ${last[pick(7, 10)]}`;
  const person = `${nik},${name},${year}-${two(month)}-${two(day)},${isWoman ? "P" : "L"},${first[pick(8, 12)]} ${last[pick(9, 10)]},0812${String(10_000_000 + n)},orang${n}@contoh.example,WNI,NIK_VALID`;
  const cards = pick(10, 10) === 0 ? 2 : 1;
  const jobs: string[] = [];
  for (let card = 0; card < cards; card++) {
    const from = 2010 + pick(11, 8) + card;
    const kpj = `${card + 1}${String(n).padStart(10, "0")}`;
    const many = pick(12 + card, 10) < 3 ? 2 : 1;
    for (let job = 0; job < many; job++) {
      const employer = pick(14 + card + job, 20_000);
      const begins = `${from + job * 3}-${two(pick(17, 12) + 1)}-01`;
      const isOpen = job === many - 1 && pick(18, 3) === 0;
      const ends = isOpen ? ",," : `${from + job * 3 + 2}-11-30,RESIGN,${from + job * 3 + 2}-12-02`;
      jobs.push(
        `${kpj},PU,${from}-01-01,AA${String(employer).padStart(6, "0")},PT Contoh ${employer},Jakarta,${begins},${ends},${3_000_000 + pick(19, 50) * 100_000}`,
      );
    }
  }
  const bare = `${jobs[0]!.split(",").slice(0, 3).join(",")},,,,,,,,`;
  const years: string[] = [];
  let balance = 0;
  for (let at = 1 + pick(20, 8), each = 1_000_000 + pick(21, 3_000_000); at > 0; at--) {
    const development = Math.floor(balance * 0.055);
    balance += each + development;
    years.push(`${2026 - at},${each},${development},${balance},2026-10-31`);
  }
  const payments = pick(22, 10) === 0 ? [`2022-06-0${1 + pick(23, 9)},SEBAGIAN_10,${100_000 + pick(24, 900_000)}`] : [];
  return Array.from(
    { length: Math.max(jobs.length, years.length) },
    (_, at) => `${person},${jobs[at] ?? bare},${years[at] ?? ",,,,"},${payments[at] ?? ",,"}`,
  );
}

/** Writes a file of so many people. @returns lines without the header */
export async function writeMembersFile(path: string, people: number): Promise<number> {
  const output = createWriteStream(path);
  output.write(`${header}\r\n`);
  let lines = 0;
  for (let n = 0; n < people;) {
    let text = "";
    for (const end = Math.min(n + 1000, people); n < end; n++) {
      const told = linesOfPerson(n);
      lines += told.length;
      text += `${told.join("\r\n")}\r\n`;
    }
    if (!output.write(text)) await once(output, "drain");
  }
  output.end();
  await finished(output);
  return lines;
}
