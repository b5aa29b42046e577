/** The nouns of a visit: one person at the door of a branch. Pure. */

export const reasonsToCome = ["CLAIM", "QUESTION", "STATUS", "OTHER"] as const;
export type ReasonToCome = (typeof reasonsToCome)[number];

/** SENT_HERE: another channel (telephone, portal, another branch) told them to come. */
export const whatTheyKnew = ["NEVER_HEARD", "HEARD", "TRIED", "SENT_HERE"] as const;
export type Knew = (typeof whatTheyKnew)[number];

/**
 * OWN_PHONE: with a slip. KIOSK and BOOTH: no telephone, a kiosk or an officer's booth. HELPER: cannot do it alone, a helper
 * at the desk now. HELPER_LATER: a time with one.
 */
export const destinations = ["OWN_PHONE", "KIOSK", "BOOTH", "HELPER", "HELPER_LATER"] as const;
export type Destination = (typeof destinations)[number];

export const priorities = ["PREGNANT", "ELDERLY", "ILL", "DISABLED"] as const;
export type Priority = (typeof priorities)[number];

/** How they left. SENT_HOME: with nothing; the number whose goal is zero. */
export const endings = ["CLAIM_BEGUN", "TIME_BOOKED", "ANSWERED", "HELPED", "SENT_HOME"] as const;
export type Ending = (typeof endings)[number];

/** What somebody at the door or the desk can say of it; the rest follows from the claim. */
export const askedEndings = ["ANSWERED", "HELPED", "SENT_HOME"] as const;
export type AskedEnding = (typeof askedEndings)[number];

/** A visit as the tablet knows it. All but `id`, `at` and `sentTo` may be left out, and may come later. */
export type VisitNote = {
  readonly id: string;
  readonly at: Date;
  readonly sentTo: Exclude<Destination, "HELPER_LATER">;
  readonly linkCode: string | null;
  readonly why: ReasonToCome | null;
  readonly knew: Knew | null;
  readonly priority: Priority | null;
  readonly left: AskedEnding | null;
};
