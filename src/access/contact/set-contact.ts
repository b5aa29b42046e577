import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { writeContact } from "../access.store.ts";
import { contactSeal, type StaffContact } from "../staff.ts";

/** An officer says where they are told of work that waits; neither address means nowhere. The record holds no address. */
export async function setContact(
  { db, clock, keys }: Platform,
  { actor, contact }: { readonly actor: Extract<Actor, { kind: "STAFF" }>; readonly contact: StaffContact },
): Promise<void> {
  const { email, phone } = contact;
  await db.transaction().execute(async (tx) => {
    await writeContact(tx, actor.id, email || phone ? keys.seal(JSON.stringify({ email, phone }), contactSeal) : null);
    await recordFacts(tx, {
      type: "StaffContactSet",
      actor,
      at: clock.now(),
      subject: actor.id,
      data: { email: email !== null, phone: phone !== null },
    });
  });
}
