import { createHash } from "node:crypto";
import { findClaimContact, type ClaimContact, type ClaimPerson } from "../claims/index.ts";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { recordFacts } from "../platform/facts.ts";
import { newCode, newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { ChallengePayload, CodeRefusal, Origin } from "./challenge.ts";
import { mayAskForCode } from "./challenge.rules.ts";
import { findHelper } from "./helping/helping.views.ts";
import type { HelperPerson } from "./helping/authority.ts";
import { countChallenges, insertChallenge } from "./identity.store.ts";

export type CodeRequest = Origin & { readonly lang: "id" | "en" } & (
    | {
        readonly purpose: "START";
        readonly person: ClaimPerson;
        readonly contact: ClaimContact;
        readonly linkCode?: string | null;
        /** Whether the claim begins with what the registry knows: for who came from a notice. */
        readonly prefilled?: boolean;
        /** Whether the person stands at a branch's kiosk. */
        readonly atKiosk?: boolean;
      }
    | { readonly purpose: "RESUME"; readonly claimCode: string }
    | {
        readonly purpose: "CONSENT";
        readonly claimId: string;
        readonly claimCode: string;
        readonly contact: ClaimContact;
        readonly helper: HelperPerson;
      }
    /** A helper signs in: by the claim's code and their own phone. */
    | { readonly purpose: "HELP"; readonly claimCode: string; readonly phone: string }
  );

/** The code's hash is bound to its challenge: six digits alone would be guessed from a table. */
export const hashCode = (challengeId: string, code: string): Buffer =>
  createHash("sha256").update(`${challengeId}:${code}`).digest();

/**
 * Asks for a one-time code. The registry is not read here, and a claim code that does not exist takes the same work and
 * gets the same answer as one that does: the code itself is sent later, by the worker.
 */
export async function requestCode(
  { db, clock, keys, law }: Platform & WithLaw,
  request: CodeRequest,
): Promise<Result<{ challengeId: string }, CodeRefusal>> {
  const rules = serviceRulesOn(law.book(), clock.today()).code;
  const at = clock.real();
  const subject = subjectOf(request);
  const by = {
    subjectIndex: keys.index(subject, "challenge"),
    deviceIndex: keys.index(request.device, "device"),
    addressIndex: keys.index(request.address, "address"),
  };
  const counts = await countChallenges(db, by, new Date(at.getTime() - 3_600_000));
  if (!mayAskForCode(counts, rules)) return refused({ code: "TOO_MANY", minutes: 60 });

  const id = newId();
  const code = newCode();
  const payload = await payloadOf({ db, clock, keys }, request, code);
  await db.transaction().execute(async (tx) => {
    await insertChallenge(tx, {
      id,
      purpose: request.purpose,
      payloadSealed: keys.seal(JSON.stringify(payload), "challenge"),
      codeHash: hashCode(id, code),
      ...by,
      at,
      endsAt: new Date(at.getTime() + rules.minutes * 60_000),
    });
    await recordFacts(tx, {
      type: "CodeRequested",
      actor: { kind: "SYSTEM", id: "identity" },
      at: clock.now(),
      subject: id,
      data: { purpose: request.purpose },
    });
  });
  return done({ challengeId: id });
}

/** Whom or what the codes of an hour are counted for. */
const subjectOf = (request: CodeRequest): string => {
  if (request.purpose === "START") return `nik:${request.person.nik}`;
  if (request.purpose === "CONSENT") return `consent:${request.claimCode}`;
  return request.purpose === "HELP" ? `helper:${request.claimCode}` : `claim:${request.claimCode}`;
};

async function payloadOf(
  { db, clock, keys }: Pick<Platform, "db" | "clock" | "keys">,
  request: CodeRequest,
  code: string,
): Promise<ChallengePayload> {
  const { lang } = request;
  switch (request.purpose) {
    case "START":
      return {
        purpose: "START",
        person: request.person,
        contact: request.contact,
        lang,
        code,
        linkCode: request.linkCode ?? null,
        prefilled: request.prefilled ?? false,
        atKiosk: request.atKiosk ?? false,
      };
    case "CONSENT": {
      const { claimId, claimCode, contact, helper } = request;
      return { purpose: "CONSENT", claimId, claimCode, contact, helper, lang, code };
    }
    case "RESUME": {
      const found = await findClaimContact(db, keys, request.claimCode);
      return { purpose: "RESUME", claimId: found?.claimId ?? null, contact: found?.contact ?? null, lang, code };
    }
    case "HELP": {
      const found = await findClaimContact(db, keys, request.claimCode);
      const consent = found && (await findHelper({ keys, clock })(db, found.claimId, request.phone));
      const contact: ClaimContact = { channel: "WHATSAPP", phone: request.phone, email: null };
      return {
        purpose: "HELP",
        claimId: consent ? found.claimId : null,
        helperId: consent?.id ?? null,
        contact: consent ? contact : null,
        lang,
        code,
      };
    }
  }
}
