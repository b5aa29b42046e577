import { createBank } from "./adapters/bank/bank.ts";
import { createCivilRegistry } from "./adapters/civil-registry/civil-registry.ts";
import { createMail } from "./adapters/mail/mail.ts";
import { createFileStorage } from "./adapters/object-storage/file-storage.ts";
import { createSms } from "./adapters/sms/sms.ts";
import { iceServers } from "./adapters/turn/turn.ts";
import { createScanner } from "./adapters/virus-scanner/scanner.ts";
import { createWebhooks } from "./adapters/webhook/webhook.ts";
import { createWhatsapp } from "./adapters/whatsapp/whatsapp.ts";
import type { Webhooks } from "./employers/index.ts";
import type { Scanner, Storage } from "./evidence/index.ts";
import type { CivilRegistry } from "./identity/index.ts";
import type { Channels } from "./messages/index.ts";
import { createPress, type Press } from "./outreach/index.ts";
import type { Bank } from "./payments/index.ts";
import { createClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { openDatabase, openPool, practiceRole, serviceRole } from "./platform/db/database.ts";
import { createKeys } from "./platform/keys.ts";
import { createLog } from "./platform/log.ts";
import type { Platform } from "./platform/platform.ts";
import { openLaw, type Law } from "./policies/index.ts";
import { paperStorage, practiceClock } from "./practice/index.ts";

/** The house: the foundation, and a wire to each partner. Everything a door may hand to an action. */
export type House = Platform & {
  readonly law: Law;
  readonly config: Config;
  readonly pool: ReturnType<typeof openPool>;
  readonly bank: Bank;
  readonly channels: Channels;
  readonly civilRegistry: CivilRegistry;
  readonly webhooks: Webhooks;
  readonly storage: Storage;
  readonly scanner: Scanner;
  readonly press: Press;
  /** Servers that help two browsers to find a way to each other, with a credential for this call. */
  readonly iceServers: (user: string) => ReturnType<typeof iceServers>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the house. This is the only place where a port meets its adapter.
 * @param announces whether the worker hears of what happens here: everywhere but where a demo world's past is written
 */
export function openHouse(config: Config, part: string, poolSize = 10, announces = true): House {
  const pool = openPool(config.databaseUrl, poolSize, serviceRole, announces);
  const clock = createClock(config.clockOffset);
  const log = createLog(part);
  const db = openDatabase(pool);
  const law = openLaw(db, log);
  const press = createPress();
  return {
    config,
    pool,
    db,
    clock,
    log,
    law,
    keys: createKeys(config.keys.masters, config.keys.current, config.keys.finding),
    bank: createBank(config.bank, clock),
    channels: { WHATSAPP: createWhatsapp(config.whatsapp), SMS: createSms(config.sms), EMAIL: createMail(config.mail) },
    civilRegistry: createCivilRegistry(config.civilRegistry),
    webhooks: createWebhooks(config.sandbox),
    storage: createFileStorage(config.dataDir),
    scanner: createScanner(config.scannerUrl),
    press,
    iceServers: (user) => iceServers(config.turn, user, clock.real()),
    close: async () => {
      law.close();
      await press.stop();
      await db.destroy();
    },
  };
}

/** Where the practice office would call a partner: it has none, and its database would refuse it besides. */
const nobody = (): never => {
  throw new Error("The practice office has no partners");
};

/** The same house for the practice office: on a schema and under a role of its own, without a wire to anybody. */
export function openPractice(house: House): House {
  const pool = openPool(house.config.databaseUrl, 4, practiceRole);
  const db = openDatabase(pool);
  const silent = new Proxy({}, { get: nobody });
  return {
    ...house,
    pool,
    db,
    clock: practiceClock(house.clock, house.law.book),
    storage: paperStorage(db),
    bank: silent as Bank,
    channels: silent as Channels,
    civilRegistry: silent as CivilRegistry,
    webhooks: silent as Webhooks,
    close: () => db.destroy(),
  };
}
