import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { idFromCode } from "../src/offices/index.ts";
import { newId } from "../src/platform/ids.ts";
import { allTicks } from "../src/worker/schedule.ts";
import { openOffice } from "./casework-fixture.ts";
import { openTestHouse } from "./test-house.ts";
import { createTestPlatform } from "./test-platform.ts";

const platform = await createTestPlatform();
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
afterAll(close);

/** What is promised of a table or column in its comment, and the tick that does it. */
const doneBy: Readonly<Record<string, string>> = {
  "announcement_evidence.photo_forgotten_at: two years": "evidence-forget-photos",
  "announcement_evidence.storage_key: two years": "evidence-forget-photos",
  "attendances: two years": "forget-old-sittings",
  "challenges: 30 days": "forget-challenges",
  "claims: 90 days": "forget-drafts",
  "document_uploads: two years": "forget-uploads",
  "done_once: 30 days": "forget-keys",
  "employer_invitations: two years": "forget-employer-invitations",
  "employer_sessions: it has ended": "forget-employer-sessions",
  "heard_texts: 30 days": "forget-texts",
  "heard_texts.text_sealed: 30 days": "forget-texts",
  "incidents: five years": "incidents-forget",
  "interview_blocks: one year": "forget-old-times",
  "interview_signals: one day": "forget-signals",
  "messages: 30 days": "forget-code-messages",
  "messages: two years": "forget-old-messages",
  "messages.visit_id: an hour": "forget-visit-numbers",
  "outreach_sessions: 90 days": "sessions-forget-contacts",
  "outreach_sessions: five years": "sessions-forget",
  "outreach_sessions.contact_sealed: 90 days": "sessions-forget-contacts",
  "pattern_tasks: two years": "forget-patterns",
  "pattern_tasks.mark: two years": "forget-patterns",
  "portal_sessions: it has ended": "forget-claim-sessions",
  "quiz_attempts: two years": "forget-old-sittings",
  "reported_exits: 90 days": "forget-refused-exits",
  "shifts: one year": "forget-old-times",
  "sign_in_attempts: 30 days": "forget-attempts",
  "slots: one year": "forget-old-times",
  "staff_invitations: it has ended": "forget-staff-sessions",
  "staff_sessions: it has ended": "forget-staff-sessions",
  "visits: 90 days": "empty-old-visits",
  "visits: two years": "forget-old-visits",
  "visits.claim_id: 90 days": "empty-old-visits",
  "visits.link_code: 90 days": "empty-old-visits",
  "visits.priority: 90 days": "empty-old-visits",
  "waitlist: one year": "forget-old-times",
  "webhook_deliveries: 90 days": "forget-webhook-deliveries",
};

const { rows: comments } = await sql<{ thing: string; isTable: boolean; words: string | null }>`
  select c.relname || coalesce('.' || a.attname, '') as thing, a.attname is null as "isTable", d.description as words
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join lateral (select 0 as attnum, null::name as attname union all
    select attnum, attname from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) a on true
  left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
  where n.nspname in ('public', 'audit') and c.relkind in ('r', 'p') and c.relname <> 'migrations' order by 1`.execute(
  db,
);

const isOfKeeping = (sentence: string): boolean => /^keep|: keep|emptied|removed/i.test(sentence);
/** `table: time` for each time that a comment promises. */
const promises = comments.flatMap(({ thing, words }) =>
  (words ?? "")
    .split(/(?<=\.) /)
    .filter(isOfKeeping)
    .flatMap(
      (sentence) => sentence.match(/\b(?:an?|one|two|five|ten|\d+) (?:hour|day|month|year)s?\b|it has ended/g) ?? [],
    )
    .map((time) => `${thing}: ${time}`),
);

test("each time that a comment of the database promises has its tick; ten years are the archive's and stand in privacy.md", () => {
  const ticks = new Set(allTicks(house).map(({ name }) => name));
  expect(Object.values(doneBy).filter((name) => !ticks.has(name))).toEqual([]);
  const [archive, sooner] = [true, false].map((isArchive) =>
    [...new Set(promises.filter((promise) => promise.endsWith(": ten years") === isArchive))].sort(),
  );
  expect(sooner).toEqual(Object.keys(doneBy).sort());
  const notRemoved = readFileSync("docs/privacy.md", "utf8")
    .split("**Not yet removed by anything**")[1]!
    .split("\n\n")[0]!;
  const tables = archive!.map((promise) => promise.replace(": ten years", "").split(".")[0]!);
  expect(tables.filter((table) => !notRemoved.includes(`\`${table}\``))).toEqual([]);
});

