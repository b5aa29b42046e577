import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { employerSeals, type EmployerContact, type EmployerRole } from "../employer-person.ts";

/** The people of a company change one after the other. Taken before any of their rows is locked. */
export async function changeInTurn(tx: Tx, employerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${employerId}, 731902029))`.execute(tx);
}

export const loginIndex = (keys: Keys, login: string): Buffer => keys.index(login, "employers.login");

/** What an invitation seals: whom it is for, and the secret that their code app will hold. */
export type Invited = EmployerContact & { readonly totpSecret: string };

export type InvitationRow = {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly employerId: string;
  readonly role: EmployerRole;
  readonly invited: Invited;
  readonly lang: "id" | "en";
  readonly madeAt: Date;
  readonly endsAt: Date;
  /** Whose password and code app it makes anew; null where it invites. */
  readonly renews: string | null;
};

export async function insertInvitation(tx: Tx, keys: Keys, row: InvitationRow): Promise<void> {
  await tx
    .insertInto("employer_invitations")
    .values({
      id: row.id,
      token_hash: row.tokenHash,
      employer_id: row.employerId,
      role: row.role,
      login_index: loginIndex(keys, row.invited.login),
      invited_sealed: keys.seal(JSON.stringify(row.invited), employerSeals.invited),
      lang: row.lang,
      made_at: row.madeAt,
      ends_at: row.endsAt,
      renews: row.renews,
    })
    .execute();
}

/** Ends earlier open invitations of the same person to the same company: only the newest link works. */
export async function endInvitations(tx: Tx, employerId: string, login: Buffer, at: Date): Promise<void> {
  await tx
    .updateTable("employer_invitations")
    .set({ revoked_at: at })
    .where("employer_id", "=", employerId)
    .where("login_index", "=", login)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

/** Ends open invitations of somebody who is in the company already. */
export async function endInvitationsOf(tx: Tx, employerId: string, personId: string, at: Date): Promise<void> {
  const person = await tx
    .selectFrom("employer_people")
    .select("login_index")
    .where("id", "=", personId)
    .executeTakeFirst();
  if (person) await endInvitations(tx, employerId, person.login_index, at);
}

/** Ends every open invitation of a company. */
export async function endAllInvitations(tx: Tx, employerId: string, at: Date): Promise<void> {
  await tx
    .updateTable("employer_invitations")
    .set({ revoked_at: at })
    .where("employer_id", "=", employerId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

export type OpenInvitation = Omit<InvitationRow, "tokenHash" | "madeAt"> & {
  readonly company: string;
  readonly npp: string;
  /** They sign in already, for another company. */
  readonly personId: string | null;
};

/** An invitation that can still be accepted; locked where `lock` says so. @param at machine time */
export async function findOpenInvitation(
  db: Reader,
  keys: Keys,
  tokenHash: Buffer,
  at: Date,
  lock = false,
): Promise<OpenInvitation | null> {
  const { rows } = await sql<{
    id: string;
    employerId: string;
    role: EmployerRole;
    sealed: Buffer;
    lang: "id" | "en";
    endsAt: Date;
    company: string;
    npp: string;
    personId: string | null;
    renews: string | null;
  }>`select i.id, i.employer_id as "employerId", i.role, i.invited_sealed as sealed, i.lang, i.ends_at as "endsAt", e.name as company, e.npp, i.renews,
      (select p.id from employer_people p where p.login_index = i.login_index) as "personId"
    from employer_invitations i join employers e on e.id = i.employer_id
    where i.token_hash = ${tokenHash} and i.accepted_at is null and i.revoked_at is null and i.ends_at > ${at}
    ${lock ? sql`for update of i` : sql``}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { sealed, ...rest } = row;
  return { ...rest, invited: JSON.parse(keys.open(sealed, employerSeals.invited)) as Invited };
}

/** The invitation is used up; the secret that it held is not kept in it any longer. */
export async function closeInvitation(tx: Tx, keys: Keys, open: OpenInvitation, at: Date): Promise<void> {
  const { totpSecret: _gone, ...invited } = open.invited;
  await tx
    .updateTable("employer_invitations")
    .set({ accepted_at: at, invited_sealed: keys.seal(JSON.stringify(invited), employerSeals.invited) })
    .where("id", "=", open.id)
    .execute();
}

/** Somebody of a company as they are reached, and their language. */
export async function findPerson(
  db: Reader,
  keys: Keys,
  personId: string,
): Promise<{ readonly contact: EmployerContact; readonly lang: "id" | "en" } | null> {
  const row = await db
    .selectFrom("employer_people")
    .select(["person_sealed", "lang"])
    .where("id", "=", personId)
    .executeTakeFirst();
  return row
    ? {
        contact: JSON.parse(keys.open(row.person_sealed, employerSeals.person)) as EmployerContact,
        lang: row.lang as "id" | "en",
      }
    : null;
}

