import { hashOfKey, newBearerKey } from "../../platform/bearer-key.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { roleIn } from "../people/people.views.ts";
import { findKey, insertKey, revokeKeyRow, type WorkingKey } from "./program.store.ts";

type ByPerson = { readonly personId: string; readonly employerId: string };
export type KeyRefusal = { readonly code: "NOT_ALLOWED" | "NAME_MISSING" | "NO_SUCH_KEY" };

/**
 * Makes a key for a company's program. The secret is in the answer and never again anywhere: only its hash is kept.
 */
export async function makeEmployerKey(
  { db, clock }: Platform,
  { personId, employerId, name }: ByPerson & { readonly name: string },
): Promise<Result<{ id: string; secret: string }, KeyRefusal>> {
  const called = name.trim().slice(0, 60);
  if ((await roleIn(db, personId, employerId)) !== "ADMIN") return refused({ code: "NOT_ALLOWED" });
  if (!called) return refused({ code: "NAME_MISSING" });
  const id = newId();
  const { secret, hash } = newBearerKey();
  await db.transaction().execute(async (tx) => {
    const at = clock.now();
    await insertKey(tx, { id, employerId, name: called, secretHash: hash, by: personId, at });
    const actor = { kind: "EMPLOYER", id: personId } as const;
    await recordFacts(tx, { type: "EmployerKeyMade", actor, at, subject: id, data: { employerId } });
  });
  return done({ id, secret });
}

/** Takes a key back: its next call is refused. */
export async function revokeEmployerKey(
  { db, clock }: Platform,
  { personId, employerId, id }: ByPerson & { readonly id: string },
): Promise<Result<null, KeyRefusal>> {
  if ((await roleIn(db, personId, employerId)) !== "ADMIN") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx) => {
    const at = clock.now();
    if (!(await revokeKeyRow(tx, employerId, id, at))) return refused({ code: "NO_SUCH_KEY" });
    const actor = { kind: "EMPLOYER", id: personId } as const;
    await recordFacts(tx, { type: "EmployerKeyRevoked", actor, at, subject: id, data: { employerId } });
    return done(null);
  });
}

/** Whose key a program shows; null where there is none that works. */
export async function employerOfKey(
  { db, clock }: Pick<Platform, "db" | "clock">,
  secret: string,
): Promise<WorkingKey | null> {
  const hash = hashOfKey(secret);
  return hash ? await findKey(db, hash, clock.now()) : null;
}
