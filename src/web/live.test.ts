import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { openTestHouse } from "../../tests/test-house.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { createServer } from "./server.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const faults: unknown[] = [];
const hear = (fault: unknown): void => void faults.push(fault);

beforeAll(() => {
  process.on("uncaughtException", hear);
  process.on("unhandledRejection", hear);
});
afterAll(async () => {
  process.off("uncaughtException", hear);
  process.off("unhandledRejection", hear);
  await close();
});

/** A page that listens, as a browser does; what it hears is gathered. */
async function listen(port: number, cookie: string): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  socket.write(`GET /live HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`);
  await expect.poll(() => text, { timeout: 5000 }).toContain("retry: 1000");
  return { socket, heard: () => text };
}
const announce = (claim: string, type = "ClaimSubmitted"): Promise<unknown> =>
  platform.pool.query("select pg_notify('lapak', $1)", [JSON.stringify({ type, claim, office: null })]);

test("pages that listen hear what concerns them, under the same protection as any page; a server that closes lets them go while news still come", async () => {
  const app = await createServer(house);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const [mine, other] = [await addClaim({ status: "SUBMITTED" }), await addClaim({ status: "SUBMITTED" })];
  const { sesi } = await sessionOf(mine.id);
  const pages = await Promise.all(Array.from({ length: 20 }, () => listen(port, `sesi=${sesi}`)));
  expect(pages[0]!.heard().toLowerCase()).toMatch(
    /content-security-policy: default-src 'self'[\s\S]*content-type: text\/event-stream/,
  );
  // The listening connection is opened with the first page; from then on nothing is missed.
  await expect
    .poll(
      async () => (
        await announce(mine.id),
        pages.every(({ heard }) => heard().includes('data: {"type":"ClaimSubmitted"}'))
      ),
      { timeout: 5000, interval: 100 },
    )
    .toBe(true);
  await announce(other.id, "ClaimWithdrawn");
  await announce(mine.id, "InterviewBooked");
  for (const { heard } of pages)
    await expect.poll(heard, { timeout: 5000 }).toContain('data: {"type":"InterviewBooked"}');
  expect(pages.filter(({ heard }) => heard().includes("ClaimWithdrawn"))).toEqual([]);

  const gone = Promise.all(pages.map(({ socket }) => once(socket, "close")));
  let telling = true;
  const news = (async () => {
    while (telling) await announce(mine.id);
  })();
  const began = performance.now();
  await app.close();
  telling = false;
  await Promise.all([news, gone]);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(faults).toEqual([]);
});

test("a page that stopped reading does not keep a closing server open; one that asks too late is let go at once", async () => {
  const own = openTestHouse(platform);
  const app = await createServer(own.house);
  const sockets: Socket[] = [];
  app.server.on("connection", (socket) => sockets.push(socket));
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const claim = await addClaim({ status: "SUBMITTED" });
  const { sesi } = await own.sessionOf(claim.id);
  const { socket } = await listen(port, `sesi=${sesi}`);
  socket.on("error", () => {});
  socket.pause();
  // Until what was told no longer fits between the two and begins to wait in the server.
  const waits = async (): Promise<boolean> => {
    for (let n = 0; n < 20; n++) await announce(claim.id, `${n}${"x".repeat(7_000)}`);
    return sockets[0]!.writableLength > 0;
  };
  await expect.poll(waits, { timeout: 20_000, interval: 1 }).toBe(true);
  expect(sockets[0]!.destroyed).toBe(false);
  const began = performance.now();
  await app.close();
  expect(performance.now() - began).toBeLessThan(4_000);
  socket.destroy();

  const late = await createServer(own.house);
  await late.listen({ port: 0, host: "127.0.0.1" });
  const { port: latePort } = late.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${latePort}/live`, { headers: { cookie: `sesi=${sesi}` } });
  expect(await answer.text()).toBe("");
  await late.close();
  await own.close();
  expect(faults).toEqual([]);
});
