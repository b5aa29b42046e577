import { isIP } from "node:net";

/** Told to a person who starts the service: one sentence on what is wrong and what to do. Exit code 1, no stack. */
export class ConfigTrouble extends Error {}

/** Everything that differs between two installations. Read once, at the start, from the environment. */
export type Config = {
  readonly sandbox: boolean;
  readonly host: string;
  readonly port: number;
  /** Whose word on where a request came from is believed (`X-Forwarded-For`): addresses, ranges, or `loopback`. */
  readonly trustedProxies: string;
  /** The address people use, without a slash at the end. */
  readonly publicUrl: string;
  /** Files that belong to this installation: uploads under way, documents (unless in object storage). */
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Connects as the owner of the tables; only `lapak migrate` needs it. */
  readonly ownerDatabaseUrl: string;
  /** Milliseconds between the office's clock and the machine's. */
  readonly clockOffset: number;
  readonly keys: { readonly masters: ReadonlyMap<string, Buffer>; readonly current: string; readonly finding: Buffer };
  readonly bank: {
    readonly url: string;
    readonly clientId: string;
    readonly privateKeyPem: string;
    readonly clientSecret: string;
    readonly partnerId: string;
    readonly ownBankCode: string;
    readonly sourceAccount: string;
  };
  readonly whatsapp: {
    readonly url: string;
    readonly phoneId: string;
    readonly token: string;
    readonly appSecret: string;
  };
  readonly sms: { readonly url: string; readonly token: string; readonly secret: string };
  readonly mail: { readonly url: string; readonly from: string };
  readonly civilRegistry: { readonly url: string; readonly key: string };
  /** A relay for video where two networks cannot reach each other; empty where none is set up. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string };
  /** clamd, `tcp://host:port`; in sandbox mode it may be missing. */
  readonly scannerUrl: string | null;
  /** The sandbox's own door; `/sandbox/*` is passed on to it. Null outside sandbox mode. */
  readonly sandboxDoorUrl: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that a real installation must have; each with what it is, for the sentence that names what is missing. */
const required: ReadonlyArray<readonly [name: string, what: string]> = [
  ["DATABASE_URL", "the PostgreSQL to use"],
  ["LAPAK_KEYS", "the keys that seal personal data, as id:base64 of 32 bytes, separated by commas"],
  ["LAPAK_FINDING_KEY", "the secret of the keyed hash, base64 of 32 bytes"],
  ["PUBLIC_URL", "the address people use"],
  ["BANK_URL", "the bank (SNAP BI)"],
  ["BANK_CLIENT_ID", "our name at the bank"],
  ["BANK_PRIVATE_KEY", "our private key towards the bank, PEM"],
  ["BANK_CLIENT_SECRET", "our secret at the bank"],
  ["BANK_PARTNER_ID", "our partner id at the bank"],
  ["BANK_SOURCE_ACCOUNT", "the account from which benefits are paid"],
  ["WHATSAPP_URL", "the WhatsApp Cloud API"],
  ["WHATSAPP_PHONE_ID", "our number's id at WhatsApp"],
  ["WHATSAPP_TOKEN", "our token at WhatsApp"],
  ["WHATSAPP_APP_SECRET", "the secret that signs WhatsApp's webhooks"],
  ["SMS_URL", "the SMS gateway"],
  ["SMS_TOKEN", "our token at the SMS gateway"],
  ["SMS_SECRET", "the secret that signs the SMS gateway's callbacks"],
  ["SMTP_URL", "the mail server"],
  ["CIVIL_REGISTRY_URL", "the civil registry"],
  ["CIVIL_REGISTRY_KEY", "our key at the civil registry"],
];

function keyBytes(text: string, name: string): Buffer {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== 32)
    throw new ConfigTrouble(`${name} must be 32 bytes in base64. Make one with: openssl rand -base64 32`);
  return bytes;
}

function wholeNumber(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined || text === "") return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new ConfigTrouble(`${name} must be a whole number, not "${text}".`);
  return value;
}

