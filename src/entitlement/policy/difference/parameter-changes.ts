import { formatDay, parseDay, type Day } from "../../../platform/day.ts";
import { formatRupiah } from "../../../platform/money.ts";
import { reasons, type Reason } from "../../case.ts";
import { waitingWords, wordsOf } from "../../words.ts";
import type { FinalTax, Parameters, ProgressiveTax, Waiting } from "../parameters.ts";
import { parametersAt, type Policy, type PolicyFile } from "../policy.ts";
import { both, pick, same, spokenDay, type Both, type Change, type Pair } from "./change.ts";
import { formatPercent } from "../../../platform/numbers.ts";

const sinceWords: Readonly<Record<Waiting["countsFrom"], Both>> = {
  EMPLOYER_LETTER: pick("sejak tanggal surat perusahaan", "from the date of the employer's letter"),
  EXIT: pick("sejak hari terakhir bekerja", "from the last day of work"),
};
const waitingSentence = (waiting: Waiting | undefined): Both | null =>
  waiting ? both((lang) => `${waitingWords(waiting, lang)} ${sinceWords[waiting.countsFrom][lang]}.`) : null;

const finalTaxSentence = ({ exempt, percent, years, clock }: FinalTax): Both =>
  pick(
    `Sampai ${formatRupiah(exempt)} tanpa pajak, di atasnya ${formatPercent(percent)}, untuk pembayaran dalam ${years} tahun${clock === "CALENDAR_YEARS" ? " kalender" : " sejak pembayaran pertama"}.`,
    `No tax up to ${formatRupiah(exempt)}, ${formatPercent(percent)} above it, on payments within ${years} ${clock === "CALENDAR_YEARS" ? "calendar years" : "years of the first payment"}.`,
  );

const bracketWords = ({ brackets, noTaxIdSurchargePercent }: ProgressiveTax): Both =>
  both((lang) => {
    const steps = brackets.map(({ upTo, percent }) =>
      upTo === null
        ? `${lang === "id" ? "selebihnya" : "the rest"} ${formatPercent(percent)}`
        : `${lang === "id" ? "sampai" : "up to"} ${formatRupiah(upTo)} ${formatPercent(percent)}`,
    );
    const list = steps.join(", ");
    return lang === "id"
      ? `${list.charAt(0).toUpperCase()}${list.slice(1)}; tanpa nomor pajak ditambah ${formatPercent(noTaxIdSurchargePercent)} dari pajaknya.`
      : `${list.charAt(0).toUpperCase()}${list.slice(1)}; without a tax number ${formatPercent(noTaxIdSurchargePercent)} of the tax more.`;
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
        `Setelah ${membershipYears} tahun menjadi peserta: ${formatPercent(percent.SEBAGIAN_10)} untuk persiapan pensiun, ${formatPercent(percent.SEBAGIAN_30_TUNAI)} untuk membeli rumah, ${formatPercent(percent.SEBAGIAN_30_KREDIT)} untuk kredit rumah.`,
        `After ${membershipYears} years of membership: ${formatPercent(percent.SEBAGIAN_10)} towards retirement, ${formatPercent(percent.SEBAGIAN_30_TUNAI)} to buy a home, ${formatPercent(percent.SEBAGIAN_30_KREDIT)} for a mortgage.`,
      ),
  },
  { name: "finalTax", heading: pick("Pajak final", "Final tax"), say: ({ finalTax }) => finalTaxSentence(finalTax) },
  {
    name: "progressiveTax",
    heading: pick("Pajak progresif", "Progressive tax"),
    say: ({ progressiveTax }) => bracketWords(progressiveTax),
  },
];

type Said = { readonly reason: Reason | null; readonly heading: Both; readonly words: Both };

/** Where each parameter stands: `waitingPeriod/RESIGN`, `pensionAge`. */
const places: readonly string[] = [
  ...reasons.map((reason) => `waitingPeriod/${reason}`),
  ...spoken.map(({ name }) => name),
];

/** The days on which parameters are looked at: the later policy's first, and each on which one of the two changes after it. */
export const turnsOf = ({ before, after }: Pair): Day[] => {
  const later = [...before.spans, ...after.spans].map(({ from }) => from).filter((from) => from > after.from);
  return [after.from, ...new Set(later.sort((a, b) => a - b))];
};

export const citeOn = (values: ReadonlyArray<{ readonly from: string; readonly cite: string }>, day: Day): string =>
  values.findLast(({ from }) => parseDay(from)! <= day)?.cite ?? values[0]?.cite ?? "";

/** From when a value holds, where that is later than the policy itself. */
const fromWords = (day: Day, { after }: Pair): Both => {
  const spoken = spokenDay(formatDay(day));
  return day === after.from ? pick("", "") : pick(` (mulai ${spoken.id})`, ` (from ${spoken.en})`);
};

/** What each parameter says on a day, by where it stands. */
function saidOn(policy: Policy, pair: Pair, day: Day): Map<string, Said> {
  const parameters = parametersAt(policy, day);
  const said = new Map<string, Said>();
  for (const reason of reasons) {
    const words = waitingSentence(parameters.waiting[reason]);
    const heading = both(
      (lang) => `${wordsOf(pair.after, lang).reason(reason)}: ${lang === "id" ? "masa tunggu" : "waiting period"}`,
    );
    if (words) said.set(`waitingPeriod/${reason}`, { reason, heading, words });
  }
  for (const { name, heading, say } of spoken) said.set(name, { reason: null, heading, words: say(parameters) });
  return said;
}

/** The values of a parameter by where it stands: `pensionAge`, `waitingPeriod/RESIGN`. */
export const valuesAt = ({ file: { parameters } }: Policy, at: string): ReadonlyArray<{ from: string; cite: string }> =>
  (at.startsWith("waitingPeriod/")
    ? parameters.waitingPeriod[at.slice("waitingPeriod/".length) as Reason]
    : (parameters[at as keyof typeof parameters] as ReadonlyArray<{ from: string; cite: string }>)) ?? [];

/** What a parameter is called, by where it stands; those that either policy has. */
export const parameterNames = (pair: Pair): ReadonlyMap<string, Both> =>
  new Map(
    [pair.before, pair.after].flatMap((policy) =>
      [...saidOn(policy, pair, pair.after.from)].map(([at, { heading }]) => [at, heading] as const),
    ),
  );

export function parameterChanges(pair: Pair): Change[] {
  const { before, after } = pair;
  const changes: Change[] = [];
  const told = new Map<string, string>();
  for (const day of turnsOf(pair)) {
    const [then, now] = [saidOn(before, pair, day), saidOn(after, pair, day)];
    const from = fromWords(day, pair);
    for (const at of places) {
      const [was, is] = [then.get(at)?.words ?? null, now.get(at)?.words ?? null];
      const pairOfWords = `${was?.id} > ${is?.id}`;
      const again = told.get(at) === pairOfWords;
      told.set(at, pairOfWords);
      if (same(was, is) || again) continue;
      const { reason, heading } = (now.get(at) ?? then.get(at))!;
      const values = valuesAt(after, at);
      changes.push({
        code: `/parameters/${at}`,
        area: "PARAMETER",
        reason,
        heading: both((lang) => heading[lang] + from[lang]),
        before: was,
        after: is,
        cite: citeOn(values.length > 0 ? values : valuesAt(before, at), day),
      });
    }
  }
  return changes;
}
