import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { openHeadOffice } from "../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { assignCase, takeNext } from "../casework/index.ts";
import type { PolicyFile } from "../entitlement/index.ts";
import type { StaffActor } from "../policies/index.ts";
import { newId } from "../platform/ids.ts";
import { withdrawPolicy } from "../policies/index.ts";
import {
  coursesFor,
  earlierWordings,
  editQuestions,
  findCourseOfPolicy,
  makeReleaseCourse,
  missingCertificates,
  nameTrainer,
  peopleOfOffice,
  questionsAt,
  recordAttendance,
  sayOf,
  sitQuiz,
  trainingBoard,
  unpreparedIn,
  weekHours,
  type Course,
} from "./index.ts";
import { makeCourse } from "./course/make-course.ts";
import { remakeCourse } from "./course/remake-course.ts";
import { trainingTicks } from "./training.jobs.ts";
import { withdrawCourse } from "./course/withdraw-course.ts";

const platform = await createTestPlatform("2026-06-02T14:31:00+07:00");
const { yusuf, key, fileOf, propose, publish } = await openHeadOffice(platform);
const { officer, addClaim } = await openOffice(platform);
const cs = officer("CS", 1) as unknown as StaffActor;
const other = officer("CS", 2) as unknown as StaffActor;
const head = officer("BRANCH_HEAD") as unknown as StaffActor;

const right = (course: Course): Record<string, string> =>
  Object.fromEntries(course.questions.map(({ id, options }) => [id, options.find((option) => option.right)!.id]));
const wrong = (course: Course): Record<string, string> =>
  Object.fromEntries(course.questions.map(({ id, options }) => [id, options.find((option) => !option.right)!.id]));
const sit = async (actor: StaffActor, course: Course, answers: Record<string, string>) =>
  await sitQuiz(platform, { actor, courseId: course.id, version: course.version, answers, key: newId() });

/** Every other claim is out of the way. */
const clearDesk = async (but: string): Promise<void> =>
  void (await sql`update cases set stage = 'CLOSED', waiting_for = null, assigned_to = null, assigned_at = null where claim_id <> ${but}`.execute(
    platform.db,
  ));

const policyId = "permenaker-9-2026";
await publish(policyId, "2026-07-01");
await makeCourse(platform, policyId);
await makeCourse(platform, policyId);
const course = (await findCourseOfPolicy(platform.db, policyId))!;

test("publishing makes one course, with a quiz of five to twelve questions, each with one right answer", async () => {
  expect(course.title).toEqual((fileOf(policyId, "2026-07-01") as { title: unknown }).title);
  expect(course.questions.length).toBeGreaterThanOrEqual(5);
  expect(course.questions.length).toBeLessThanOrEqual(12);
  for (const { options } of course.questions) expect(options.filter(({ right: each }) => each)).toHaveLength(1);
  expect((await coursesFor(platform.db, cs)).map(({ id, neededFrom }) => [id, neededFrom])).toEqual([
    [course.id, "2026-07-01"],
  ]);
});

test("the trainer passes first, then the officers; who fails has no certificate and may try again", async () => {
  expect(await sit(cs, course, right(course))).toEqual({ ok: false, refusal: { code: "TRAINER_FIRST" } });
  expect(await nameTrainer(platform, { actor: cs, staffId: other.id })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await nameTrainer(platform, { actor: head, staffId: yusuf.id })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_PERSON" },
  });
  expect((await nameTrainer(platform, { actor: head, staffId: other.id })).ok).toBe(true);
  expect(await sit(other, course, right(course))).toMatchObject({ ok: true, value: { score: 100, passed: true } });
  const failed = await sit(cs, course, wrong(course));
  expect(failed).toMatchObject({ ok: true, value: { score: 0, passed: false } });
  const open = { ...right(course), [course.questions[0]!.id]: "" };
  expect(await sit(cs, course, open)).toEqual({
    ok: false,
    refusal: { code: "UNANSWERED", questions: [course.questions[0]!.id] },
  });
  const people = await peopleOfOffice(platform.db, course.id, cs.officeId);
  expect(people[0]).toMatchObject({ staffId: other.id, trainer: true, score: 100 });
  expect(people.find(({ staffId }) => staffId === cs.id)).toMatchObject({ score: null, trainer: false });
});

