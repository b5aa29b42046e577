import { formatDay, parseDay, type Day } from "../../../platform/day.ts";
import { formatRupiah } from "../../../platform/money.ts";
import { reasons } from "../../case.ts";
import { waitingWords, wordsOf, type Lang } from "../../words.ts";
import type { FinalTax, Parameters, ProgressiveTax, Waiting } from "../parameters.ts";
import { parametersAt, type PolicyFile } from "../policy.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

const sinceWords: Readonly<Record<Waiting["countsFrom"], Both>> = {
  EMPLOYER_LETTER: pick("sejak tanggal surat perusahaan", "from the date of the employer's letter"),
  EXIT: pick("sejak hari terakhir bekerja", "from the last day of work"),
};
const waitingSentence = (waiting: Waiting | undefined): Both | null =>
  waiting ? both((lang) => `${waitingWords(waiting, lang)} ${sinceWords[waiting.countsFrom][lang]}.`) : null;

const percentWords = (percent: number, lang: Lang): string => (lang === "id" ? `${percent}%` : `${percent} %`);

const finalTaxSentence = ({ exempt, percent, years, clock }: FinalTax): Both =>
  pick(
    `Sampai ${formatRupiah(exempt)} tanpa pajak, di atasnya ${percent}%, untuk pembayaran dalam ${years} tahun${clock === "CALENDAR_YEARS" ? " kalender" : " sejak pembayaran pertama"}.`,
    `No tax up to ${formatRupiah(exempt)}, ${percent} % above it, on payments within ${years} ${clock === "CALENDAR_YEARS" ? "calendar years" : "years of the first payment"}.`,
  );

const bracketWords = ({ brackets, noTaxIdSurchargePercent }: ProgressiveTax): Both =>
  both((lang) => {
    const steps = brackets.map(({ upTo, percent }) =>
      upTo === null
        ? `${lang === "id" ? "selebihnya" : "the rest"} ${percentWords(percent, lang)}`
        : `${lang === "id" ? "sampai" : "up to"} ${formatRupiah(upTo)} ${percentWords(percent, lang)}`,
    );
    const list = steps.join(", ");
    return lang === "id"
      ? `${list.charAt(0).toUpperCase()}${list.slice(1)}; tanpa nomor pajak ditambah ${noTaxIdSurchargePercent}% dari pajaknya.`
      : `${list.charAt(0).toUpperCase()}${list.slice(1)}; without a tax number ${noTaxIdSurchargePercent} % of the tax more.`;
  });

/** A parameter in words: what it is about, and what it says. */
type Spoken = {
  readonly name: keyof PolicyFile["parameters"];
  readonly heading: Both;
  readonly say: (parameters: Parameters) => Both;
};

const spoken: readonly Spoken[] = [
  {
    name: "pensionAge",
    heading: pick("Usia pensiun", "Pension age"),
    say: ({ pensionAge }) => pick(`${pensionAge} tahun.`, `${pensionAge} years.`),
  },
  {
    name: "payWithinWorkingDays",
    heading: pick("Batas waktu bayar", "Time to pay"),
    say: ({ payWithinWorkingDays: days }) =>
      pick(
        `Paling lama ${days} hari kerja setelah dokumen lengkap dan benar.`,
        `At most ${days} working days after the file is complete and correct.`,
      ),
  },
  {
    name: "taxIdAbove",
    heading: pick("NPWP diminta", "Tax number asked for"),
    say: ({ taxIdAbove }) =>
      pick(
        `Bila saldo di atas ${formatRupiah(taxIdAbove)}, atau pernah mengambil sebagian.`,
        `Above a balance of ${formatRupiah(taxIdAbove)}, or after a partial payment.`,
      ),
  },
  {
    name: "partial",
    heading: pick("Mengambil sebagian", "Taking a part"),
    say: ({ membershipYears, percent }) =>
      pick(
        `Setelah ${membershipYears} tahun menjadi peserta: ${percent.SEBAGIAN_10}% untuk persiapan pensiun, ${percent.SEBAGIAN_30_TUNAI}% untuk membeli rumah, ${percent.SEBAGIAN_30_KREDIT}% untuk kredit rumah.`,
        `After ${membershipYears} years of membership: ${percent.SEBAGIAN_10} % towards retirement, ${percent.SEBAGIAN_30_TUNAI} % to buy a home, ${percent.SEBAGIAN_30_KREDIT} % for a mortgage.`,
      ),
  },
  { name: "finalTax", heading: pick("Pajak final", "Final tax"), say: ({ finalTax }) => finalTaxSentence(finalTax) },
  {
    name: "progressiveTax",
    heading: pick("Pajak progresif", "Progressive tax"),
    say: ({ progressiveTax }) => bracketWords(progressiveTax),
  },
];

/** The days of the later policy on which its parameters are looked at: its first, and each change that is still to come. */
const turnsOf = ({ after }: Pair): Day[] => [
  after.from,
  ...after.spans
    .map(({ from }) => from)
    .filter((from) => from > after.from)
    .sort((a, b) => a - b),
];

const citeOf = (values: ReadonlyArray<{ readonly from: string; readonly cite: string }>, day: Day): string =>
  values.findLast(({ from }) => parseDay(from)! <= day)?.cite ?? values[0]?.cite ?? "";

/** From when a value holds, where that is later than the policy itself. */
const fromWords = (day: Day, { after }: Pair): Both =>
  day === after.from ? pick("", "") : pick(` (mulai ${formatDay(day)})`, ` (from ${formatDay(day)})`);

export function parameterChanges(pair: Pair): Change[] {
  const { before, after } = pair;
  const changes: Change[] = [];
  let standing = parametersAt(before, after.from);
  for (const day of turnsOf(pair)) {
    const now = parametersAt(after, day);
    const from = fromWords(day, pair);
    const heading = (words: Both): Both => both((lang) => words[lang] + from[lang]);
    for (const reason of reasons) {
      const [was, is] = [waitingSentence(standing.waiting[reason]), waitingSentence(now.waiting[reason])];
      if (same(was, is)) continue;
      const values = after.file.parameters.waitingPeriod[reason] ?? before.file.parameters.waitingPeriod[reason] ?? [];
      changes.push({
        code: `/parameters/waitingPeriod/${reason}`,
        area: "PARAMETER",
        reason,
        heading: heading(
          both((lang) => `${wordsOf(after, lang).reason(reason)}: ${lang === "id" ? "masa tunggu" : "waiting period"}`),
        ),
        before: was,
        after: is,
        cite: citeOf(values, day),
      });
    }
    for (const { name, heading: words, say } of spoken) {
      const [was, is] = [say(standing), say(now)];
      if (same(was, is)) continue;
      changes.push({
        code: `/parameters/${name}`,
        area: "PARAMETER",
        reason: null,
        heading: heading(words),
        before: was,
        after: is,
        cite: citeOf(after.file.parameters[name] as ReadonlyArray<{ from: string; cite: string }>, day),
      });
    }
    standing = now;
  }
  return changes;
}
