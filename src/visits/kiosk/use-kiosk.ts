import { serviceRulesOn, type ServiceRules, type WithLaw } from "../../entitlement/index.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { touchKiosk, type Kiosk } from "./kiosk.store.ts";

/** The screen wipes itself; where its scripts do not run, the service forgets whoever stood there after twice as long. Seconds. */
export const forgottenAfter = ({ kioskSilentSeconds }: ServiceRules["door"]): number => 2 * kioskSilentSeconds;

export type KioskUse = Kiosk & {
  /** Nobody touched it for so long that whoever comes now is somebody else. */
  readonly wasSilent: boolean;
};

/**
 * The kiosk that a device is, and that it was used now.
 * @param touches false for what a page asks by itself: it keeps nobody's session alive
 * @returns null where it was closed, or never opened
 */
export const useKiosk = async (
  { db, clock, law }: Pick<Platform, "db" | "clock"> & WithLaw,
  token: string,
  touches: boolean,
): Promise<KioskUse | null> => {
  const at = clock.real();
  const found = await touchKiosk(db, hashSecret(token), at, touches);
  if (!found) return null;
  const { touchedAt, ...kiosk } = found;
  const seconds = forgottenAfter(serviceRulesOn(law.book(), clock.today()).door);
  return { ...kiosk, wasSilent: at.getTime() - touchedAt.getTime() > seconds * 1000 };
};