/** A hash that no password has. */
const noPassword = "-";

/** Nobody signs in as this person any more, and whoever is in is out. */
export async function dropCredentials(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable("employer_people").set({ password_hash: noPassword }).where("id", "=", personId).execute();
  await tx.deleteFrom("employer_sessions").where("person_id", "=", personId).execute();
}

/** A new password and a new code app in place of what was lost. */
export async function renewCredentials(
  tx: Tx,
  keys: Keys,
  { id, passwordHash, totpSecret, totpStep }: Pick<NewPerson, "id" | "passwordHash" | "totpSecret" | "totpStep">,
): Promise<void> {
  await tx
    .updateTable("employer_people")
    .set({
      password_hash: passwordHash,
      totp_sealed: keys.seal(totpSecret, employerSeals.totp),
      totp_last_step: totpStep,
    })
    .where("id", "=", id)
    .execute();
}

export type NewPerson = {
  readonly id: string;
  readonly contact: EmployerContact;
  readonly lang: "id" | "en";
  readonly passwordHash: string;
  readonly totpSecret: string;
  readonly totpStep: number;
  readonly at: Date;
};

export async function insertPerson(tx: Tx, keys: Keys, person: NewPerson): Promise<void> {
  await tx
    .insertInto("employer_people")
    .values({
      id: person.id,
      login_index: loginIndex(keys, person.contact.login),
      person_sealed: keys.seal(JSON.stringify(person.contact), employerSeals.person),
      lang: person.lang,
      password_hash: person.passwordHash,
      totp_sealed: keys.seal(person.totpSecret, employerSeals.totp),
      totp_last_step: person.totpStep,
      created_at: person.at,
    })
    .execute();
}

/** Gives a role in a company; one that was taken away is given back. */
export async function giveRole(
  tx: Tx,
  role: { readonly personId: string; readonly employerId: string; readonly role: EmployerRole; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto("employer_roles")
    .values({ person_id: role.personId, employer_id: role.employerId, role: role.role, given_at: role.at })
    .onConflict((conflict) =>
      conflict
        .columns(["person_id", "employer_id"])
        .doUpdateSet({ role: role.role, given_at: role.at, revoked_at: null }),
    )
    .execute();
}

/** Takes a role away. @returns which; null where there was none */
export async function takeRole(tx: Tx, personId: string, employerId: string, at: Date): Promise<EmployerRole | null> {
  const row = await tx
    .updateTable("employer_roles")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("employer_id", "=", employerId)
    .where("revoked_at", "is", null)
    .returning("role")
    .executeTakeFirst();
  return (row?.role as EmployerRole | undefined) ?? null;
}

/** Somebody who may sign in. */
export async function findAccount(
  db: Reader,
  keys: Keys,
  login: string,
): Promise<{ id: string; passwordHash: string; totpSealed: Buffer } | null> {
  const row = await db
    .selectFrom("employer_people")
    .select(["id", "password_hash", "totp_sealed"])
    .where("login_index", "=", loginIndex(keys, login))
    .executeTakeFirst();
  return row ? { id: row.id, passwordHash: row.password_hash, totpSealed: row.totp_sealed } : null;
}

/** Uses a step of the code up. False where it, or a later one, was used before, and where the password was renewed while it was judged. */
export async function useTotpStep(
  tx: Tx,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
  step: number,
): Promise<boolean> {
  const result = await tx
    .updateTable("employer_people")
    .set({ totp_last_step: step })
    .where("id", "=", id)
    .where("password_hash", "=", passwordHash)
    .where("totp_last_step", "<", step)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function writeSession(
  tx: Tx,
  session: { tokenHash: Buffer; personId: string; at: Date; endsAt: Date },
): Promise<void> {
  await tx
    .insertInto("employer_sessions")
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.at,
      seen_at: session.at,
      ends_at: session.endsAt,
    })
    .execute();
}

export async function touchSession(db: Reader, tokenHash: Buffer, at: Date): Promise<void> {
  await db.updateTable("employer_sessions").set({ seen_at: at }).where("token_hash", "=", tokenHash).execute();
}

/** Ends a session; tells whose it was. */
export async function endSession(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const row = await tx
    .deleteFrom("employer_sessions")
    .where("token_hash", "=", tokenHash)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export const deleteSessionsBefore = async (db: Reader, at: Date): Promise<void> =>
  void (await db.deleteFrom("employer_sessions").where("ends_at", "<", at).execute());

/** Invitations made before, accepted or not. @returns how many were deleted, at most `limit` */
export async function deleteInvitationsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from employer_invitations where id in
    (select id from employer_invitations where made_at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
