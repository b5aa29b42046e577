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
  saveFindings,
  takeNext,
  verifyFirst,
  type StaffActor,
} from "../casework/index.ts";
import { lawBook, type PolicyFile } from "../entitlement/index.ts";
import { openDatabase, openPool, practiceRole } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { readFileSync } from "node:fs";
import { findCaseFile } from "../claims/index.ts";
import { documentsOfClaim, openDocument, findDocument } from "../evidence/index.ts";
import { endInterview, saveNotes, startInterview, type Ending } from "../interviews/index.ts";
import {
  dealExercises,
  exercisesOf,
  findScene,
  paperStorage,
  practiceClock,
  practiceOfficeOf,
  type DealtExercise,
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
  (await exercisesOf(db, practice.keys, actor.id)).find((each) => each.kind === kind)!;
const fileOf = async (actor: StaffActor, code: string) => (await findDeskFile(db, practice.keys, here(actor), code))!;
async function sentCard(code: string): Promise<{ nik: string; sent: string }> {
  const file = (await findCaseFile(db, practice.keys, { code }))!;
  const card = (await documentsOfClaim(db, file.claimId)).find((each) => each.code === "KTP")!;
  return { nik: file.person.nik, sent: (await openDocument(practice, (await findDocument(db, card.id))!)).toString() };
}
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
  const dealt = await Promise.all([
    dealExercises(practice, staffOf(dewi), "FIRST"),
    dealExercises(practice, staffOf(dewi), "FIRST"),
  ]);
  expect(dealt).toContainEqual({ ok: true, value: { dealt: 8 } });
  expect((await exercisesOf(db, practice.keys, dewi.id)).map(({ kind }) => kind).sort()).toEqual([
    "ACCOUNT_OF_ANOTHER",
    "ALL_IN_ORDER",
    "CARD_OF_ANOTHER",
    "CONTRACT_STILL_RUNS",
    "CREDIT_ELSEWHERE",
    "KTP_UNREADABLE",
    "LETTER_OF_ANOTHER",
    "PENSION_AGE_ELSEWHERE",
  ]);
  expect(await dealExercises(practice, staffOf(dewi), "FIRST")).toEqual({ ok: true, value: { dealt: 0 } });
  expect(await dealExercises(practice, staffOf(hendra), "SECOND")).toEqual({ ok: true, value: { dealt: 5 } });
  expect(await dealExercises(practice, staffOf(officer("BRANCH_HEAD")), "FIRST")).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  const queue = await listQueue(db, practice.keys, {
    officeId: practiceOfficeOf(dewi.id),
    filter: "all",
    today: "2026-06-02",
    page: 0,
  });
  expect(queue.rows).toHaveLength(8);
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
  const back = async (kind: ExerciseKind, asked: readonly string[]) => {
    const given = await act(kind);
    await saveFindings(practice, { ...given, findings: await findings(hendra, given.code, asked) });
    await returnToFirst(practice, { ...given, reason: "Ada yang terlewat, lihat tandanya." });
    return await exercise(hendra, kind);
  };
  expect(await back("KTP_OVERLOOKED", ["KTP"])).toMatchObject({
    mine: { verb: "return-to-first", asks: ["KTP"] },
    alike: true,
  });
  // Given back, but for a paper that was in order; and given back without a mark on anything.
  expect(await back("HOUSE_OVERLOOKED", ["KTP"])).toMatchObject({
    mine: { verb: "return-to-first", asks: ["KTP"] },
    expert: { verb: "return-to-first", asks: ["PPJB_AJB"] },
    alike: false,
  });
  expect(await back("ACCOUNT_OVERLOOKED", [])).toMatchObject({
    mine: { verb: "return-to-first", asks: [] },
    alike: false,
  });
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
  expect(await dealExercises(practice, staffOf(hendra), "SECOND")).toEqual({ ok: true, value: { dealt: 5 } });
});

