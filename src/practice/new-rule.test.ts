import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { assignCase, findDeskFile, requestCorrection, verifyFirst, type StaffActor } from "../casework/index.ts";
import { findCaseFile } from "../claims/index.ts";
import { lawBook, type LawBook, type PolicyFile } from "../entitlement/index.ts";
import { documentsOfClaim, findDocument, openDocument } from "../evidence/index.ts";
import { openDatabase, openPool, practiceRole } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import {
  dealExercises,
  exercisesOf,
  newRule,
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

type Written = { -readonly [Key in keyof PolicyFile]: PolicyFile[Key] };
/** A rule of 1 July 2026 that is as today's except for what is changed here. */
function comingRule(change: (file: Written) => void): LawBook {
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Written;
  Object.assign(file, { id: "permenaker-9-2026", effectiveFrom: "2026-07-01" });
  change(file);
  return lawBook([file]);
}
const waiting = (file: Written, reason: "RESIGN" | "PHK", months: number, days: number): void => {
  const [first] = file.parameters.waitingPeriod[reason]!;
  Object.assign(file.parameters.waitingPeriod, { [reason]: [{ ...first, from: "2026-07-01", months, days }] });
};
/** The practice office while this is the law; it stands on the coming rule's first day. */
const under = (book: LawBook): Practice => ({
  ...platform,
  db,
  storage: paperStorage(db),
  law: { book: () => book },
  clock: practiceClock(platform.clock, () => book),
});
const staffOf = (actor: StaffActor) =>
  ({
    id: actor.id,
    name: "Dewi",
    username: "dewi",
    role: "CS",
    officeId: actor.officeId,
    zone: "Asia/Jakarta",
  }) as never;
const kindsOf = async (actor: StaffActor) =>
  (await exercisesOf(db, platform.keys, actor.id)).filter(({ mine }) => !mine).map(({ kind }) => kind);
const exercise = async (actor: StaffActor, kind: ExerciseKind) =>
  (await exercisesOf(db, platform.keys, actor.id)).find((each) => each.kind === kind)!;

async function paperOf(practice: Practice, claimId: string, code: string): Promise<string> {
  const { id } = (await documentsOfClaim(db, claimId)).find((each) => each.code === code)!;
  return (await openDocument(practice, (await findDocument(db, id))!)).toString();
}

/** The first officer's decision: everything in order, or this paper asked for. */
async function decide(practice: Practice, actor: StaffActor, kind: ExerciseKind, asked: string | null) {
  const here = { ...actor, officeId: practiceOfficeOf(actor.id) };
  const { claimId, code } = await exercise(actor, kind);
  await assignCase(practice, { actor: { ...here, role: "BRANCH_HEAD" }, claimId, to: here });
  const { items } = (await findDeskFile(db, practice.keys, here, code))!;
  const findings = Object.fromEntries(
    items.map(({ code, asks, mark }) => {
      const verdict = asks === asked ? ("ASK" as const) : ("OK" as const);
      return [code, { verdict, note: verdict === "ASK" ? "Kirim surat yang benar." : "", mark }];
    }),
  );
  const act = { actor: here, claimId, key: newId(), findings };
  expect(await (asked ? requestCorrection(practice, act) : verifyFirst(practice, act))).toMatchObject({ ok: true });
  return await exercise(actor, kind);
}

test("a shorter waiting period: somebody may claim on the first day who would still have to wait under the old rule", async () => {
  const dewi = officer("CS", 1);
  const practice = under(comingRule((file) => waiting(file, "RESIGN", 0, 10)));
  expect(await dealExercises(practice, staffOf(dewi), "FIRST")).toEqual({ ok: true, value: { dealt: 9 } });
  const { claimId, policy, reason } = await exercise(dewi, "NEW_RULE_SOONER");
  expect({ policy, reason }).toEqual({ policy: "permenaker-9-2026", reason: "RESIGN" });
  // Ten days before 1 July; a month after it would be 21 July.
  const file = (await findCaseFile(db, practice.keys, { claimId }))!;
  expect(file.answers["letterDate"]).toBe("2026-06-21");
  expect(file.decision).toMatchObject({ policy: "permenaker-9-2026", eligible: true, eligibleFrom: "2026-07-01" });
  expect(await decide(practice, dewi, "NEW_RULE_SOONER", null)).toMatchObject({ alike: true });
});

test("a longer waiting period and a new paper: the letter's own day, and whose the new paper is, are there to be found", async () => {
  const sari = officer("CS", 2);
  const practice = under(
    comingRule((file) => {
      waiting(file, "RESIGN", 2, 0);
      const { PHK } = file.reasons;
      Object.assign(file.reasons, { PHK: { ...PHK, documents: [...PHK.documents, ["KARTU_KELUARGA", "CHANNEL"]] } });
    }),
  );
  expect(await dealExercises(practice, staffOf(sari), "FIRST")).toEqual({ ok: true, value: { dealt: 10 } });
  const later = await exercise(sari, "NEW_RULE_LATER");
  // A month from 1 June is 1 July; two are 1 August.
  const letter = await paperOf(practice, later.claimId, "SURAT_PENGUNDURAN_DIRI");
  expect(letter).toContain("01-06-2026");
  expect(later).toMatchObject({
    expert: { verb: "request-correction", asks: ["SURAT_PENGUNDURAN_DIRI", "letterDate"] },
  });
  expect(await decide(practice, sari, "NEW_RULE_LATER", "SURAT_PENGUNDURAN_DIRI")).toMatchObject({ alike: true });
  const added = await exercise(sari, "NEW_RULE_PAPER");
  expect(added).toMatchObject({ reason: "PHK", expert: { asks: ["KARTU_KELUARGA"] } });
  expect(await paperOf(practice, added.claimId, "KARTU_KELUARGA")).toContain("BUKANDIA");
  expect(await decide(practice, sari, "NEW_RULE_PAPER", "KTP")).toMatchObject({ alike: false });

  // The rule is withdrawn: what is undecided was of a day that will not come, and is dealt anew as of today.
  const today = under(lawBook());
  expect(await dealExercises(today, staffOf(sari), "FIRST")).toEqual({ ok: true, value: { dealt: 8 } });
  expect(await kindsOf(sari)).toHaveLength(8);
  expect((await exercise(sari, "ALL_IN_ORDER")).policy).toBe("permenaker-4-2022");
  expect((await exercise(sari, "NEW_RULE_LATER")).alike).toBe(true);
});

test("a rule is new from its first day on for ninety days, and today's is not", () => {
  const book = comingRule(() => {});
  const named = (today: string) => newRule(book, today)?.after.id ?? null;
  expect([named("2026-06-30"), named("2026-07-01"), named("2026-09-29"), named("2026-09-30")]).toEqual([
    null,
    "permenaker-9-2026",
    "permenaker-9-2026",
    null,
  ]);
});
