import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secrets of one sandbox installation, made once and kept beside its data. A real installation brings its own. */
export type Secrets = {
  readonly database: string;
  readonly keyId: string;
  readonly sealing: string;
  readonly finding: string;
  readonly bankPrivateKeyPem: string;
  readonly sandbox: {
    readonly bankClientId: string;
    readonly bankPublicKeyPem: string;
    readonly bankClientSecret: string;
    readonly bankPartnerId: string;
    readonly whatsappToken: string;
    readonly whatsappAppSecret: string;
    readonly smsToken: string;
    readonly smsSecret: string;
    readonly civilRegistryKey: string;
  };
};

const secret = (): string => randomBytes(24).toString("base64url");

/** Reads the secrets of a data directory, making them the first time. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const bank = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const secrets: Secrets = {
    database: secret(),
    keyId: "k1",
    sealing: randomBytes(32).toString("base64"),
    finding: randomBytes(32).toString("base64"),
    bankPrivateKeyPem: bank.privateKey,
    sandbox: {
      bankClientId: "lapak-asik",
      bankPublicKeyPem: bank.publicKey,
      bankClientSecret: secret(),
      bankPartnerId: "LAPAKASIK",
      whatsappToken: secret(),
      whatsappAppSecret: secret(),
      smsToken: secret(),
      smsSecret: secret(),
      civilRegistryKey: secret(),
    },
  };
  mkdirSync(dataDir, { recursive: true });
  // Written whole or not at all: half a file of secrets would make the data unreadable.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