/** An interview opened, its ticks and notes kept, and ended, by the actions of the real desk. */
async function interview(
  kind: ExerciseKind,
  ticks: readonly string[],
  ending: DistributiveOmit<Ending, "interviewId">,
): Promise<DealtExercise> {
  const all = await exercisesOf(db, practice.keys, dewi.id);
  const { claimId, interviewId } = all.find((each) => each.kind === kind && !each.mine)!;
  expect(await startInterview(practice, here(dewi), interviewId!)).toMatchObject({ ok: true });
  expect(await saveNotes(practice, dewi.id, { interviewId: interviewId!, text: "Catatan.", ticks, version: 0 })).toBe(
    1,
  );
  expect(await endInterview(practice, here(dewi), { ...ending, interviewId: interviewId! } as Ending)).toMatchObject({
    ok: true,
  });
  return (await exercisesOf(db, practice.keys, dewi.id)).find((each) => each.claimId === claimId)!;
}
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

test("an interview is practised with the real checklist and outcome; a tick on what is not so is not alike", async () => {
  const before = await counts();
  expect(await dealExercises(practice, staffOf(hendra), "INTERVIEW")).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await dealExercises(practice, staffOf(dewi), "INTERVIEW")).toEqual({ ok: true, value: { dealt: 6 } });
  expect(await exercise(dewi, "CALL_BACK")).toMatchObject({ mine: null, alike: null });
  const phone = ["GREETED", "TELLS_OWN_DATA", "LAST_DAY_OF_WORK", "OWN_ACCOUNT", "NOBODY_ASKED_MONEY"];
  const video = [
    "GREETED",
    "FACE_MATCHES_KTP",
    "ORIGINAL_KTP_SHOWN",
    "LAST_DAY_OF_WORK",
    "OWN_ACCOUNT",
    "NOBODY_ASKED_MONEY",
  ];
  const without = (ticks: readonly string[], code: string) => ticks.filter((each) => each !== code);

  expect(await interview("CALL_IN_ORDER", phone, { outcome: "PASSED" })).toMatchObject({
    mine: { verb: "pass-interview", open: [] },
    alike: true,
  });
  expect(await interview("CALL_BACK", ["GREETED"], { outcome: "NOT_REACHED" })).toMatchObject({ alike: true });
  // The sibling read the card out well; that is no answer of the claimant's.
  expect(
    await interview("SPEAKS_FOR_ANOTHER", ["GREETED", "TELLS_OWN_DATA"], { outcome: "NOT_REACHED" }),
  ).toMatchObject({ mine: { verb: "offer-new-time" }, alike: false });
  expect(
    await interview("FACE_OF_ANOTHER", without(video, "FACE_MATCHES_KTP"), {
      outcome: "REFUSED",
      reasons: [{ code: "IDENTITY_DIFFERS", sentence: "Wajahnya lain." }],
    }),
  ).toMatchObject({ mine: { verb: "refuse-claim", open: ["FACE_MATCHES_KTP"] }, alike: true });
  expect(
    await interview("ORIGINAL_DIFFERS", video, {
      outcome: "CORRECTION",
      items: [{ kind: "DOCUMENT", code: "KTP", reason: "Kirim foto KTP yang baru." }],
    }),
  ).toMatchObject({ mine: { verb: "request-correction", asks: ["KTP"] }, alike: true });
  expect(await interview("BROKER_BESIDE", video, { outcome: "PASSED" })).toMatchObject({
    mine: { verb: "pass-interview", open: [] },
    expert: { verb: "pass-interview", open: ["NOBODY_ASKED_MONEY"] },
    alike: false,
  });
  // Once more, with what was learnt.
  expect(await dealExercises(practice, staffOf(dewi), "INTERVIEW")).toEqual({ ok: true, value: { dealt: 6 } });
  expect(await interview("BROKER_BESIDE", without(video, "NOBODY_ASKED_MONEY"), { outcome: "PASSED" })).toMatchObject({
    alike: true,
  });
  // Who passes somebody has asked everything else.
  expect(await interview("CALL_IN_ORDER", without(phone, "OWN_ACCOUNT"), { outcome: "PASSED" })).toMatchObject({
    alike: false,
  });
  expect(await counts()).toBe(before);
});

