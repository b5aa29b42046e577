import type { Role } from "../staff.ts";

/** How long a session lives, in the machine's time. */
export const sessionRules = { idleMinutes: 30, wholeHours: 10 } as const;

/**
 * The guard's tablet stays signed in for a working day, also over a quiet afternoon: it lies at the door, has no keyboard, and
 * whoever picks it up finds neither a name nor a number. What it may do is `greet-visitors` and `open-kiosk`, nothing else.
 */
const tabletRules = { idleMinutes: 240, wholeHours: 14 } as const;

export const sessionRulesOf = (role: Role): { readonly idleMinutes: number; readonly wholeHours: number } =>
  role === "GUARD" ? tabletRules : sessionRules;

/**
 * How often one may guess. By name and device few; by name from all devices more, and that limit does not
 * bind a device that was let in under this name before: a stranger cannot lock an officer out of the office's own machine.
 */
export const attemptRules = { withinMinutes: 15, here: 5, everywhere: 20 } as const;

export function tooMany(failed: {
  readonly here: number;
  readonly everywhere: number;
  readonly knownDevice: boolean;
}): boolean {
  return failed.here >= attemptRules.here || (!failed.knownDevice && failed.everywhere >= attemptRules.everywhere);
}

/** Whether a session still holds. */
export const sessionHolds = (
  session: { readonly seenAt: Date; readonly endsAt: Date },
  at: Date,
  { idleMinutes }: { readonly idleMinutes: number } = sessionRules,
): boolean => at < session.endsAt && at.getTime() - session.seenAt.getTime() < idleMinutes * 60_000;

/** Whether having been seen is worth a write: once a minute is enough for a limit of thirty. */
export const worthTouching = (seenAt: Date, at: Date): boolean => at.getTime() - seenAt.getTime() >= 60_000;