test("each table says how long it is kept", () => {
  const silent = comments.filter(
    ({ isTable, words }) => isTable && !/\b(keep|kept|never deleted)\b/i.test(words ?? ""),
  );
  expect(silent.map(({ thing }) => thing)).toEqual([]);
});

test("what docs/privacy.md says of a table is what its comment promises", () => {
  const rows = readFileSync("docs/privacy.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| "));
  const isTold = (promise: string): boolean => {
    const [thing, time] = promise.split(": ") as [string, string];
    const about = rows.filter((row) => row.includes(`\`${thing}`) || row.includes(`\`${thing.split(".")[0]}\``));
    return about.length === 0 || about.some((row) => row.includes(time));
  };
  expect(promises.filter((promise) => !isTold(promise))).toEqual([]);
});

const runTick = async (name: string): Promise<void> =>
  await allTicks(house)
    .find((tick) => tick.name === name)!
    .run();

test("what no tick removed before goes on its day, and what is younger stays", async () => {
  const { id: claimId } = await addClaim();
  const [cs, head] = [officer("CS").id, officer("BRANCH_HEAD").id];
  const mampang = idFromCode("office", "MAMPANG");
  const [course, employer] = [newId(), newId()];
  await sql`insert into courses (id, kind, title, changes, examples, questions, made_at)
    values (${course}, 'RELEASE', '{}', '[]', '[]', '[{}]', now() - interval '3 years')`.execute(db);
  await sql`insert into employers (id, npp, name, city) values (${employer}, 'AA000009', 'PT Lama', 'Luwuk')`.execute(
    db,
  );

  /** Adds one row of the given age. */
  type Kept = {
    readonly tick: string;
    readonly ages: readonly [old: string, young: string];
    readonly add: (id: string, age: string) => Promise<unknown>;
  };
  const at = (age: string) => sql`now() - ${age}::interval`;
  const bytes = (id: string): Buffer => Buffer.from(id);
  const twoYears = ["2 years 2 days", "1 year 364 days"] as const;
  const oneYear = ["1 year 2 days", "364 days"] as const;
  const fiveYears = ["5 years 2 days", "4 years 364 days"] as const;
  const tables: Readonly<Record<string, Kept>> = {
    quiz_attempts: {
      tick: "forget-old-sittings",
      ages: twoYears,
      add: (id, age) =>
        sql`insert into quiz_attempts (id, course_id, staff_id, course_version, answers, score, passed, at) values (${id}, ${course}, ${cs}, 1, '{}', 90, true, ${at(age)})`.execute(
          db,
        ),
    },
    attendances: {
      tick: "forget-old-sittings",
      ages: twoYears,
      add: (_id, age) =>
        sql`insert into attendances (course_id, staff_id, held_on, recorded_by, recorded_at) values (${course}, ${cs}, (${at(age)})::date, ${head}, ${at(age)})`.execute(
          db,
        ),
    },
    pattern_tasks: {
      tick: "forget-patterns",
      ages: twoYears,
      add: (id, age) =>
        sql`insert into pattern_tasks (id, kind, mark, office_id, people, found_at) values (${id}, 'PHONE', ${bytes(id)}, ${mampang}, 3, ${at(age)})`.execute(
          db,
        ),
    },
    document_uploads: {
      tick: "forget-uploads",
      ages: twoYears,
      add: (id, age) =>
        sql`insert into document_uploads (name_hash, claim_id, office_id, code, begun_at) values (${bytes(id)}, ${claimId}, ${mampang}, 'KTP', ${at(age)})`.execute(
          db,
        ),
    },
    employer_invitations: {
      tick: "forget-employer-invitations",
      ages: twoYears,
      add: (id, age) =>
        sql`insert into employer_invitations (id, token_hash, employer_id, role, login_index, invited_sealed, lang, made_at, ends_at)
          values (${id}, ${bytes(id)}, ${employer}, 'ADMIN', '-', '-', 'id', ${at(age)}, ${at(age)})`.execute(db),
    },
    interview_blocks: {
      tick: "forget-old-times",
      ages: oneYear,
      add: (id, age) =>
        sql`insert into interview_blocks (id, office_id, group_id, starts_at, ends_at, officers, held, made_by, made_at)
          values (${id}, ${mampang}, ${id}, ${at(age)}, ${at(age)} + interval '1 hour', 1, 1, ${head}, ${at(age)})`.execute(
          db,
        ),
    },
    shifts: {
      tick: "forget-old-times",
      ages: oneYear,
      add: (id, age) =>
        sql`insert into shifts (id, officer_id, office_id, starts_at, ends_at) values (${id}, ${cs}, ${mampang}, ${at(age)}, ${at(age)} + interval '1 hour')`.execute(
          db,
        ),
    },
    incidents: {
      tick: "incidents-forget",
      ages: fiveYears,
      add: (id, age) =>
        sql`insert into incidents (id, part, words_id, words_en, began_at, ended_at, declared_by, ended_by)
          values (${id}, 'UPLOAD', 'Kirim foto lambat.', 'Photos are slow.', ${at(age)}, ${at(age)}, ${head}, ${head})`.execute(
          db,
        ),
    },
    outreach_sessions: {
      tick: "sessions-forget",
      ages: fiveYears,
      add: async (id, age) => {
        const code = age === fiveYears[0] ? "AAAAAAA" : "BBBBBBB";
        await sql`insert into links (code, purpose, channel, leads_to, made_at) values (${code}, 'SESSION', 'HANDOUT', 'CHECK', ${at(age)})`.execute(
          db,
        );
        await sql`insert into outreach_sessions (id, office_id, kind, place, day, begins, ends, people, expected, link_code, planned_by, planned_at)
          values (${id}, ${mampang}, 'FACTORY', 'Pabrik', (${at(age)})::date, '09.00', '10.00', 'CS', 30, ${code}, ${head}, ${at(age)})`.execute(
          db,
        );
      },
    },
    staff_sessions: {
      tick: "forget-staff-sessions",
      ages: ["1 minute", "-1 minute"],
      add: (id, age) =>
        sql`insert into staff_sessions (token_hash, staff_id, created_at, seen_at, ends_at) values (${bytes(id)}, ${cs}, now(), now(), ${at(age)})`.execute(
          db,
        ),
    },
    staff_invitations: {
      tick: "forget-staff-sessions",
      ages: ["1 minute", "-1 minute"],
      add: (id, age) =>
        sql`insert into staff_invitations (token_hash, staff_id, made_at, ends_at) values (${bytes(id)}, ${cs}, now(), ${at(age)})`.execute(
          db,
        ),
    },
    portal_sessions: {
      tick: "forget-claim-sessions",
      ages: ["1 minute", "-1 minute"],
      add: (id, age) =>
        sql`insert into portal_sessions (token_hash, claim_id, created_at, seen_at, ends_at) values (${bytes(id)}, ${claimId}, now(), now(), ${at(age)})`.execute(
          db,
        ),
    },
  };
  const count = async (table: string): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]!.n;
  for (const { ages, add } of Object.values(tables)) for (const age of ages) await add(newId(), age);
  for (const { tick } of Object.values(tables)) await runTick(tick);
  const left = await Promise.all(Object.keys(tables).map(async (table) => `${await count(table)} in ${table}`));
  expect(left).toEqual(Object.keys(tables).map((table) => `1 in ${table}`));
});

test("a session that knows its browser stays as long as patterns look back, 180 days", async () => {
  const { id: claimId } = await addClaim();
  const left = async (): Promise<number[]> =>
    (
      await sql<{
        days: number;
      }>`select (extract(epoch from now() - ends_at) / 86400)::int as days from portal_sessions where device_index is not null order by 1`.execute(
        db,
      )
    ).rows.map(({ days }) => days);
  for (const days of [1, 179, 181])
    await sql`insert into portal_sessions (token_hash, claim_id, created_at, seen_at, ends_at, device_index)
      values (${Buffer.from(newId())}, ${claimId}, now() - make_interval(days => ${days}), now(), now() - make_interval(days => ${days}), 'browser')`.execute(
      db,
    );
  await runTick("forget-claim-sessions");
  expect(await left()).toEqual([1, 179]);
});
