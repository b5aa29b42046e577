import { bankItemOf, holderOf, type CorrectionItem, type Heir } from "../../../../claims/index.ts";
import type { RuleWords } from "../../../../entitlement/index.ts";
import type { Lang } from "../../../ui/words.ts";
import { portalWords } from "../../words.ts";
import { heirWords } from "../heirs/heir-words.ts";

/** The heir of whom something is to be mended: their account, or what was told of them (`heir.2.share`). */
export const heirOfItem = ({ kind, code }: CorrectionItem, heirs: readonly Heir[]): Heir | null =>
  (kind === "FIELD" && heirs.find(({ id, place }) => code === bankItemOf(id) || code.startsWith(`heir.${place}.`))) ||
  null;

/** What a thing to be mended is called: a document as the policy calls it, a field as the form does. */
export function correctionName(lang: Lang, rule: RuleWords, item: CorrectionItem, heirs: readonly Heir[]): string {
  const words = portalWords[lang].claim;
  const heir = heirOfItem(item, heirs);
  if (heir) return item.code === bankItemOf(heir.id) ? heirWords[lang].bankTitle(holderOf(heir)) : heir.person.name;
  if (item.kind === "DOCUMENT") return rule.document(item.code).name;
  return item.code === "bank" ? words.bankItem : (words.fieldNames[item.code] ?? item.code);
}
