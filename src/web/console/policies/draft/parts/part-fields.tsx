import type { VNode } from "preact";
import type { Reason } from "../../../../../entitlement/index.ts";
import { ChoicesPart } from "./choices-part.tsx";
import type { Part } from "./draft-fields.tsx";
import { HeirsPart } from "./heirs-part.tsx";
import { MainPart, NumbersPart, TaxPart } from "./number-parts.tsx";
import type { partNames, PartName } from "../part-names.ts";
import { ReasonPart } from "./reason-part.tsx";
import { ServicePart } from "./service-part.tsx";
import { WordsPart } from "./words-part.tsx";

/** The fields of each part; the whole file has none of its own. */
const fields: Readonly<Record<Exclude<(typeof partNames)[number], "json">, (part: Part) => VNode>> = {
  pokok: MainPart,
  angka: NumbersPart,
  pajak: TaxPart,
  "ahli-waris": HeirsPart,
  pilihan: ChoicesPart,
  layanan: ServicePart,
  kalimat: WordsPart,
};

/** The fields of one part of the form. */
export function PartFields({ drafted, part }: Part & { part: Exclude<PartName, "json"> }): VNode {
  const Fields = (fields as Readonly<Record<string, (part: Part) => VNode>>)[part];
  return Fields ? <Fields drafted={drafted} /> : <ReasonPart drafted={drafted} reason={part as Reason} />;
}
