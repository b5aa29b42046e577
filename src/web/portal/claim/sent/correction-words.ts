import type { CorrectionItem } from "../../../../claims/index.ts";
import type { RuleWords } from "../../../../entitlement/index.ts";
import type { Lang } from "../../../ui/words.ts";
import { portalWords } from "../../words.ts";

/** What a thing to be mended is called: a document as the policy calls it, a field as the form does. */
export function correctionName(lang: Lang, rule: RuleWords, item: CorrectionItem): string {
  const words = portalWords[lang].claim;
  if (item.kind === "DOCUMENT") return rule.document(item.code).name;
  return item.code === "bank" ? words.bankItem : (words.fieldNames[item.code] ?? item.code);
}
