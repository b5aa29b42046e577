import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../../tests/test-platform.ts";
import { getClaimForClaimant, moveClaim, noteSeenAtBranch, type Move } from "../../../../claims/index.ts";
import { queueMessage } from "../../../../messages/index.ts";
import { createServer } from "../../../server.ts";

const platform = await createTestPlatform("2026-06-05T09:00:00+07:00");
const { officer, addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

/** A step of the timeline: its class, its drawing, its words. */
type Step = { readonly mark: string; readonly words: string; readonly ticked: boolean };
const tick = "m5 12.5 4.5 4.5L19 7.5";
async function statusOf(id: string): Promise<{ page: string; steps: Step[] }> {
  const page = (await app.inject({ url: "/klaim/status", cookies: await sessionOf(id) })).body;
  const line = /<ol class="la-line">(.*?)<\/ol>/s.exec(page)![1]!;
  const steps = [...line.matchAll(/<li(?: class="([^"]*)")?>(.*?)<p>(?:<b>)?(.*?)(?:<\/b>)?<\/p>/gs)].map((step) => ({
    mark: step[1] ?? "",
    words: step[3]!,
    ticked: step[2]!.includes(tick),
  }));
  return { page, steps };
}
const move = (claim: Move) => platform.db.transaction().execute((tx) => moveClaim(tx, platform.clock, claim));

test("a refusal has its own quiet mark, no tick of what succeeded and no promise of money", async () => {
  const { id } = await addClaim({ status: "INTERVIEWED" });
  await move({ claimId: id, verb: "verify-first", actor: officer("CS") });
  await move({
    claimId: id,
    verb: "refuse",
    actor: officer("PENATA_MADYA"),
    refusal: [{ code: "STILL_WORKING", sentence: "Anda masih tercatat bekerja. Klaim lagi setelah berhenti." }],
  });
  const { page, steps } = await statusOf(id);
  expect(steps).toEqual([
    { mark: "", words: "Petugas pertama selesai memeriksa", ticked: true },
    { mark: "is-ended", words: "Klaim ditolak", ticked: false },
  ]);
  expect(page).toContain("Anda masih tercatat bekerja. Klaim lagi setelah berhenti.");
  expect(page).not.toContain("la-promise");
  expect(page).not.toContain("la-notice--bad");
});

test("a withdrawn claim and a transfer that the bank refused bear no tick either", async () => {
  const withdrawn = await addClaim({ status: "SUBMITTED" });
  await move({ claimId: withdrawn.id, verb: "withdraw", actor: { kind: "CITIZEN", id: withdrawn.id } });
  expect((await statusOf(withdrawn.id)).steps).toEqual([
    { mark: "is-ended", words: "Klaim dibatalkan", ticked: false },
  ]);
  const stopped = await addClaim({ status: "APPROVED" });
  await move({
    claimId: stopped.id,
    verb: "stop-payment",
    actor: { kind: "SYSTEM", id: "bank" },
    correction: [{ kind: "FIELD", code: "bank", reason: "Bank menolak rekening ini." }],
  });
  expect((await statusOf(stopped.id)).steps[0]).toEqual({
    mark: "is-ended",
    words: "Bank menolak kiriman",
    ticked: false,
  });
});

test("what was told in one language is listed in the reader's, but for what holds a day", async () => {
  const claim = await addClaim({ status: "APPROVED" });
  const common = {
    about: { claimId: claim.id },
    lang: "id",
    to: { phone: "6281200000000", email: null },
    first: "SMS",
  } as const;
  const values = {
    claim: claim.code,
    link: "https://l.example",
    promise: "x",
    time: "Kamis, 4 Juni",
    how: "",
    act: "",
  };
  await platform.db.transaction().execute(async (tx) => {
    await queueMessage(tx, platform, { ...common, key: "told-1", template: "ClaimApproved", values });
    await queueMessage(tx, platform, { ...common, key: "told-2", template: "InterviewSoon", values });
  });
  const cookies = await sessionOf(claim.id);
  const read = async (lang: string) => (await app.inject({ url: "/klaim/status", cookies: { ...cookies, lang } })).body;
  expect(await read("id")).toContain(`<b>Klaim ${claim.code} disetujui</b>`);
  const english = await read("en");
  expect(english).toContain(`<b>Claim ${claim.code} is approved</b>`);
  expect(english).toContain('<b lang="id">Sebentar lagi wawancara Anda: Kamis, 4 Juni</b>');
});

test("who noted at the branch that they were there stands with role, office and time", async () => {
  const draft = await addClaim({ status: "DRAFT" });
  const { person } = await getClaimForClaimant(platform.db, platform.keys, draft.id);
  const seen = { code: draft.code, nik: person.nik, actor: officer("CS") };
  await platform.db.transaction().execute((tx) => noteSeenAtBranch(tx, platform, seen));
  await sql`update claims set status = 'SUBMITTED' where id = ${draft.id}`.execute(platform.db);
  const { page } = await statusOf(draft.id);
  expect(page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toMatch(
    /Petugas layanan , Mampang[^.]*Mencatat Anda hadir, dengan KTP asli[^.]*5 Juni/,
  );
});
