import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import type { OfficeRow } from "../../src/offices/index.ts";
import { openHeadOffice } from "../policies-fixture.ts";
import { settingsOf } from "../test-house.ts";
import { createTestPlatform } from "../test-platform.ts";
import type { Errand, Report } from "./step-by-step.ts";

const now = "2026-11-24T09:00:00+07:00";
const platform = await createTestPlatform(now);
const { rina, yusuf, propose, publish } = await openHeadOffice(platform);
/** Looks from outside, as the owner: the service may not see the queue's own rows. */
const eye = new pg.Client(platform.databaseUrl);
eye.on("error", () => {});
await eye.connect();
const folder = mkdtempSync(join(tmpdir(), "lapak-publishing-"));
const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await eye.end();
  rmSync(folder, { recursive: true, force: true });
});

type Hand = {
  ask(errand: Omit<Errand, "now"> & { now?: string }): Promise<Report | "killed">;
  go(): Promise<Report | "killed">;
  end(): void;
};

/** A process that does what it is told; what it answers, or that it is gone. */
async function hire(): Promise<Hand> {
  const child = fork(new URL("step-by-step.ts", import.meta.url), [platform.databaseUrl]);
  running.add(child);
  child.once("exit", () => running.delete(child));
  const answer = async (): Promise<Report | "killed"> => {
    const heard = new AbortController();
    const either = Promise.race([
      once(child, "message", heard).then(([said]) => said as Report),
      once(child, "exit", heard).then(() => "killed" as const),
    ]);
    return await either.finally(() => heard.abort());
  };
  expect(await answer()).toEqual({ said: "ready" });
  return {
    ask: async (errand) => {
      const answered = answer();
      child.send({ now, ...errand });
      return await answered;
    },
    go: async () => {
      const answered = answer();
      child.send("go");
      return await answered;
    },
    end: () => child.disconnect(),
  };
}

const rows = async (text: string, ...values: unknown[]): Promise<unknown[]> =>
  (await eye.query<unknown[]>({ text, values, rowMode: "array" })).rows.map((row) => row[0]);
/**
 * All that publishing, withdrawing and taking force may leave behind, of one policy. That its offices were written to is not in it:
 * a tick of the worker's does that, sooner or later.
 */
const standing = async (id: string): Promise<unknown> => ({
  row: await rows(
    "select concat_ws(' ', status, version, published_by is not null, withdrawn_by is not null, took_force_at is not null) from policy_versions where id = $1",
    id,
  ),
  facts: await rows("select type from audit.facts where subject = $1 and type <> 'PolicyRelayTold' order by seq", id),
  jobs: await rows(
    "select payload ->> 'type' from graphile_worker._private_jobs where payload ->> 'subject' = $1 order by id",
    id,
  ),
  keys: await rows("select action from done_once where key like '%:' || $1 || ':%' order by at", id),
  offices: (await rows("select office_id from circular_relays where circular_id = $1", id)).length,
  courses: (await rows("select id from courses where policy_id = $1", id)).length,
});

type Told = Omit<Errand, "now" | "stop"> & { now?: string };
const midnight = (day: string): string => `${day}T00:00:00+07:00`;

/**
 * Kills the errand before each of its statements: nothing of it may be left. Then once after the last, before anybody was told:
 * all of it stands, and who asks again gets the same answer and changes nothing.
 */
async function killedAtEachStep(id: string, errand: Told, statements: number): Promise<Report | "killed"> {
  const before = await standing(id);
  for (let step = 1; step <= statements; step += 1) {
    const hand = await hire();
    expect([step, await hand.ask({ ...errand, stop: { before: step, how: "kill" } })]).toEqual([step, "killed"]);
    expect([step, await standing(id)]).toEqual([step, before]);
  }
  const last = await hire();
  expect(await last.ask({ ...errand, stop: { before: statements + 1, how: "kill" } })).toBe("killed");
  const after = await standing(id);
  expect(after).not.toEqual(before);
  const next = await hire();
  const again = await next.ask(errand);
  next.end();
  expect(await standing(id)).toEqual(after);
  return again;
}

/** Takes the connection away before each statement: the errand fails, nothing is left of it, and the same process does it when asked again. */
async function cutAtEachStep(begin: (step: number) => Promise<{ id: string; errand: Told }>, statements: number) {
  const hand = await hire();
  const ends: unknown[] = [];
  for (let step = 1; step <= statements; step += 1) {
    const { id, errand } = await begin(step);
    const before = await standing(id);
    const { said } = (await hand.ask({ ...errand, stop: { before: step, how: "cut" } })) as Report;
    expect([step, said, await standing(id)]).toEqual([step, "failed", before]);
    expect([step, await hand.ask(errand)]).toMatchObject([step, { said: "done" }]);
    ends.push(await standing(id));
  }
  hand.end();
  return ends;
}

