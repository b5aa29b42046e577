import type { TrialTally } from "../policies/index.ts";

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
const kindWords: Readonly<Record<keyof TrialTally["kinds"], string>> = {
  NO_LONGER_ELIGIBLE: "tidak lagi berhak pada hari itu",
  LATER_DAY: "berhak lebih lambat",
  MORE_DOCUMENTS: "diminta dokumen tambahan",
  LESS_MONEY: "menerima lebih sedikit",
  PAID_LATER: "dibayar lebih lambat",
  NEWLY_ELIGIBLE: "menjadi berhak",
  EARLIER_DAY: "berhak lebih cepat",
  FEWER_DOCUMENTS: "dokumen lebih sedikit",
  MORE_MONEY: "menerima lebih banyak",
  PAID_EARLIER: "dibayar lebih cepat",
  OTHER: "berbeda dengan cara lain",
};
const titles = { region: "Wilayah", age: "Usia", sex: "Jenis kelamin", wage: "Upah", reason: "Alasan" } as const;

function groupLines({ by }: TrialTally): string[] {
  return Object.entries(titles).flatMap(([dimension, title]) => [
    `${title}:`,
    ...Object.entries(by[dimension as keyof typeof titles]).map(
      ([name, { cases, same, better, worse }]) =>
        `  ${name.padEnd(22)} ${number(cases)} klaim, ${number(same)} sama, ${number(better)} lebih ringan, ${number(worse)} lebih berat`,
    ),
  ]);
}

/**
 * A trial in plain Indonesian: what is worse first, then the rest, the groups, and the first cases to read.
 * @param begins days on which values begin; those that were not tried are named at the end
 */
export function trialReport(tally: TrialTally, begins: readonly string[]): string {
  const { kinds, days, money, minutes, unanswered } = tally;
  const hours = (value: number): string => number(Math.round(value / 60));
  const codes = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([code, count]) => `${code} ${number(count)}`)
      .join(", ") || "tidak ada";
  const first = [...tally.worseCases, ...tally.otherCases].slice(0, 10);
  return `${[
    `Uji coba ${tally.policy} dengan nilainya pada ${tally.on}: ${number(tally.cases)} klaim, ${number(tally.same)} tetap sama, ${number(tally.differing)} berbeda, ${number(tally.worse)} lebih berat bagi warga.`,
    ...Object.entries(kindWords)
      .filter(([kind]) => kinds[kind as keyof typeof kindWords] > 0)
      .map(([kind, words]) => `  ${number(kinds[kind as keyof typeof kindWords])} ${words}`),
    `Hari: ${number(days.later)} hari lebih lambat, ${number(days.earlier)} hari lebih cepat.`,
    `Dokumen ditambah: ${codes(tally.documents.added)}. Dokumen tidak lagi diminta: ${codes(tally.documents.dropped)}.`,
    `Pajak: naik Rp${number(money.taxMore)}, turun Rp${number(money.taxLess)}. Diterima: naik Rp${number(money.netMore)}, turun Rp${number(money.netLess)}.`,
    `Waktu petugas (perkiraan): ${hours(minutes.before)} jam menjadi ${hours(minutes.after)} jam.`,
    ...(Object.keys(unanswered).length > 0 ? [`Tidak dapat dihitung: ${codes(unanswered)}.`] : []),
    ...(Object.keys(tally.otherRules).length > 0
      ? [`Pada hari klaimnya masih berlaku peraturan lain (beda dari itu ikut terhitung): ${codes(tally.otherRules)}.`]
      : []),
    ...groupLines(tally),
    ...first.flatMap((each) => [
      `${each.case} (${each.reason}, ${each.on})`,
      `  Sekarang: ${each.id.before}`,
      `  Menjadi: ${each.id.after}`,
    ]),
    ...(begins.some((day) => day > tally.on)
      ? [
          `Belum dicoba: nilai yang baru berlaku mulai ${begins.filter((day) => day > tally.on).join(", ")}. Cobalah dengan --on dan hari itu.`,
        ]
      : []),
    "Uji coba ini tidak mengubah apa pun.",
  ].join("\n")}\n`;
}
