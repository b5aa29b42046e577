import type { ExerciseKind } from "./exercise.ts";
import { employer, type MadeUpPerson } from "./made-up-person.rules.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A day as papers print it: 19-06-1985. */
const printed = (day: string): string => day.split("-").reverse().join("-");

type Line = readonly [label: string, value: string];
type Drawing = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly face?: true;
  readonly blurred?: boolean;
};

/** What stands on a paper of this exercise; where the exercise plants something, it stands here. */
function drawing(code: string, kind: ExerciseKind, person: MadeUpPerson): Drawing {
  const { member, kpj, account, holder, other, endDate, letterDate } = person;
  switch (code) {
    case "KTP":
      return {
        title: "KARTU TANDA PENDUDUK",
        face: true,
        blurred: kind === "KTP_UNREADABLE",
        lines: [
          ["NIK", member.nik],
          ["Nama", member.name],
          // The year is another than the one that was typed and that the registry has.
          [
            "Tanggal lahir",
            kind === "KTP_OVERLOOKED"
              ? printed(`${Number(member.birthDate.slice(0, 4)) + 3}${member.birthDate.slice(4)}`)
              : printed(member.birthDate),
          ],
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
    case "FOTO_DIRI":
      return { title: "FOTO DIRI DENGAN KTP", face: true, lines: [["Nama di KTP", member.name]] };
    default:
      return {
        title: code.replaceAll("_", " "),
        lines: [
          ["Nama", member.name],
          ["NIK", member.nik],
          ["Tanggal", printed(endDate)],
        ],
      };
  }
}

/** A paper as a picture (SVG): plainly made up, and as hard to read as the exercise wants it. */
export function drawPaper(code: string, kind: ExerciseKind, person: MadeUpPerson): string {
  const { title, lines, face, blurred } = drawing(code, kind, person);
  const text = lines
    .map(([label, value], index) => {
      const y = 130 + index * 64;
      return `<text x="40" y="${y}" font-size="17" fill="#555">${escaped(label)}</text><text x="40" y="${y + 27}" font-size="25" fill="#111">${escaped(value)}</text>`;
    })
    .join("");
  const portrait = face
    ? '<g fill="#7a8699"><rect x="560" y="100" width="160" height="200" fill="#dfe4ec"/><circle cx="640" cy="170" r="42"/><path d="M575 300c0-60 30-84 65-84s65 24 65 84z"/></g>'
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="460" viewBox="0 0 760 460" font-family="sans-serif"><defs><filter id="b"><feGaussianBlur stdDeviation="9"/></filter></defs><rect width="760" height="460" fill="#f4f1e8" stroke="#b9b19a" stroke-width="3"/><text x="40" y="66" font-size="28" font-weight="bold" fill="#1f3a6e">${escaped(title)}</text><g${blurred ? ' filter="url(#b)"' : ""}>${text}${portrait}</g><text x="40" y="436" font-size="17" fill="#9b2c1f">CONTOH LATIHAN, BUKAN DOKUMEN ASLI</text></svg>`;
}
