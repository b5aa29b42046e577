import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { messagesOfClaim } from "../messages/index.ts";
import { idFromCode } from "../offices/index.ts";
import { newId } from "../platform/ids.ts";
import type { Announced } from "../platform/jobs.ts";
import { tellClaimant } from "./tell-claimant.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const teller = { ...platform, resumeLink: "https://lapak.example/lanjut" };
const fact = (type: string, claimId: string, data = {}, officeId: string | null = null): Announced => ({ id: newId(), type, at: "2026-06-02T07:31:00Z", actor_kind: "SYSTEM", actor_id: "test", actor_role: null, office_id: officeId, claim_id: claimId, subject: null, why: null, data });

test("a claim that was sent is told once, with its code and the next step", async () => {
  const { id, code } = await addClaim({ status: "SUBMITTED" });
  const submitted = fact("ClaimSubmitted", id);
  await tellClaimant(teller, submitted);
  await tellClaimant(teller, submitted);
  const told = await messagesOfClaim(platform.db, platform.keys, id);
  expect(told.map(({ template, status, subject }) => [template, status, subject])).toEqual([["ClaimSubmitted", "QUEUED", `Klaim ${code} sudah kami terima`]]);
  expect(told[0]!.text).toContain("pilih waktu wawancara lewat HP di https://lapak.example/lanjut .");
});

test("an interview is told in the zone of the office that holds it", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  await tellClaimant(teller, fact("InterviewTimeChosen", id, { startsAt: "2026-06-04T03:00:00Z" }, idFromCode("office", "LUWUK")));
  const [told] = await messagesOfClaim(platform.db, platform.keys, id);
  expect(told!.text).toContain("Kamis, 4 Juni 2026, 11.00 WITA, dengan kantor Luwuk. Anda tidak perlu datang.\n\nLewat video di HP.");
});

test("a request for correction names what and why, and is not told once it was answered", async () => {
  const { id } = await addClaim({ status: "CORRECTION" });
  await sql`update claims set correction = '[{"kind":"FIELD","code":"bank","reason":"Nama pemilik berbeda."}]' where id = ${id}`.execute(platform.db);
  await tellClaimant(teller, fact("CorrectionRequested", id));
  expect((await messagesOfClaim(platform.db, platform.keys, id))[0]!.text).toContain("Rekening bank: Nama pemilik berbeda.");
  const { id: other } = await addClaim({ status: "INTERVIEWED" });
  await tellClaimant(teller, fact("CorrectionRequested", other));
  expect(await messagesOfClaim(platform.db, platform.keys, other)).toEqual([]);
});

test("the money: how much, and to which account by its last four", async () => {
  const { id, code } = await addClaim({ status: "PAID" });
  await tellClaimant(teller, fact("ClaimPaid", id, { amount: 41_276_500 }));
  const [told] = await messagesOfClaim(platform.db, platform.keys, id);
  expect(told!.text).toContain(`Uang JHT klaim ${code} sudah kami kirim: Rp41.276.500 ke rekening berakhiran 7890.`);
});
