import { Secret, TOTP } from "otpauth";

const totp = (secret: string): TOTP => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });

/**
 * The step of a code (whole 30 seconds since 1970), one before and after allowed for slow clocks; null where it does not
 * fit. A code works once: whoever accepts it keeps its step and takes only later ones.
 */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ""), timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 30_000) + delta;
}

/** A secret for a code app, base32, 160 bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that a code app on the same device opens, and that a QR code holds. */
export const totpUri = (secret: string, account: string): string =>
  new TOTP({
    issuer: "Lapak Asik",
    label: account,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: 30,
  }).toString();
