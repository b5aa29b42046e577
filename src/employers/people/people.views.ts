import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import {
  employerSeals,
  type ActsFor,
  type EmployerContact,
  type EmployerPerson,
  type EmployerRole,
} from "../employer-person.ts";

const openContact = (keys: Keys, sealed: Buffer): EmployerContact =>
  JSON.parse(keys.open(sealed, employerSeals.person)) as EmployerContact;

/** A session and whose it is, whatever its age, with the companies that the person acts for at this moment. */
export async function findSessionRow(
  db: Reader,
  keys: Keys,
  tokenHash: Buffer,
): Promise<{ person: EmployerPerson; seenAt: Date; endsAt: Date } | null> {
  const { rows } = await sql<{
    id: string;
    sealed: Buffer;
    lang: "id" | "en";
    seenAt: Date;
    endsAt: Date;
    companies: ActsFor[] | null;
  }>`select p.id, p.person_sealed as sealed, p.lang, s.seen_at as "seenAt", s.ends_at as "endsAt",
      (select json_agg(json_build_object('employerId', e.id, 'npp', e.npp, 'name', e.name, 'role', r.role) order by e.name, e.npp)
        from employer_roles r join employers e on e.id = r.employer_id where r.person_id = p.id and r.revoked_at is null) as companies
    from employer_sessions s join employer_people p on p.id = s.person_id where s.token_hash = ${tokenHash}`.execute(
    db,
  );
  const row = rows[0];
  if (!row) return null;
  const { id, lang, sealed, companies, seenAt, endsAt } = row;
  return { person: { id, lang, ...openContact(keys, sealed), companies: companies ?? [] }, seenAt, endsAt };
}

/** Somebody who acts for a company, or was invited to. */
export type Colleague = {
  /** The person's id, or the invitation's where it is open. */
  readonly id: string;
  readonly contact: EmployerContact;
  readonly role: EmployerRole;
  readonly state: "ACTIVE" | "INVITED" | "REMOVED";
  readonly since: Date;
};

/** Who acts for a company and who is invited. @param at machine time: invitations that are over are left out */
export async function colleaguesOf(
  db: Reader,
  keys: Keys,
  employerId: string,
  at: Date,
): Promise<readonly Colleague[]> {
  const [people, invited] = await Promise.all([
    db
      .selectFrom("employer_roles")
      .innerJoin("employer_people", "employer_people.id", "employer_roles.person_id")
      .select(["id", "person_sealed", "role", "given_at", "revoked_at"])
      .where("employer_id", "=", employerId)
      .orderBy("given_at")
      .execute(),
    db
      .selectFrom("employer_invitations")
      .select(["id", "invited_sealed", "role", "made_at"])
      .where("employer_id", "=", employerId)
      .where("accepted_at", "is", null)
      .where("revoked_at", "is", null)
      .where("ends_at", ">", at)
      .orderBy("made_at")
      .execute(),
  ]);
  return [
    ...people.map((row): Colleague => ({
      id: row.id,
      contact: openContact(keys, row.person_sealed),
      role: row.role as EmployerRole,
      state: row.revoked_at ? "REMOVED" : "ACTIVE",
      since: row.revoked_at ?? row.given_at,
    })),
    ...invited.map((row): Colleague => {
      const contact = JSON.parse(keys.open(row.invited_sealed, employerSeals.invited)) as EmployerContact;
      return { id: row.id, contact, role: row.role as EmployerRole, state: "INVITED", since: row.made_at };
    }),
  ];
}

/** The role of a person in a company now; null where they have none. */
export async function roleIn(db: Reader, personId: string, employerId: string): Promise<EmployerRole | null> {
  const row = await db
    .selectFrom("employer_roles")
    .select("role")
    .where("person_id", "=", personId)
    .where("employer_id", "=", employerId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return (row?.role as EmployerRole | undefined) ?? null;
}

/** How a person is reached, and in which language; for messages. */
export async function findContact(
  db: Reader,
  keys: Keys,
  personId: string,
): Promise<(EmployerContact & { readonly lang: "id" | "en" }) | null> {
  const row = await db
    .selectFrom("employer_people")
    .select(["person_sealed", "lang"])
    .where("id", "=", personId)
    .executeTakeFirst();
  return row ? { ...openContact(keys, row.person_sealed), lang: row.lang as "id" | "en" } : null;
}

/** Everybody who acts for a company, or those with one role, and how each is reached; for messages. */
export async function contactsOf(
  db: Reader,
  keys: Keys,
  employerId: string,
  role?: EmployerRole,
): Promise<ReadonlyArray<EmployerContact & { readonly id: string; readonly lang: "id" | "en" }>> {
  const rows = await db
    .selectFrom("employer_roles")
    .innerJoin("employer_people", "employer_people.id", "employer_roles.person_id")
    .select(["id", "person_sealed", "lang"])
    .where("employer_id", "=", employerId)
    .where("revoked_at", "is", null)
    .$if(role !== undefined, (query) => query.where("role", "=", role!))
    .orderBy("id")
    .execute();
  return rows.map(({ id, person_sealed, lang }) => ({
    id,
    ...openContact(keys, person_sealed),
    lang: lang as "id" | "en",
  }));
}
