import type { Policy } from "../policy.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

export function heirChanges({ before, after }: Pair): Change[] {
  const say = ({ file: { heirs } }: Policy): Both =>
    both((lang) =>
      heirs.order
        .map((together) =>
          together.map((relation) => heirs.words[relation][lang]).join(lang === "id" ? " dan " : " and "),
        )
        .join(lang === "id" ? ", lalu " : ", then "),
    );
  const [was, is] = [say(before), say(after)];
  if (same(was, is)) return [];
  return [
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
