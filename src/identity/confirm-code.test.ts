import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { getClaimForClaimant, type ClaimContact, type ClaimPerson } from "../claims/index.ts";
import { importMembers } from "../members/index.ts";
import { confirmCode, findSession, requestCode, type CodeRequest } from "./index.ts";

const platform = await createTestPlatform();
const { db, keys } = platform;
await openOffice(platform);
let count = 0;
/** A member nobody has claimed for yet, as typed by themselves. */
async function addPerson(): Promise<ClaimPerson> {
  count += 1;
  const person = {
    nik: `317403150375${String(2000 + count)}`,
    name: "SITI NURHASANAH",
    birthDate: "1975-03-15",
    kpj: `2000882${String(1000 + count)}`,
  };
  await importMembers(
    platform,
    [{ npp: "AA000002", name: "PT Contoh", city: "Jakarta" }],
    [
      {
        nik: person.nik,
        name: person.name,
        birthDate: person.birthDate,
        citizenship: "WNI",
        taxId: "NIK_VALID",
        paidBefore: [],
        memberships: [
          {
            kpj: person.kpj,
            segment: "PU",
            firstContribution: "2012-01-01",
            employments: [
              {
                npp: "AA000002",
                from: "2012-01-01",
                to: "2026-04-30",
                endReason: "PHK",
                letterDate: null,
                wage: 5_000_000,
              },
            ],
          },
        ],
        ledger: [{ year: 2026, contributions: 1_000_000, development: 0, balance: 41_276_500 }],
      },
    ],
  );
  return person;
}
const sms = (phone: string): ClaimContact => ({ channel: "SMS", phone, email: null });
let browsers = 0;
/** A browser of its own: asks for a code, and reads it where the person would (the sealed payload holds what is sent). */
async function ask(
  request:
    | { purpose: "START"; person: ClaimPerson; contact: ClaimContact; prefilled?: boolean }
    | { purpose: "RESUME"; claimCode: string },
): Promise<{ challengeId: string; device: string; code: string }> {
  const device = `browser-${(browsers += 1)}`;
  const asked = await requestCode(platform, { ...request, lang: "id", device, address: "10.0.0.1" } as CodeRequest);
  if (!asked.ok) throw new Error(asked.refusal.code);
  const { payload_sealed } = await db
    .selectFrom("challenges")
    .select("payload_sealed")
    .where("id", "=", asked.value.challengeId)
    .executeTakeFirstOrThrow();
  return {
    challengeId: asked.value.challengeId,
    device,
    code: (JSON.parse(keys.open(payload_sealed, "challenge")) as { code: string }).code,
  };
}
const wrong = (code: string): string => (code === "000000" ? "000001" : "000000");

test("a right code opens a draft and a session; the same code again opens nothing", async () => {
  const attempt = await ask({ purpose: "START", person: await addPerson(), contact: sms("6281200000001") });
  const confirmed = await confirmCode(platform, attempt);
  expect(confirmed).toMatchObject({ ok: true, value: { resumed: false } });
  if (confirmed.ok)
    expect(await findSession(platform, confirmed.value.token)).toEqual({
      claimId: confirmed.value.claimId,
      helper: null,
    });
  expect(await confirmCode(platform, attempt)).toEqual({ ok: false, refusal: { code: "CODE_ENDED" } });
});

test("who came from a notice finds the draft filled with what the registry knows, only once the code was right", async () => {
  const person = await addPerson();
  const attempt = await ask({ purpose: "START", person, contact: sms("6281200000012"), prefilled: true });
  await confirmCode(platform, { ...attempt, code: wrong(attempt.code) });
  expect(await db.selectFrom("claims").select("id").where("reason", "=", "PHK").execute()).toEqual([]);
  const confirmed = await confirmCode(platform, attempt);
  if (!confirmed.ok) throw new Error(confirmed.refusal.code);
  const { answers, decision } = await getClaimForClaimant(db, keys, confirmed.value.claimId);
  expect(answers).toEqual({
    reason: "PHK",
    lastEmployment: { employer: "PT Contoh", from: "2012-01-01", to: "2026-04-30" },
  });
  expect(decision).toMatchObject({ eligible: true, gross: 41_276_500 });
  const plain = await confirmCode(
    platform,
    await ask({ purpose: "START", person: await addPerson(), contact: sms("6281200000013") }),
  );
  if (!plain.ok) throw new Error(plain.refusal.code);
  expect((await getClaimForClaimant(db, keys, plain.value.claimId)).answers).toEqual({});
});

