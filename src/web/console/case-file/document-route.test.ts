import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { importStaff } from "../../../access/index.ts";
import { planShifts } from "../../../appointments/index.ts";
import { addDocument, chooseInterviewTime } from "../../../claims/index.ts";
import { endInterview, startInterview } from "../../../interviews/index.ts";
import { idFromCode } from "../../../offices/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { addClaim } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer(house);
const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
await importStaff(
  platform,
  [
    ["lina", "LUWUK"],
    ["rusdi", "LUWUK"],
    ["dewi", "MAMPANG"],
  ].map(([username, office]) => ({
    username: username!,
    name: username!,
    role: "CS" as const,
    office: office!,
    password: "kenari-sawah-111",
    totpSecret,
  })),
);
await planShifts(platform);
afterAll(async () => {
  await app.close();
  await close();
});

async function enter(username: string): Promise<(url: string) => Promise<number>> {
  const kode = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
  const answer = await app.inject({
    method: "POST",
    url: "/petugas/masuk",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ nama: username, sandi: "kenari-sawah-111", kode }).toString(),
  });
  const petugas = answer.cookies.find(({ name }) => name === "petugas")!.value;
  return async (url) => (await app.inject({ url, cookies: { petugas } })).statusCode;
}

test("an officer of another office sees the papers of the claimant before them, until the interview ends; nobody else there does", async () => {
  const { id: claimId } = await addClaim({ status: "DRAFT" });
  await platform.db
    .updateTable("claims")
    .set({ decision: JSON.stringify({ documents: [{ code: "KTP", demandedBy: "LAW" }] }) })
    .where("id", "=", claimId)
    .execute();
  const added = await addDocument(
    { ...house, clock: platform.clock },
    { claimId, code: "KTP", file: Buffer.from("%PDF-1.4\n<</Type /Pages /Count 1>>\n%%EOF\n"), uploadId: null },
  );
  if (!added.ok) throw new Error(added.refusal.code);
  const url = `/petugas/berkas/${added.value.id}`;
  await platform.db.updateTable("claims").set({ status: "SUBMITTED" }).where("id", "=", claimId).execute();
  const luwuk = idFromCode("office", "LUWUK");
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: luwuk,
    startsAt: new Date("2026-06-05T09:00:00+08:00"),
    kind: "VIDEO",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const [lina, rusdi, dewi] = [await enter("lina"), await enter("rusdi"), await enter("dewi")];
  expect([await lina(url), await rusdi(url), await dewi(url)]).toEqual([404, 404, 200]);
  const { id } = await platform.db
    .selectFrom("staff")
    .select("id")
    .where("username", "=", "lina")
    .executeTakeFirstOrThrow();
  const actor = { kind: "STAFF" as const, id, role: "CS" as const, officeId: luwuk };
  expect((await startInterview(platform, actor, chosen.value.appointmentId)).ok).toBe(true);
  expect([await lina(url), await rusdi(url), await dewi(url)]).toEqual([200, 404, 200]);
  expect((await endInterview(platform, actor, { interviewId: chosen.value.appointmentId, outcome: "PASSED" })).ok).toBe(
    true,
  );
  expect([await lina(url), await rusdi(url), await dewi(url)]).toEqual([404, 404, 200]);
});
