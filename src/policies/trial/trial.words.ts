import type { Decision } from "../../entitlement/index.ts";
import type { Lang } from "../../entitlement/index.ts";

const rupiah = (amount: number): string => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;

function standing({ eligible, eligibleFrom, net, payBy }: Decision, lang: Lang): string {
  if (!eligible && eligibleFrom === null) return lang === "id" ? "Tidak berhak" : "Not eligible";
  if (!eligible) return lang === "id" ? `Baru berhak mulai ${eligibleFrom}` : `Eligible only from ${eligibleFrom}`;
  const money = net === null ? (lang === "id" ? "pajak dihitung petugas" : "tax set by an officer") : rupiah(net);
  const paid = payBy === null ? "" : lang === "id" ? `, dibayar paling lambat ${payBy}` : `, paid by ${payBy}`;
  return lang === "id" ? `Berhak, diterima ${money}${paid}` : `Eligible, receives ${money}${paid}`;
}

const only = (one: Decision, other: Decision): string[] =>
  one.documents.map(({ code }) => code).filter((code) => !other.documents.some((each) => each.code === code));

function asked(one: Decision, other: Decision, lang: Lang): string {
  const codes = only(one, other);
  if (codes.length === 0) return "";
  return lang === "id" ? `; diminta ${codes.join(", ")}` : `; asked for ${codes.join(", ")}`;
}

/** Before and after of one case in plain words; documents are named only where the other side does not ask for them. */
export const sentenceOf = (before: Decision, after: Decision, lang: Lang): { before: string; after: string } => ({
  before: `${standing(before, lang)}${asked(before, after, lang)}.`,
  after: `${standing(after, lang)}${asked(after, before, lang)}.`,
});
