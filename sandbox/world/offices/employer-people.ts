import { chanceFor } from "../chance.ts";
import { inventName } from "../names.ts";
import { nppOf, type Employer } from "./employers.ts";
import { BRANCHES } from "./places.ts";
import { inventSecrets } from "./secrets.ts";

/** Somebody of a company's HR who can sign in; one entry for each company they act for. */
export type EmployerPerson = {
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly name: string;
  readonly company: string;
  readonly npp: string;
  readonly role: "ADMIN" | "REPORTER";
};

/** An admin and a reporter at the first company of a few branches; the first of them also reports for the second company. */
const BRANCHES_WITH_HR = ["MAMPANG", "JAKARTA-CEGER", "BOGOR"];

export function listEmployerPeople(seed: string, employers: readonly Employer[]): EmployerPerson[] {
  return BRANCHES_WITH_HR.flatMap((code) => {
    const at = BRANCHES.findIndex((place) => place.code === code);
    const company = (index: number): Pick<EmployerPerson, "company" | "npp"> => {
      const { name, npp } = employers.find((each) => each.npp === nppOf(at, index))!;
      return { company: name, npp };
    };
    const person = (word: string): Pick<EmployerPerson, "username" | "password" | "totpSecret" | "name"> => {
      const username = `${word}.${code.toLowerCase()}@contoh.example`;
      const chance = chanceFor(`${seed}/employer-person/${username}`);
      const name = inventName(chance, BRANCHES[at]!.culture, chance.happens(0.5) ? "F" : "M");
      return { username, name, ...inventSecrets(chance) };
    };
    const [admin, reporter] = [person("sdm"), person("staf")];
    return [
      { ...admin, ...company(0), role: "ADMIN" as const },
      { ...admin, ...company(1), role: "REPORTER" as const },
      { ...reporter, ...company(0), role: "REPORTER" as const },
    ];
  });
}
