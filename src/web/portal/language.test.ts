import { afterAll, expect, test } from "vitest";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createServer } from "../server.ts";

const { house, close } = openTestHouse(await createTestPlatform());
const app = await createServer(house);
afterAll(async () => {
  await app.close();
  await close();
});

test("who changes the language on a page of a claim stays on that page", async () => {
  const change = async (referer?: string): Promise<unknown> =>
    (await app.inject({ url: "/bahasa?ke=en", headers: { host: "lapak.test", ...(referer && { referer }) } })).headers
      .location;
  expect(await change("https://lapak.test/klaim/waktu?kantor=7")).toBe("/klaim/waktu?kantor=7");
  expect(await change()).toBe("/");
  expect(await change("https://elsewhere.test/klaim/waktu")).toBe("/");
  expect(await change("https://lapak.test//elsewhere.test")).toBe("/");
  expect(await change("nonsense")).toBe("/");
});
