import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { freePort } from "../../scripts/local-postgres.ts";
import { openOffice } from "../casework-fixture.ts";
import { openTestHouse, settingsOf } from "../test-house.ts";
import { createTestPlatform } from "../test-platform.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const { sessionOf, dataDir, close } = openTestHouse(platform);
const root = join(import.meta.dirname, "../..");
const running: ChildProcess[] = [];

beforeAll(() => build());
afterAll(async () => {
  for (const child of running) if (child.exitCode === null) child.kill("SIGKILL");
  await close();
});

async function startWeb(): Promise<{ web: ChildProcess; port: number; said: () => string }> {
  const port = await freePort();
  const web = spawn(process.execPath, [join(root, "scripts/run-lapak.mjs"), "serve"], {
    cwd: root,
    env: { ...process.env, ...settingsOf(platform, dataDir), HOST: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(web);
  let text = "";
  for (const out of [web.stdout!, web.stderr!]) out.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ready = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(ready, { timeout: 20_000, interval: 100 }).toBe(true);
  return { web, port, said: () => text };
}

async function listen(port: number, cookie: string): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(port, "127.0.0.1");
  // A server that drops a slow reader resets its connection: that is no fault of the test.
  socket.on("error", () => {});
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  socket.write(`GET /live HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`);
  await expect.poll(() => text, { timeout: 5_000 }).toContain("retry: 1000");
  return { socket, heard: () => text };
}

test("a web process told to end while news still come lets its pages go and ends well", async () => {
  const { web, port, said } = await startWeb();
  const claim = await addClaim({ status: "SUBMITTED" });
  const { sesi } = await sessionOf(claim.id);
  const pages = await Promise.all(Array.from({ length: 10 }, () => listen(port, `sesi=${sesi}`)));
  const announce = (): Promise<unknown> =>
    platform.pool.query(
      "select pg_notify('lapak', json_build_object('type', $1::text, 'claim', $2::text, 'n', n)::text) from generate_series(1, 50) n",
      ["ClaimSubmitted", claim.id],
    );
  const heardAll = async (): Promise<boolean> => {
    await announce();
    return pages.every(({ heard }) => heard().includes("ClaimSubmitted"));
  };
  await expect.poll(heardAll, { timeout: 5_000, interval: 100 }).toBe(true);

  let telling = true;
  const news = (async () => {
    while (telling) await announce();
  })();
  const ended = once(web, "exit");
  const began = performance.now();
  web.kill("SIGTERM");
  const [code] = (await ended) as [number | null];
  const took = performance.now() - began;
  telling = false;
  await news;
  expect([code, said().includes("ERR_STREAM"), took < 8_000]).toEqual([0, false, true]);
  for (const { socket } of pages) socket.destroy();
}, 60_000);
