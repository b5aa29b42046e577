import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import {
  findDeskFile,
  finishSecond,
  listQueue,
  refuseClaim,
  requestCorrection,
  returnToFirst,
  approve,
  takeNext,
  verifyFirst,
  type StaffActor,
} from "../casework/index.ts";
import { lawBook, type PolicyFile } from "../entitlement/index.ts";
import { openDatabase, openPool, practiceRole } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { readFileSync } from "node:fs";
import { openDocument, findDocument } from "../evidence/index.ts";
import {
  dealExercises,
  exercisesOf,
  paperStorage,
  practiceClock,
  practiceOfficeOf,
  type ExerciseKind,
  type Practice,
} from "./index.ts";

const platform = await createTestPlatform();
const { officer } = await openOffice(platform);
const db = openDatabase(openPool(platform.databaseUrl, 4, practiceRole));
afterAll(() => db.destroy());
const practice: Practice = { ...platform, db, storage: paperStorage(db) };
const staffOf = (actor: StaffActor) =>
  ({
    id: actor.id,
    name: "Dewi",
    username: "dewi",
    role: actor.role,
    officeId: actor.officeId,
    officeName: "Mampang",
    zone: "Asia/Jakarta",
  }) as never;
const dewi = officer("CS", 1);
const hendra = officer("PENATA_MADYA", 1);
const here = (actor: StaffActor): StaffActor => ({ ...actor, officeId: practiceOfficeOf(actor.id) });
const counts = async () =>
  (
    await sql<{
      n: string;
    }>`select concat_ws(' ', (select count(*) from claims), (select count(*) from members), (select count(*) from cases),
      (select count(*) from audit.facts), (select count(*) from graphile_worker.jobs), (select count(*) from messages), (select count(*) from payment_orders)) as n`.execute(
      platform.db,
    )
  ).rows[0]!.n;
const exercise = async (actor: StaffActor, kind: ExerciseKind) =>
  (await exercisesOf(db, actor.id)).find((each) => each.kind === kind)!;
const fileOf = async (actor: StaffActor, code: string) => (await findDeskFile(db, practice.keys, here(actor), code))!;
async function findings(actor: StaffActor, code: string, asked: readonly string[] = []) {
  return Object.fromEntries(
    (await fileOf(actor, code)).items.map((item) => {
      const ask = asked.includes(item.asks);
      return [
        item.code,
        {
          verdict: ask ? ("ASK" as const) : ("OK" as const),
          note: ask ? "Kirim lagi yang dapat dibaca." : "",
          mark: item.mark,
        },
      ];
    }),
  );
}
async function takeAll(actor: StaffActor): Promise<void> {
  await sql`update cases set assigned_to = ${actor.id}, assigned_at = now() where office_id = ${practiceOfficeOf(actor.id)}`.execute(
    db,
  );
}

test("exercises are dealt once, to one officer alone, and leave nothing behind outside the practice office", async () => {
  const before = await counts();
  const dealt = await Promise.all([dealExercises(practice, staffOf(dewi)), dealExercises(practice, staffOf(dewi))]);
  expect(dealt).toContainEqual({ ok: true, value: { dealt: 5 } });
  expect((await exercisesOf(db, dewi.id)).map(({ kind }) => kind).sort()).toEqual([
    "ACCOUNT_OF_ANOTHER",
    "ALL_IN_ORDER",
    "CARD_OF_ANOTHER",
    "KTP_UNREADABLE",
    "LETTER_OF_ANOTHER",
  ]);
  expect(await dealExercises(practice, staffOf(dewi))).toEqual({ ok: true, value: { dealt: 0 } });
  expect(await dealExercises(practice, staffOf(hendra))).toEqual({ ok: true, value: { dealt: 4 } });
  expect(await dealExercises(practice, staffOf(officer("BRANCH_HEAD")))).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  const queue = await listQueue(db, practice.keys, {
    officeId: practiceOfficeOf(dewi.id),
    filter: "all",
    today: "2026-06-02",
    page: 0,
  });
  expect(queue.rows).toHaveLength(5);
  expect(await takeNext(practice, here(dewi))).toMatchObject({ ok: true, value: { already: false } });
  expect(await counts()).toBe(before);
});