test("no claim of the new rule comes to who has no certificate: by the queue, by the head, or by hand", async () => {
  const { id } = await addClaim({ status: "INTERVIEWED", policyId });
  expect(await takeNext(platform, cs as never)).toEqual({ ok: true, value: null });
  expect(await assignCase(platform, { actor: head as never, claimId: id, to: cs })).toEqual({
    ok: false,
    refusal: { code: "NOT_CERTIFIED", policy: policyId },
  });
  await expect(
    sql`update cases set assigned_to = ${cs.id} where claim_id = ${id}`.execute(platform.db),
  ).rejects.toThrow("no certificate");
  // A claim of the old rule goes to anybody, and is taken although the newer one has waited longer.
  const old = await addClaim({ status: "INTERVIEWED" });
  expect(await takeNext(platform, cs as never)).toMatchObject({ ok: true, value: { claimId: old.id } });
  await clearDesk(id);

  expect(await sit(cs, course, right(course))).toMatchObject({ ok: true, value: { passed: true } });
  expect(await sit(cs, course, right(course))).toEqual({ ok: false, refusal: { code: "ALREADY" } });
  expect(await takeNext(platform, cs as never)).toMatchObject({ ok: true, value: { claimId: id } });
});

test("a rule whose course is not made yet is worked by nobody; the tick makes what the worker missed", async () => {
  await publish("permenaker-12-2026", "2026-08-15");
  const { id } = await addClaim({ status: "INTERVIEWED", policyId: "permenaker-12-2026" });
  await clearDesk(id);
  expect(await takeNext(platform, cs as never)).toEqual({ ok: true, value: null });
  expect(await assignCase(platform, { actor: head as never, claimId: id, to: cs })).toEqual({
    ok: false,
    refusal: { code: "NOT_CERTIFIED", policy: "permenaker-12-2026" },
  });
  for (const place of ["assigned_to", "first_officer", "second_officer"])
    await expect(
      sql`update cases set ${sql.ref(place)} = ${cs.id} where claim_id = ${id}`.execute(platform.db),
    ).rejects.toThrow("no certificate");
  const links = { people: () => "", site: "" };
  const [tick] = trainingTicks({ ...platform, links });
  await tick!.run();
  await tick!.run();
  const made = (await findCourseOfPolicy(platform.db, "permenaker-12-2026"))!;
  expect(made.questions.length).toBeGreaterThanOrEqual(5);
  await sit(other, made, right(made));
  expect(await sit(cs, made, right(made))).toMatchObject({ ok: true, value: { passed: true } });
  expect(await takeNext(platform, cs as never)).toMatchObject({ ok: true, value: { claimId: id } });
  await clearDesk(newId());
});

test("whoever writes past the service: no certificate without a quiz, no sent claim under another rule", async () => {
  const certify = sql`insert into certificates (course_id, staff_id, score, issued_at) values (${course.id}, ${head.id}, 100, now())`;
  await expect(certify.execute(platform.db)).rejects.toThrow("stands on a quiz that was passed");
  await sit(head, course, wrong(course));
  await expect(certify.execute(platform.db)).rejects.toThrow("stands on a quiz that was passed");
  const { id } = await addClaim({ status: "INTERVIEWED", policyId });
  const keeps = "A claim keeps the policy of the day on which it was sent";
  await expect(
    sql`update claims set policy_id = 'permenaker-4-2022' where id = ${id}`.execute(platform.db),
  ).rejects.toThrow(keeps);
  await expect(sql`update claims set submitted_at = null where id = ${id}`.execute(platform.db)).rejects.toThrow(keeps);
  await publish("permenaker-13-2026", "2026-08-16");
  await withdrawPolicy(platform, { actor: yusuf, id: "permenaker-13-2026", why: "Keliru", key: key() });
  await expect(addClaim({ status: "INTERVIEWED", policyId: "permenaker-13-2026" })).rejects.toThrow("is not published");
  await clearDesk(newId());
});

