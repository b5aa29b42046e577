import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { planShifts } from "../../appointments/index.ts";
import { messagesOfClaim } from "../../messages/index.ts";
import { idFromCode } from "../../offices/index.ts";
import { newId } from "../../platform/ids.ts";
import type { Announced } from "../../platform/jobs.ts";
import { chooseInterviewTime } from "../index.ts";
import { tellClaimant } from "./tell-claimant.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const teller = { ...platform, resumeLink: "https://lapak.example/lanjut" };
const fact = (type: string, claimId: string, data = {}, subject: string | null = null): Announced => ({
  id: newId(),
  type,
  at: "2026-06-02T07:31:00Z",
  actor_kind: "SYSTEM",
  actor_id: "test",
  actor_role: null,
  office_id: null,
  claim_id: claimId,
  subject,
  why: null,
  data,
});

test("a claim that was sent is told once, with its code and the next step", async () => {
  const { id, code } = await addClaim({ status: "SUBMITTED" });
  const submitted = fact("ClaimSubmitted", id);
  await tellClaimant(teller, submitted);
  await tellClaimant(teller, submitted);
  const told = await messagesOfClaim(platform.db, platform.keys, id);
  expect(told.map(({ template, status, subject }) => [template, status, subject])).toEqual([
    ["ClaimSubmitted", "QUEUED", `Klaim ${code} sudah kami terima`],
  ]);
  expect(told[0]!.text).toContain("pilih waktu wawancara lewat HP di https://lapak.example/lanjut .");
});

/** An interview time in Luwuk, as it stands in the book. @returns its id */
async function timeInLuwuk(claimId: string, startsAt: string, status: "BOOKED" | "OFFERED" | "MOVED"): Promise<string> {
  const [id, office, officer, until] = [
    newId(),
    idFromCode("office", "LUWUK"),
    idFromCode("staff", "CS-1"),
    status === "OFFERED" ? startsAt : null,
  ];
  await sql`with slot as (insert into slots (id, officer_id, office_id, starts_at, ends_at, part, opened_at) values (${newId()}, ${officer}, ${office}, ${startsAt}, ${startsAt}::timestamptz + interval '20 minutes', 'DAY', now()) returning *)
    insert into appointments (id, claim_id, slot_id, office_id, officer_id, starts_at, ends_at, kind, status, held_until, made_at, status_since)
    select ${id}, ${claimId}, id, office_id, officer_id, starts_at, ends_at, 'VIDEO', ${status}, ${until}, now(), now() from slot`.execute(
    platform.db,
  );
  return id;
}

test("an interview is told in the zone of the office that holds it, and not once it has begun", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const time = await timeInLuwuk(id, "2026-06-04T03:00:00Z", "BOOKED");
  await tellClaimant(teller, fact("InterviewTimeChosen", id, {}, time));
  const [told] = await messagesOfClaim(platform.db, platform.keys, id);
  expect(told!.text).toContain(
    "Kamis, 4 Juni, 11.00 WITA (10.00 WIB), dengan Luwuk. Anda tidak perlu datang.\n\nLewat video di HP.",
  );
  // The office's clock stands at 2 June, 07.31 UTC: 43 hours and 29 minutes before.
  const { rows } = await sql<{
    minutes: number;
  }>`select round(extract(epoch from send_before - now()) / 60)::int as minutes from messages where claim_id = ${id}`.execute(
    platform.db,
  );
  expect(rows).toEqual([{ minutes: 43 * 60 + 29 }]);
});

test("heard late, a time that was moved or taken meanwhile is not told any more", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const old = await timeInLuwuk(id, "2026-06-04T03:20:00Z", "MOVED");
  const now = await timeInLuwuk(id, "2026-06-05T03:00:00Z", "BOOKED");
  for (const [type, subject] of [
    ["InterviewTimeChosen", now],
    ["InterviewTimeChosen", old],
    ["InterviewTimeOffered", now],
  ] as const)
    await tellClaimant(teller, fact(type, id, {}, subject));
  expect((await messagesOfClaim(platform.db, platform.keys, id)).map(({ subject }) => subject)).toEqual([
    "Wawancara Anda: Jumat, 5 Juni, 11.00 WITA (10.00 WIB)",
  ]);
});

test("a time that is kept for somebody is told", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const offered = await timeInLuwuk(id, "2026-06-08T01:00:00Z", "OFFERED");
  await tellClaimant(teller, fact("InterviewTimeOffered", id, {}, offered));
  expect((await messagesOfClaim(platform.db, platform.keys, id))[0]!.text).toContain(
    "Senin, 8 Juni, 09.00 WITA (08.00 WIB), Luwuk.",
  );
});

test("who was not reached hears once: that we tried, which time is kept and until when", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const offered = await timeInLuwuk(id, "2026-06-09T01:00:00Z", "OFFERED");
  await tellClaimant(teller, { ...fact("InterviewTimeOffered", id, {}, offered), why: "NOT_REACHED" });
  await tellClaimant(teller, fact("InterviewNotReached", id));
  const told = await messagesOfClaim(platform.db, platform.keys, id);
  expect(told.map(({ subject }) => subject)).toEqual(["Kami belum berhasil menghubungi Anda, waktu baru kami simpan"]);
  expect(told[0]!.text).toContain("waktu baru untuk Anda: Selasa, 9 Juni, 09.00 WITA (08.00 WIB), Luwuk.");
  expect(told[0]!.text).toContain("Disimpan sampai Selasa, 9 Juni, 08.00 WIB.");
});

test("who was not reached and has no time kept is asked to choose; who has chosen meanwhile is not", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  await tellClaimant(teller, fact("InterviewNotReached", id));
  expect((await messagesOfClaim(platform.db, platform.keys, id)).map(({ subject }) => subject)).toEqual([
    "Kami belum berhasil menghubungi Anda",
  ]);
  const { id: other } = await addClaim({ status: "SUBMITTED" });
  await timeInLuwuk(other, "2026-06-10T01:00:00Z", "BOOKED");
  await tellClaimant(teller, fact("InterviewNotReached", other));
  expect(await messagesOfClaim(platform.db, platform.keys, other)).toEqual([]);
});

test("a request for correction names what and why, and is not told once it was answered", async () => {
  const { id } = await addClaim({ status: "CORRECTION" });
  await sql`update claims set correction = '[{"kind":"FIELD","code":"bank","reason":"Nama pemilik berbeda."}]' where id = ${id}`.execute(
    platform.db,
  );
  await tellClaimant(teller, fact("CorrectionRequested", id));
  expect((await messagesOfClaim(platform.db, platform.keys, id))[0]!.text).toContain(
    "Rekening bank: Nama pemilik berbeda.",
  );
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

test("the fact of choosing a time, as it was recorded, is told", async () => {
  await planShifts(platform);
  const { id } = await addClaim({ status: "SUBMITTED" });
  await chooseInterviewTime(platform, {
    claimId: id,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date("2026-06-04T13:20:00+07:00"),
    kind: "PHONE",
  });
  const { rows } =
    await sql<Announced>`select * from audit.facts where claim_id = ${id} and type = 'InterviewTimeChosen'`.execute(
      platform.db,
    );
  await tellClaimant(teller, rows[0]!);
  expect((await messagesOfClaim(platform.db, platform.keys, id))[0]!.text).toContain(
    "Kamis, 4 Juni, 13.20 WIB, dengan Mampang. Anda tidak perlu datang.\n\nLewat telepon biasa.",
  );
});
