import { bookedBetween, timesOfClaim, type Appointment } from "../../appointments/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import { interviewInWords, keysNotQueued, queueMessage, timeInWords } from "../../messages/index.ts";
import { branches, type Office } from "../../offices/index.ts";
import { getClaimForClaimant } from "../claim.views.ts";
import { remindersDue, type Reminder } from "./reminder.rules.ts";
import type { Teller } from "./tell-claimant.ts";

/** A time that is moved is another appointment, and has reminders of its own. */
const keyOf = ({ template }: Reminder, { id }: Appointment): string => `remind:${template}:${id}`;

/**
 * Reminds claimants of their interviews: the evening before and shortly before, each at most once.
 * @returns how many reminders are new
 */
export async function remindInterviews(teller: Teller): Promise<number> {
  const { db, clock, law } = teller;
  const now = clock.now();
  const rules = serviceRulesOn(law.book(), clock.today()).reminders;
  const offices = await branches(db);
  let reminded = 0;
  for (const zone of new Set(offices.map((office) => office.zone))) {
    const here = new Map(offices.filter((office) => office.zone === zone).map((office) => [office.id, office]));
    for (const reminder of remindersDue(now, zone, rules)) {
      const booked = (await bookedBetween(db, [...here.keys()], reminder.from, reminder.to)).filter(
        ({ startsAt, madeAt }) => madeAt < reminder.madeBefore(startsAt),
      );
      const open = await keysNotQueued(
        db,
        booked.map((each) => keyOf(reminder, each)),
      );
      for (const appointment of booked) {
        if (
          open.has(keyOf(reminder, appointment)) &&
          (await remind(teller, reminder, appointment, here.get(appointment.officeId)!))
        )
          reminded += 1;
      }
    }
  }
  return reminded;
}

/** False where the time was given back or the claim withdrawn meanwhile, or another worker was quicker. */
async function remind(teller: Teller, reminder: Reminder, appointment: Appointment, office: Office): Promise<boolean> {
  const { db, clock, keys, resumeLink } = teller;
  const claim = await getClaimForClaimant(db, keys, appointment.claimId);
  if (claim.status !== "SUBMITTED") return false;
  // The message's time is the machine's, the interview's is the office's.
  const left = reminder.until(appointment.startsAt).getTime() - clock.now().getTime();
  return await db.transaction().execute(async (tx) => {
    const { booked } = await timesOfClaim(tx, claim.id);
    if (booked?.id !== appointment.id) return false;
    return await queueMessage(tx, teller, {
      key: keyOf(reminder, appointment),
      about: { claimId: claim.id },
      template: reminder.template,
      lang: claim.lang,
      to: { phone: claim.contact.phone, email: claim.contact.email },
      first: claim.contact.channel,
      values: {
        claim: claim.code,
        link: resumeLink,
        time: timeInWords(booked.startsAt, office.zone, claim.lang, claim.office.zone),
        office: office.name,
        ...interviewInWords(booked.kind, claim.lang),
      },
      sendBefore: new Date(clock.real().getTime() + left),
    });
  });
}
