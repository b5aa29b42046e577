import { addDays, formatDay } from "../../../platform/day.ts";
import type { Policy } from "../policy.ts";
import { both, pick, same, spokenDay, type Both, type Change, type Pair } from "./change.ts";

const open = pick("Sampai ada aturan berikutnya.", "Until the next rule.");
const sentence = (words: Both): Both => both((lang) => `${words[lang]}.`);

const lastDay = (day: string | null): Both => (day === null ? open : sentence(spokenDay(day)));

/** Where a policy was ended by the next one, nothing of its own ends it. */
const ownEnd = ({ file: { effectiveTo } }: Policy, next: Policy): string | null =>
  effectiveTo === formatDay(addDays(next.from, -1)) ? null : effectiveTo;

const revocation = ({ file: { revoked } }: Policy): Both => {
  if (revoked === null) return pick("Tidak dicabut.", "Not revoked.");
  const on = spokenDay(revoked.on);
  return pick(
    `Dicabut oleh ${revoked.by} pada ${on.id}, sebelum hari pertamanya: tidak pernah dipakai.`,
    `Revoked by ${revoked.by} on ${on.en}, before its first day: never used.`,
  );
};

/** From when until when a policy is used, and whether at all. */
export function dateChanges({ before, after }: Pair): Change[] {
  const entry = (code: string, heading: Both, was: Both, is: Both, cite = after.file.cite): Change[] =>
    same(was, is) ? [] : [{ code, area: "DATES", reason: null, heading, before: was, after: is, cite }];
  return [
    ...entry(
      "/effectiveFrom",
      pick("Hari pertama", "First day"),
      sentence(spokenDay(before.file.effectiveFrom)),
      sentence(spokenDay(after.file.effectiveFrom)),
    ),
    ...entry(
      "/effectiveTo",
      pick("Hari terakhir", "Last day"),
      lastDay(ownEnd(before, after)),
      lastDay(after.file.effectiveTo),
    ),
    ...entry(
      "/revoked",
      pick("Pencabutan sebelum berlaku", "Revocation before its first day"),
      revocation(before),
      revocation(after),
      after.file.revoked?.cite,
    ),
  ];
}
