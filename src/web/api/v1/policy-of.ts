import { checkPolicy, findPolicy, type PolicyFile } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { trouble, type Trouble } from "./trouble.ts";

/**
 * A policy by the id under which it is known, or the file itself where it is whole.
 * @param at where in the body it stands, a JSON pointer
 * @returns an answer that says what is wrong, where it is none
 */
export async function policyOf(house: House, value: unknown, at: string): Promise<PolicyFile | Trouble> {
  if (typeof value === "string")
    return findPolicy(house.law.book(), value)?.file ?? trouble("POLICY_NOT_FOUND", at, `There is no policy ${value}.`);
  const [first] = await checkPolicy(value);
  return first ? trouble(first.code, at + first.at, first.message) : (value as PolicyFile);
}
