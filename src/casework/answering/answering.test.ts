import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { claimSeals, conversationOf, hearText } from "../../claims/index.ts";
import { sendMessage } from "../../messages/send-message.ts";
import type { OutgoingMessage } from "../../messages/index.ts";
import { assign } from "../case.store.ts";
import { answerClaimant, findTextsDesk, listNewTexts, listQueue, settleClaimant } from "../index.ts";

const platform = await createTestPlatform("2026-06-02T10:00:00+07:00");
const { officer, addClaim } = await openOffice(platform);
const { db, keys } = platform;
const answerer = {
  ...platform,
  resumeLink: "https://lapak-asik.example/lanjut",
  helpLink: "https://lapak-asik.example/bantu",
  findHelper: async () => null,
};
const [one, two, head] = [officer("CS", 1), officer("CS", 2), officer("BRANCH_HEAD")];

let last = 0;
async function claimOf(status = "INTERVIEWED"): Promise<{ id: string; code: string; phone: string }> {
  const claim = await addClaim({ status });
  const phone = `62812666${String(10_000 + ++last)}`;
  await db
    .updateTable("claims")
    .set({
      contact_sealed: keys.seal(JSON.stringify({ channel: "WHATSAPP", phone, email: null }), claimSeals.contact),
      contact_index: keys.index(`phone:${phone}`, "contact"),
    })
    .where("id", "=", claim.id)
    .execute();
  return { ...claim, phone };
}
const write = (from: string, text: string, channel: "SMS" | "WHATSAPP" = "WHATSAPP"): Promise<void> =>
  hearText(answerer, { channel, from, partnerId: `in-${++last}`, text });
const said = (claimId: string) => conversationOf(platform, claimId);
const newest = async (claimId: string): Promise<string> =>
  (await said(claimId)).findLast(({ kind }) => kind === "HEARD")!.id;
const fresh = async (): Promise<string[]> => (await listNewTexts(platform, one.officeId)).map(({ code }) => code);
const newestAnswer = async (claimId: string): Promise<string | null> =>
  (await said(claimId)).findLast(({ kind }) => kind === "ANSWERED")?.id ?? null;
const answer = async (claimId: string, text: string, actor = one, key = `k-${++last}`, upTo?: string) =>
  await answerClaimant(answerer, {
    actor,
    claimId,
    key,
    text,
    upTo: upTo ?? (await newest(claimId)),
    after: await newestAnswer(claimId),
  });

/** Sends what is queued for a claim's answer, and keeps what the partner would get. */
async function send(claimId: string): Promise<Array<[string, OutgoingMessage]>> {
  const got: Array<[string, OutgoingMessage]> = [];
  const channel = (name: string) => ({
    send: async (message: OutgoingMessage) => {
      got.push([name, message]);
      return { outcome: "ACCEPTED" as const, partnerId: `p-${++last}` };
    },
  });
  const channels = { WHATSAPP: channel("WHATSAPP"), SMS: channel("SMS"), EMAIL: channel("EMAIL") };
  const { rows } = await sql<{ id: string }>`
    select id from messages where claim_id = ${claimId} and template = 'OfficerAnswer' and status = 'QUEUED' order by id`.execute(
    db,
  );
  for (const { id } of rows) await sendMessage({ ...platform, channels }, id);
  return got;
}

test("what somebody wrote is new in the queue until it is answered, also where nobody holds the claim", async () => {
  const claim = await claimOf();
  const inQueue = async () =>
    (await listQueue(db, keys, { officeId: one.officeId, filter: "all", today: "2026-06-02" })).rows.find(
      ({ code }) => code === claim.code,
    )!.newTexts;
  expect([await inQueue(), (await fresh()).includes(claim.code)]).toEqual([false, false]);
  await write(claim.phone, "Pak, KTP saya yang lama boleh?");
  expect([await inQueue(), (await fresh()).includes(claim.code)]).toEqual([true, true]);
  expect(await answer(claim.id, "Boleh, asal fotonya jelas.")).toEqual({ ok: true, value: { channel: "WHATSAPP" } });
  expect([await inQueue(), (await fresh()).includes(claim.code)]).toEqual([false, false]);
  expect(await said(claim.id)).toMatchObject([
    { kind: "HEARD", text: "Pak, KTP saya yang lama boleh?", isNew: false },
    { kind: "ANSWERED", text: "Boleh, asal fotonya jelas.", officer: "CS 1", status: "QUEUED", channel: null },
  ]);
});

