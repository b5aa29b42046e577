import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { withService } from "../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { getClaimForClaimant, hearText } from "../../claims/index.ts";
import {
  findHelper,
  findSession,
  giveConsent,
  helpersOfClaim,
  noteConsent,
  openHelping,
  requestCode,
  revokeHelper,
} from "../index.ts";
import { confirmCode } from "../confirm-code.ts";
import type { Announced } from "../../platform/jobs.ts";
import { tellHelped } from "./tell-helped.ts";
import { tellHelper } from "./tell-helper.ts";

const platform = await createTestPlatform("2026-06-02T10:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { db, keys } = platform;
const siti = { name: "SITI CONTOH", relation: "CHILD", phone: "6281299990001" } as const;
const teller = { ...platform, helpLink: "https://l.example/bantu", resumeLink: "https://l.example/lanjut" };
const here = { lang: "id", address: "10.0.0.1" } as const;

/** Asks for a code, and reads it where the person would. */
async function ask(request: object, device: string): Promise<{ challengeId: string; code: string; device: string }> {
  const asked = await requestCode(platform, { ...here, device, ...request } as Parameters<typeof requestCode>[1]);
  if (!asked.ok) throw new Error(asked.refusal.code);
  const { challengeId } = asked.value;
  const row = await db
    .selectFrom("challenges")
    .select("payload_sealed")
    .where("id", "=", challengeId)
    .executeTakeFirstOrThrow();
  const { code } = JSON.parse(keys.open(row.payload_sealed, "challenge")) as { code: string };
  return { challengeId, code, device };
}
async function allow(claim: { id: string; code: string }, helper: object = siti) {
  const { contact } = await getClaimForClaimant(db, keys, claim.id);
  const request = { purpose: "CONSENT", claimId: claim.id, claimCode: claim.code, contact, helper };
  return await giveConsent(platform, { claimId: claim.id, ...(await ask(request, "father")) });
}
async function enter(claim: { code: string }): Promise<string> {
  const opened = await openHelping(
    platform,
    await ask({ purpose: "HELP", claimCode: claim.code, phone: siti.phone }, "daughter"),
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.token;
}

test("who was allowed enters with a code of their own, for fourteen days of the office, and as nobody else", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const claim = await addClaim({ status: "DRAFT" });
  expect((await allow(claim)).ok).toBe(true);
  const token = await enter(claim);
  const session = await findSession(platform, token);
  expect(session).toMatchObject({
    claimId: claim.id,
    helper: { name: "SITI CONTOH", relation: "CHILD", inForce: true, endsAt: new Date("2026-06-16T03:00:00Z") },
  });
  platform.setNow("2026-06-16T09:59:59+07:00");
  expect((await findSession(platform, token))!.helper!.inForce).toBe(true);
  platform.setNow("2026-06-16T10:00:00+07:00");
  expect((await findSession(platform, token))!.helper!.inForce).toBe(false);
});

test("a consent lasts as long as the rules of the day on which it is given say", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const claim = await addClaim({ status: "DRAFT" });
  const shorter = withService(platform, ({ helping }) => (helping["consentDays"] = 3));
  await noteConsent(shorter, { actor: officer("CS"), claimId: claim.id, helper: siti });
  expect((await helpersOfClaim(db, keys, claim.id)).map(({ endsAt }) => endsAt)).toEqual([
    new Date("2026-06-05T03:00:00Z"),
  ]);
});

test("a consent that was taken back lets nobody in, neither by the old session nor by a code that was under way", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const claim = await addClaim({ status: "DRAFT" });
  await allow(claim);
  const token = await enter(claim);
  const underWay = await ask({ purpose: "HELP", claimCode: claim.code, phone: siti.phone }, "daughter");
  await revokeHelper(platform, claim.id);
  await revokeHelper(platform, claim.id);
  expect((await findSession(platform, token))!.helper!.inForce).toBe(false);
  expect(await openHelping(platform, underWay)).toEqual({ ok: false, refusal: { code: "CODE_ENDED" } });
  const { rows } =
    await sql`select from audit.facts where claim_id = ${claim.id} and type = 'HelperConsentRevoked'`.execute(db);
  expect(rows).toHaveLength(1);
});

test("one helps at a time; the claimant's own number is nobody else's; a finished claim needs no help", async () => {
  const claim = await addClaim({ status: "DRAFT" });
  await allow(claim);
  await allow(claim, { name: "BUDI CONTOH", relation: "SIBLING", phone: "6281299990002" });
  const helpers = await helpersOfClaim(db, keys, claim.id);
  expect(helpers.map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
    ["BUDI CONTOH", false],
    ["SITI CONTOH", true],
  ]);
  expect(await allow(claim, { ...siti, phone: "6281200000000" })).toEqual({
    ok: false,
    refusal: { code: "OWN_PHONE" },
  });
  expect(await allow(await addClaim({ status: "PAID" }))).toEqual({ ok: false, refusal: { code: "CLAIM_CLOSED" } });
});