test("what the officer did stands beside what an expert does; another paper asked for is not alike", async () => {
  await takeAll(dewi);
  const before = await counts();
  const act = async (kind: ExerciseKind) => {
    const { claimId, code } = await exercise(dewi, kind);
    return { actor: here(dewi), claimId, key: newId(), code };
  };
  const order = await act("ALL_IN_ORDER");
  expect(await exercise(dewi, "ALL_IN_ORDER")).toMatchObject({ mine: null, alike: null });
  await verifyFirst(practice, { ...order, findings: await findings(dewi, order.code) });
  expect(await exercise(dewi, "ALL_IN_ORDER")).toMatchObject({ mine: { verb: "verify-first" }, alike: true });
  const ktp = await act("KTP_UNREADABLE");
  await requestCorrection(practice, { ...ktp, findings: await findings(dewi, ktp.code, ["KTP"]) });
  expect(await exercise(dewi, "KTP_UNREADABLE")).toMatchObject({
    mine: { verb: "request-correction", asks: ["KTP"] },
    alike: true,
  });
  const card = await act("CARD_OF_ANOTHER");
  await requestCorrection(practice, { ...card, findings: await findings(dewi, card.code, ["KTP"]) });
  expect(await exercise(dewi, "CARD_OF_ANOTHER")).toMatchObject({ alike: false, expert: { asks: ["KARTU_PESERTA"] } });
  const account = await act("ACCOUNT_OF_ANOTHER");
  await verifyFirst(practice, { ...account, findings: await findings(dewi, account.code) });
  expect(await exercise(dewi, "ACCOUNT_OF_ANOTHER")).toMatchObject({ mine: { verb: "verify-first" }, alike: false });
  expect(await counts()).toBe(before);
});

test("at the second desk a colleague's oversight is there to be found, and a dead claimant to be refused", async () => {
  await takeAll(hendra);
  const act = async (kind: ExerciseKind) => {
    const { claimId, code } = await exercise(hendra, kind);
    return { actor: here(hendra), claimId, key: newId(), code };
  };
  const order = await act("SECOND_IN_ORDER");
  await finishSecond(practice, { ...order, findings: await findings(hendra, order.code) });
  expect(await approve(practice, { ...order, key: newId() })).toEqual({ ok: true, value: { status: "APPROVED" } });
  expect(await exercise(hendra, "SECOND_IN_ORDER")).toMatchObject({ alike: true });
  const ktp = await act("KTP_OVERLOOKED");
  await returnToFirst(practice, { ...ktp, reason: "Tahun lahir di KTP lain dari yang diketik." });
  expect(await exercise(hendra, "KTP_OVERLOOKED")).toMatchObject({ mine: { verb: "return-to-first" }, alike: true });
  const died = await act("CLAIMANT_DIED");
  await finishSecond(practice, { ...died, findings: await findings(hendra, died.code) });
  expect(await approve(practice, { ...died, key: newId() })).toMatchObject({
    ok: false,
    refusal: { code: "DECEASED" },
  });
  await refuseClaim(practice, {
    ...died,
    key: newId(),
    reason: "IDENTITY_DIFFERS",
    sentence: "Peserta tercatat meninggal; ahli waris dapat mengajukan.",
  });
  expect(await exercise(hendra, "CLAIMANT_DIED")).toMatchObject({ alike: true });
});

test("what a second officer gave back does not stand in the way of the next exercises", async () => {
  expect(await dealExercises(practice, staffOf(hendra))).toEqual({ ok: true, value: { dealt: 3 } });
});

test("a paper is a drawing that says it is made up", async () => {
  const { code } = await exercise(dewi, "LETTER_OF_ANOTHER");
  const { documents, member } = await fileOf(dewi, code);
  const letter = documents.find((each) => each.code === "SURAT_PENGUNDURAN_DIRI")!;
  expect(letter.mediaType).toBe("image/svg+xml");
  const picture = (await openDocument(practice, (await findDocument(db, letter.id))!)).toString();
  expect(picture).toContain("CONTOH LATIHAN, BUKAN DOKUMEN ASLI");
  expect(picture).not.toContain(member.name);
});

test.each([
  "insert into public.messages select * from public.messages",
  "select graphile_worker.add_job('send-message', '{}')",
  "select * from public.claims",
  "select audit.record('[]', true)",
  "select * from audit.facts",
  "insert into public.payment_orders select * from public.payment_orders",
])("the practice office's role may not: %s", async (statement) => {
  await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: "42501" });
});

test("the practice office lives on the first day of a rule that is published and still to come", () => {
  expect(practiceClock(platform.clock, () => lawBook()).today()).toBe("2026-06-02");
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
  const coming = lawBook([{ ...file, id: "permenaker-9-2026", effectiveFrom: "2026-07-01" }]);
  const clock = practiceClock(platform.clock, () => coming);
  expect([clock.today(), clock.now().toISOString()]).toEqual(["2026-07-01", "2026-07-01T07:31:00.000Z"]);
});