const outcome = (report: Report | "killed"): unknown => {
  if (report === "killed" || report.said !== "done") return report;
  const value = report.value as { ok: boolean; refusal?: { code: string } } | null;
  return typeof value === "object" && value && "ok" in value ? (value.ok ? "done" : value.refusal!.code) : value;
};

/**
 * Two processes at once, in every order that their steps allow: the first waits before one of its statements while the second
 * runs until it is done or waits for the first.
 */
async function between(one: Hand, first: Told, other: Hand, second: Told, step: number): Promise<[unknown, unknown]> {
  expect([step, await one.ask({ ...first, stop: { before: step, how: "wait" } })]).toEqual([step, { said: "waits" }]);
  let ended = false;
  const theirs = other.ask(second).finally(() => (ended = true));
  const waiting = async (): Promise<boolean> =>
    ended ||
    (
      await rows(
        "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()",
      )
    ).length > 0;
  await expect.poll(waiting, { timeout: 20_000, interval: 10 }).toBe(true);
  return [outcome(await one.go()), outcome(await theirs)];
}

/** How many statements each sends; one more or less is told by the tests. */
const steps = { publishing: 10, withdrawing: 8, takingForce: 6, spreading: 4, course: 7 };
const proposedRow = ["PROPOSED 2 f f f"];
const publishedRow = ["PUBLISHED 3 t f f"];
const facts = ["PolicyDrafted", "PolicyProposed", "PolicyPublished"];

test("whoever publishes is killed between any two steps: it is proposed or it is published, and asking again ends it", async () => {
  const id = "killed-publishing";
  const version = await propose(id, "2027-01-01");
  const errand = { verb: "publish", args: { actor: yusuf, id, version, key: "k" } } as const;
  expect(await standing(id)).toMatchObject({ row: proposedRow });
  expect(outcome(await killedAtEachStep(id, errand, steps.publishing))).toBe("done");
  expect(await standing(id)).toEqual({
    row: publishedRow,
    facts,
    jobs: facts,
    keys: ["publish-policy"],
    offices: 0,
    courses: 0,
  });
}, 120_000);

test("killed while it takes force at midnight: seen once, and by the next look", async () => {
  const id = "killed-at-midnight";
  await publish(id, "2027-01-02");
  // Of the policies before it, the first look after midnight is the one that sees them.
  const first = await hire();
  expect(outcome(await first.ask({ verb: "takeForce", now: midnight("2027-01-01") }))).toEqual(["killed-publishing"]);
  first.end();
  const errand = { verb: "takeForce", now: midnight("2027-01-02") } as const;
  expect(outcome(await killedAtEachStep(id, errand, steps.takingForce))).toEqual([]);
  expect(await standing(id)).toMatchObject({
    row: ["PUBLISHED 3 t f t"],
    facts: [...facts, "PolicyTookForce"],
    jobs: [...facts, "PolicyTookForce"],
  });
}, 120_000);

test("killed while withdrawing: it stands or it is withdrawn, and asking again ends it", async () => {
  const id = "killed-withdrawing";
  await publish(id, "2027-01-03");
  const errand = { verb: "withdraw", args: { actor: rina, id, why: "Diundur", key: "k" } } as const;
  expect(outcome(await killedAtEachStep(id, errand, steps.withdrawing))).toBe("done");
  expect(await standing(id)).toMatchObject({
    row: ["WITHDRAWN 4 t t f"],
    facts: [...facts, "PolicyWithdrawn"],
    jobs: [...facts, "PolicyWithdrawn"],
  });
}, 120_000);

