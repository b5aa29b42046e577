import type { Relation } from "../case.ts";
import { findPolicy, type LawBook } from "./law-book.ts";
import type { PolicyFile } from "./policy.ts";

/** Years of age where a policy says nothing; the schema says the same. */
const undecidedYears = 18;

/** Under which age an heir receives through a guardian, in years. */
export const guardianYears = (file: PolicyFile): number => file.heirs.guardianUnder?.years ?? undecidedYears;

/** The same by the policy's id. */
export const guardianUnder = (book: LawBook, policyId: string): number => {
  const policy = findPolicy(book, policyId);
  return policy ? guardianYears(policy.file) : undecidedYears;
};

/** Where a relation stands in a policy's order of heirs, 0 first; those who come together have the same number. */
export function heirRank(book: LawBook, policyId: string): (relation: Relation) => number {
  const order = findPolicy(book, policyId)?.file.heirs.order ?? [];
  return (relation) => order.findIndex((together) => together.includes(relation));
}
