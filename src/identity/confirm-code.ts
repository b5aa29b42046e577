import { openClaimOf, startClaim, type ClaimContact } from "../claims/index.ts";
import type { WithLaw } from "../entitlement/index.ts";
import { findMemberByNik, isSamePerson, matchPerson } from "../members/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordFacts } from "../platform/facts.ts";
import { newSecret } from "../platform/ids.ts";
import { hashSecret } from "../platform/keys.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { ChallengePayload, ConfirmRefusal } from "./challenge.ts";
import { insertSession } from "./identity.store.ts";
import { takeCode } from "./take-code.ts";

export type Confirmed = { readonly token: string; readonly claimId: string; readonly resumed: boolean };

/** The contact as one text, to compare and to index. */
export const contactKey = (contact: ClaimContact): string =>
  contact.channel === "EMAIL" ? `email:${contact.email}` : `phone:${contact.phone}`;

/**
 * Confirms a one-time code. A right code opens a session: on the claim to be resumed, on the person's open claim where it
 * was begun with the same contact, or on a new draft. A code works once; every wrong try is counted, also when it is refused.
 */
export async function confirmCode(
  platform: Platform & WithLaw,
  attempt: { challengeId: string; code: string; device: string },
): Promise<Result<Confirmed, ConfirmRefusal>> {
  const { db, clock } = platform;
  return await db.transaction().execute(async (tx): Promise<Result<Confirmed, ConfirmRefusal>> => {
    const taken = await takeCode(platform, tx, attempt);
    if (!taken.ok) return taken;
    const payload = taken.value;
    if (payload.purpose !== "START" && payload.purpose !== "RESUME") return refused({ code: "CODE_ENDED" });
    const opened = payload.purpose === "RESUME" ? resume(payload) : await begin(platform, tx, payload);
    if (!opened.ok) return opened;
    const token = newSecret();
    const at = clock.real();
    await insertSession(tx, {
      tokenHash: hashSecret(token),
      claimId: opened.value.claimId,
      deviceIndex: platform.keys.index(attempt.device, "device"),
      at,
      endsAt: new Date(at.getTime() + 12 * 3_600_000),
    });
    await recordFacts(tx, {
      type: "SessionOpened",
      actor: { kind: "CITIZEN", id: opened.value.claimId },
      at: clock.now(),
      claimId: opened.value.claimId,
      data: { purpose: payload.purpose },
    });
    return done({ token, ...opened.value });
  });
}

type Opened = Result<{ claimId: string; resumed: boolean }, ConfirmRefusal>;

/** Nobody was sent a code for a claim that does not exist, so whoever gets here without one has guessed. */
const resume = (payload: ChallengePayload & { purpose: "RESUME" }): Opened =>
  payload.claimId ? done({ claimId: payload.claimId, resumed: true }) : refused({ code: "CODE_ENDED" });

async function begin(
  { clock, keys, law }: Platform & WithLaw,
  tx: Tx,
  payload: ChallengePayload & { purpose: "START" },
): Promise<Opened> {
  const member = await findMemberByNik(tx, keys, payload.person.nik);
  const match = matchPerson(payload.person, member);
  if (!member || !isSamePerson(match)) return refused({ code: "NO_MATCH" });
  const contactIndex = keys.index(contactKey(payload.contact), "contact");
  const open = await openClaimOf(tx, member.id);
  if (open)
    return open.contactIndex.equals(contactIndex)
      ? done({ claimId: open.id, resumed: true })
      : refused({ code: "CLAIM_OPEN" });
  const known =
    payload.contact.channel === "EMAIL"
      ? member.email === payload.contact.email
      : member.phone === payload.contact.phone;
  const claimId = await startClaim(
    tx,
    { clock, keys, law },
    {
      member,
      person: payload.person,
      contact: payload.contact,
      contactIndex,
      lang: payload.lang,
      checks: { name: match.name, contactKnown: known },
      linkCode: payload.linkCode ?? null,
      prefilled: payload.prefilled ?? false,
      atKiosk: payload.atKiosk ?? false,
    },
  );
  return done({ claimId, resumed: false });
}
