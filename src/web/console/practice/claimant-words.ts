import type { ChecklistCode } from "../../../interviews/index.ts";
import type { ExerciseKind } from "../../../practice/index.ts";

/** What a made-up claimant knows of themselves, days in words. */
export type Claimant = {
  readonly name: string;
  readonly born: string;
  /** The last four digits of their NIK. */
  readonly lastFour: string;
  /** Null for who still works. */
  readonly lastDay: string | null;
};
type Answers = Partial<Record<ChecklistCode, string>>;

/** Who is the claimant and has nothing to hide. */
const usual = ({ name, born, lastFour, lastDay }: Claimant): Answers => ({
  GREETED: `Selamat pagi. Ya, saya sendiri, ${name}.`,
  TELLS_OWN_DATA: `Saya lahir ${born}. Empat angka terakhirnya ${[...lastFour].join(" ")}.`,
  ORIGINAL_KTP_SHOWN: "Sebentar, ini KTP-nya. Kelihatan?",
  LAST_DAY_OF_WORK: lastDay
    ? `Hari terakhir saya ${lastDay}.`
    : "Saya masih bekerja di perusahaan yang sama. Saya hanya mau mengambil sebagian.",
  OWN_ACCOUNT: "Ya, rekening saya sendiri, atas nama saya.",
  NOBODY_ASKED_MONEY: "Tidak ada. Saya isi sendiri di HP.",
});

const others: Partial<Record<ExerciseKind, (claimant: Claimant) => Answers>> = {
  SPEAKS_FOR_ANOTHER: ({ name, born, lastFour, lastDay }) => ({
    GREETED: `Pagi. Saya adiknya ${name}. Dia sedang ke pasar, HP-nya dititipkan ke saya. Tanya saya saja.`,
    TELLS_OWN_DATA: `Saya bacakan dari KTP-nya, ya: lahir ${born}, belakangnya ${[...lastFour].join(" ")}.`,
    LAST_DAY_OF_WORK: `Katanya ${lastDay}.`,
    OWN_ACCOUNT: "Rekening dia. Saya kira begitu.",
    NOBODY_ASKED_MONEY: "Setahu saya tidak.",
  }),
  CALL_BACK: ({ name }) => ({
    GREETED: `Ya, saya ${name}. Maaf, saya sedang di motor, di jalan besar. Bisa telepon lagi nanti sore?`,
    TELLS_OWN_DATA: "Maaf, suaranya putus-putus. Nanti sore saja, ya.",
    LAST_DAY_OF_WORK: "Saya tidak dengar. Nanti sore saja, ya.",
    OWN_ACCOUNT: "Nanti sore, ya.",
    NOBODY_ASKED_MONEY: "Maaf, saya harus jalan lagi.",
  }),
  FACE_OF_ANOTHER: ({ name }) => ({
    GREETED: `Ya, betul, saya ${name}.`,
    LAST_DAY_OF_WORK: "Hari terakhir? Aduh, lupa. Tahun lalu, kalau tidak salah.",
    OWN_ACCOUNT: "Ya, rekening saya. Nomornya ada di kertas, sebentar.",
    NOBODY_ASKED_MONEY: "Tidak.",
  }),
  BROKER_BESIDE: () => ({
    NOBODY_ASKED_MONEY:
      "(Melirik ke samping.) Ini, yang duduk di sebelah saya, yang mengisikan. Nanti dua juta kalau sudah cair. Katanya memang begitu.",
  }),
};

/** What the claimant of an exercise says to each question. Spoken in Indonesian, whatever the language of the console. */
export const claimantSays = (kind: ExerciseKind, claimant: Claimant): Answers => ({
  ...usual(claimant),
  ...others[kind]?.(claimant),
});
