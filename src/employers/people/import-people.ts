import { hashPassword } from "../../access/index.ts";
import { findEmployer, parseEmail, parsePhone } from "../../members/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import type { EmployerRole } from "../employer-person.ts";
import { findAccount, giveRole, insertPerson } from "./person.store.ts";

/** A row of the file that people of companies are taken from; one for each company that a person acts for. */
export type EmployerPersonRow = {
  /** E-mail address or mobile number. */
  readonly username: string;
  readonly password: string;
  /** Base32. */
  readonly totpSecret: string;
  readonly name: string;
  readonly npp: string;
  readonly role: EmployerRole;
};

/**
 * Takes people of companies from a file, for a demo world; who is there already keeps password and code.
 * @throws where a company is not known, or a name can be no login
 */
export async function importEmployerPeople(
  { db, keys, clock }: Platform,
  rows: readonly EmployerPersonRow[],
): Promise<void> {
  for (const { username, password, totpSecret, name, npp, role } of rows) {
    const [email, phone] = [parseEmail(username), parsePhone(username)];
    const login = email ?? phone;
    const employer = await findEmployer(db, { npp });
    if (!login || !employer) throw new Error(`${username} at ${npp} cannot be taken in`);
    const known = await findAccount(db, keys, login);
    const passwordHash = known ? "" : await hashPassword(password);
    await db.transaction().execute(async (tx) => {
      const at = clock.now();
      const personId = known?.id ?? newId();
      const contact = { name, login, phone, email };
      if (!known)
        await insertPerson(tx, keys, { id: personId, contact, lang: "id", passwordHash, totpSecret, totpStep: 0, at });
      await giveRole(tx, { personId, employerId: employer.id, role, at });
      await recordFacts(tx, {
        type: "EmployerPersonJoined",
        actor: { kind: "SYSTEM", id: "import-employer-people" },
        at,
        subject: personId,
        data: { employerId: employer.id, role },
      });
    });
  }
}
