import type { Employer } from "./offices/employers.ts";
import { listEmployerPeople, type EmployerPerson } from "./offices/employer-people.ts";
import { listEmployers } from "./offices/employers.ts";
import { openIdentifiers } from "./identifiers.ts";
import type { CivilRecord, DemoPerson, Member } from "./member.ts";
import { inventMember } from "./members.ts";
import type { Office } from "./offices/offices.ts";
import { listOffices } from "./offices/offices.ts";
import type { StaffMember } from "./offices/staff.ts";
import { listStaff } from "./offices/staff.ts";
import { castPeople } from "./people/people.ts";

export type World = {
  readonly offices: readonly Office[];
  readonly staff: readonly StaffMember[];
  readonly employers: readonly Employer[];
  readonly employerPeople: readonly EmployerPerson[];
  readonly members: readonly Member[];
  readonly civilRegistry: readonly CivilRecord[];
  readonly people: readonly DemoPerson[];
};

export const DEFAULT_SEED = "lapak-asik";
const MEMBERS = 5000;

/**
 * The whole demo world as it looks on `today` ("YYYY-MM-DD"). The same seed and day give the same world, byte for byte.
 * The first members are the cast of `people`; the rest are a crowd.
 */
export function makeWorld(today: string, seed: string = DEFAULT_SEED): World {
  const ids = openIdentifiers();
  const cast = castPeople(seed, today, ids);
  const everybody = cast.map(({ member, civil }) => ({ member, civil }));
  while (everybody.length < MEMBERS) everybody.push(inventMember(seed, everybody.length + 1, today, ids));
  const employers = listEmployers(seed);
  return {
    offices: listOffices(seed),
    staff: listStaff(seed),
    employers,
    employerPeople: listEmployerPeople(seed, employers),
    members: everybody.map((each) => each.member),
    civilRegistry: everybody.map((each) => each.civil),
    people: cast.map((each) => each.person),
  };
}
