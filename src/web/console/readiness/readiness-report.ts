import {
  indicators,
  readinessOf,
  signsOf,
  type OfficeSigns,
  type ReadinessRules,
  type Signs,
} from "../../../insight/index.ts";
import type { ReportOrder } from "../../../outreach/index.ts";
import { readinessWords } from "./readiness-words.ts";
import { formatPercent } from "../../../platform/numbers.ts";

const words = readinessWords.id;

/** The same page on paper. @param today in words */
export function readinessReport(shown: {
  readonly place: string;
  readonly month: { readonly value: string; readonly words: string };
  readonly signs: Signs;
  /** With the office's name; empty where the report is of one office. */
  readonly byOffice: ReadonlyArray<OfficeSigns & { readonly name: string }>;
  readonly rules: ReadinessRules;
  readonly today: string;
  readonly madeAt: Date;
}): ReportOrder {
  const { signs, month, rules } = shown;
  const percentOf = (each: Signs, indicator: (typeof indicators)[number]): string => {
    const { percent } = readinessOf(indicator, each, rules);
    return percent === null ? "–" : formatPercent(percent);
  };
  return {
    title: words.title,
    subtitle: words.whole(shown.place, month.words),
    lang: "id",
    fileName: `kesiapan-${month.value}.pdf`,
    madeAt: shown.madeAt,
    foot: words.foot(shown.today),
    parts: [
      ...indicators.map((indicator) => {
        const { state, percent } = readinessOf(indicator, signs, rules);
        return {
          heading: `${words.indicators[indicator]}: ${words.states[state]}${percent === null ? "" : `, ${formatPercent(percent)}`}`,
          sentences: [],
          table: {
            head: [words.columns.sign, words.columns.count, words.columns.where],
            widths: [0.5, 0.2, 0.3],
            rows: signsOf[indicator].map((sign) => {
              const seen = signs[sign];
              return [words.signs[sign], seen ? words.of(seen.good, seen.total) : words.unseen, words.evidence[sign]];
            }),
          },
        };
      }),
      ...(shown.byOffice.length > 0
        ? [
            {
              heading: words.offices,
              sentences: [words.officesCaption],
              table: {
                head: [words.office, ...indicators.map((indicator) => words.indicators[indicator])],
                widths: [0.22, 0.13, 0.13, 0.13, 0.13, 0.13, 0.13],
                rows: shown.byOffice.map((each) => [
                  each.name,
                  ...indicators.map((indicator) => percentOf(each.signs, indicator)),
                ]),
              },
            },
          ]
        : []),
    ],
  };
}
