import { Secret, TOTP } from "otpauth";

/** `lapak code SECRET`: the present six digits of a staff secret, for whoever tries the service without an authenticator app. */
export function codeCommand(args: string[]): number {
  const [text] = args;
  if (!text || args.length > 1) {
    process.stderr.write("Usage: lapak code SECRET (totpSecret in /sandbox/staff.json)\n");
    return 2;
  }
  let secret: Secret;
  try {
    secret = Secret.fromBase32(text.replace(/\s/g, "").toUpperCase());
  } catch {
    process.stderr.write("This is no TOTP secret: it consists of the letters A to Z and the digits 2 to 7.\n");
    return 1;
  }
  process.stdout.write(`${new TOTP({ secret }).generate()}\n`);
  return 0;
}
