import { timesOfClaim } from "../../appointments/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { parsePhone } from "../../members/index.ts";
import { queueMessage, stopMessages, type MessageToQueue } from "../../messages/index.ts";
import type { Reader, Tx } from "../../platform/db/database.ts";
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

type Hearer = Platform &
  WithLaw & {
    /** Where a claimant goes on with a claim, and where somebody who helps does. */
    readonly resumeLink: string;
    readonly helpLink: string;
    /** Whoever may help with a claim from this number now, by the id of the consent; null where nobody may. */
    readonly findHelper: (db: Reader, claimId: string, phone: string) => Promise<{ readonly id: string } | null>;
  };

/** Whose words they are: of a claim, from its own number or by somebody who helps there. */
type Writer = { readonly claimId: string; readonly helperId: string | null };

/** As many letters as are kept of one text. */
const longestText = 2000;

/**
 * Hears what somebody wrote: the state of a claim for its own confirmed number and for whoever may help there now, a stop to
 * messages that nobody asked for, anything else as a note for the officer of the claim. Whoever has no claim with this number
 * learns how to find out, and the same whether such a claim exists, and whether they were ever allowed to help, or not.
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
    const writer = await writerOf(hearer, tx, wanted, phone, fromIndex);
    const claimId = writer?.claimId ?? null;
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
    if (writer)
      await recordLook(tx, {
        type: "TextHeard",
        actor: writer.helperId ? { kind: "HELPER", id: writer.helperId } : { kind: "SYSTEM", id: "hear-text" },
        at: clock.now(),
        claimId: writer.claimId,
        subject: id,
        // The office's lists of what is new look again.
        officeId: (await findClaimStanding(tx, writer.claimId))!.officeId,
        data: { kind: wanted.kind, channel: incoming.channel },
      });
    // Who asks for the state of a claim asks once or twice; more is kept, and not answered.
    if (before >= serviceRulesOn(law.book(), clock.today()).reminders.answersAnHour) return;
    await queueMessage(tx, hearer, {
      key: `text:${id}`,
      to: { phone, email: null },
      first: incoming.channel,
      ...(await answerTo(hearer, tx, wanted, writer, id)),
    });
  });
}

/**
 * Whose text it is: of the claim that it names where that claim's own number, or somebody who may help there, sends it; where
 * it names none, of this number's claim.
 */
async function writerOf(hearer: Hearer, tx: Tx, wanted: Wanted, phone: string, index: Buffer): Promise<Writer | null> {
  if (wanted.kind === "STOP") return null;
  if (wanted.kind === "OTHER" || wanted.code === null) {
    const claimId = await claimOfNumber(tx, index);
    return claimId ? { claimId, helperId: null } : null;
  }
  const found = await findClaimContact(tx, hearer.keys, wanted.code);
  if (!found) return null;
  const { claimId, contact } = found;
  if (contact.channel !== "EMAIL" && contact.phone === phone) return { claimId, helperId: null };
  const helper = await hearer.findHelper(tx, claimId, phone);
  return helper && { claimId, helperId: helper.id };
}

type Answer = Pick<MessageToQueue, "about" | "template" | "lang" | "values">;

async function answerTo(hearer: Hearer, tx: Tx, wanted: Wanted, writer: Writer | null, id: string): Promise<Answer> {
  const { keys, resumeLink } = hearer;
  const toStranger = { about: { accountId: id }, lang: "id", values: { link: resumeLink } } as const;
  if (wanted.kind === "STOP") return { ...toStranger, template: "MessagesStopped" };
  if (!writer) return { ...toStranger, template: "StatusHowTo" };
  const { claimId, helperId } = writer;
  const claim = await getClaimForClaimant(tx, keys, claimId);
  const { lang, code } = claim;
  if (wanted.kind === "OTHER")
    return { about: { claimId }, template: "TextKept", lang, values: { claim: code, link: resumeLink } };
  const { booked } = await timesOfClaim(tx, claimId);
  const link = helperId ? hearer.helpLink : resumeLink;
  return {
    // What a helper is told is not what the claimant is told: whether it arrives says nothing of the claimant's own phone.
    about: helperId ? { accountId: helperId } : { claimId },
    template: "StatusTold",
    lang,
    values: { claim: code, link, ...stateInWords(claim, booked, link) },
  };
}
