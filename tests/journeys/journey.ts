import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { startService, type Service } from "./service.ts";
import { photo } from "./steps.ts";

/** What a journey stands on; there once its file's tests run. */
export type Journey = { service: Service; browser: Browser; picture: Buffer };

/**
 * The service, a browser and a photo for a file of journeys. It is Tuesday 24 November 2026, 08.06 WIB: the first interview
 * of the day, at 08.20, has its waiting room open.
 *
 * @param settings for the service, known only when it is started
 */
export function openJourney(
  settings: () => Promise<Readonly<Record<string, string>> | undefined> = async () => undefined,
): Journey {
  const journey = {} as Journey;
  beforeAll(async () => {
    journey.service = await startService("2026-11-24T08:06:00+07:00", await settings());
    journey.browser = await openBrowser();
    const page = await journey.browser.newPage();
    journey.picture = await photo(page);
    await page.close();
  }, 180_000);
  afterAll(async () => {
    await journey.browser?.close();
    await journey.service?.stop();
  }, 60_000);
  return journey;
}
