import type { Policy } from "../policy.ts";
import { guardianYears } from "../heirs.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

export function heirChanges({ before, after }: Pair): Change[] {
  // Both orders in the later words: who is only called otherwise has not moved.
  const say = ({ file: { heirs } }: Policy): Both =>
    both((lang) =>
      heirs.order
        .map((together) =>
          together.map((relation) => after.file.heirs.words[relation][lang]).join(lang === "id" ? " dan " : " and "),
        )
        .join(lang === "id" ? ", lalu " : ", then "),
    );
  const [was, is] = [say(before), say(after)];
  const years = ({ file }: Policy): Both =>
    both((lang) => `${guardianYears(file)} ${lang === "id" ? "tahun" : "years"}`);
  const [wasUnder, isUnder] = [years(before), years(after)];
  const guardian: Change[] = same(wasUnder, isUnder)
    ? []
    : [
        {
          code: "/heirs/guardianUnder",
          area: "HEIRS",
          reason: "MENINGGAL",
          heading: pick("Ahli waris yang menerima lewat wali: di bawah", "Heirs who receive through a guardian: under"),
          before: wasUnder,
          after: isUnder,
          cite: after.file.heirs.guardianUnder?.cite ?? after.file.heirs.cite,
        },
      ];
  if (same(was, is)) return guardian;
  return [
    ...guardian,
    {
      code: "/heirs/order",
      area: "HEIRS",
      reason: "MENINGGAL",
      heading: pick("Urutan ahli waris", "Order of heirs"),
      before: was,
      after: is,
      cite: after.file.heirs.cite,
    },
  ];
}