test("killed while offices are handed their part or the course is made: the next run ends it, once", async () => {
  const id = "killed-spreading";
  const office = (code: string, kind: OfficeRow["kind"], parent: string | null): OfficeRow => ({
    code,
    name: code,
    kind,
    parent,
    address: "-",
    zone: "Asia/Jakarta",
  });
  const country = [office("PUSAT", "HEAD", null), office("DKI", "REGION", "PUSAT"), office("GROGOL", "BRANCH", "DKI")];
  await publish(id, "2027-01-04");
  const hand = await hire();
  expect(await hand.ask({ verb: "importOffices", args: country })).toMatchObject({ said: "done", value: { ok: true } });
  expect(outcome(await killedAtEachStep(id, { verb: "spread" }, steps.spreading))).toBe(0);
  expect(outcome(await killedAtEachStep(id, { verb: "makeCourse", args: id }, steps.course))).toBeNull();
  expect(await standing(id)).toMatchObject({ offices: 2, courses: 1 });

  // An office is created while it spreads: before each step, and the run that its creation calls for gives it its part.
  const other = await hire();
  for (let step = 1; step <= steps.spreading; step += 1) {
    const grown = [...country, ...Array.from({ length: step }, (_, at) => office(`BARU${at}`, "BRANCH", "DKI"))];
    await publish(`office-created-${step}`, `2027-02-0${step}`);
    const [, created] = await between(hand, { verb: "spread" }, other, { verb: "importOffices", args: grown }, step);
    expect(created).toBe("done");
    await other.ask({ verb: "spread" });
    expect([step, await standing(`office-created-${step}`)]).toMatchObject([step, { offices: 2 + step }]);
  }
  hand.end();
  other.end();
}, 120_000);

test("the connection is lost at any step of publishing, withdrawing or taking force: nothing half done, and the same process goes on", async () => {
  const publishing = await cutAtEachStep(async (step) => {
    const id = `cut-publishing-${step}`;
    const version = await propose(id, `2027-03-${String(step).padStart(2, "0")}`);
    return { id, errand: { verb: "publish", args: { actor: yusuf, id, version, key: "k" } } };
  }, steps.publishing);
  expect(new Set(publishing.map((each) => JSON.stringify(each)))).toEqual(
    new Set([
      JSON.stringify({ row: publishedRow, facts, jobs: facts, keys: ["publish-policy"], offices: 0, courses: 0 }),
    ]),
  );
  const withdrawing = await cutAtEachStep(async (step) => {
    const id = `cut-withdrawing-${step}`;
    await publish(id, `2027-04-0${step}`);
    return { id, errand: { verb: "withdraw", args: { actor: rina, id, why: "Diundur", key: "k" } } };
  }, steps.withdrawing);
  for (const each of withdrawing) expect(each).toMatchObject({ row: ["WITHDRAWN 4 t t f"] });
  // Every policy of the tests before has been seen when the day before comes.
  const seen = await hire();
  await seen.ask({ verb: "takeForce", now: midnight("2027-04-30") });
  seen.end();
  const midnights = await cutAtEachStep(async (step) => {
    const id = `cut-at-midnight-${step}`;
    const day = `2027-05-0${step}`;
    await publish(id, day);
    return { id, errand: { verb: "takeForce", now: midnight(day) } };
  }, steps.takingForce);
  for (const each of midnights) expect(each).toMatchObject({ row: ["PUBLISHED 3 t f t"] });
}, 120_000);

test("two processes publish one proposal at once, at every step: it is published once, and both are told so", async () => {
  const [one, other] = [await hire(), await hire()];
  for (const [keys, told] of [
    [
      ["k", "k"],
      ["done", "done"],
    ],
    [
      ["mine", "yours"],
      ["ALREADY", "done"],
    ],
  ] as const)
    for (let step = 1; step <= steps.publishing; step += 1) {
      const id = `at-once-${keys[1]}-${step}`;
      const version = await propose(id, `2027-${keys[1] === "k" ? "06" : "07"}-${String(step).padStart(2, "0")}`);
      const act = { actor: yusuf, id, version };
      const both = await between(
        one,
        { verb: "publish", args: { ...act, key: keys[0] } },
        other,
        { verb: "publish", args: { ...act, key: keys[1] } },
        step,
      );
      expect([step, both.sort()]).toEqual([step, [...told].sort()]);
      expect([step, await standing(id)]).toMatchObject([step, { row: publishedRow, facts, keys: ["publish-policy"] }]);
    }
  one.end();
  other.end();
}, 120_000);

test("two policies for one day, published at once at every step: one is, the other is told why not", async () => {
  const [one, other] = [await hire(), await hire()];
  for (let step = 1; step <= steps.publishing; step += 1) {
    const day = `2027-08-${String(step).padStart(2, "0")}`;
    const acts = [];
    for (const name of ["left", "right"]) {
      const id = `${name}-${step}`;
      acts.push({ actor: yusuf, id, version: await propose(id, day), key: "k" });
    }
    const both = await between(
      one,
      { verb: "publish", args: acts[0] },
      other,
      { verb: "publish", args: acts[1] },
      step,
    );
    expect([step, both.sort()]).toEqual([step, ["TROUBLES", "done"]]);
    const ends = [await standing(`left-${step}`), await standing(`right-${step}`)] as Array<{ row: unknown }>;
    expect([step, ends.map(({ row }) => row).sort()]).toEqual([step, [proposedRow, publishedRow]]);
  }
  one.end();
  other.end();
}, 120_000);

