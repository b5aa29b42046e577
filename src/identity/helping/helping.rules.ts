import type { ClaimStatus } from "../../claims/index.ts";
import type { ServiceRules } from "../../entitlement/index.ts";

/** When a consent that is given now ends. @param at the office's time */
export const consentEnds = (at: Date, { consentDays }: ServiceRules["helping"]): Date =>
  new Date(at.getTime() + consentDays * 86_400_000);

/** Whether a consent holds at this moment of the office. */
export const isInForce = (consent: { readonly endsAt: Date; readonly revokedAt: Date | null }, at: Date): boolean =>
  consent.revokedAt === null && at < consent.endsAt;

/** Whether there is anything left to help with. */
export const canBeHelped = (status: ClaimStatus): boolean => !["PAID", "REFUSED", "WITHDRAWN"].includes(status);