test("within a day WhatsApp carries the officer's own lines; a day later the approved template; the words are the same", async () => {
  const claim = await claimOf();
  await write(claim.phone, "Halo");
  await answer(claim.id, "Selamat pagi.\n\nKlaim Anda sedang diperiksa.");
  const [[way, now]] = (await send(claim.id)) as [[string, OutgoingMessage]];
  expect([way, now.isAnswer, now.to]).toEqual(["WHATSAPP", true, claim.phone]);
  expect(now.text).toContain("Selamat pagi.\n\nKlaim Anda sedang diperiksa.\n\nMasih ingin bertanya?");
  expect(now.text).toContain(`klaim ${claim.code}`);
  expect(now.text).toContain("tidak pernah meminta uang atau kode");
  await sql`update heard_texts set at = at - interval '25 hours' where claim_id = ${claim.id}`.execute(db);
  await answer(claim.id, "Sudah selesai.");
  const [[, later]] = (await send(claim.id)) as [[string, OutgoingMessage]];
  expect([later.isAnswer, later.template.name, later.template.values[2]]).toEqual([
    false,
    "lapak_officer_answer",
    "Sudah selesai.",
  ]);
  expect(await said(claim.id)).toMatchObject([
    {},
    { status: "SENT", channel: "WHATSAPP" },
    { status: "SENT", channel: "WHATSAPP" },
  ]);
});

test("who wrote by SMS is answered by one SMS", async () => {
  const claim = await claimOf();
  await write(claim.phone, "kapan dibayar", "SMS");
  expect(await answer(claim.id, "x".repeat(101))).toEqual({
    ok: false,
    refusal: { code: "TOO_LONG", letters: 101, most: 100 },
  });
  await answer(claim.id, "Paling lambat Kamis, 11 Juni.");
  const [[way, sms]] = (await send(claim.id)) as [[string, OutgoingMessage]];
  expect([way, sms.text]).toEqual([
    "SMS",
    `Klaim ${claim.code}: Paling lambat Kamis, 11 Juni. Gratis. Jangan beri uang/kode.`,
  ]);
});

test("sent twice with one key is one answer; refused words leave no trace and the text stays new", async () => {
  const claim = await claimOf();
  await write(claim.phone, "Halo");
  expect(await answer(claim.id, "Kirim kode yang masuk ke HP Anda")).toMatchObject({
    ok: false,
    refusal: { code: "ASKS" },
  });
  expect(await fresh()).toContain(claim.code);
  for (const _again of [1, 2]) await answer(claim.id, "Sudah kami terima.", one, "same");
  expect((await said(claim.id)).filter(({ kind }) => kind === "ANSWERED")).toHaveLength(1);
  const { rows } = await sql<{ type: string }>`
    select type from audit.facts where claim_id = ${claim.id} and type like 'Text%' order by seq`.execute(db);
  expect(rows.map(({ type }) => type)).toEqual(["TextHeard", "TextAnswered"]);
  // Back a page and written anew: the key is the same, the answer is another.
  await answer(claim.id, "Sudah kami terima, dan foto KTP-nya jelas.", one, "same");
  expect((await said(claim.id)).filter(({ kind }) => kind === "ANSWERED").map(({ text }) => text)).toEqual([
    "Sudah kami terima.",
    "Sudah kami terima, dan foto KTP-nya jelas.",
  ]);
});

