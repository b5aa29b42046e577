/**
 * The pages that count a whole country, beside themselves: readiness of a month, the public page of the service's health, the staff
 * queue, the search for patterns. First with the last months of claims, then with all of them: a page of one month should
 * cost no more when the years before it are kept too. 1,000,000 claims of 300 offices over 24 months; `CLAIMS=100000` for a small one.
 *
 * Run: npm run bench -- country (starts a PostgreSQL of its own, takes some minutes)
 */
import { listQueue, lookForPatterns, queueFilters } from "../src/casework/index.ts";
import { findReadiness, findServiceHealth } from "../src/insight/index.ts";
import { branches } from "../src/offices/index.ts";
import { createClock } from "../src/platform/clock.ts";
import { busiest, fillClaims, fillOffices, type Country } from "./country.part.ts";
import { openBenchPlatform } from "./database.part.ts";
import { median, report } from "./report.part.ts";

const country: Country = {
  claims: Number(process.env["CLAIMS"] ?? 1_000_000),
  offices: 300,
  months: 24,
  today: "2026-06-02",
};
const now = new Date(`${country.today}T03:30:00Z`);
const platform = await openBenchPlatform(4, createClock(now.getTime() - Date.now()));
const { db, keys } = platform;

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
async function timesOf(turns: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns + 2; turn++) {
    const start = performance.now();
    await work();
    // The first two find the pages of the database on the disk.
    if (turn >= 2) times.push(performance.now() - start);
  }
  return times;
}

async function measure(turns: number): Promise<Record<string, number>> {
  const offices = (await branches(db)).map((office) => office.id);
  const month = { from: "2026-05-01", until: "2026-05-31" };
  const signs = await findReadiness(db, { officeIds: offices, ...month });
  if (signs.length !== country.offices) throw new Error(`Readiness knows ${signs.length} offices`);
  const readiness = await timesOf(turns, () => findReadiness(db, { officeIds: offices, ...month }));
  const ownReadiness = await timesOf(turns, () => findReadiness(db, { officeIds: [busiest], ...month }));
  const health = await timesOf(turns, () => findServiceHealth(db, { now, soonest: now }));
  const queues: number[] = [];
  for (const filter of queueFilters)
    queues.push(
      p95(await timesOf(turns * 2, () => listQueue(db, keys, { officeId: busiest, filter, today: country.today }))),
    );
  const patterns = await timesOf(3, () => lookForPatterns(platform));
  return {
    readinessP95Ms: p95(readiness),
    ownReadinessP95Ms: p95(ownReadiness),
    healthP95Ms: p95(health),
    queueP95Ms: Math.max(...queues),
    patternsMs: median(patterns),
  };
}

try {
  const recent = Math.round(country.claims / 5);
  await fillOffices(platform.url, country);
  await fillClaims(platform.url, keys, country, country.claims - recent + 1, country.claims);
  const before = await measure(20);
  console.log(`${recent} claims:`, before);
  await fillClaims(platform.url, keys, country, 1, country.claims - recent);
  const after = await measure(40);
  console.log(`${country.claims} claims:`, after);
  const ratio = (name: string): number => Number((after[name]! / before[name]!).toFixed(2));
  report("country", {
    claims: country.claims,
    ...Object.fromEntries(Object.entries(after).map(([name, value]) => [name, Math.round(value)])),
    readinessFivefoldRatio: ratio("readinessP95Ms"),
    healthFivefoldRatio: ratio("healthP95Ms"),
    queueFivefoldRatio: ratio("queueP95Ms"),
    patternsFivefoldRatio: ratio("patternsMs"),
  });
} finally {
  await platform.close();
}
