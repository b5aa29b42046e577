import { randomInt } from "node:crypto";
import type { Staff } from "../access/index.ts";
import { assignCase, findDeskFile, followClaim, verifyFirst, type StaffActor } from "../casework/index.ts";
import {
  chooseInterviewTime,
  moveClaim,
  noteCivilCheck,
  saveAnswers,
  saveBank,
  startClaim,
  submitClaim,
} from "../claims/index.ts";
import { payBy, policyInForce, type WithLaw } from "../entitlement/index.ts";
import { keepDocument, keepDrawing, type Storage } from "../evidence/index.ts";
import { findMemberByNik, importMembers } from "../members/index.ts";
import { idFromCode, importOffices, type Zone } from "../offices/index.ts";
import { parseDay } from "../platform/day.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { drawCamera } from "./draw-call.ts";
import { drawOriginal, drawPaper } from "./draw-paper.ts";
import type { ExerciseKind, PracticeDesk, Scene } from "./exercise.ts";
import { desksOfRole, exercises } from "./exercises.rules.ts";
import { exercisesOf } from "./exercise.views.ts";
import { companyPensionAge, employer, makeUpPerson, type MadeUpPerson } from "./made-up-person.rules.ts";
import {
  addPracticeTime,
  beginDealing,
  endDealing,
  insertExercise,
  removeExercises,
  sweepExercises,
  writePeople,
} from "./practice.store.ts";
import { newForDays, storiesAt, type Story } from "./stories.rules.ts";

/** The foundation on the practice schema (db/practice.sql), with the law as it is. */
export type Practice = Platform & WithLaw & { readonly storage: Storage };

const officeCode = (staffId: string): string => `LATIHAN-${staffId}`;

/** The office in which one officer practises alone: nobody else's exercises lie in its queue. */
export const practiceOfficeOf = (staffId: string): string => idFromCode("office", officeCode(staffId));

/**
 * So long an exercise is kept, in days: the course of a rule, the weeks before its day and the first under it are over by
 * then, and a paper that is older than that tells the officer nothing more.
 */
const keptDays = newForDays;
/** So many are swept at most each time that somebody is dealt some: more than one dealing makes, so that they never grow. */
const sweptAtOnce = 50;

/**
 * Deals an officer every exercise of a desk that does not lie before them already. Each is a claim that goes the whole
 * way by the same actions as a real one: started, filled in, sent, booked for an interview, and for a later desk
 * interviewed, and verified, by a made-up colleague. Asked for twice at once, it deals once.
 * @returns how many are new
 */
export async function dealExercises(
  practice: Practice,
  staff: Staff,
  desk: PracticeDesk,
): Promise<Result<{ dealt: number }, { readonly code: "NOT_ALLOWED" }>> {
  if (!desksOfRole(staff.role).includes(desk)) return refused({ code: "NOT_ALLOWED" });
  const { db, keys, clock } = practice;
  if (!(await beginDealing(db, staff.id))) return done({ dealt: 0 });
  try {
    await sweepExercises(db, new Date(clock.now().getTime() - keptDays * 86_400_000), sweptAtOnce);
    const policy = policyOn(practice, staff.zone);
    const undecided = (await exercisesOf(db, keys, staff.id)).filter(({ mine }) => !mine);
    const stale = undecided.filter((each) => each.policy !== policy).map(({ claimId }) => claimId);
    await db.transaction().execute((tx) => removeExercises(tx, stale));
    const open = new Set(undecided.filter((each) => each.policy === policy).map(({ kind }) => kind));
    const today = clock.today(staff.zone);
    const wanted = storiesAt(desk, practice.law.book(), today).filter(({ kind }) => !open.has(kind));
    await openPracticeOffice(practice, staff);
    for (const story of wanted) await deal(practice, staff, story);
    return done({ dealt: wanted.length });
  } finally {
    await endDealing(db, staff.id);
  }
}

/** The rule in force where one practises. */
export const policyOn = ({ law, clock }: Practice, zone?: string): string =>
  policyInForce(law.book(), parseDay(clock.today(zone))!)!.id;

/** Who practises, and the colleague who interviewed and, before a second desk, verified. */
const colleagueOf = (staff: Staff): StaffActor => ({
  kind: "STAFF",
  id: idFromCode("staff", `REKAN-${staff.id}`),
  role: "CS",
  officeId: practiceOfficeOf(staff.id),
});

async function openPracticeOffice(practice: Practice, staff: Staff): Promise<void> {
  const office = { address: "–", zone: staff.zone as Zone };
  await importOffices(practice, [
    { ...office, code: "LATIHAN", name: "Latihan", kind: "HEAD", parent: null },
    { ...office, code: officeCode(staff.id), name: "Kantor latihan", kind: "BRANCH", parent: "LATIHAN" },
  ]);
  const colleague = colleagueOf(staff);
  await practice.db.transaction().execute((tx) =>
    writePeople(tx, colleague.officeId, [
      { id: staff.id, name: staff.name, role: staff.role },
      { id: colleague.id, name: "Rekan latihan", role: "CS" },
    ]),
  );
}

