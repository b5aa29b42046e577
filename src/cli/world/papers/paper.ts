import { bankName } from "../../../payments/index.ts";
import { lastJob, type Story } from "../claim-stories.ts";
import { isWomans, spouseOf } from "./family.ts";

export type Line = readonly [label: string, value: string];

/** What stands on a paper, and what it looks like. */
export type Paper = {
  readonly look: "CARD" | "BOOK" | "LETTER" | "PHOTO";
  /** Above the title: whose paper it is. */
  readonly from: string;
  readonly title: string;
  readonly lines: readonly Line[];
  /** Whose face is on it, by a NIK; null where none is. */
  readonly face: string | null;
};

/** A day as papers print it: 19-06-1985. */
const printed = (day: string | null | undefined): string => (day ? day.split("-").reverse().join("-") : "-");

const place = "Kota Contoh";

type Person = { readonly nik: string; readonly name: string; readonly birthDate: string };
const identity = ({ nik, name, birthDate }: Person): Paper => ({
  look: "CARD",
  from: "PROVINSI CONTOH",
  title: "KARTU TANDA PENDUDUK",
  lines: [
    ["NIK", nik],
    ["Nama", name],
    ["Lahir", `${place}, ${printed(birthDate)}`],
    ["Jenis kelamin", isWomans(nik) ? "Perempuan" : "Laki-laki"],
    ["Kewarganegaraan", "WNI"],
  ],
  face: nik,
});

/**
 * A paper of a demo claim: all on it is the made-up person's own, as the claim has it, so that an officer has something to compare.
 * @param code the document's code in the policy
 * @param name what the policy calls it
 * @param company the last employer's name
 */
export function paperOf(code: string, name: string, story: Story, company: string): Paper {
  const { member, answers } = story;
  const spouse = spouseOf(story);
  const card = member.memberships[0]!;
  const job = lastJob(member);
  const account = member.bankAccounts[0]!;
  const holder = answers.reason === "MENINGGAL" ? spouse.name : account.holder;
  const named: readonly Line[] = [
    ["Nama", member.name],
    ["NIK", member.nik],
  ];
  const letter = (from: string, lines: readonly Line[]): Paper => ({
    look: "LETTER",
    from,
    title: name.toUpperCase(),
    lines,
    face: null,
  });
  const worked: readonly Line[] = [...named, ["Bekerja sejak", printed(job.from)], ["Bekerja sampai", printed(job.to)]];
  const bank = bankName(account.bank);
  const numbered: readonly Line[] = [
    ["Nomor rekening", account.account],
    ["Atas nama", holder],
  ];
  switch (code) {
    case "KTP":
      return identity(member);
    case "KTP_AHLI_WARIS":
    case "IDENTITAS_PASANGAN":
      return identity(spouse);
    case "KARTU_PESERTA":
      return {
        look: "CARD",
        from: "JAMINAN HARI TUA",
        title: "KARTU PESERTA",
        lines: [
          ["Nomor peserta (KPJ)", card.kpj],
          ["Nama", member.name],
          ["Peserta sejak", printed(card.firstContribution)],
        ],
        face: null,
      };
    case "NPWP":
      return {
        look: "CARD",
        from: "PAJAK CONTOH",
        title: "NOMOR POKOK WAJIB PAJAK",
        lines: [["NPWP (NIK)", member.nik], named[0]!],
        face: null,
      };
    case "PASPOR":
      return { ...identity(member), from: "IMIGRASI CONTOH", title: "PASPOR" };
    case "BUKU_TABUNGAN":
    case "REKENING_BANK_KREDIT":
      return { look: "BOOK", from: `BANK ${bank}`, title: name.toUpperCase(), lines: numbered, face: null };
    case "FOTO_DIRI":
      return { look: "PHOTO", from: "", title: "FOTO DIRI", lines: named, face: member.nik };
    case "SURAT_PENGUNDURAN_DIRI":
    case "PAKLARING":
      return letter(company, [...worked, ["Tanggal surat", printed(job.letterDate ?? job.to)]]);
    case "BUKTI_PHK":
      return letter(company, [...named, ["Tanggal PHK", printed(job.to)]]);
    case "SURAT_KONTRAK_HABIS":
      return letter(company, [...named, ["Kontrak sejak", printed(job.from)], ["Kontrak sampai", printed(job.to)]]);
    case "BUKTI_USIA_PENSIUN":
      return letter(company, [["Usia pensiun", `${answers.companyPensionAge ?? 55} tahun`], ...named]);
    case "AKTA_KEMATIAN":
      return letter("CATATAN SIPIL CONTOH", [...named, ["Meninggal", printed(answers.deathDate)]]);
    case "SURAT_AHLI_WARIS":
    case "KARTU_KELUARGA":
      return letter("KELURAHAN CONTOH", [
        ...named,
        [isWomans(member.nik) ? "Suami" : "Istri", spouse.name],
        ["NIK", spouse.nik],
      ]);
    case "PPJB_AJB":
      return letter("NOTARIS CONTOH", [
        ["Rumah", "Jalan Contoh No. 1"],
        ["Pembeli", member.name],
        ["NIK", member.nik],
      ]);
    case "PERJANJIAN_KREDIT":
    case "STANDING_INSTRUCTION":
    case "BUKTI_ANGSURAN":
    case "SURAT_SISA_UTANG":
      return letter(`BANK ${bank}`, [...named, ...numbered]);
    default:
      return letter(place.toUpperCase(), named);
  }
}
