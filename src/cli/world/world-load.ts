import { importStaff, type StaffRow } from "../../access/index.ts";
import { importEmployerPeople, type EmployerPersonRow } from "../../employers/index.ts";
import { importMembers, type EmployerRow, type MemberRow } from "../../members/index.ts";
import { idFromCode, importOffices, type OfficeRow } from "../../offices/index.ts";
import { openHouse, type House } from "../../house.ts";
import { ConfigTrouble, type Config } from "../../platform/config.ts";
import { daysLater } from "../../platform/day.ts";
import { listSwitches, switchOnPart } from "../../switches/index.ts";
import { rowsOf } from "./world-rows.ts";

/** The demo's head office has the practice office on everywhere, unless somebody has ever switched it. */
async function openPracticeOffice(house: House, staff: readonly StaffRow[]): Promise<void> {
  const head = staff.find(({ role }) => role === "HEAD_POLICY");
  if (!head || (await listSwitches(house.db)).length > 0) return;
  await switchOnPart(house, {
    actor: {
      kind: "STAFF",
      id: idFromCode("staff", head.username),
      role: head.role,
      officeId: idFromCode("office", head.office),
    },
    part: "PRACTICE_OFFICE",
    offices: null,
    reason: "Semua petugas di dunia contoh dapat berlatih.",
    endsOn: daysLater(house.clock.today(), 365),
    key: "world",
  });
}

/** `lapak world load FOLDER`: offices, staff, employers and members of the demo world; what is there already stays. */
export async function worldLoad(args: string[], config: Config): Promise<number> {
  const folder = args[0];
  if (!folder || args.length > 1) {
    process.stderr.write("Usage: lapak world load FOLDER\n");
    return 2;
  }
  if (!config.sandbox)
    throw new ConfigTrouble("A demo world is loaded in sandbox mode only: this database is to hold real people.");
  const house = openHouse(config, "world");
  try {
    await importOffices(house, await Array.fromAsync(rowsOf<OfficeRow>(folder, "offices.ndjson")));
    const staff = await Array.fromAsync(rowsOf<StaffRow>(folder, "staff.ndjson"));
    await importStaff(house, staff);
    await openPracticeOffice(house, staff);
    const members = await importMembers(
      house,
      await Array.fromAsync(rowsOf<EmployerRow>(folder, "employers.ndjson")),
      rowsOf<MemberRow>(folder, "members.ndjson"),
    );
    await importEmployerPeople(
      house,
      await Array.fromAsync(rowsOf<EmployerPersonRow>(folder, "employer-people.ndjson")),
    );
    process.stdout.write(`The demo world is there; ${members} members are new.\n`);
    return 0;
  } finally {
    await house.close();
  }
}
