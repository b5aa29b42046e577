import { afterAll, beforeAll, expect, test } from "vitest";
import { openHeadOffice } from "../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import type { House } from "../house.ts";
import { importOffices } from "../offices/index.ts";
import { startWorker } from "../worker/worker.ts";
import { cascadeBoard } from "../circulars/index.ts";
import { findPolicyVersion } from "./index.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const id = "permenaker-9-2027";
let worker: { stop: () => Promise<unknown> };

beforeAll(async () => {
  const away = async () => ({ outcome: "REFUSED", code: "0" });
  worker = await startWorker({
    ...platform,
    channels: { WHATSAPP: { send: away }, SMS: { send: away }, EMAIL: { send: away } },
    config: { sandbox: true, publicUrl: "http://127.0.0.1" },
  } as unknown as House);
}, 60_000);
afterAll(() => worker.stop());

test("published, handed to the offices and in force on its day, all by the worker", async () => {
  await importOffices(platform, [
    { code: "PUSAT", name: "Pusat", kind: "HEAD", parent: null, address: "-", zone: "Asia/Jakarta" },
    { code: "DKI", name: "DKI", kind: "REGION", parent: "PUSAT", address: "-", zone: "Asia/Jakarta" },
    { code: "MAMPANG", name: "Mampang", kind: "BRANCH", parent: "DKI", address: "-", zone: "Asia/Jakarta" },
  ]);
  const { publish } = await openHeadOffice(platform);
  await publish(id, "2026-11-25");
  await expect
    .poll(async () => (await cascadeBoard(platform.db, { about: "POLICY", id })).branchCounts.offices, {
      timeout: 5000,
    })
    .toBe(1);
  expect((await findPolicyVersion(platform.db, id))!.tookForceAt).toBeNull();
  platform.setNow("2026-11-25T00:00:00+07:00");
  await expect
    .poll(async () => (await findPolicyVersion(platform.db, id))!.tookForceAt, { timeout: 8000 })
    .toEqual(new Date("2026-11-25T00:00:00+07:00"));
}, 30_000);