test("by video two faces are drawn, and another number on the sent photo than on the card itself; by telephone nothing", async () => {
  const sceneOf = async (kind: ExerciseKind) => {
    const { interviewId, code } = await exercise(dewi, kind);
    return { scene: (await findScene(db, dewi.id, interviewId!))!.scene, ...(await sentCard(code)) };
  };
  const { scene, nik, sent } = await sceneOf("ORIGINAL_DIFFERS");
  expect([scene.original!.includes(nik), sent.includes(nik)]).toEqual([true, false]);
  const faces = (svg: string) => [...svg.matchAll(/<ellipse/g)].length;
  expect(faces(scene.camera!)).toBe(1);
  expect(faces((await sceneOf("BROKER_BESIDE")).scene.camera!)).toBe(2);
  const skin = (svg: string) => /<ellipse[^>]*fill="(#\w+)"/.exec(svg)![1];
  const other = await sceneOf("FACE_OF_ANOTHER");
  expect(skin(other.scene.camera!)).not.toBe(skin(other.scene.original!));
  expect(skin(scene.camera!)).toBe(skin(scene.original!));
  expect((await sceneOf("CALL_IN_ORDER")).scene).toEqual({ camera: null, original: null, lastDay: null });
  expect(await findScene(db, hendra.id, (await exercise(dewi, "CALL_BACK")).interviewId!)).toBeNull();
});

test("every reason that is sent from home is practised", async () => {
  const { rows } = await sql<{ reason: string }>`select distinct reason from claims order by reason`.execute(db);
  expect(rows.map(({ reason }) => reason)).toEqual([
    "PENSIUN_56",
    "PENSIUN_PKB",
    "PHK",
    "PKWT_AKHIR",
    "RESIGN",
    "SEBAGIAN_10",
    "SEBAGIAN_30_KREDIT",
    "SEBAGIAN_30_TUNAI",
  ]);
});

test("an exercise of more than ninety days ago is swept with all that hangs on it, and a younger one stays", async () => {
  const left = async (claimId: string) =>
    (
      await sql<{ n: string }>`select concat_ws(' ', (select count(*) from claims where id = ${claimId}),
        (select count(*) from cases where claim_id = ${claimId}), (select count(*) from documents where claim_id = ${claimId}),
        (select count(*) from appointments where claim_id = ${claimId}), (select count(*) from interviews where claim_id = ${claimId})) as n`.execute(
        db,
      )
    ).rows[0]!.n;
  const papers = async () =>
    Number((await sql<{ n: string }>`select count(*) as n from practice.papers`.execute(db)).rows[0]!.n);
  const members = async () =>
    Number((await sql<{ n: string }>`select count(*) as n from members`.execute(db)).rows[0]!.n);
  const all = await exercisesOf(db, practice.keys, dewi.id);
  const old = all.find(({ kind }) => kind === "BROKER_BESIDE")!;
  const young = all.find(({ kind, mine }) => kind === "CALL_BACK" && !mine)!;
  expect([await left(old.claimId), await left(young.claimId)]).toEqual(["1 0 5 1 1", "1 0 5 1 0"]);
  const before = [await papers(), await members()];
  await sql`update practice.exercises set dealt_at = ${new Date("2026-03-03T07:00:00Z")} where claim_id = ${old.claimId}`.execute(
    db,
  );
  await sql`update practice.exercises set dealt_at = ${new Date("2026-03-05T07:00:00Z")} where claim_id = ${young.claimId}`.execute(
    db,
  );
  // The second desk has nothing new to be dealt: sweeping needs no other work.
  expect(await dealExercises(practice, staffOf(hendra), "SECOND")).toEqual({ ok: true, value: { dealt: 0 } });
  expect([await left(old.claimId), await left(young.claimId)]).toEqual(["0 0 0 0 0", "1 0 5 1 0"]);
  expect([await papers(), await members()]).toEqual([before[0]! - 5, before[1]! - 1]);
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
