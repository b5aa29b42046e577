import { reasons, type Reason } from "../../../../entitlement/index.ts";

/** The parts of the form, by the word in the address. */
export const partNames = ["pokok", "angka", "pajak", "ahli-waris", "layanan", "kalimat", "json"] as const;
export type PartName = (typeof partNames)[number] | Reason;
export const isPart = (text: string): text is PartName =>
  (partNames as readonly string[]).includes(text) || (reasons as readonly string[]).includes(text);

/** The part of the form in which a field stands. */
export function partOf(pointer: string): PartName {
  const [, area = "", name = ""] = pointer.split("/");
  if (area === "heirs") return "ahli-waris";
  if (area === "service") return "layanan";
  if (area === "parameters") return name === "finalTax" || name === "progressiveTax" ? "pajak" : "angka";
  if (area === "reasons" && isPart(name)) return name;
  if (area === "conditions" || area === "documents" || area === "refusals") return "kalimat";
  return area === "title" || area === "effectiveFrom" || area === "cite" ? "pokok" : "json";
}
