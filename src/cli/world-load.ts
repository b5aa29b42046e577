import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { importStaff, type StaffRow } from "../access/index.ts";
import { importMembers, type EmployerRow, type MemberRow } from "../members/index.ts";
import { importOffices, type OfficeRow } from "../offices/index.ts";
import { openHouse } from "../house.ts";
import { ConfigTrouble, type Config } from "../platform/config.ts";

/** The rows of an NDJSON file, one at a time. */
async function* rowsOf<Row>(folder: string, name: string): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity })) {
    if (line) yield JSON.parse(line) as Row;
  }
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
    await importStaff(house, await Array.fromAsync(rowsOf<StaffRow>(folder, "staff.ndjson")));
    const members = await importMembers(
      house,
      await Array.fromAsync(rowsOf<EmployerRow>(folder, "employers.ndjson")),
      rowsOf<MemberRow>(folder, "members.ndjson"),
    );
    process.stdout.write(`The demo world is there; ${members} members are new.\n`);
    return 0;
  } finally {
    await house.close();
  }
}