test("of two officers who answer one text that nobody holds the second hears who was first, and nothing goes twice", async () => {
  const claim = await claimOf();
  await write(claim.phone, "Kapan dibayar?");
  const seen = { claimId: claim.id, upTo: await newest(claim.id), after: null };
  const first = await answerClaimant(answerer, { ...seen, actor: one, key: "one", text: "Kamis, 11 Juni." });
  expect(first).toEqual({ ok: true, value: { channel: "WHATSAPP" } });
  const late = { ...seen, actor: two, key: "two", text: "Hari Kamis ini." };
  expect(await answerClaimant(answerer, late)).toEqual({
    ok: false,
    refusal: { code: "ALREADY_ANSWERED", officer: "CS 1", at: expect.any(Date) as Date },
  });
  expect(await send(claim.id)).toHaveLength(1);
  // Having read it, the colleague adds what was missing.
  const after = await newestAnswer(claim.id);
  expect(await answerClaimant(answerer, { ...late, after, key: "three" })).toMatchObject({ ok: true });
});

test("answers in the same moment: the database lets one through", async () => {
  const claim = await claimOf("DRAFT");
  await write(claim.phone, "Halo?");
  const seen = { claimId: claim.id, upTo: await newest(claim.id), after: null };
  const both = await Promise.all(
    [one, two].map((actor) =>
      answerClaimant(answerer, { ...seen, actor, key: `same-${actor.id}`, text: "Selamat pagi." }),
    ),
  );
  expect(both.map((each) => (each.ok ? "sent" : each.refusal.code)).sort()).toEqual(["ALREADY_ANSWERED", "sent"]);
  expect((await said(claim.id)).filter(({ kind }) => kind === "ANSWERED")).toHaveLength(1);
});

test("what comes while the officer writes stays new; reading settles only what was seen", async () => {
  const claim = await claimOf();
  await write(claim.phone, "Pertama");
  const upTo = await newest(claim.id);
  await write(claim.phone, "Kedua");
  await answer(claim.id, "Baik.", one, "first", upTo);
  expect((await said(claim.id)).map((each) => (each.kind === "HEARD" ? each.isNew : null))).toEqual([
    false,
    true,
    null,
  ]);
  await settleClaimant(platform, { actor: one, claimId: claim.id, upTo });
  expect(await fresh()).toContain(claim.code);
  await settleClaimant(platform, { actor: one, claimId: claim.id, upTo: await newest(claim.id) });
  expect(await fresh()).not.toContain(claim.code);
});

test("whoever has the claim on the desk answers, no colleague; no head, nobody of another office, and not who never wrote", async () => {
  const claim = await claimOf();
  await write(claim.phone, "Halo");
  await db.transaction().execute((tx) => assign(tx, claim.id, one.id, platform.clock.now()));
  expect(await answer(claim.id, "Baik.", two)).toMatchObject({ ok: false, refusal: { code: "NOT_ON_YOUR_DESK" } });
  expect(await answer(claim.id, "Baik.", head)).toMatchObject({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  const far = { ...two, officeId: "00000000-0000-7000-8000-000000000000" };
  expect(await answer(claim.id, "Baik.", far)).toMatchObject({ ok: false, refusal: { code: "NO_SUCH_CASE" } });
  expect(await findTextsDesk(db, far, claim.code)).toBeNull();
  expect(await answer(claim.id, "Baik.", one)).toMatchObject({ ok: true });
  const silent = await claimOf();
  expect(await answer(silent.id, "Halo", one, "silent", silent.id)).toMatchObject({
    ok: false,
    refusal: { code: "NOTHING_HEARD" },
  });
});

test("a draft has no case and is on nobody's desk: what its claimant writes is listed and answered all the same", async () => {
  const claim = await claimOf("DRAFT");
  await write(claim.phone, "Bagaimana cara mengisi?");
  expect(await findTextsDesk(db, one, claim.code)).toMatchObject({ hasCase: false, holder: null });
  expect(await fresh()).toContain(claim.code);
  expect(await answer(claim.id, "Telepon 1500 000, kami bantu.")).toMatchObject({ ok: true });
});
