import type { Case, Decision } from "./case.ts";

/** When a document is asked for; no condition: always. */
export const whens = [
  "TAX_ID",
  "CHILD_HEIR",
  "WILL_HEIR",
  "SPOUSE_HOUSE",
  "CREDIT_DOWN_PAYMENT",
  "CREDIT_INSTALMENT",
  "PHK_NOTICE",
] as const;
export type When = (typeof whens)[number];
export type DocumentNeed = readonly [code: string, demandedBy: "LAW" | "CHANNEL", when?: When];

/** The list of documents for each set of conditions, by the set's number (one bit a condition): made once. */
export type DocumentLists = ReadonlyArray<Decision["documents"]>;

const bitOf = (when: When): number => 1 << whens.indexOf(when);

export function documentLists(needs: readonly DocumentNeed[]): DocumentLists {
  const bits = needs.reduce((all, [, , when]) => (when ? all | bitOf(when) : all), 0);
  const lists: Array<Decision["documents"]> = [];
  for (let set = 0; set < 1 << whens.length; set++) {
    // A condition on which nothing of this reason hangs shares the list without it.
    lists[set] =
      lists[set & bits] ??
      Object.freeze(
        needs
          .filter(([, , when]) => !when || (set & bitOf(when)) !== 0)
          .map(([code, demandedBy]) => Object.freeze({ code, demandedBy })),
      );
  }
  return lists;
}

const [taxId, childHeir, willHeir] = [bitOf("TAX_ID"), bitOf("CHILD_HEIR"), bitOf("WILL_HEIR")];

/** The number of the set of conditions that hold in a case. @param needsTaxId as the law's own test says */
export function documentSet({ heir, facts }: Case, needsTaxId: boolean): number {
  let set = needsTaxId ? taxId : 0;
  if (heir !== null) {
    for (const { relation } of Array.isArray(heir) ? heir : [heir]) {
      if (relation === "CHILD") set |= childHeir;
      if (relation === "WILL") set |= willHeir;
    }
  }
  if (facts === undefined) return set;
  if (facts.houseInSpouseName === true) set |= bitOf("SPOUSE_HOUSE");
  if (facts.creditUse === "UANG_MUKA") set |= bitOf("CREDIT_DOWN_PAYMENT");
  if (facts.creditUse === "ANGSURAN" || facts.creditUse === "PELUNASAN") set |= bitOf("CREDIT_INSTALMENT");
  if (facts.phkProof === "PEMBERITAHUAN_DAN_PERNYATAAN") set |= bitOf("PHK_NOTICE");
  return set;
}
