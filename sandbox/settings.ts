import { readFileSync } from "node:fs";

export type Secrets = {
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

/** How long partners take, in milliseconds. */
export type Timing = {
  /** A late bank's answer. */
  readonly lateMs: number;
  /** How long a socket is held before it is dropped. */
  readonly holdMs: number;
  /** From "pending" to the bank's final word. */
  readonly pendingMs: number;
  /** Between sent, delivered and read. */
  readonly deliveryMs: number;
};

export type Ports = {
  readonly door: number;
  readonly civilRegistry: number;
  readonly bank: number;
  readonly whatsapp: number;
  readonly sms: number;
  readonly smtp: number;
};

export type Settings = {
  readonly folder: string;
  readonly worldFolder: string;
  /** The day on which to invent the world when its folder is empty. */
  readonly today: string;
  readonly callback: string | null;
  readonly ports: Partial<Ports>;
  readonly secrets: Secrets;
  readonly timing: Timing;
  /** Code of the bank at which the agency itself has its account: transfers inside it are intrabank. */
  readonly houseBank: string;
};

const SECRET_NAMES = [
  "bankClientId",
  "bankPublicKeyPem",
  "bankClientSecret",
  "bankPartnerId",
  "whatsappToken",
  "whatsappAppSecret",
  "smsToken",
  "smsSecret",
  "civilRegistryKey",
] as const;

function readJson(name: string, text: string | undefined): Record<string, unknown> {
  if (text === undefined || text === "") return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Error(`${name} is not JSON`);
  }
}

function readSecrets(env: NodeJS.ProcessEnv): Secrets {
  const given = readJson("SANDBOX_SECRETS", env.SANDBOX_SECRETS);
  const keyFile = env.SANDBOX_BANK_PUBLIC_KEY_FILE;
  if (keyFile !== undefined) given.bankPublicKeyPem = readFileSync(keyFile, "utf8");
  const missing = SECRET_NAMES.filter((name) => typeof given[name] !== "string" || given[name] === "");
  if (missing.length > 0) throw new Error(`SANDBOX_SECRETS lacks ${missing.join(", ")}`);
  return given as unknown as Secrets;
}

function readMs(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is not a number of milliseconds`);
  return value;
}

function readFolder(env: NodeJS.ProcessEnv): string {
  if (env.SANDBOX_DIR === undefined || env.SANDBOX_DIR === "") throw new Error("SANDBOX_DIR is missing");
  return env.SANDBOX_DIR;
}

/** Reads the environment; throws one sentence naming what is missing or wrong. `today` is the real day in Jakarta. */
export function readSettings(env: NodeJS.ProcessEnv, today: string): Settings {
  const folder = readFolder(env);
  return {
    folder,
    worldFolder: env.SANDBOX_WORLD ?? `${folder}/world`,
    today: env.SANDBOX_TODAY ?? today,
    callback:
      env.SANDBOX_CALLBACK === undefined || env.SANDBOX_CALLBACK === ""
        ? null
        : env.SANDBOX_CALLBACK.replace(/\/+$/, ""),
    ports: readJson("SANDBOX_PORTS", env.SANDBOX_PORTS) as Partial<Ports>,
    secrets: readSecrets(env),
    timing: {
      lateMs: readMs(env, "SANDBOX_LATE_MS", 10_000),
      holdMs: readMs(env, "SANDBOX_HOLD_MS", 30_000),
      pendingMs: readMs(env, "SANDBOX_PENDING_MS", 5_000),
      deliveryMs: readMs(env, "SANDBOX_DELIVERY_MS", 400),
    },
    houseBank: env.SANDBOX_HOUSE_BANK ?? "009",
  };
}
