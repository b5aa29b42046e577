import { moveClaim, type Move } from "../claims/index.ts";
import type { Clock } from "../platform/clock.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { AtDesk } from "./desk/at-desk.ts";
import type { CaseRefusal } from "./case.ts";
import { placeOf } from "./case.rules.ts";
import { placeCase } from "./case.store.ts";

/** Moves the claim and puts the case where it now waits, in the same transaction: the queue is never behind its own acts. */
export async function moveCase(
  desk: AtDesk,
  clock: Clock,
  move: Omit<Move, "claimId">,
): Promise<Result<{ status: string }, CaseRefusal>> {
  const moved = await moveClaim(desk.tx, clock, { ...move, claimId: desk.found.claimId });
  if (!moved.ok)
    return refused({
      code: "MOVED_ON",
      status: moved.refusal.code === "NOT_NOW" ? moved.refusal.status : desk.standing.status,
    });
  await placeCase(desk.tx, desk.found.claimId, { ...placeOf(moved.value.status)!, at: desk.at });
  return done({ status: moved.value.status });
}
