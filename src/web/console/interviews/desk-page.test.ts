import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { planShifts } from "../../../appointments/index.ts";
import { chooseInterviewTime } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { startInterview } from "../../../interviews/index.ts";
import { idFromCode } from "../../../offices/index.ts";
import { interviewDesk } from "./interview-desk.tsx";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
await planShifts(platform);
const dewi = officer("CS");
const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  request.staff = {
    id: dewi.id,
    name: "Dewi",
    username: "dewi",
    role: "CS",
    officeId: dewi.officeId,
    officeName: "Mampang",
    zone: "Asia/Jakarta",
  };
});
await app.register(formbody);
await app.register(interviewDesk({ ...platform, iceServers: () => [] } as unknown as House), { prefix: "/petugas" });

async function deskOf(kind: "VIDEO" | "PHONE", hour: string): Promise<string> {
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  const startsAt = new Date(`2026-06-05T${hour}:00+07:00`);
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt,
    kind,
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const id = chosen.value.appointmentId;
  await startInterview(platform, dewi, id);
  return (await app.inject({ url: `/petugas/wawancara/${id}` })).body;
}

test("an interview that is opened before its day says which day that is, and that nobody waits yet", async () => {
  const early = await deskOf("PHONE", "08:40");
  expect(early).toContain("Jumat, 5 Juni, 08.40");
  expect(early).toContain("Wawancara ini baru Jumat, 5 Juni. Warga belum menunggu.");
  platform.setNow("2026-06-05T08:00:00+07:00");
  expect(await deskOf("PHONE", "09:00")).not.toContain("Warga belum menunggu");
  platform.setNow("2026-06-04T09:00:00+07:00");
});

test("on the telephone nothing is asked that only a camera shows; on video nothing is told that the card shows", async () => {
  const seen = ["Wajah sama dengan foto KTP", "KTP asli di depan kamera", "Cocokkan dengan KTP asli di kamera"];
  const told = ["empat angka terakhir NIK", "Cocokkan dengan jawaban di telepon"];
  const [video, phone] = [await deskOf("VIDEO", "08:00"), await deskOf("PHONE", "08:20")];
  for (const words of seen) expect([video.includes(words), phone.includes(words)]).toEqual([true, false]);
  for (const words of told) expect([video.includes(words), phone.includes(words)]).toEqual([false, true]);
  expect(phone).not.toContain("kamera");
  for (const page of [video, phone]) expect(page).toContain("“Ada yang meminta uang?”");
});
