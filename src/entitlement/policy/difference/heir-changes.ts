import type { Relation } from "../../case.ts";
import { guardianYears } from "../heirs.ts";
import type { Policy } from "../policy.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

export function heirChanges({ before, after }: Pair): Change[] {
  const cite = after.file.heirs.cite;
  const entry = (code: string, area: Change["area"], heading: Both, was: Both, is: Both, from = cite): Change[] =>
    same(was, is) ? [] : [{ code, area, reason: "MENINGGAL", heading, before: was, after: is, cite: from }];
  // Both orders in the later words: who is only called otherwise has not moved.
  const called = (relations: readonly Relation[], between: Both): Both =>
    both((lang) => relations.map((relation) => after.file.heirs.words[relation][lang]).join(between[lang]));
  const listed = ({ file: { heirs } }: Policy, inTurn: (together: readonly Relation[]) => readonly Relation[]): Both =>
    both((lang) =>
      heirs.order
        .map((together) => called(inTurn(together), pick(" dan ", " and "))[lang])
        .join(lang === "id" ? ", lalu " : ", then "),
    );
  // Who comes together has no order among themselves: it is only in this turn that people read them.
  const alphabetical = (together: readonly Relation[]): readonly Relation[] => together.toSorted();
  const moved = !same(listed(before, alphabetical), listed(after, alphabetical));
  const asWritten = (together: readonly Relation[]): readonly Relation[] => together;
  const years = ({ file }: Policy): Both =>
    both((lang) => `${guardianYears(file)} ${lang === "id" ? "tahun" : "years"}`);
  return [
    ...entry(
      "/heirs/guardianUnder",
      "HEIRS",
      pick("Ahli waris yang menerima lewat wali: di bawah", "Heirs who receive through a guardian: under"),
      years(before),
      years(after),
      after.file.heirs.guardianUnder?.cite,
    ),
    ...entry(
      "/heirs/order",
      moved ? "HEIRS" : "WORDS",
      moved
        ? pick("Urutan ahli waris", "Order of heirs")
        : pick("Urutan menyebut ahli waris yang sama berhaknya", "The turn in which heirs of equal right are named"),
      listed(before, asWritten),
      listed(after, asWritten),
    ),
  ];
}
