/** A count as people write it: `18.450` in Indonesian, `18,450` in English. */
export const formatCount = (count: number, lang: "id" | "en"): string =>
  count.toLocaleString(lang === "id" ? "id-ID" : "en-GB");

/** A share of a hundred as people write it, in every language without a space: `80%`. @param percent a number, or one that is spelt already */
export const formatPercent = (percent: number | string): string => `${percent}%`;
