import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { setContact } from "../../access/index.ts";
import { newId } from "../../platform/ids.ts";
import { withdrawPolicy, type StaffActor } from "../../policies/index.ts";
import { findCourseOfPolicy, nameTrainer, sitQuiz } from "../index.ts";
import { makeCourse } from "../course/make-course.ts";
import { withdrawCourse } from "../course/withdraw-course.ts";
import { tellUncertified } from "./tell-uncertified.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db, keys } = platform;
const { rina, key, publish } = await openHeadOffice(platform);
const { officer } = await openOffice(platform);
const head = officer("BRANCH_HEAD");
await setContact(platform, { actor: head, contact: { email: "kepala@kantor.example", phone: null } });
const links = { people: (courseId: string) => `https://lapak.example/${courseId}`, site: "lapak.example" };
const tell = () => tellUncertified({ ...platform, links });

/** The officers of the branch whom nobody has certified yet, by name, as the head was told. */
async function told(): Promise<Array<{ who: string; count: string; names: string }>> {
  const { rows } = await sql<{
    who: string;
    values: Buffer;
  }>`select staff.id as who, values_sealed as values from messages
    join staff on staff.id = messages.account_id where template = 'OfficersUncertified' order by messages.at`.execute(
    db,
  );
  return rows.map(({ who, values }) => {
    const { count, names } = JSON.parse(keys.open(values, "messages.values")) as { count: string; names: string };
    return { who, count, names };
  });
}
const workers = async (): Promise<string[]> =>
  (
    await sql<{
      name: string;
    }>`select name from staff where office_id = ${head.officeId} and role in ('CS', 'PENATA_MADYA')
      and disabled_at is null order by name`.execute(db)
  ).rows.map(({ name }) => name);

test("five working days before its day, by day and once, the head is told who has no certificate", async () => {
  await publish("permenaker-9-2026", "2026-07-01");
  await makeCourse(platform, "permenaker-9-2026");
  const course = (await findCourseOfPolicy(db, "permenaker-9-2026"))!;
  expect(await tell()).toBe(0);
  // Wednesday 1 July: Tuesday 23 June is six working days before it, Wednesday 24 five.
  platform.setNow("2026-06-23T09:00:00+07:00");
  expect(await tell()).toBe(0);
  const answers = Object.fromEntries(
    course.questions.map(({ id, options }) => [id, options.find(({ right }) => right)!.id]),
  );
  const trainer = officer("CS") as unknown as StaffActor;
  await nameTrainer(platform, { actor: head as unknown as StaffActor, staffId: trainer.id });
  const sitting = { actor: trainer, courseId: course.id, version: course.version, answers, key: newId() };
  expect(await sitQuiz(platform, sitting)).toMatchObject({ ok: true, value: { passed: true } });
  platform.setNow("2026-06-24T05:00:00+07:00");
  expect(await tell()).toBe(0);
  platform.setNow("2026-06-24T09:00:00+07:00");
  expect(await Promise.all([tell(), tell()]).then((both) => both.sort())).toEqual([0, 1]);
  platform.setNow("2026-06-26T09:00:00+07:00");
  expect(await tell()).toBe(0);
  const all = await workers();
  expect((await told()).map(({ who, count }) => [who, count])).toEqual([[head.id, String(all.length - 1)]]);
  const { rows } = await sql<{ data: object }>`select data from audit.facts where type = 'UncertifiedTold'`.execute(db);
  expect(rows).toEqual([{ data: { without: all.length - 1, to: 1 } }]);
});

test("of a rule that was withdrawn, or whose day has come, nobody is told", async () => {
  await publish("permenaker-10-2026", "2026-07-03");
  await makeCourse(platform, "permenaker-10-2026");
  await withdrawPolicy(platform, { actor: rina, id: "permenaker-10-2026", why: "Menunggu PP", key: key() });
  await withdrawCourse(platform, "permenaker-10-2026");
  await publish("permenaker-11-2026", "2026-07-06");
  await makeCourse(platform, "permenaker-11-2026");
  platform.setNow("2026-07-06T09:00:00+07:00");
  expect(await tell()).toBe(0);
  expect(await told()).toHaveLength(1);
});
