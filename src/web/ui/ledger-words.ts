import { formatPercent } from "../../platform/numbers.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const percent = (rate: number, comma: string): string =>
  formatPercent(`${Math.trunc(rate / 100)}${comma}${two(rate % 100)}`);

const id = {
  title: "Rincian saldo",
  upTo: (day: string) => `Saldo Anda sampai ${day}`,
  upToOffice: (day: string) => `Saldo sampai ${day}`,
  lead: "Saldo dihitung dari iuran yang tercatat, hasil pengembangan, dan pembayaran yang sudah lewat. Buka satu tahun untuk melihat setiap barisnya.",
  additional: (main: string, additional: string) => `Akun utama ${main}, akun tambahan ${additional}.`,
  opening: "Saldo awal tahun",
  contributions: "Iuran",
  development: "Hasil pengembangan",
  paid: "Dibayarkan",
  closing: "Saldo akhir",
  lines: (year: number) => `Baris tahun ${year}`,
  head: { what: "Catatan", amount: "Jumlah", balance: "Saldo" },
  kinds: {
    CONTRIBUTION_EMPLOYER: "Iuran pemberi kerja",
    CONTRIBUTION_WORKER: "Iuran pekerja",
    CONTRIBUTION_SELF: "Iuran sendiri",
    DEVELOPMENT: "Hasil pengembangan",
    PAYMENT: "Pembayaran",
  },
  accounts: { MAIN: "", ADDITIONAL: ", akun tambahan" },
  wage: (amount: string) => `upah ${amount}`,
  rate: (rate: number) => `${percent(rate, ",")} setahun`,
  provisional: {
    RUNNING_YEAR: "Sementara: tahun ini belum selesai.",
    RATE_UNKNOWN: "Sementara: angka tahun ini belum diketahui, dipakai angka terakhir yang diketahui.",
  },
  unverified: "Angka perkiraan: belum dari sumber resmi.",
  rules: "Aturan yang dipakai",
  method:
    "Cara menghitung hasil pengembangan dalam satu tahun belum diumumkan. Di sini, angka setahun dibagi 12. Setiap bulan kami kalikan dengan saldo awal bulan itu. Iuran ikut berkembang mulai bulan sesudah diterima. Pembulatan sekali setahun.",
  noLines: "Iuran per bulan belum tercatat di layanan ini. Yang ada: jumlah setiap tahun.",
  none: "Belum ada iuran yang tercatat.",
  wrong: "Ada yang tidak cocok? Telepon 1500 000 atau sampaikan saat wawancara. Sebutkan tahun dan bulannya.",
  link: "Lihat rincian saldo",
  backToCase: "Kembali ke berkas",
};

export type LedgerWords = typeof id;

const en: LedgerWords = {
  title: "Balance statement",
  upTo: (day) => `Your balance up to ${day}`,
  upToOffice: (day) => `Balance up to ${day}`,
  lead: "The balance is worked out from the contributions on record, the yearly development, and payments already made. Open a year to see each of its lines.",
  additional: (main, additional) => `Main account ${main}, additional account ${additional}.`,
  opening: "Balance at the start",
  contributions: "Contributions",
  development: "Development",
  paid: "Paid out",
  closing: "Balance at the end",
  lines: (year) => `Lines of ${year}`,
  head: { what: "Entry", amount: "Amount", balance: "Balance" },
  kinds: {
    CONTRIBUTION_EMPLOYER: "Employer's contribution",
    CONTRIBUTION_WORKER: "Worker's contribution",
    CONTRIBUTION_SELF: "Own contribution",
    DEVELOPMENT: "Development",
    PAYMENT: "Payment",
  },
  accounts: { MAIN: "", ADDITIONAL: ", additional account" },
  wage: (amount) => `wage ${amount}`,
  rate: (rate) => `${percent(rate, ".")} a year`,
  provisional: {
    RUNNING_YEAR: "Provisional: the year is not over.",
    RATE_UNKNOWN: "Provisional: this year's rate is not known, the last known one is used.",
  },
  unverified: "An estimate: not from an official source yet.",
  rules: "Rules that were used",
  method:
    "How development is worked out within a year has not been published. Here: each month a twelfth of the year's rate on the balance at its start, a contribution earns from the month after its receipt, rounded once a year.",
  noLines: "Contributions by month are not on record in this service. There are the sums of each year.",
  none: "No contributions are on record.",
  wrong: "Something does not match? Call 1500 000 or say so at the interview. Name the year and the month.",
  link: "See the balance statement",
  backToCase: "Back to the case file",
};

export const ledgerWords: Readonly<Record<"id" | "en", LedgerWords>> = { id, en };
