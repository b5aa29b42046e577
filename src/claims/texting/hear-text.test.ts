import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { stoppedChannels } from "../../messages/index.ts";
import { compose } from "../../messages/words/templates.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimStatus } from "../claim.ts";
import { hearText } from "./hear-text.ts";
import { stateInWords } from "./state-words.ts";
import { readText } from "./text.rules.ts";
import { conversationOf } from "./text.views.ts";

const platform = await createTestPlatform("2026-06-02T10:00:00+07:00");
const { addClaim } = await openOffice(platform);
const { db, keys } = platform;
const hearer = {
  ...platform,
  resumeLink: "https://lapak-asik.example/lanjut",
  helpLink: "https://lapak-asik.example/bantu",
  findHelper: async () => null,
};

let last = 0;
/** A claim that was begun with a number of its own. */
async function claimOf(status: ClaimStatus = "INTERVIEWED"): Promise<{ id: string; code: string; phone: string }> {
  const claim = await addClaim({ status });
  const phone = `62812555${String(10_000 + ++last)}`;
  await db
    .updateTable("claims")
    .set({
      contact_sealed: keys.seal(JSON.stringify({ channel: "SMS", phone, email: null }), claimSeals.contact),
      contact_index: keys.index(`phone:${phone}`, "contact"),
    })
    .where("id", "=", claim.id)
    .execute();
  return { ...claim, phone };
}
const write = (from: string, text: string, partnerId = `in-${++last}`): Promise<void> =>
  hearText(hearer, { channel: "SMS", from, partnerId, text });
/** Which answers went to a number, oldest first. */
async function answers(phone: string): Promise<string[]> {
  const rows = await db
    .selectFrom("messages")
    .select(["template", "recipient_sealed"])
    .where("key", "like", "text:%")
    .orderBy("id")
    .execute();
  return rows
    .filter(({ recipient_sealed }) => keys.open(recipient_sealed, "messages.recipient").toString().includes(phone))
    .map(({ template }) => template);
}

test("people write as they write: in any case, with or without dashes; a slip in the code is seen", () => {
  expect(readText("berhenti.")).toEqual({ kind: "STOP" });
  expect(readText("Stop dulu ya pak")).toEqual({ kind: "OTHER" });
  expect(readText("STATUS JHT-2222-2223")).toEqual({ kind: "OTHER" });
  expect(readText("Status: jht 2222 2222")).toEqual({ kind: "STATUS", code: "JHT-2222-2222" });
  expect(readText("status jht 2222 2222 tolong pak")).toEqual({ kind: "STATUS", code: "JHT-2222-2222" });
  expect(readText("status JHT-2222-2223 tolong")).toEqual({ kind: "OTHER" });
  expect(readText("Status.")).toEqual({ kind: "STATUS", code: null });
  expect(readText("status klaim saya bagaimana")).toEqual({ kind: "OTHER" });
});

test("the state is told to the claim's own number, and to any other only how to find out", async () => {
  const claim = await claimOf();
  await write(claim.phone, `status ${claim.code.toLowerCase().replaceAll("-", " ")}`);
  expect(await answers(claim.phone)).toEqual(["StatusTold"]);
  await write(claim.phone, "STATUS");
  expect(await answers(claim.phone)).toEqual(["StatusTold", "StatusTold"]);
  await write("6281299998866", "STATUS");
  expect(await answers("6281299998866")).toEqual(["StatusHowTo"]);
  await write("6281299998877", `STATUS ${claim.code}`);
  await write("6281299998877", "STATUS JHT-2222-2222");
  expect(await answers("6281299998877")).toEqual(["StatusHowTo", "StatusHowTo"]);
});

test("a webhook that comes twice is answered once; the seventh text of an hour is kept and not answered", async () => {
  const claim = await claimOf();
  for (const _again of [1, 2]) await write(claim.phone, `STATUS ${claim.code}`, "twice");
  expect(await answers(claim.phone)).toHaveLength(1);
  for (let more = 0; more < 8; more++) await write(claim.phone, `Halo ${more}`);
  expect(await answers(claim.phone)).toHaveLength(6);
  expect(await conversationOf(platform, claim.id)).toHaveLength(8);
});

test("anything else lands in the case file in the claimant's own words, and never in another's", async () => {
  const claim = await claimOf();
  const other = await claimOf();
  await write(claim.phone, "Pak, besok saya di kapal <b>tanpa sinyal</b>");
  expect((await conversationOf(platform, claim.id)).map(({ text }) => text)).toEqual([
    "Pak, besok saya di kapal <b>tanpa sinyal</b>",
  ]);
  expect(await conversationOf(platform, other.id)).toEqual([]);
  expect(await answers(claim.phone)).toEqual(["TextKept"]);
});

test("STOP stops what nobody asked for at this number, also when it comes twice", async () => {
  const phone = "6281277776666";
  for (const _again of [1, 2]) await write(phone, "STOP", "stop-1");
  expect([...(await stoppedChannels(platform, { phone }))].sort()).toEqual(["SMS", "WHATSAPP"]);
  expect(await answers(phone)).toEqual(["MessagesStopped"]);
});

test("each state fits an SMS in both languages, also with the longest day and zone", () => {
  const states: ClaimStatus[] = ["DRAFT", "SUBMITTED", "CORRECTION", "INTERVIEWED", "VERIFIED", "APPROVED"];
  const ends: ClaimStatus[] = ["PAID", "REFUSED", "WITHDRAWN"];
  const booked = { startsAt: new Date("2026-09-30T03:00:00Z"), zone: "Asia/Makassar" };
  for (const lang of ["id", "en"] as const)
    for (const status of [...states, ...ends])
      for (const time of [null, booked]) {
        const office = { id: "", code: "", name: "", address: "", zone: "Asia/Jakarta" };
        const promise = { on: "2026-09-30", calendar: "PROVISIONAL" } as const;
        const words = stateInWords({ status, lang, promise, office }, time, hearer.resumeLink);
        const { sms } = compose("StatusTold", lang, { claim: "JHT-7K3M-92QF", link: hearer.resumeLink, ...words });
        expect([status, lang, sms.length <= 160 ? "fits" : sms]).toEqual([status, lang, "fits"]);
      }
});
