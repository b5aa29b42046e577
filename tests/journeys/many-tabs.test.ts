import type { BrowserContext, Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { answerQuestions, chooseFirstTime, declareAndSend, openClaim, sendDocuments, signIn } from "./steps.ts";

const journey = openJourney();

/** The streams that pages of this browser hold open now; a page that is closed takes its own along, often without a word. */
function streamsOf(context: BrowserContext): () => number {
  const open = new Set<Request>();
  context.on("request", (request) => void (request.resourceType() === "eventsource" && open.add(request)));
  context.on("requestfailed", (request) => void open.delete(request));
  context.on("requestfinished", (request) => void open.delete(request));
  return () => [...open].filter((request) => !request.frame().page().isClosed()).length;
}

/** A claimant sends a claim, which comes to the queue of the office; its code. */
async function sendOne(nth: number): Promise<string> {
  const { service, browser, picture } = journey;
  const person = service.people.filter(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible"),
  )[nth]!;
  const context = await openPhone(browser);
  const phone = await context.newPage();
  await openClaim(service, phone, person);
  await answerQuestions(phone, person, "PERJANJIAN_BERSAMA");
  await sendDocuments(service, phone, picture);
  await declareAndSend(service, phone);
  const code = await chooseFirstTime(phone, "VIDEO");
  await context.close();
  return code;
}
test("eight tabs of the queue share one stream: all hear of a new claim, also after the tab that listened is closed", async () => {
  const { service, browser } = journey;
  const context = await openDesk(browser);
  const streams = streamsOf(context);
  const first = await context.newPage();
  await signIn(service, first, "mampang.cs1");
  const tabs = [first];
  for (let n = 1; n < 8; n++) tabs.push(await context.newPage());
  for (const tab of tabs) await tab.goto(`${service.base}/petugas/antrean`);
  await expect.poll(streams).toBe(1);

  const changed = async (pages: readonly Page[], nth: number): Promise<void> => {
    const code = await sendOne(nth);
    for (const page of pages)
      await expect.poll(() => page.textContent("[data-live]"), { timeout: 5_000 }).toContain(code);
  };
  await changed(tabs, 0);
  await first.close();
  await expect.poll(streams).toBe(1);
  await changed(tabs.slice(1), 1);
  await context.close();
}, 180_000);

test("a page hidden for a minute holds no stream; seen again it listens again", async () => {
  const { service, browser } = journey;
  const context = await openDesk(browser);
  const streams = streamsOf(context);
  const page = await context.newPage();
  await signIn(service, page, "mampang.cs2");
  await page.clock.install();
  await page.goto(`${service.base}/petugas/antrean`);
  await expect.poll(streams).toBe(1);
  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((is) => {
      Object.defineProperty(document, "hidden", { configurable: true, value: is });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  await page.clock.runFor(50_000);
  expect(streams()).toBe(1);
  await page.clock.runFor(11_000);
  await expect.poll(streams).toBe(0);
  await hide(false);
  await expect.poll(streams).toBe(1);
  await context.close();
}, 60_000);
