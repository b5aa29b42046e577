import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CivilRecord, DemoPerson, Member } from "./world/member.ts";
import type { EmployerPerson } from "./world/offices/employer-people.ts";
import type { StaffMember } from "./world/offices/staff.ts";
import { makeWorld } from "./world/world.ts";
import { writeWorld } from "./world/write-world.ts";

/** What the partners know of the demo world. */
export type KnownWorld = {
  readonly people: readonly DemoPerson[];
  readonly staff: readonly StaffMember[];
  readonly employerPeople: readonly EmployerPerson[];
  readonly civilRecords: ReadonlyMap<string, CivilRecord>;
  /** Holder by bank code and account number, as "014/8869029202". */
  readonly accountHolders: ReadonlyMap<string, string>;
};

function readLines<Line>(folder: string, subject: string): Line[] {
  return readFileSync(join(folder, `${subject}.ndjson`), "utf8")
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => JSON.parse(row) as Line);
}

/** Reads the world from its folder; invents it there first, as of `today`, when it is not there yet. */
export function openWorld(folder: string, today: string): KnownWorld {
  // members.ndjson is written last: where it stands, the others stand too.
  if (!existsSync(join(folder, "members.ndjson"))) writeWorld(folder, makeWorld(today));
  const accounts = readLines<Member>(folder, "members").flatMap((member) => member.bankAccounts);
  return {
    people: readLines<DemoPerson>(folder, "people"),
    staff: readLines<StaffMember>(folder, "staff"),
    // A world that was invented before companies had people has no such file.
    employerPeople: existsSync(join(folder, "employer-people.ndjson")) ? readLines(folder, "employer-people") : [],
    civilRecords: new Map(readLines<CivilRecord>(folder, "civil-registry").map((record) => [record.nik, record])),
    accountHolders: new Map(accounts.map((each) => [`${each.bank}/${each.account}`, each.holder])),
  };
}
