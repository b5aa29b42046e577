import type { AskedEnding, Destination, Ending } from "./visit.ts";

/** What is known of the claim that a visit became. */
export type Standing = {
  readonly status: string;
  readonly booked: boolean;
  readonly bookedSince: boolean;
  readonly begunSince: boolean;
  /** Sent since; it may have been begun at home before. */
  readonly sentSince: boolean;
};

/** How a visit ended, as far as its claim tells: a time booked since says more than a claim begun or sent since; null where neither. */
export const derivedEnding = (claim: Pick<Standing, "bookedSince" | "begunSince" | "sentSince">): Ending | null =>
  claim.bookedSince ? "TIME_BOOKED" : claim.begunSince || claim.sentSince ? "CLAIM_BEGUN" : null;

const derived = (ending: Ending | null): boolean => ending === "CLAIM_BEGUN" || ending === "TIME_BOOKED";

/**
 * The ending to keep, of the one that is known and a new one: what follows from the claim is never unsaid by what somebody
 * says, a booked time is not unsaid by a claim begun, and who was sent home and begins with the slip that evening was not
 * sent home with nothing.
 */
export function endingToKeep(known: Ending | null, told: Ending): Ending {
  if (known === "TIME_BOOKED") return known;
  if (known === "CLAIM_BEGUN") return told === "TIME_BOOKED" ? told : known;
  return told;
}

/** Whether the guard or the desk is asked how it ended: nothing follows from a claim. */
export const mayBeAsked = (known: Ending | null): known is AskedEnding | null => !derived(known);

/** A claim begun with the help of an officer is the desk's; with one's own telephone it stays online, at a kiosk the kiosk says so. */
export const channelOf = (sentTo: Destination): "DESK" | null =>
  sentTo === "BOOTH" || sentTo === "HELPER" || sentTo === "HELPER_LATER" ? "DESK" : null;

/** How many steps there are for a person, from the slip to the money. */
export const stepCount = 6;
/** The step at which an interview time is booked; after it no more is. */
export const interviewStep = 4;

/**
 * Which step somebody is at: 1 begin, 2 fill in and send, 3 choose a time, 4 interview, 5 we check, 6 the money. Nothing
 * about the person: the guard reads it off a slip. Null where the claim is over without money.
 * @param claim null where the slip has begun none yet
 */
export function stepOf(claim: Pick<Standing, "status" | "booked"> | null): number | null {
  if (!claim) return 1;
  if (claim.status === "DRAFT" || claim.status === "CORRECTION") return 2;
  if (claim.status === "SUBMITTED") return claim.booked ? 4 : 3;
  if (claim.status === "INTERVIEWED" || claim.status === "VERIFIED") return 5;
  return claim.status === "APPROVED" || claim.status === "PAID" ? 6 : null;
}
