import { existsSync } from "node:fs";
import { join } from "node:path";
import type { StaffRow } from "../../access/index.ts";
import { claimsOfMembers } from "../../claims/index.ts";
import { openHouse, type House } from "../../house.ts";
import { findMemberByNik } from "../../members/index.ts";
import type { OfficeRow } from "../../offices/index.ts";
import { ConfigTrouble, type Config } from "../../platform/config.ts";
import { parseDay } from "../../platform/day.ts";
import { claimStories, lastJob, type WorldMember } from "./claim-stories.ts";
import { liveClaim } from "./living/live-claim.ts";
import type { Staffed } from "./living/scene.ts";
import { rowsOf } from "./world-rows.ts";

/** So many claims are lived through side by side. */
const atOnce = 4;

/** Who works in each branch. */
function staffByBranch(offices: readonly OfficeRow[], staff: readonly StaffRow[]): ReadonlyMap<string, Staffed> {
  const releaser = staff.find(({ role }) => role === "PAYMENT_RELEASER")!;
  const named = (office: string, role: string): string[] =>
    staff.filter((each) => each.office === office && each.role === role).map(({ username }) => username);
  return new Map(
    offices
      .filter(({ kind }) => kind === "BRANCH")
      .map(({ code, zone }) => {
        const [cs, penata, [chief]] = [named(code, "CS"), named(code, "PENATA_MADYA"), named(code, "BRANCH_HEAD")];
        return [code, { zone, cs, penata, chief: chief!, releaser }];
      }),
  );
}

/** Whether this member has a claim already: of an earlier run, or of somebody who tries the service. */
async function hasClaim({ db, keys }: House, nik: string): Promise<boolean> {
  const member = await findMemberByNik(db, keys, nik);
  return member !== null && (await claimsOfMembers(db, keys, [member.id])).has(member.id);
}

/**
 * `lapak world claims`: a year of claims for a demo world, past and open, each by the actions by which people make them. Nobody
 * is told and nothing is paid: what is past has arrived. Doing it again adds what is missing; who has a claim gets no second.
 */
export async function worldClaims(args: string[], config: Config): Promise<number> {
  const folder = args[0] ?? join(config.dataDir, "world");
  if (args.length > 1) {
    process.stderr.write("Usage: lapak world claims [FOLDER]\n");
    return 2;
  }
  if (!config.sandbox)
    throw new ConfigTrouble(
      "Claims of a demo world are made in sandbox mode only: this database is to hold real people.",
    );
  if (!existsSync(join(folder, "members.ndjson"))) {
    process.stderr.write(`There is no demo world in ${folder}. Start the service once with npm start.\n`);
    return 1;
  }
  const house = openHouse(config, "world", 10, false);
  try {
    await house.law.refresh();
    const { made, known, stopped } = await makeClaims(house, folder, { past: 240, opened: 60 });
    for (const [why, count] of stopped) process.stdout.write(`${count} stopped early. ${why}.\n`);
    process.stdout.write(`The demo world has ${made} more claims; ${known} were there already.\n`);
    return 0;
  } finally {
    await house.close();
  }
}

/**
 * Lives every story of a world whose member has no claim yet.
 * @param house one that announces nothing
 * @returns how many were made and how many were there, and why some did not come to their ending
 */
export async function makeClaims(
  house: House,
  folder: string,
  wanted: { readonly past: number; readonly opened: number },
): Promise<{ readonly made: number; readonly known: number; readonly stopped: ReadonlyMap<string, number> }> {
  const cast = await Array.fromAsync(rowsOf<{ nik: string }>(folder, "people.ndjson"));
  const stories = claimStories(
    await Array.fromAsync(rowsOf<WorldMember>(folder, "members.ndjson")),
    new Set(cast.map(({ nik }) => nik)),
    parseDay(house.clock.today())!,
    house.law.book(),
    wanted,
  );
  const branches = staffByBranch(
    await Array.fromAsync(rowsOf<OfficeRow>(folder, "offices.ndjson")),
    await Array.fromAsync(rowsOf<StaffRow>(folder, "staff.ndjson")),
  );
  const companies = new Map(
    (await Array.fromAsync(rowsOf<{ npp: string; name: string }>(folder, "employers.ndjson"))).map(
      ({ npp, name }) => [npp, name] as const,
    ),
  );
  const left = [...stories];
  const stopped = new Map<string, number>();
  let made = 0;
  const worker = async (): Promise<void> => {
    for (let story = left.shift(); story; story = left.shift()) {
      if (await hasClaim(house, story.member.nik)) continue;
      made += 1;
      const company = companies.get(lastJob(story.member).npp ?? "") ?? "Usaha sendiri";
      const why = await liveClaim(house, branches.get(story.member.homeBranch)!, story, company);
      if (why) stopped.set(why, (stopped.get(why) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { made, known: stories.length - made, stopped };
}
