import { drawFace } from "./draw-face.ts";
import { companyPensionAge, employer, type MadeUpPerson } from "./made-up-person.rules.ts";
import type { Story } from "./stories.rules.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A day as papers print it: 19-06-1985. */
const printed = (day: string): string => day.split("-").reverse().join("-");

type Told = Pick<Story, "kind" | "about">;
type Line = readonly [label: string, value: string];
type Drawing = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly face?: true;
  readonly blurred?: boolean;
};

/** A number that differs in its last four digits. */
const otherNumber = (number: string): string =>
  `${number.slice(0, -4)}${String((Number(number.slice(-4)) + 4_271) % 10_000).padStart(4, "0")}`;

/** A paper of which only the name matters. */
const anyPaper = (code: string, name: string, nik: string, day: string): Drawing => ({
  title: code.replaceAll("_", " "),
  lines: [
    ["Nama", name],
    ["NIK", nik],
    ["Tanggal", printed(day)],
  ],
});

/** What stands on a paper of this exercise; where the exercise plants something, it stands here. */
function drawing(code: string, { kind, about }: Told, person: MadeUpPerson): Drawing {
  const { member, kpj, account, holder, other } = person;
  const endDate = person.waitsFrom ?? person.endDate;
  const letterDate = person.waitsFrom ?? person.letterDate;
  if (kind === "NEW_RULE_PAPER" && code === about) return anyPaper(code, other.name, member.nik, endDate);
  const laterYear = (date: string): string => printed(`${Number(date.slice(0, 4)) + 3}${date.slice(4)}`);
  switch (code) {
    case "KTP":
      return {
        title: "KARTU TANDA PENDUDUK",
        face: true,
        blurred: kind === "KTP_UNREADABLE",
        lines: [
          // The photo that was sent shows another number than the card that is held up to the camera.
          ["NIK", kind === "ORIGINAL_DIFFERS" ? otherNumber(member.nik) : member.nik],
          ["Nama", member.name],
          // The year is another than the one that was typed and that the registry has.
          ["Tanggal lahir", kind === "KTP_OVERLOOKED" ? laterYear(member.birthDate) : printed(member.birthDate)],
        ],
      };
    case "KARTU_PESERTA": {
      const whose = kind === "CARD_OF_ANOTHER" ? other : { name: member.name, kpj };
      return {
        title: "KARTU PESERTA",
        lines: [
          ["KPJ", whose.kpj],
          ["Nama", whose.name],
        ],
      };
    }
    case "BUKU_TABUNGAN":
      return {
        title: "BUKU TABUNGAN",
        lines: [
          ["Bank", "BCA"],
          ["Nomor rekening", account],
          ["Atas nama", holder],
        ],
      };
    case "SURAT_PENGUNDURAN_DIRI":
      return {
        title: "SURAT KETERANGAN BERHENTI BEKERJA",
        lines: [
          ["Perusahaan", employer.name],
          ["Nama", kind === "LETTER_OF_ANOTHER" ? other.name : member.name],
          ["Bekerja sampai", printed(endDate)],
          ["Tanggal surat", printed(letterDate)],
        ],
      };
    case "BUKTI_PHK":
      return {
        title: "TANDA TERIMA LAPORAN PHK",
        lines: [
          ["Perusahaan", employer.name],
          ["Nama", member.name],
          ["Tanggal PHK", printed(endDate)],
        ],
      };
    case "BUKTI_USIA_PENSIUN":
      return {
        title: "PERATURAN PERUSAHAAN",
        lines: [
          ["Perusahaan", kind === "PENSION_AGE_ELSEWHERE" ? "PT Perusahaan Lain" : employer.name],
          ["Pasal 31", `Usia pensiun ${companyPensionAge} tahun`],
        ],
      };
    case "SURAT_KONTRAK_HABIS":
      return {
        title: "PERJANJIAN KERJA WAKTU TERTENTU",
        lines: [
          ["Perusahaan", employer.name],
          ["Nama", member.name],
          ["Berakhir", kind === "CONTRACT_STILL_RUNS" ? laterYear(endDate) : printed(endDate)],
        ],
      };
    case "PPJB_AJB":
      return {
        title: "PERJANJIAN PENGIKATAN JUAL BELI",
        lines: [
          ["Pembeli", kind === "HOUSE_OVERLOOKED" ? other.name : member.name],
          ["Rumah", "Jalan Contoh No. 1, Jakarta"],
        ],
      };
    case "PERJANJIAN_KREDIT":
      return {
        title: "PERJANJIAN KREDIT RUMAH",
        lines: [
          ["Bank", "BCA"],
          ["Nama", member.name],
          ["Untuk", "Uang muka rumah"],
        ],
      };
    case "STANDING_INSTRUCTION":
    case "REKENING_BANK_KREDIT":
      return {
        title: code === "STANDING_INSTRUCTION" ? "STANDING INSTRUCTION" : "REKENING DI BANK PEMBERI KREDIT",
        lines: [
          ["Bank", "BCA"],
          // The account that was typed is another than the one from which the credit is paid.
          ["Nomor rekening", kind === "CREDIT_ELSEWHERE" ? otherNumber(account) : account],
          ["Atas nama", member.name],
        ],
      };
    case "FOTO_DIRI":
      return { title: "FOTO DIRI DENGAN KTP", face: true, lines: [["Nama di KTP", member.name]] };
    default:
      return anyPaper(code, member.name, member.nik, endDate);
  }
}

/** A paper as a picture (SVG): plainly made up, and as hard to read as the exercise wants it. */
export const drawPaper = (code: string, told: Told, person: MadeUpPerson): string =>
  draw(drawing(code, told, person), person);

/** The claimant's own card, as it is held up to the camera: all on it is as it was typed. */
export const drawOriginal = (person: MadeUpPerson): string =>
  draw(drawing("KTP", { kind: "ALL_IN_ORDER", about: null }, person), person);

function draw({ title, lines, face, blurred }: Drawing, person: MadeUpPerson): string {
  const text = lines
    .map(([label, value], index) => {
      const y = 130 + index * 64;
      return `<text x="40" y="${y}" font-size="17" fill="#555">${escaped(label)}</text><text x="40" y="${y + 27}" font-size="25" fill="#111">${escaped(value)}</text>`;
    })
    .join("");
  const portrait = face
    ? `<clipPath id="p"><rect x="540" y="100" width="180" height="220"/></clipPath><rect x="540" y="100" width="180" height="220" fill="#dfe4ec"/><g clip-path="url(#p)">${drawFace(person.face, 630, 200)}</g>`
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="460" viewBox="0 0 760 460" font-family="sans-serif"><defs><filter id="b"><feGaussianBlur stdDeviation="9"/></filter></defs><rect width="760" height="460" fill="#f4f1e8" stroke="#b9b19a" stroke-width="3"/><text x="40" y="66" font-size="28" font-weight="bold" fill="#1f3a6e">${escaped(title)}</text><g${blurred ? ' filter="url(#b)"' : ""}>${text}${portrait}</g><text x="40" y="436" font-size="17" fill="#9b2c1f">CONTOH LATIHAN, BUKAN DOKUMEN ASLI</text></svg>`;
}
