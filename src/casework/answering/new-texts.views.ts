import { sql } from "kysely";
import type { ClaimStatus } from "../../claims/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Platform } from "../../platform/platform.ts";
import type { StaffActor } from "../case.ts";

/** A claim whose claimant wrote something that nobody has read or answered. */
export type NewTexts = {
  readonly claimId: string;
  readonly code: string;
  readonly status: ClaimStatus;
  /** When the oldest came, by the office's clock. */
  readonly since: Date;
  readonly texts: number;
  /** Who has the claim on the desk; null where nobody has. */
  readonly holder: string | null;
};

/** An office's claims with something new, the longest waiting first: with an officer or without, also drafts and ended ones. */
export async function listNewTexts(
  { db, clock }: Pick<Platform, "db" | "clock">,
  officeId: string,
): Promise<NewTexts[]> {
  const ahead = clock.now().getTime() - clock.real().getTime();
  const { rows } = await sql<NewTexts>`
    select claim_id as "claimId", code, status, since, texts, holder from casework_new_texts
    where office_id = ${officeId} order by since, claim_id limit 200`.execute(db);
  return rows.map((row) => ({ ...row, since: new Date(row.since.getTime() + ahead) }));
}

/** A claim whose claimant is answered. */
export type TextsDesk = {
  readonly claimId: string;
  readonly code: string;
  /** Whether there is a case file to open. */
  readonly hasCase: boolean;
  readonly assignedTo: string | null;
  readonly holder: string | null;
};

/** The claim of this code in an officer's office, with a case or without; nothing of it is opened. */
export async function findTextsDesk(db: Reader, actor: StaffActor, code: string): Promise<TextsDesk | null> {
  const { rows } = await sql<TextsDesk>`
    select claim_id as "claimId", code, has_case as "hasCase", assigned_to as "assignedTo", holder from casework_desks
    where code = ${code} and office_id = ${actor.officeId}`.execute(db);
  return rows[0] ?? null;
}
