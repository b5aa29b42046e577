import { timesOfClaim } from "../../appointments/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { parsePhone } from "../../members/index.ts";
import { queueMessage, stopMessages, type MessageToQueue } from "../../messages/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordLook } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { claimSeals } from "../claim-seals.ts";
import { findClaimContact } from "../claim.store.ts";
import { getClaimForClaimant } from "../claim.views.ts";
import { findClaimStanding } from "../reading/claim-standing.views.ts";
import { stateInWords } from "./state-words.ts";
import { readText, type Wanted } from "./text.rules.ts";
import { claimOfNumber, countTexts, insertText } from "./text.store.ts";

/** A text as a partner brings it; `partnerId` is the same at every try. */
export type IncomingText = {
  readonly channel: "WHATSAPP" | "SMS";
  readonly from: string;
  readonly partnerId: string;
  readonly text: string;
};

type Hearer = Platform & WithLaw & { readonly resumeLink: string };

/** As many letters as are kept of one text. */
const longestText = 2000;

/**
 * Hears what somebody wrote: the state of a claim for its own confirmed number, a stop to messages that nobody asked for,
 * anything else as a note for the officer of the claim. Whoever has no claim with this number learns how to find out, and
 * the same whether such a claim exists or not.
 */
export async function hearText(hearer: Hearer, incoming: IncomingText): Promise<void> {
  const { db, clock, keys, law } = hearer;
  const phone = parsePhone(incoming.from);
  if (!phone) return;
  const text = incoming.text.slice(0, longestText);
  const wanted = readText(text);
  // First, and again at every try: a stop that is heard twice is one stop, one that is lost is a broken promise.
  if (wanted.kind === "STOP") await stopMessages(hearer, { phone }, ["WHATSAPP", "SMS"]);
  const fromIndex = keys.index(`phone:${phone}`, "contact");
  const at = clock.real();
  const id = newId();
  await db.transaction().execute(async (tx) => {
    const claimId = await claimOf(hearer, tx, wanted, phone, fromIndex);
    const before = await countTexts(tx, fromIndex, new Date(at.getTime() - 3_600_000));
    const isNew = await insertText(tx, {
      id,
      channel: incoming.channel,
      partnerId: incoming.partnerId,
      fromIndex,
      textSealed: keys.seal(text, claimSeals.text),
      kind: wanted.kind,
      claimId,
      at,
    });
    if (!isNew) return;
    if (claimId)
      await recordLook(tx, {
        type: "TextHeard",
        actor: { kind: "SYSTEM", id: "hear-text" },
        at: clock.now(),
        claimId,
        subject: id,
        // The office's lists of what is new look again.
        officeId: (await findClaimStanding(tx, claimId))!.officeId,
        data: { kind: wanted.kind, channel: incoming.channel },
      });
    // Who asks for the state of a claim asks once or twice; more is kept, and not answered.
    if (before >= serviceRulesOn(law.book(), clock.today()).reminders.answersAnHour) return;
    await queueMessage(tx, hearer, {
      key: `text:${id}`,
      to: { phone, email: null },
      first: incoming.channel,
      ...(await answerTo(hearer, tx, wanted, claimId, id)),
    });
  });
}

/** Whose text it is: of the claim that it names where that claim's own number sends it; where it names none, of this number's claim. */
async function claimOf({ keys }: Hearer, tx: Tx, wanted: Wanted, phone: string, index: Buffer): Promise<string | null> {
  if (wanted.kind === "STOP") return null;
  if (wanted.kind === "OTHER" || wanted.code === null) return await claimOfNumber(tx, index);
  const found = await findClaimContact(tx, keys, wanted.code);
  return found && found.contact.channel !== "EMAIL" && found.contact.phone === phone ? found.claimId : null;
}

type Answer = Pick<MessageToQueue, "about" | "template" | "lang" | "values">;

async function answerTo(
  { keys, resumeLink }: Hearer,
  tx: Tx,
  wanted: Wanted,
  claimId: string | null,
  id: string,
): Promise<Answer> {
  const link = resumeLink;
  if (wanted.kind === "STOP")
    return { about: { accountId: id }, template: "MessagesStopped", lang: "id", values: { link } };
  if (!claimId) return { about: { accountId: id }, template: "StatusHowTo", lang: "id", values: { link } };
  const claim = await getClaimForClaimant(tx, keys, claimId);
  const { lang, code } = claim;
  if (wanted.kind === "OTHER") return { about: { claimId }, template: "TextKept", lang, values: { claim: code, link } };
  const { booked } = await timesOfClaim(tx, claimId);
  return {
    about: { claimId },
    template: "StatusTold",
    lang,
    values: { claim: code, link, ...stateInWords(claim, booked, link) },
  };
}
