import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import type { StaffActor } from "../case.ts";
import { findCase } from "../case.store.ts";
import { loadItems } from "../load-items.ts";
import type { DeskFile } from "../reading/case-file.views.ts";
import { openReason } from "./review.store.ts";

/** A reviewer's page: what they have taken, and how many wait for somebody like them. */
export type ReviewDesk = {
  readonly waiting: number;
  readonly taken: ReadonlyArray<{ readonly code: string; readonly office: string; readonly drawnAt: Date }>;
  readonly answered: number;
};

/** @param since from when answers are counted */
export async function findReviewDesk(db: Reader, actor: StaffActor, since: Date): Promise<ReviewDesk> {
  const counts = await sql<{ waiting: number; answered: number }>`
    select (select count(*) from case_reviews where reviewer is null and office_id <> ${actor.officeId}
        and second_officer <> ${actor.id} and ${actor.id}::uuid <> all (first_officers)) as waiting,
      (select count(*) from case_reviews where reviewer = ${actor.id} and reviewed_at >= ${since}) as answered`.execute(
    db,
  );
  const taken = await db
    .selectFrom("case_review_list")
    .select(["code", "office_name", "drawn_at"])
    .where("reviewer", "=", actor.id)
    .where("reviewed_at", "is", null)
    .execute();
  return {
    ...counts.rows[0]!,
    taken: taken.map((row) => ({ code: row.code!, office: row.office_name!, drawnAt: row.drawn_at! })),
  };
}

/** Whether this officer is reviewing this claim now, so that its papers are open to them. */
export async function isReviewing(db: Reader, officerId: string, claimId: string): Promise<boolean> {
  const row = await db
    .selectFrom("case_reviews")
    .select("claim_id")
    .where("claim_id", "=", claimId)
    .where("reviewer", "=", officerId)
    .where("reviewed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The file of a claim that this officer is reviewing, to look at; null where they are not. What the two who verified it
 * found is not in it: the reviewer starts from zero, as the second did.
 */
export async function findReviewFile(
  db: Reader,
  keys: Keys,
  actor: StaffActor,
  code: string,
): Promise<DeskFile | null> {
  const loaded = await loadItems(db, keys, { code });
  if (!loaded || !(await isReviewing(db, actor.id, loaded.file.claimId))) return null;
  const { firstFindings: _first, secondFindings: _second, ...open } = (await findCase(db, keys, loaded.file.claimId))!;
  return { ...loaded, case: open, mine: false, working: null, own: {}, first: null, names: {} };
}

/** What the sampling of a branch's claims found. */
export type SampleFigures = {
  readonly drawn: number;
  readonly reviewed: number;
  readonly disagreed: number;
  /** Newest first, ten at most. */
  readonly disagreements: ReadonlyArray<{ readonly code: string; readonly at: Date; readonly reason: string }>;
};

/** For the head of the branch that decided. @param since claims drawn from then on */
export async function findSampleFigures(db: Reader, keys: Keys, officeId: string, since: Date): Promise<SampleFigures> {
  const figures = await sql<{ drawn: number; reviewed: number; disagreed: number }>`
    select count(*) as drawn, count(reviewed_at) as reviewed, count(*) filter (where not agrees) as disagreed
    from case_reviews where office_id = ${officeId} and drawn_at >= ${since}`.execute(db);
  const rows = await db
    .selectFrom("case_review_list")
    .select(["code", "reviewed_at", "reason_sealed"])
    .where("office_id", "=", officeId)
    .where("drawn_at", ">=", since)
    .where("agrees", "=", false)
    .orderBy("reviewed_at", "desc")
    .limit(10)
    .execute();
  return {
    ...figures.rows[0]!,
    disagreements: rows.map((row) => ({
      code: row.code!,
      at: row.reviewed_at!,
      reason: openReason(keys, row.reason_sealed!),
    })),
  };
}
