import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import type { Case, Findings, StaffActor } from "../case.ts";
import { stageOfRole } from "../case.rules.ts";
import { findCase } from "../case.store.ts";
import { loadItems, type LoadedCase } from "../load-items.ts";
import { ownFindings } from "../desk/save-findings.ts";

/** A case file as one officer may see it now. */
export type DeskFile = LoadedCase & {
  readonly case: Omit<Case, "firstFindings" | "secondFindings">;
  /** Whether it lies on this officer's desk, so that they may act. */
  readonly mine: boolean;
  /** The stage in which this officer works on it; null where they only look. */
  readonly working: "FIRST" | "SECOND" | null;
  readonly own: Findings;
  /** The first officer's findings: null until the second has finished their own. Not even read into the page before. */
  readonly first: Findings | null;
  readonly names: Readonly<Record<string, string>>;
};

/** The file of a claim by its code; null where there is none or it lies in another office. */
export async function findDeskFile(db: Reader, keys: Keys, actor: StaffActor, code: string): Promise<DeskFile | null> {
  const loaded = await loadItems(db, keys, { code });
  if (!loaded) return null;
  const found = await findCase(db, keys, loaded.file.claimId);
  if (!found || found.officeId !== actor.officeId) return null;
  const stage = stageOfRole(actor.role);
  const mine = found.assignedTo === actor.id;
  const working = mine && stage === found.stage ? stage : null;
  const ids = [found.assignedTo, found.firstOfficer, found.secondOfficer, found.returned?.by].filter(
    (id): id is string => Boolean(id),
  );
  const names = await sql<{
    id: string;
    name: string;
  }>`select officer_id as id, name from casework_officers where officer_id = any(${ids}::uuid[])`.execute(db);
  const { firstFindings, secondFindings: _own, ...open } = found;
  const mayCompare = actor.role === "PENATA_MADYA" && found.secondDoneAt !== null && found.secondOfficer === actor.id;
  return {
    ...loaded,
    case: open,
    mine,
    working,
    own: working ? ownFindings(found, working, actor.id) : mayCompare ? found.secondFindings : {},
    first: mayCompare ? firstFindings : null,
    names: Object.fromEntries(names.rows.map((row) => [row.id, row.name])),
  };
}

/** Which claim a code is, where it lies in this officer's office; nothing of the file is opened. */
export async function findDeskClaim(
  db: Reader,
  actor: StaffActor,
  code: string,
): Promise<{ readonly claimId: string; readonly code: string } | null> {
  const { rows } = await sql<{ claimId: string; code: string }>`
    select claim_id as "claimId", code from casework_codes where code = ${code} and office_id = ${actor.officeId}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Somebody of an office who works claims. */
export type DeskOfficer = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly officeId: string;
};

/** Officers of an office who may hold a case, for the branch head who gives it to another. */
export async function listDeskOfficers(db: Reader, officeId: string): Promise<readonly DeskOfficer[]> {
  const { rows } = await sql<DeskOfficer>`
    select officer_id as id, name, role, office_id as "officeId" from casework_officers where office_id = ${officeId} and active and role in ('CS', 'PENATA_MADYA') order by role, name`.execute(
    db,
  );
  return rows;
}
