import { idFromCode } from "../../offices/index.ts";
import { newSecret } from "../../platform/ids.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { writeStaff } from "../access.store.ts";
import { newTotpSecret } from "../one-time-password.ts";
import { contactSeal } from "../staff.ts";
import {
  endSessionsOf,
  joinInTurn,
  listKnownStaff,
  noPassword,
  writeChanged,
  writeInvitations,
} from "./joining.store.ts";
import { addressesOf, judgeStaff, type KnownStaff, type StaffVerdict, type ToldStaff } from "./staff-row.rules.ts";

/** Days for which a link can be used, in the machine's time. */
export const staffInvitationDays = 7;

/** Who runs the commands of the installation. */
export const operator: Actor = { kind: "SYSTEM", id: "lapak-staff" };

/** A link's secret, and whose it is. */
export type StaffLink = { readonly username: string; readonly name: string; readonly token: string };

export type TakenStaff = { readonly verdicts: readonly StaffVerdict[]; readonly links: readonly StaffLink[] };

/** Judges each row beside what is on record and the rows above it. */
function judgeAll(rows: readonly ToldStaff[], known: readonly KnownStaff[]): StaffVerdict[] {
  const byName = new Map(known.map((each) => [each.username, each]));
  const owners = new Map(
    known
      .filter(({ isClosed }) => !isClosed)
      .flatMap(({ username, contact }) => addressesOf(contact).map((address) => [address, username] as const)),
  );
  const above = new Set<string>();
  return rows.map((row) => {
    const verdict = judgeStaff(row, byName.get(row.username) ?? null, owners, above);
    above.add(row.username);
    if (verdict.outcome === "NEW") for (const address of addressesOf(row.contact)) owners.set(address, row.username);
    return verdict;
  });
}

/** What a file would do; writes nothing. @returns a verdict for each row, in their order */
export const tryStaff = async (
  { db, keys }: Pick<Platform, "db" | "keys">,
  rows: readonly ToldStaff[],
): Promise<readonly StaffVerdict[]> => judgeAll(rows, await listKnownStaff(db, keys));

/**
 * Takes in officers: who is new gets a one-time link in place of a password; who is known under the user name takes the name,
 * role and office that the row tells, and is signed out where role or office change; a refused row changes nothing. Taking in
 * the same rows again changes nothing. The address of who is known stays theirs.
 * @param keepLinks called with the links before anything is written for good: nobody is added whose link is lost
 */
export async function takeInStaff(
  { db, keys, clock }: Platform,
  rows: readonly ToldStaff[],
  keepLinks: (links: readonly StaffLink[]) => Promise<void>,
): Promise<TakenStaff> {
  const at = clock.real();
  return await db.transaction().execute(async (tx) => {
    await joinInTurn(tx);
    const known = await listKnownStaff(tx, keys);
    const verdicts = judgeAll(rows, known);
    const judged = rows.map((row, nth) => ({ row, verdict: verdicts[nth]! }));
    const added = judged.flatMap(({ row, verdict }) =>
      verdict.outcome === "NEW"
        ? [{ ...row, ...verdict, id: idFromCode("staff", row.username), token: newSecret() }]
        : [],
    );
    await writeStaff(
      tx,
      added.map(({ id, username, name, role, officeId, contact }) => ({
        id,
        username,
        name,
        role,
        office_id: officeId,
        password_hash: noPassword,
        totp_sealed: keys.seal(newTotpSecret(), "staff.totp"),
        contact_sealed: addressesOf(contact).length > 0 ? keys.seal(JSON.stringify(contact), contactSeal) : null,
      })),
    );
    const endsAt = new Date(at.getTime() + staffInvitationDays * 86_400_000);
    await writeInvitations(
      tx,
      added.map(({ id, token }) => ({ tokenHash: hashSecret(token), staffId: id, madeAt: at, endsAt })),
    );
    for (const { row, verdict } of judged)
      if (verdict.outcome === "CHANGED")
        await change(
          tx,
          known.find(({ username }) => username === row.username)!,
          { ...row, ...verdict },
          clock.now(),
        );
    if (added.length > 0)
      await recordFacts(tx, { type: "StaffImported", actor: operator, at: clock.now(), data: { count: added.length } });
    const links = added.map(({ username, name, token }) => ({ username, name, token }));
    await keepLinks(links);
    return { verdicts, links };
  });
}

/** A name, role or office that is another now. Who moves signs in anew: what they may see is another thing. */
async function change(
  tx: Tx,
  known: KnownStaff,
  { name, role, officeId }: Pick<KnownStaff, "name" | "role" | "officeId">,
  at: Date,
): Promise<void> {
  await writeChanged(tx, { id: known.id, name, role, officeId });
  if (known.role !== role || known.officeId !== officeId) await endSessionsOf(tx, known.id);
  await recordFacts(tx, { type: "StaffChanged", actor: operator, at, subject: known.id, data: { role, officeId } });
}
