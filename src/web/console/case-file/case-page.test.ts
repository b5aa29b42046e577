import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { followClaim, type StaffActor } from "../../../casework/index.ts";
import { moveClaim } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { newId } from "../../../platform/ids.ts";
import { caseDesk } from "./case-desk.ts";

const platform = await createTestPlatform("2026-06-05T09:00:00+07:00");
const { officer, addClaim } = await openOffice(platform);
let staff: StaffActor = officer("CS");
let lang: "id" | "en" = "id";
const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  request.lang = lang;
  request.staff = {
    id: staff.id,
    name: "Dewi",
    username: "dewi",
    role: staff.role,
    officeId: staff.officeId,
    officeName: "Mampang",
    zone: "Asia/Jakarta",
  } as typeof request.staff;
});
await app.register(formbody);
await app.register(caseDesk({ ...platform } as unknown as House), { prefix: "/petugas" });
beforeEach(() => {
  [staff, lang] = [officer("CS"), "id"];
});

const caseFile = async (code: string, suffix = ""): Promise<string> =>
  (await app.inject({ url: `/petugas/klaim/${code}${suffix}` })).body;
const sentence = "Orang di kamera bukan pemilik KTP. Datang ke kantor bila ini keliru.";
async function addRefused(): Promise<{ id: string; code: string }> {
  const claim = await addClaim({ status: "VERIFIED" });
  await platform.db
    .transaction()
    .execute((tx) =>
      moveClaim(tx, platform.clock, {
        claimId: claim.id,
        verb: "refuse",
        actor: officer("PENATA_MADYA"),
        refusal: [{ code: "IDENTITY_DIFFERS", sentence }],
      }),
    );
  return claim;
}

test("a refused claim's file says so and why; it promises no day and no payment", async () => {
  const { code } = await addRefused();
  for (const [role, suffix] of [
    ["CS", ""],
    ["PENATA_MADYA", "/verifikasi"],
  ] as const) {
    staff = officer(role);
    const page = await caseFile(code, suffix);
    expect(page).toMatch(/la-tag--none"><svg.*?<\/svg>Ditolak<\/span>/);
    expect(page).toContain("<b>Orangnya bukan peserta.</b> Orang di kamera bukan pemilik KTP.");
    for (const promised of ["Janji bayar", "Dibayar", "Uang yang dibayar", "Rp41.276.500"])
      expect(page).not.toContain(promised);
  }
  [staff, lang] = [officer("CS"), "en"];
  expect(await caseFile(code)).toContain("Why it was refused");
});

test("an open claim's file shows the promise; a paid one that it was paid, and no promise that passed", async () => {
  const open = await caseFile((await addClaim()).code);
  expect(open).toContain("Janji bayar Sel 9 Jun");
  expect(open).toContain("Akan dibayar Rp41.276.500");
  expect(open).not.toContain("Ditolak");
  const paid = await caseFile((await addClaim({ status: "PAID", promiseOn: "2026-06-02" })).code);
  expect(paid).toContain("Sudah dibayar");
  expect(paid).toContain("Dibayar Rp41.276.500");
  expect(paid).not.toContain("Janji bayar");
});

test("a claim that waits for its claimant says since when and what was asked, not to the second officer", async () => {
  const { id, code } = await addClaim();
  expect(await caseFile(code)).toContain("Verifikasi pertama sejak 5 Juni 2026.");
  await platform.db
    .transaction()
    .execute((tx) =>
      moveClaim(tx, platform.clock, {
        claimId: id,
        verb: "request-correction",
        actor: officer("CS"),
        correction: [{ kind: "DOCUMENT", code: "KTP", reason: "Foto KTP buram. Foto lagi di tempat terang." }],
      }),
    );
  await followClaim(platform, id);
  const first = await caseFile(code);
  expect(first).toContain("Menunggu warga sejak 5 Juni 2026.");
  expect(first).toContain("Yang diminta dari warga");
  expect(first).toMatch(/<b>KTP[^<]*<\/b> Foto KTP buram\. Foto lagi di tempat terang\./);
  staff = officer("PENATA_MADYA");
  const second = await caseFile(code, "/verifikasi");
  expect(second).toContain("Menunggu warga sejak 5 Juni 2026.");
  expect(second).not.toContain("buram");
});

test("how the claimant was told is said in words, in both languages", async () => {
  const { id, code } = await addClaim();
  const { keys, db } = platform;
  const seal = (value: unknown, purpose: string): Buffer => keys.seal(JSON.stringify(value), purpose);
  for (const channel of ["WHATSAPP", "SMS", "EMAIL"]) {
    const message = newId();
    await sql`insert into messages (id, key, claim_id, template, lang, recipient_sealed, values_sealed, channels, status, at)
      values (${message}, ${message}, ${id}, 'ClaimWithdrawn', 'id', ${seal({}, "messages.recipient")}, ${seal({ name: "BAMBANG", code }, "messages.values")}, array[${channel}], 'SENT', now())`.execute(
      db,
    );
    await sql`insert into deliveries (id, message_id, channel, status, started_at) values (${newId()}, ${message}, ${channel}, 'SENT', now())`.execute(
      db,
    );
  }
  const page = await caseFile(code);
  for (const words of ["lewat WhatsApp: terkirim", "lewat SMS: terkirim", "lewat email: terkirim"])
    expect(page).toContain(words);
  expect(page).not.toMatch(/WHATSAPP|EMAIL/);
  lang = "en";
  expect(await caseFile(code)).toContain("by WhatsApp:");
});
