import type { ClaimFactSeen } from "../../../audit/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import type { HelperAuthority } from "../../../identity/index.ts";
import { dayAndTime, machineTime } from "../../ui/dates.ts";
import type { SeenItem } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { helpingWords } from "./helping-words.ts";

/** What helpers did in a claim, the newest first: "SITI (anak)", "mengirim foto: KTP", "mengisi alasan klaim". */
export function helperActs(
  lang: Lang,
  rule: RuleWords,
  zone: string,
  facts: readonly ClaimFactSeen[],
  helpers: readonly HelperAuthority[],
): SeenItem[] {
  const words = helpingWords[lang];
  return facts
    .flatMap(({ type, at, helperId, data }): SeenItem[] => {
      const helper = helpers.find(({ id }) => id === helperId);
      const did = words.did[type as keyof typeof words.did];
      if (!helper || !did) return [];
      return [
        {
          icon: "helper",
          role: `${helper.name} (${words.relations[helper.relation]})`,
          office: "",
          what:
            typeof did === "string"
              ? did
              : type === "HelperAnswered"
                ? did([data["questions"]].flat().map(String)[0] ?? "")
                : did(rule.document(String(data["code"] ?? "")).name),
          time: { machine: machineTime(at, zone), words: dayAndTime(at, zone, lang) },
        },
      ];
    })
    .reverse();
}
