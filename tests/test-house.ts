import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse, type House } from "../src/house.ts";
import { readConfig } from "../src/platform/config.ts";
import { hashSecret } from "../src/platform/keys.ts";
import type { createTestPlatform } from "./test-platform.ts";

type TestPlatform = Awaited<ReturnType<typeof createTestPlatform>>;
export type TestHouse = {
  readonly house: House;
  readonly dataDir: string;
  sessionOf(claimId: string): Promise<{ sesi: string }>;
  close(): Promise<void>;
};

/** The environment of a process of such a house. */
export function settingsOf(
  platform: Pick<TestPlatform, "databaseUrl">,
  dataDir: string,
): Readonly<Record<string, string>> {
  // Nobody answers at port 9: what a partner's silence does is part of this.
  const nobody = "http://127.0.0.1:9";
  return {
    LAPAK_SANDBOX: "1",
    DATA_DIR: dataDir,
    DATABASE_URL: platform.databaseUrl,
    PUBLIC_URL: "http://127.0.0.1:3000",
    LAPAK_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    LAPAK_FINDING_KEY: Buffer.alloc(32, 9).toString("base64"),
    BANK_URL: nobody,
    BANK_CLIENT_ID: "a",
    BANK_PRIVATE_KEY: "b",
    BANK_CLIENT_SECRET: "c",
    BANK_PARTNER_ID: "d",
    BANK_SOURCE_ACCOUNT: "1",
    WHATSAPP_URL: nobody,
    WHATSAPP_PHONE_ID: "1",
    WHATSAPP_TOKEN: "a",
    WHATSAPP_APP_SECRET: "b",
    SMS_URL: nobody,
    SMS_TOKEN: "a",
    SMS_SECRET: "b",
    SMTP_URL: "smtp://127.0.0.1:9",
    CIVIL_REGISTRY_URL: nobody,
    CIVIL_REGISTRY_KEY: "a",
  };
}

/** The whole house of a web process on a test's database, with partners that do not answer and a folder of its own. */
export function openTestHouse(platform: TestPlatform): TestHouse {
  const dataDir = mkdtempSync(join(tmpdir(), "lapak-house-"));
  const house = openHouse(readConfig(settingsOf(platform, dataDir)), "web");
  return {
    house,
    dataDir,
    sessionOf: async (claimId) => {
      const token = randomBytes(24).toString("base64url");
      const at = new Date();
      await platform.db
        .insertInto("portal_sessions")
        .values({
          token_hash: hashSecret(token),
          claim_id: claimId,
          created_at: at,
          seen_at: at,
          ends_at: new Date(at.getTime() + 3_600_000),
        })
        .execute();
      return { sesi: token };
    },
    close: async () => {
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