test("pressed twice at once, one session and one claim come of it", async () => {
  const attempt = await ask({ purpose: "START", person: await addPerson(), contact: sms("6281200000002") });
  const answers = await Promise.all([1, 2, 3].map(() => confirmCode(platform, attempt)));
  expect(answers.filter(({ ok }) => ok).length).toBe(1);
});

test("five wrong tries end a code, also when they come at once; the right one is then of no use", async () => {
  const attempt = await ask({ purpose: "START", person: await addPerson(), contact: sms("6281200000003") });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => confirmCode(platform, { ...attempt, code: wrong(attempt.code) })),
  );
  const left = answers
    .map((each) => (each.ok ? "OPEN" : each.refusal.code === "WRONG_CODE" ? each.refusal.triesLeft : each.refusal.code))
    .sort();
  expect(left).toEqual([1, 2, 3, 4, "CODE_ENDED", "CODE_ENDED", "CODE_ENDED", "CODE_ENDED"]);
  expect(await confirmCode(platform, attempt)).toEqual({ ok: false, refusal: { code: "CODE_ENDED" } });
});

test("a code works only in the browser that asked for it, and for ten minutes", async () => {
  const attempt = await ask({ purpose: "START", person: await addPerson(), contact: sms("6281200000004") });
  expect(await confirmCode(platform, { ...attempt, device: "another" })).toEqual({
    ok: false,
    refusal: { code: "CODE_ENDED" },
  });
  await sql`update challenges set ends_at = now() - interval '1 second' where id = ${attempt.challengeId}`.execute(db);
  expect(await confirmCode(platform, attempt)).toEqual({ ok: false, refusal: { code: "CODE_ENDED" } });
});

test("wrong data and unknown data are answered alike, whichever field it is", async () => {
  const person = await addPerson();
  for (const typed of [
    { ...person, nik: "3174031503759999" },
    { ...person, kpj: "99999999999" },
    { ...person, birthDate: "1975-03-16" },
    { ...person, name: "AGUS WIJAYA" },
  ]) {
    expect(
      await confirmCode(platform, await ask({ purpose: "START", person: typed, contact: sms("6281200000005") })),
    ).toEqual({ ok: false, refusal: { code: "NO_MATCH" } });
  }
});

test("an open claim goes on with the contact that began it; another contact needs the claim's own code", async () => {
  const person = await addPerson();
  const first = await confirmCode(platform, await ask({ purpose: "START", person, contact: sms("6281200000006") }));
  const claimId = first.ok ? first.value.claimId : "";
  expect(
    await confirmCode(platform, await ask({ purpose: "START", person, contact: sms("6281200000006") })),
  ).toMatchObject({ ok: true, value: { claimId, resumed: true } });
  expect(await confirmCode(platform, await ask({ purpose: "START", person, contact: sms("6281299999999") }))).toEqual({
    ok: false,
    refusal: { code: "CLAIM_OPEN" },
  });
  const { code: claimCode } = await db
    .selectFrom("claims")
    .select("code")
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  expect(await confirmCode(platform, await ask({ purpose: "RESUME", claimCode }))).toMatchObject({
    ok: true,
    value: { claimId, resumed: true },
  });
  expect(await confirmCode(platform, await ask({ purpose: "RESUME", claimCode: "JHT-0000-0000" }))).toEqual({
    ok: false,
    refusal: { code: "CODE_ENDED" },
  });
});
