import { may } from "../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { countAboutVisit, queueMessage } from "../messages/index.ts";
import { findOffice } from "../offices/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { DoorActor } from "./record-visit.ts";
import { lockVisit } from "./visit.store.ts";

export type SlipRefusal =
  { readonly code: "NOT_ALLOWED" } | { readonly code: "NO_SUCH_VISIT" } | { readonly code: "TOO_MANY" };

/**
 * Sends the address of a slip to a telephone. The number is in the message only, sealed, and emptied there once it arrived or was
 * given up (`forget-visit-numbers` of messages/). The same number again sends nothing again.
 * @param phone like `62812…`
 */
export async function sendSlip(
  platform: Platform & WithLaw,
  wish: {
    readonly actor: DoorActor;
    readonly visitId: string;
    readonly phone: string;
    readonly address: (code: string) => string;
    /** The host that true messages lead to. */
    readonly site: string;
  },
): Promise<Result<null, SlipRefusal>> {
  const { db, clock, keys, law } = platform;
  const { actor, visitId, phone } = wish;
  const office = await findOffice(db, actor.officeId);
  if (!office || !may(actor, "greet-visitors")) return refused({ code: "NOT_ALLOWED" });
  const { slipNumbers, slipMinutes } = serviceRulesOn(law.book(), clock.today()).door;
  return await db.transaction().execute(async (tx): Promise<Result<null, SlipRefusal>> => {
    const visit = await lockVisit(tx, visitId);
    if (visit?.officeId !== office.id || !visit.linkCode) return refused({ code: "NO_SUCH_VISIT" });
    const key = `slip:${visitId}:${keys.index(`${visitId}:${phone}`, "visits.slip").toString("hex").slice(0, 16)}`;
    // A mistyped number may be typed again; nobody's telephones are called through from a door.
    if ((await countAboutVisit(tx, visitId)) >= slipNumbers) return refused({ code: "TOO_MANY" });
    const isNew = await queueMessage(tx, platform, {
      key,
      about: { visitId },
      template: "SlipSent",
      lang: "id",
      to: { phone, email: null },
      first: "WHATSAPP",
      values: { office: office.name, link: wish.address(visit.linkCode), site: wish.site },
      sendBefore: new Date(clock.real().getTime() + slipMinutes * 60_000),
    });
    if (isNew) await recordFacts(tx, { type: "SlipSent", actor, at: clock.now(), subject: visitId });
    return done(null);
  });
}
