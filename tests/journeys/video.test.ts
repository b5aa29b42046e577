import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openRelay, relayIsHere, type Relay } from "./relay.ts";
import { openJourney } from "./journey.ts";
import type { Person } from "./service.ts";
import { answerQuestions, chooseFirstTime, declareAndSend, openClaim, sendDocuments, signIn } from "./steps.ts";

let relay: Relay | null = null;
const journey = openJourney(async () => {
  relay = relayIsHere ? await openRelay() : null;
  await relay?.start();
  return relay?.settings;
});
afterAll(async () => {
  await relay?.remove();
});
/** People who may be paid after a layoff; each test takes one of its own. */
const laidOff = (nth: number): Person =>
  journey.service.people.filter(({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible"))[
    nth
  ]!;

/** A claimant with a time of their own for an interview by video. */
async function booked(person: Person): Promise<{ phone: Page; code: string }> {
  const { service, browser, picture } = journey;
  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, person);
  await answerQuestions(phone, person, "PERJANJIAN_BERSAMA");
  await sendDocuments(service, phone, picture);
  await declareAndSend(service, phone);
  return { phone, code: await chooseFirstTime(phone, "VIDEO") };
}
/** Pictures of the other side that arrive now: a call that stands still does not count. */
async function flowing(page: Page, patience = 40_000): Promise<void> {
  await page.waitForFunction(
    () => {
      const video = document.querySelector<HTMLVideoElement>("[data-peer]");
      if (!video || video.videoWidth === 0) return false;
      const before = Number(video.dataset["seen"] ?? video.currentTime);
      video.dataset["seen"] ??= String(video.currentTime);
      return video.currentTime > before + 0.5;
    },
    undefined,
    { timeout: patience, polling: 200 },
  );
  await page.evaluate(() => delete document.querySelector<HTMLVideoElement>("[data-peer]")!.dataset["seen"]);
}
const stateOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLElement>("[data-call]")?.dataset["state"]);

test("two web processes: the claimant on one, the officer on the other; the officer's page is loaded anew and the call comes back", async () => {
  const { service, browser } = journey;
  const other = await service.startWeb();
  const { phone, code } = await booked(laidOff(0));
  const cs = await (await openDesk(browser)).newPage();
  await signIn({ ...service, base: other }, cs, "mampang.cs1");
  await cs.goto(`${other}/petugas/wawancara`);
  await cs.getByRole("button", { name: `Mulai ${code}` }).click();
  await phone.goto(`${service.base}/klaim/ruang-tunggu`);
  await phone.locator("[data-enter] a").click();
  await Promise.all([flowing(phone), flowing(cs)]);
  await cs.reload();
  await Promise.all([flowing(phone), flowing(cs)]);

  // The claimant's network goes away and the process that served the page dies: signals wait, the call goes on.
  service.killWeb();
  await Promise.all([flowing(phone), flowing(cs)]);
  await cs.fill("textarea[name=catatan]", "Suara jelas.");
  await cs.waitForFunction(() => document.querySelector("[data-notes-status]")?.textContent === "Tersimpan sendiri");
}, 120_000);

test.skipIf(!relayIsHere)(
  "through a real relay only (skipped where coturn's turnserver is not installed); the relay and the phone's network go away, and the call comes back by itself on both sides",
  async () => {
    const { service, browser } = journey;
    const { phone, code } = await booked(laidOff(1));
    const cs = await (await openDesk(browser)).newPage();
    for (const page of [phone, cs]) {
      await page.addInitScript(() => {
        const made: RTCPeerConnection[] = [];
        const Direct = window.RTCPeerConnection;
        window.RTCPeerConnection = class extends Direct {
          constructor(settings?: RTCConfiguration) {
            super({ ...settings, iceTransportPolicy: "relay" });
            made.push(this);
          }
        };
        Object.assign(window, { made });
      });
    }
    await signIn(service, cs, "mampang.cs2");
    await cs.goto(`${service.base}/petugas/wawancara`);
    await cs.getByRole("button", { name: `Mulai ${code}` }).click();
    await phone.goto(`${service.base}/klaim/ruang-tunggu`);
    await phone.locator("[data-enter] a").click();
    await Promise.all([flowing(phone), flowing(cs)]);
    const ways = (page: Page): Promise<unknown[]> =>
      page.evaluate(async () => {
        const rows = [...(await (window as unknown as { made: RTCPeerConnection[] }).made.at(-1)!.getStats()).values()];
        const pair = rows.find(
          (each) => each.type === "candidate-pair" && each.nominated && each.state === "succeeded",
        );
        return [pair.localCandidateId, pair.remoteCandidateId].map(
          (id) => rows.find((each) => each.id === id).candidateType,
        );
      });
    expect([await ways(phone), await ways(cs)]).toEqual([
      ["relay", "relay"],
      ["relay", "relay"],
    ]);

    await relay!.stop();
    await phone.context().setOffline(true);
    await expect.poll(() => stateOf(cs), { timeout: 30_000 }).toBe("waiting");
    expect(await cs.textContent("[data-status]")).toContain("putus");
    await phone.context().setOffline(false);
    await relay!.start();
    await Promise.all([flowing(phone, 60_000), flowing(cs, 60_000)]);
    await expect
      .poll(async () => [await stateOf(phone), await stateOf(cs)], { timeout: 20_000 })
      .toEqual(["connected", "connected"]);
  },
  180_000,
);