test("a code serves for what it was asked for: one to help opens no claim, one to resume allows nobody", async () => {
  const claim = await addClaim({ status: "DRAFT" });
  await allow(claim);
  const toHelp = await ask({ purpose: "HELP", claimCode: claim.code, phone: siti.phone }, "daughter");
  expect(await confirmCode(platform, toHelp)).toEqual({ ok: false, refusal: { code: "CODE_ENDED" } });
  const toResume = await ask({ purpose: "RESUME", claimCode: claim.code }, "father");
  expect(await giveConsent(platform, { claimId: claim.id, ...toResume })).toEqual({
    ok: false,
    refusal: { code: "CODE_ENDED" },
  });
  const stranger = await ask({ purpose: "HELP", claimCode: claim.code, phone: "6281299990009" }, "stranger");
  expect(await openHelping(platform, stranger)).toEqual({ ok: false, refusal: { code: "CODE_ENDED" } });
});

test("both are told once: the helper where to enter, the claimant how to end it", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const claim = await addClaim({ status: "DRAFT" });
  const given = await allow(claim);
  if (!given.ok) throw new Error(given.refusal.code);
  for (const _again of [1, 2]) await tellHelper(teller, claim.id, given.value.id);
  const told = await db
    .selectFrom("messages")
    .select(["template", "claim_id"])
    .where("key", "like", `helper%${given.value.id}`)
    .orderBy("template")
    .execute();
  expect(told).toEqual([
    { template: "HelperAllowed", claim_id: claim.id },
    { template: "HelperInvited", claim_id: null },
  ]);
});

/** Which messages under these keys there are, with the language and the words' values. */
async function told(keyed: string): Promise<Array<readonly [string, string, Record<string, string>]>> {
  const rows = await db.selectFrom("messages").selectAll().where("key", "like", keyed).orderBy("id").execute();
  return rows.map(({ template, lang, values_sealed }) => [
    template,
    lang,
    JSON.parse(keys.open(values_sealed!, "messages.values").toString()) as Record<string, string>,
  ]);
}

test("who may help asks for the state from their own number, in the claim's language, on record for both; without a consent that holds they are a stranger", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const claim = await addClaim({ status: "INTERVIEWED" });
  await db.updateTable("claims").set({ lang: "en" }).where("id", "=", claim.id).execute();
  let asked = 0;
  const ask = async (): Promise<string> => {
    const partnerId = `status-${claim.code}-${++asked}`;
    const text = { channel: "SMS", from: siti.phone, partnerId, text: `STATUS ${claim.code}` } as const;
    await hearText({ ...teller, findHelper: findHelper(platform) }, text);
    const { id } = await db
      .selectFrom("heard_texts")
      .select("id")
      .where("partner_id", "=", partnerId)
      .executeTakeFirstOrThrow();
    const [answer] = await told(`text:${id}`);
    return `${answer![0]} ${answer![1]} ${answer![2]["state"] ?? ""}`.trim();
  };
  expect(await ask()).toBe("StatusHowTo id");
  const given = await allow(claim);
  if (!given.ok) throw new Error(given.refusal.code);
  expect(await ask()).toBe("StatusTold en being checked.");
  const { rows } = await sql<{ helper: string }>`
    select helper_id as helper from audit.claim_facts where claim_id = ${claim.id} and type = 'TextHeard'`.execute(db);
  expect(rows).toEqual([{ helper: given.value.id }]);
  platform.setNow("2026-06-16T10:00:00+07:00");
  expect(await ask()).toBe("StatusHowTo id");
  platform.setNow("2026-06-02T10:00:00+07:00");
  expect(await ask()).toBe("StatusTold en being checked.");
  await revokeHelper(platform, claim.id);
  expect(await ask()).toBe("StatusHowTo id");
});

test("the claimant is told what was done for them, once a day for each kind of act, and how to end it", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const claim = await addClaim({ status: "DRAFT" });
  const given = await noteConsent(platform, { actor: officer("CS"), claimId: claim.id, helper: siti });
  if (!given.ok) throw new Error(given.refusal.code);
  const acted = (type: string, at: string, kind: "HELPER" | "CITIZEN" = "HELPER"): Promise<void> =>
    tellHelped(teller, {
      id: type,
      type,
      at,
      actor_kind: kind,
      actor_id: given.value.id,
      actor_role: null,
      office_id: null,
      claim_id: claim.id,
      subject: null,
      why: null,
      data: {},
    } satisfies Announced);
  await acted("DocumentAdded", "2026-06-02T10:05:00+07:00", "CITIZEN");
  await acted("DocumentAdded", "2026-06-02T10:06:00+07:00");
  await acted("DocumentAdded", "2026-06-02T10:09:00+07:00");
  await acted("InterviewTimeChosen", "2026-06-02T11:00:00+07:00");
  await acted("HelperSignedIn", "2026-06-02T11:00:00+07:00");
  await acted("DocumentAdded", "2026-06-03T09:00:00+07:00");
  const of = { claim: claim.code, helper: "SITI CONTOH", link: "https://l.example/lanjut" };
  expect(await told(`helped:${given.value.id}%`)).toEqual([
    ["HelperActed", "id", { ...of, did: "mengirim foto dokumen" }],
    ["HelperActed", "id", { ...of, did: "memilih waktu wawancara" }],
    ["HelperActed", "id", { ...of, did: "mengirim foto dokumen" }],
  ]);
});