async function deal(practice: Practice, staff: Staff, story: Story): Promise<void> {
  const { db, clock } = practice;
  const { kind, about } = story;
  const { desk, by } = exercises[kind];
  const person = makeUpPerson(story, clock.today(staff.zone), randomInt(0, 10_000_000_000), officeCode(staff.id));
  await importMembers(practice, [employer], [person.member]);
  const claim = await fillIn(practice, story, person);
  const { claimId } = claim;
  await db.transaction().execute((tx) => noteCivilCheck(tx, claimId, { ...known, at: clock.now().toISOString() }));
  const interviewId = by && (await bookInterview(practice, staff, claimId, by));
  if (desk !== "INTERVIEW") {
    await passByColleague(practice, staff, claimId);
    await followClaim(practice, claimId);
  }
  if (desk === "SECOND") await verifyByColleague(practice, colleagueOf(staff), claim);
  await db.transaction().execute(async (tx) => {
    if (kind === "CLAIMANT_DIED")
      await noteCivilCheck(tx, claimId, { ...known, deceased: true, at: clock.now().toISOString() });
    await insertExercise(tx, {
      claimId,
      staffId: staff.id,
      kind,
      about,
      policy: policyOn(practice, staff.zone),
      at: clock.now(),
      ...(interviewId && { interview: { id: interviewId, scene: sceneOf(kind, person) } }),
    });
  });
}

/** Who is at the other end: by telephone there is nothing to be seen. */
function sceneOf(kind: ExerciseKind, person: MadeUpPerson): Scene {
  const seen = exercises[kind].by === "VIDEO";
  return {
    camera: seen ? drawCamera(kind, person) : null,
    original: seen ? drawOriginal(person) : null,
    lastDay: person.lastDay,
  };
}

/** The claimant chooses a time that is made for them. */
async function bookInterview(
  practice: Practice,
  staff: Staff,
  claimId: string,
  kind: "VIDEO" | "PHONE",
): Promise<string> {
  const officeId = practiceOfficeOf(staff.id);
  const at = practice.clock.now();
  const startsAt = await addPracticeTime(practice.db, { staffId: staff.id, officeId, at });
  const chosen = await chooseInterviewTime(practice, { claimId, officeId, startsAt, kind });
  if (!chosen.ok) throw new Error(`An exercise could not be booked: ${chosen.refusal.code}`);
  return chosen.value.appointmentId;
}

/** The colleague has interviewed already, and all was well. */
async function passByColleague({ db, clock, law }: Practice, staff: Staff, claimId: string): Promise<void> {
  const today = clock.today(staff.zone);
  const moved = await db
    .transaction()
    .execute((tx) =>
      moveClaim(tx, clock, {
        claimId,
        verb: "pass-interview",
        actor: colleagueOf(staff),
        completeOn: today,
        promise: { ...payBy(today, law.book()), why: "INTERVIEW" },
      }),
    );
  if (!moved.ok) throw new Error(`An exercise did not pass its interview: ${moved.refusal.code}`);
}

const known = {
  state: "ANSWERED",
  askedFor: "practice",
  nik: true,
  name: true,
  birthDate: true,
  deceased: false,
} as const;

type Sent = { readonly claimId: string; readonly code: string };

/** A claim filled in and sent by the made-up person. */
async function fillIn(practice: Practice, story: Story, person: MadeUpPerson): Promise<Sent> {
  const { db, keys, clock, storage } = practice;
  const { member, kpj, account, holder } = person;
  const found = (await findMemberByNik(db, keys, member.nik))!;
  const claimId = await db
    .transaction()
    .execute((tx) =>
      startClaim(tx, practice, {
        member: found,
        person: { nik: member.nik, name: member.name, birthDate: member.birthDate, kpj },
        contact: { channel: "WHATSAPP", phone: `62800${account}`, email: null },
        contactIndex: keys.index(account, "practice-contact"),
        lang: "id",
        checks: { name: "EXACT", contactKnown: false },
      }),
    );
  const { reason } = story;
  const answered = await saveAnswers(practice, claimId, {
    reason,
    ...(reason === "PHK" && { phkProof: "TANDA_TERIMA_LAPORAN" }),
    ...(reason === "PENSIUN_PKB" && { companyPensionAge }),
    ...(reason === "SEBAGIAN_30_TUNAI" && { houseInSpouseName: false }),
    ...(reason === "SEBAGIAN_30_KREDIT" && { creditUse: "UANG_MUKA" }),
    ...(reason === "RESIGN" && { letterDate: person.letterDate }),
  });
  if (!answered.ok || !answered.value.decision) throw new Error("An exercise could not be filled in");
  const match = holder === member.name ? "MATCH" : "MISMATCH";
  await saveBank(practice, claimId, { bankCode: "014", account, holder }, match);
  for (const { code } of answered.value.decision.documents) {
    const paper = await keepDrawing({ keys, storage }, drawPaper(code, story, person));
    await db
      .transaction()
      .execute((tx) => keepDocument(tx, paper, { claimId, code, at: clock.now(), source: "CLAIMANT", uploadId: null }));
  }
  const sent = await submitClaim(practice, { claimId, declared: { lang: "id", lines: [], sentence: "" } });
  if (!sent.ok) throw new Error(`An exercise could not be sent: ${sent.refusal.code}`);
  return { claimId, code: sent.value.code };
}

/** The colleague ticks everything, whatever is wrong with it: to see that is the exercise. */
async function verifyByColleague(practice: Practice, colleague: StaffActor, claim: Sent): Promise<void> {
  const { claimId, code } = claim;
  // Handed over, not taken from the queue: what was given back in an earlier exercise may lie there with an older promise.
  const given = await assignCase(practice, { actor: { ...colleague, role: "BRANCH_HEAD" }, claimId, to: colleague });
  if (!given.ok) throw new Error(`An exercise did not come to the colleague's desk: ${given.refusal.code}`);
  const file = (await findDeskFile(practice.db, practice.keys, colleague, code))!;
  const findings = Object.fromEntries(
    file.items.map(({ code, mark }) => [code, { verdict: "OK" as const, note: "", mark }]),
  );
  const verified = await verifyFirst(practice, { actor: colleague, claimId, key: claimId, findings });
  if (!verified.ok) throw new Error(`An exercise was not verified first: ${verified.refusal.code}`);
}
