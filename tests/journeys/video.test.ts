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

test("two web processes: the claimant on one, the officer on the other; pages loaded anew find each other again; a process that dies ends no call", async () => {
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
  // Loaded anew, one after the other and both at once: whoever hears whom first, they find each other again.
  for (const pages of [[cs], [phone], [cs, phone]]) {
    await Promise.all(pages.map((page) => page.reload()));
    await Promise.all([flowing(phone), flowing(cs)]);
  }

  // The claimant's network goes away and the process that served the page dies: signals wait, the call goes on.
  service.killWeb();
  await Promise.all([flowing(phone), flowing(cs)]);
  await cs.fill("textarea[name=catatan]", "Suara jelas.");
  await cs.waitForFunction(() => document.querySelector("[data-notes-status]")?.textContent === "Tersimpan sendiri");
  const answers = (): Promise<boolean> =>
    fetch(`${service.base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 15_000 }).toBe(true);
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
    /** Of which kind the two ends are that the pictures go between. */
    const ends = (page: Page): Promise<unknown[]> =>
      page.evaluate(async () => {
        const { made } = window as unknown as { made: RTCPeerConnection[] };
        const open = made.find(({ connectionState }) => connectionState === "connected");
        const rows = open ? [...(await open.getStats()).values()] : [];
        const pair = rows.find(({ type, state }) => type === "candidate-pair" && state === "succeeded");
        const ids = [pair?.localCandidateId, pair?.remoteCandidateId];
        return ids.map((end) => rows.find(({ id }) => id === end)?.candidateType);
      });
    for (const page of [phone, cs])
      await expect.poll(() => ends(page), { timeout: 10_000 }).toEqual(["relay", "relay"]);

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
