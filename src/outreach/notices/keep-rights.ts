import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { listMemberFacts } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Platform } from "../../platform/platform.ts";
import type { KeptRight } from "./right.ts";
import { keptAs, rightsOf } from "./right.rules.ts";
import { deleteRights, listRights, takeTurns, writeRights } from "./right.store.ts";

const same = (one: KeptRight, other: KeptRight | undefined): boolean =>
  other !== undefined &&
  one.day === other.day &&
  one.policyId === other.policyId &&
  one.tellOn === other.tellOn &&
  one.toldFirstAt === other.toldFirstAt;

/**
 * Keeps the rights of members as the law answers to what is on record of them now, in the caller's transaction. Doing it
 * again changes nothing.
 * @param told.reported the reason of an exit that was reported just now: that right is told however long ago it began
 * @param told.fromTomorrow nothing that has begun is told: it was there before the service was
 */
export async function keepRights(
  tx: Tx,
  { clock, law }: Pick<Platform, "clock"> & WithLaw,
  memberIds: readonly string[],
  told: { readonly reported?: string | null; readonly fromTomorrow?: boolean } = {},
): Promise<void> {
  await takeTurns(tx);
  const today = clock.today();
  const book = law.book();
  const lateDays = told.fromTomorrow ? -1 : serviceRulesOn(book, today).notices.lateDays;
  const known = new Map((await listRights(tx, memberIds)).map((right) => [`${right.memberId} ${right.reason}`, right]));
  const kept: KeptRight[] = [];
  for (const facts of await listMemberFacts(tx, memberIds))
    for (const right of rightsOf(facts, book, today)) {
      const key = `${facts.id} ${right.reason}`;
      const now = keptAs(facts.id, right, known.get(key), { today, lateDays, reported: told.reported ?? null });
      if (!same(now, known.get(key))) kept.push(now);
      known.delete(key);
    }
  await writeRights(tx, kept);
  await deleteRights(tx, [...known.values()]);
}