function proxies(text: string): string {
  const wrong = text
    .split(",")
    .map((each) => each.trim())
    .find((each) => !/^(loopback|linklocal|uniquelocal)$/.test(each) && isIP(each.replace(/\/\d{1,3}$/, "")) === 0);
  if (wrong !== undefined) {
    throw new ConfigTrouble(
      `TRUSTED_PROXIES must be addresses or ranges like 10.0.0.0/8, or "loopback", not "${wrong}".`,
    );
  }
  return text;
}

/**
 * Reads the settings.
 * @throws ConfigTrouble naming each setting that is missing or wrong
 */
export function readConfig(env: Environment): Config {
  const sandbox = env["LAPAK_SANDBOX"] === "1";
  const missing = required.filter(([name]) => !env[name]);
  if (!sandbox && !env["SCANNER_URL"]) missing.push(["SCANNER_URL", "the virus scanner (clamd), tcp://host:port"]);
  if (missing.length > 0) {
    const list = missing.map(([name, what]) => `  ${name}: ${what}`).join("\n");
    throw new ConfigTrouble(
      `These settings are missing:\n${list}\nSet them and start again, or use "npm start" for the sandbox, which needs none.`,
    );
  }
  const text = (name: string): string => env[name] ?? "";
  const port = wholeNumber(env["PORT"], "PORT", 3000);
  if (port < 0 || port > 65_535) throw new ConfigTrouble(`PORT must be between 0 and 65535, not ${port}.`);
  const masters = new Map(
    text("LAPAK_KEYS")
      .split(",")
      .map((pair): [string, Buffer] => {
        const [id = "", bytes = ""] = pair.trim().split(":");
        return [id, keyBytes(bytes, "Each key in LAPAK_KEYS")];
      }),
  );
  return {
    sandbox,
    host: env["HOST"] || "127.0.0.1",
    port,
    trustedProxies: proxies(env["TRUSTED_PROXIES"] || "loopback"),
    publicUrl: text("PUBLIC_URL").replace(/\/$/, ""),
    dataDir: env["DATA_DIR"] || "data",
    databaseUrl: text("DATABASE_URL"),
    ownerDatabaseUrl: env["OWNER_DATABASE_URL"] || text("DATABASE_URL"),
    clockOffset: sandbox ? wholeNumber(env["LAPAK_CLOCK_OFFSET_MS"], "LAPAK_CLOCK_OFFSET_MS", 0) : 0,
    keys: {
      masters,
      current: env["LAPAK_KEY_CURRENT"] || [...masters.keys()].at(-1)!,
      finding: keyBytes(text("LAPAK_FINDING_KEY"), "LAPAK_FINDING_KEY"),
    },
    bank: {
      url: text("BANK_URL"),
      clientId: text("BANK_CLIENT_ID"),
      privateKeyPem: text("BANK_PRIVATE_KEY"),
      clientSecret: text("BANK_CLIENT_SECRET"),
      partnerId: text("BANK_PARTNER_ID"),
      ownBankCode: env["BANK_CODE"] || "009",
      sourceAccount: text("BANK_SOURCE_ACCOUNT"),
    },
    whatsapp: {
      url: text("WHATSAPP_URL"),
      phoneId: text("WHATSAPP_PHONE_ID"),
      token: text("WHATSAPP_TOKEN"),
      appSecret: text("WHATSAPP_APP_SECRET"),
    },
    sms: { url: text("SMS_URL"), token: text("SMS_TOKEN"), secret: text("SMS_SECRET") },
    mail: { url: text("SMTP_URL"), from: env["MAIL_FROM"] || "Lapak Asik <lapak-asik@localhost>" },
    civilRegistry: { url: text("CIVIL_REGISTRY_URL"), key: text("CIVIL_REGISTRY_KEY") },
    turn: { urls: text("TURN_URLS").split(",").filter(Boolean), secret: text("TURN_SECRET") },
    scannerUrl: env["SCANNER_URL"] || null,
    sandboxDoorUrl: sandbox ? env["SANDBOX_DOOR_URL"] || null : null,
  };
}