test("a trainer betters the questions; nobody is judged by words they have not read, and a quiz keeps three whole ones", async () => {
  const questions = course.questions.map((question, index) =>
    index === 0 ? { ...question, text: { id: "Apa yang berubah?", en: "What changes?" } } : question,
  );
  const edit = { courseId: course.id, version: course.version, questions };
  expect(await editQuestions(platform, { ...edit, actor: cs })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await editQuestions(platform, { ...edit, actor: other })).toEqual({ ok: true, value: { version: 2 } });
  expect(await editQuestions(platform, { ...edit, actor: other })).toEqual({
    ok: false,
    refusal: { code: "STALE", version: 2 },
  });
  // What a question said before is kept, for whoever sat under it and for the next trainer.
  const now = (await findCourseOfPolicy(platform.db, policyId))!;
  expect(now.questions[0]!.text.id).toBe("Apa yang berubah?");
  expect((await questionsAt(platform.db, now, 1))[0]!.text).toEqual(course.questions[0]!.text);
  expect((await questionsAt(platform.db, now, 2))[0]!.text.id).toBe("Apa yang berubah?");
  expect((await earlierWordings(platform.db, course.id)).map(({ version, by }) => [version, by])).toEqual([[1, null]]);
  await expect(sql`delete from course_wordings`.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
  const two = { ...edit, version: 2, questions: questions.slice(0, 2) };
  expect(await editQuestions(platform, { ...two, actor: other })).toMatchObject({
    ok: false,
    refusal: { code: "UNUSABLE_QUESTIONS" },
  });
  const none = questions.map((question) => ({
    ...question,
    options: question.options.map((option) => ({ ...option, right: false })),
  }));
  expect(await editQuestions(platform, { ...edit, version: 2, questions: none, actor: other })).toMatchObject({
    ok: false,
    refusal: { code: "UNUSABLE_QUESTIONS", questions: questions.map(({ id }) => id) },
  });
  const penata = officer("PENATA_MADYA", 1) as unknown as StaffActor;
  expect(await sit(penata, course, right(course))).toEqual({ ok: false, refusal: { code: "STALE", version: 2 } });
});

test("attendance is written down by the trainer, once a day", async () => {
  const session = { courseId: course.id, heldOn: "2026-06-01", people: [cs.id, yusuf.id] };
  expect(await recordAttendance(platform, { ...session, actor: cs })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await recordAttendance(platform, { ...session, actor: other })).toEqual({ ok: true, value: { recorded: 1 } });
  expect(await recordAttendance(platform, { ...session, actor: other })).toEqual({ ok: true, value: { recorded: 0 } });
});

test("the board shows the least prepared office first; a withdrawn rule's course holds nobody back", async () => {
  const board = await trainingBoard(platform.db, course.id, 30);
  expect(board.find(({ officeId }) => officeId === cs.officeId)).toMatchObject({
    certified: 2,
    trainerCertified: true,
    trainedAt: null,
  });
  await publish("permenaker-10-2026", "2026-08-01");
  await makeCourse(platform, "permenaker-10-2026");
  const { id } = await addClaim({ status: "INTERVIEWED", policyId: "permenaker-10-2026" });
  await clearDesk(id);
  expect(await takeNext(platform, cs as never)).toEqual({ ok: true, value: null });
  await withdrawPolicy(platform, { actor: yusuf, id: "permenaker-10-2026", why: "Keliru", key: key() });
  await withdrawCourse(platform, "permenaker-10-2026");
  expect(await takeNext(platform, cs as never)).toMatchObject({ ok: true, value: { claimId: id } });
  await propose("permenaker-11-2026", "2026-09-01");
  await makeCourse(platform, "permenaker-11-2026");
  expect(await findCourseOfPolicy(platform.db, "permenaker-11-2026")).toBeNull();
});

test("a rule whose predecessor is withdrawn is taught against the one that it now follows; a trainer's words are kept", async () => {
  await publish("permenaker-20-2026", "2026-10-01", (file) => (file["parameters"].waitingPeriod.PHK[0].months = 2));
  await publish("permenaker-21-2026", "2026-11-01", (file) => (file["parameters"].waitingPeriod.PHK[0].months = 3));
  await makeCourse(platform, "permenaker-20-2026");
  await makeCourse(platform, "permenaker-21-2026");
  await remakeCourse(platform, "permenaker-20-2026");
  const find = async () => (await findCourseOfPolicy(platform.db, "permenaker-21-2026"))!;
  const was = await find();
  expect(was.version).toBe(1);
  expect(was.changes.map(({ before }) => before?.id)).toEqual([
    "1 Oktober 2026.",
    "2 bulan sejak hari terakhir bekerja.",
  ]);
  const questions = was.questions.map((each) => ({ ...each, why: { id: "Sebab baru.", en: "New reason." } }));
  expect((await editQuestions(platform, { actor: yusuf, courseId: was.id, version: 1, questions })).ok).toBe(true);

  const withdrawn = await withdrawPolicy(platform, {
    actor: yusuf,
    id: "permenaker-20-2026",
    key: key(),
    why: "Salah.",
  });
  expect(withdrawn.ok).toBe(true);
  await remakeCourse(platform, "permenaker-20-2026");
  const now = await find();
  expect([now.id, now.version]).toEqual([was.id, 3]);
  expect(now.changes.map(({ before, after }) => [before?.id, after?.id])).toEqual([
    ["15 Agustus 2026.", "1 November 2026."],
    ["1 bulan sejak hari terakhir bekerja.", "3 bulan sejak hari terakhir bekerja."],
  ]);
  expect(now.examples[0]!.why![0]!.id).toContain("Dulu: 1 bulan");
  const [edited, first] = await earlierWordings(platform.db, was.id);
  expect([edited!.questions[0]!.why.id, edited!.by, first!.by]).toEqual(["Sebab baru.", "YUSUF", null]);
  // Again, or of a rule that nothing follows, changes nothing.
  await remakeCourse(platform, "permenaker-20-2026");
  await remakeCourse(platform, "permenaker-21-2026");
  expect((await find()).version).toBe(3);
});

test("the quiz of a longer waiting period asks the new answer against the old one", async () => {
  const { questionsFrom } = await import("./course/course.rules.ts");
  const { differences } = await import("../entitlement/index.ts");
  const before = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
  const after = structuredClone(before) as unknown as Record<string, any>;
  after["parameters"].waitingPeriod.PHK[0].months = 2;
  const [first] = questionsFrom(
    differences(before, after as unknown as PolicyFile),
    { id: "1 Juli 2026", en: "1 July 2026" },
    "rekaan",
    "seed",
  );
  expect(first!.text.id).toBe("Mulai 1 Juli 2026. Masa tunggu (kena PHK): mana yang benar?");
  expect(first!.options.find((option) => option.right)!.words.id).toBe("2 bulan sejak hari terakhir bekerja.");
  expect(first!.options.filter((option) => !option.right).map(({ words }) => words.id)).toContain(
    "1 bulan sejak hari terakhir bekerja.",
  );
});

test("a change of the service is asked after those of the law; numbers that nobody meets are not asked", async () => {
  const { questionsFrom } = await import("./course/course.rules.ts");
  const { differences } = await import("../entitlement/index.ts");
  const before = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
  const after = structuredClone(before) as unknown as Record<string, any>;
  const service = JSON.parse(readFileSync("policies/service.json", "utf8"));
  service.code.minutes = 15;
  service.code.busyAddress = 999;
  service.work.minutesPerInterview = 99;
  service.channels.proofSeconds = 99;
  service.hours.evening.to = 22;
  after["service"] = service;
  after["parameters"].waitingPeriod.PHK[0].months = 2;
  const asked = questionsFrom(
    differences(before, after as unknown as PolicyFile),
    { id: "1 Juli 2026", en: "1 July 2026" },
    "rekaan",
    "seed",
  ).filter(({ id }) => id.startsWith("ubah-"));
  expect(asked.map(({ text }) => text.id)).toEqual([
    "Mulai 1 Juli 2026. Masa tunggu (kena PHK): mana yang benar?",
    "Mulai 1 Juli 2026. Jam wawancara malam: mana yang benar?",
    "Mulai 1 Juli 2026. Kode masuk berlaku: mana yang benar?",
  ]);
  const words = asked[1]!.options.map((option) => [option.words.id, option.right]);
  expect(words).toContainEqual(["18.00–22.00.", true]);
  expect(words).toContainEqual(["18.00–20.00.", false]);
});

test("a release that changes a screen has a course of its own, which holds no claim back", async () => {
  const course = {
    title: { id: "Layar antrean baru", en: "New queue" },
    says: { id: "Tombol ambil ada di kanan.", en: "The take button is on the right." },
    key: newId(),
  };
  expect(await makeReleaseCourse(platform, { ...course, actor: cs })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  const made = await makeReleaseCourse(platform, { ...course, actor: yusuf });
  expect(await makeReleaseCourse(platform, { ...course, actor: yusuf })).toEqual(made);
  const mine = await coursesFor(platform.db, cs);
  expect(mine.find(({ kind }) => kind === "RELEASE")).toMatchObject({ title: course.title, neededFrom: null });
  expect(
    await makeReleaseCourse(platform, { ...course, says: { id: "", en: "" }, key: newId(), actor: yusuf }),
  ).toMatchObject({ ok: false, refusal: { code: "UNUSABLE_QUESTIONS" } });
});

test("neither name nor place of an answer gives the right one away, and two answers never read the same", async () => {
  const { questionsFrom, shuffled, unusableQuestions } = await import("./course/course.rules.ts");
  const made = (seed: string) => questionsFrom([], { id: "1 Juli 2026", en: "1 July 2026" }, "rekaan", seed);
  const rightOf = (seed: string): string =>
    made(seed)
      .map(({ options }) => options.find((option) => option.right)!.id)
      .join("");
  // Who has sat one quiz knows nothing of the next: each course has its own order, and each place is right as often.
  const courses = Array.from({ length: 300 }, (_, index) => rightOf(`course ${index}`));
  expect(new Set(courses).size).toBeGreaterThan(100);
  for (const letter of ["a", "b", "c"]) {
    const often = courses.join("").split(letter).length - 1;
    expect(often).toBeGreaterThan(400);
    expect(often).toBeLessThan(600);
  }
  // The page shows them in another order to each officer.
  const [question] = made("one course");
  const places = Array.from({ length: 60 }, (_, officer) =>
    shuffled(question!.options, `${officer}/0/kapan`).findIndex(({ right }) => right),
  );
  expect(new Set(places).size).toBe(3);
  const questions = made("one course");
  const alike = questions.map((question) => ({
    ...question,
    options: question.options.map((option) => ({ ...option, words: { id: "Ya", en: "Yes" } })),
  }));
  expect(unusableQuestions(alike)).toHaveLength(5);
});

test("nobody is trainer who could not pass first; one who left makes room for the next", async () => {
  const guard = officer("GUARD") as unknown as StaffActor;
  expect(await nameTrainer(platform, { actor: head, staffId: guard.id })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_PERSON" },
  });
  const third = officer("CS", 3) as unknown as StaffActor;
  expect((await nameTrainer(platform, { actor: head, staffId: third.id })).ok).toBe(true);
  await sql`update staff set disabled_at = now() where id = ${third.id}`.execute(platform.db);
  const { version, questions } = (await findCourseOfPolicy(platform.db, policyId))!;
  const hr = officer("GENERAL_HR", 1) as unknown as StaffActor;
  expect(await sit(hr, { ...course, version, questions }, right({ ...course, questions }))).toMatchObject({
    ok: true,
    value: { passed: true },
  });
});

test("the head sees who will be missing and for how many hours, whether or not shifts are planned so far ahead", async () => {
  const working = (await peopleOfOffice(platform.db, course.id, cs.officeId)).filter(({ role }) =>
    ["CS", "PENATA_MADYA"].includes(role),
  );
  const without = working.filter(({ score }) => score === null);
  expect([working.length, without.length]).toEqual([5, 3]);
  const board = await trainingBoard(platform.db, course.id, 30);
  expect(board.find(({ officeId }) => officeId === cs.officeId)).toMatchObject({ hoursMissing: 90, hoursInAll: 150 });
  expect((await unpreparedIn(platform.db, cs.officeId))[0]).toEqual({
    courseId: course.id,
    title: course.title,
    neededFrom: "2026-07-01",
    workers: 5,
    without: 3,
  });
  const lacks = async (staffId: string): Promise<string[]> =>
    (await missingCertificates(platform.db, staffId)).map(({ courseId }) => courseId);
  expect((await lacks(without[0]!.staffId))[0]).toBe(course.id);
  expect(await lacks(cs.id)).not.toContain(course.id);
  const { hours } = JSON.parse(readFileSync("policies/service.json", "utf8"));
  expect(weekHours(hours)).toBe(30);
});

test("what an officer says to a claimant names the day, the new and the old", async () => {
  const change = {
    code: "/parameters/waitingPeriod/RESIGN",
    heading: { id: "Mengundurkan diri: masa tunggu", en: "Resigned: waiting period" },
    before: { id: "1 bulan sejak tanggal surat perusahaan.", en: "1 month from the employer's letter." },
    after: { id: "2 bulan sejak tanggal surat perusahaan.", en: "2 months from the employer's letter." },
  } as never;
  const day = { id: "1 Juli 2026", en: "1 July 2026" };
  expect(sayOf(change, day)).toEqual({
    id: "Mulai 1 Juli 2026, kalau mengundurkan diri, masa tunggunya 2 bulan sejak tanggal surat perusahaan. Sebelum hari itu: 1 bulan.",
    en: "From 1 July 2026 on, the waiting period (resigned) is 2 months from the employer's letter. Before that day: 1 month.",
  });
  const tax = {
    code: "/parameters/finalTax",
    heading: { id: "Pajak final (mulai 1 Januari 2027)", en: "Final tax (from 1 January 2027)" },
    before: { id: "Sampai Rp50.000.000 tanpa pajak, di atasnya 5%.", en: "No tax up to Rp50.000.000, 5% above it." },
    after: { id: "Sampai Rp50.000.000 tanpa pajak, di atasnya 7%.", en: "No tax up to Rp50.000.000, 7% above it." },
  } as never;
  expect(sayOf(tax, day).id).toBe(
    "Mulai 1 Januari 2027, pajak final: sampai Rp50.000.000 tanpa pajak, di atasnya 7%. Sebelum hari itu: 5%.",
  );
  const channels = {
    code: "/service/channels/order",
    heading: { id: "Urutan saluran pesan", en: "Order of message channels" },
    before: { id: "WhatsApp, lalu SMS.", en: "WhatsApp, then SMS." },
    after: { id: "SMS, lalu WhatsApp.", en: "SMS, then WhatsApp." },
  } as never;
  expect(sayOf(channels, day).id).toBe(
    "Mulai 1 Juli 2026, urutan saluran pesan: SMS, lalu WhatsApp. Sebelum hari itu: WhatsApp, lalu SMS.",
  );
});

test("a paper or a condition that comes or goes is said as one would say it to somebody", () => {
  const day = { id: "1 Desember 2026", en: "1 December 2026" };
  const paper = {
    code: "/reasons/PHK/documents/KARTU_KELUARGA",
    heading: { id: "Kena PHK: Kartu keluarga", en: "Laid off: Family card" },
    before: null,
    after: { id: "Wajib menurut aturan.", en: "Required by law." },
  };
  expect(sayOf(paper as never, day)).toEqual({
    id: "Mulai 1 Desember 2026, kalau kena PHK, siapkan juga kartu keluarga.",
    en: "From 1 December 2026 on, have this ready too (laid off): family card.",
  });
  expect(sayOf({ ...paper, before: paper.after, after: null } as never, day).id).toBe(
    "Mulai 1 Desember 2026, kalau kena PHK, kartu keluarga tidak diminta lagi.",
  );
  const condition = {
    code: "/reasons/RESIGN/conditions/NOT_WORKING",
    heading: {
      id: "Mengundurkan diri: syarat “Anda sudah tidak bekerja”",
      en: "Resigned: condition “You no longer work”",
    },
    before: null,
    after: { id: "Disyaratkan.", en: "Required." },
  };
  expect(sayOf(condition as never, day).id).toBe(
    "Mulai 1 Desember 2026, kalau mengundurkan diri, ada syarat “Anda sudah tidak bekerja” yang baru.",
  );
});

test("an office is trained on the day on which the last of its people passes", async () => {
  await sql`insert into quiz_attempts (id, course_id, staff_id, course_version, answers, score, passed, at)
    select gen_random_uuid(), course_id, staff_id, 1, '{}', 90, true, '2026-06-20T10:00:00+07:00' from training_people where course_id = ${course.id} and score is null`.execute(
    platform.db,
  );
  await sql`insert into certificates (course_id, staff_id, score, issued_at)
    select course_id, staff_id, 90, '2026-06-20T10:00:00+07:00' from training_people where course_id = ${course.id} and score is null`.execute(
    platform.db,
  );
  const board = await trainingBoard(platform.db, course.id, 30);
  expect(board.find(({ officeId }) => officeId === cs.officeId)).toMatchObject({
    trainedAt: new Date("2026-06-20T10:00:00+07:00"),
    hoursMissing: 0,
  });
});