test("withdrawn while it takes force, at every step and whichever comes first: one outcome, and both know it", async () => {
  const [one, other] = [await hire(), await hire()];
  const seen = await hire();
  await seen.ask({ verb: "takeForce", now: midnight("2027-08-31") });
  seen.end();
  const ends: string[] = [];
  for (const [first, most] of [
    ["withdraw", steps.withdrawing],
    ["takeForce", steps.takingForce],
  ] as const)
    for (let step = 1; step <= most; step += 1) {
      const id = `midnight-${first.toLowerCase()}-${step}`;
      const day = `2027-${first === "withdraw" ? "09" : "10"}-0${step}`;
      await publish(id, day);
      // The clock of who withdraws has not come to its last ten seconds; that of the worker says midnight.
      const before = new Date(new Date(midnight(day)).getTime() - 10_001).toISOString();
      const withdraw: Told = { verb: "withdraw", args: { actor: rina, id, why: "Diundur", key: "k" }, now: before };
      const take: Told = { verb: "takeForce", now: midnight(day) };
      const both = await (first === "withdraw"
        ? between(one, withdraw, other, take, step)
        : between(one, take, other, withdraw, step));
      const [withdrawn, taken] = first === "withdraw" ? both : [both[1], both[0]];
      const end = await standing(id);
      const was = withdrawn === "done";
      expect([step, withdrawn, taken]).toEqual([step, was ? "done" : "TOO_LATE", was ? [] : [id]]);
      expect([step, end]).toMatchObject([
        step,
        was
          ? { row: ["WITHDRAWN 4 t t f"], facts: [...facts, "PolicyWithdrawn"] }
          : { row: ["PUBLISHED 3 t f t"], facts: [...facts, "PolicyTookForce"] },
      ]);
      ends.push(was ? "withdrawn" : "in force");
    }
  expect(new Set(ends)).toEqual(new Set(["withdrawn", "in force"]));
  one.end();
  other.end();
}, 120_000);

test("withdrawn while its course is made, at every step: no course is left that asks for a rule that nobody has", async () => {
  const [one, other] = [await hire(), await hire()];
  for (let step = 1; step <= steps.course; step += 1) {
    const id = `course-withdrawn-${step}`;
    await publish(id, `2027-11-0${step}`);
    // What follows from the withdrawing comes once, and may come before the course is there.
    const withdraw: Told = { verb: "withdrawWithCourse", args: { actor: rina, id, why: "Diundur", key: "k" } };
    expect(await between(one, { verb: "makeCourse", args: id }, other, withdraw, step)).toEqual([null, "done"]);
    expect([step, await rows("select id from courses where policy_id = $1 and withdrawn_at is null", id)]).toEqual([
      step,
      [],
    ]);
  }
  one.end();
  other.end();
}, 120_000);

test("the worker itself is killed in the middle of what follows from a publishing: the next one ends it, once", async () => {
  const id = "worker-killed";
  const work = (): ChildProcess => {
    const child = fork(new URL("run-lapak.ts", import.meta.url), ["worker"], {
      env: { ...process.env, ...settingsOf(platform, folder), LAPAK_NOW: now },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    return child;
  };
  const waitingFor = async (what: string): Promise<number> =>
    (
      await rows(
        "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%' || $1 || '%'",
        what,
      )
    ).length;
  await publish(id, "2028-01-01");
  const hand = new pg.Client(platform.databaseUrl);
  await hand.connect();
  // Whatever it does is held in the middle, one table after the other, and there it is killed.
  for (const table of ["circular_relays", "courses"]) {
    await hand.query(`begin; lock table ${table} in exclusive mode`);
    const child = work();
    await expect.poll(() => waitingFor(`insert into%${table}`), { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    await hand.query("rollback");
  }
  await hand.end();
  const last = work();
  const left = () =>
    rows(
      "select 1 from graphile_worker._private_jobs where payload ->> 'subject' = $1 or payload ->> 'id' is null",
      id,
    );
  await expect.poll(left, { timeout: 60_000, interval: 100 }).toEqual([]);
  const ended = once(last, "exit");
  last.kill("SIGTERM");
  await ended;
  const offices = await rows("select 1 from offices where kind <> 'HEAD'");
  expect(await standing(id)).toMatchObject({ row: publishedRow, facts, offices: offices.length, courses: 1 });
  expect(await rows("select 1 from audit.facts where type = 'CourseMade' and data ->> 'policy' = $1", id)).toHaveLength(
    1,
  );
}, 180_000);
