import permenaker192015 from "../../../policies/permenaker-19-2015.json" with { type: "json" };
import permenaker22022 from "../../../policies/permenaker-2-2022.json" with { type: "json" };
import permenaker42022 from "../../../policies/permenaker-4-2022.json" with { type: "json" };
import { addDays, formatDay, parseDay, type Day } from "../../platform/day.ts";
import { compilePolicy, type Policy, type PolicyFile } from "./policy.ts";

/** All regulations that are known, oldest first: those that the release carries and those that head office published. */
export type LawBook = { readonly policies: readonly Policy[] };

/** What an action needs to ask the law: the book as it stands now. */
export type WithLaw = { readonly law: { readonly book: () => LawBook } };

const shipped = [permenaker192015, permenaker22022, permenaker42022] as unknown as readonly PolicyFile[];

/** Each ends on the eve of the next one's first day; what was revoked before its day ends nothing. */
function bind(files: readonly PolicyFile[]): LawBook {
  const inOrder = files.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const starts = inOrder.filter(({ revoked }) => revoked === null).map(({ effectiveFrom }) => parseDay(effectiveFrom)!);
  return {
    policies: inOrder.map((file) => {
      const next = starts.find((start) => start > parseDay(file.effectiveFrom)!);
      return compilePolicy(file, next === undefined ? null : addDays(next, -1));
    }),
  };
}

/**
 * The regulations of the release and those that were published, bound to a book. Two that begin on one day are refused by
 * `checkAgainst` before they get here.
 */
export const lawBook = (published: readonly PolicyFile[] = []): LawBook => bind([...shipped, ...published]);

/** The book as it would be without one policy: the one before it goes on until the next begins. */
export const bookWithout = (book: LawBook, id: string): LawBook =>
  findPolicy(book, id) ? bind(book.policies.filter((each) => each.id !== id).map(({ file }) => file)) : book;

/** The policy in force on a day, or null: a day outside every policy is never answered with another's numbers. */
export function policyInForce({ policies }: LawBook, on: Day): Policy | null {
  for (let index = policies.length - 1; index >= 0; index--) {
    const policy = policies[index]!;
    if (policy.from <= on && policy.file.revoked === null) return policy.to === null || on <= policy.to ? policy : null;
  }
  return null;
}

/** The newest regulation that is or will be in force: what to go by where no day or policy is named yet. */
export const newestPolicy = ({ policies }: LawBook): Policy => policies.findLast(({ file }) => file.revoked === null)!;

export const findPolicy = ({ policies }: LawBook, id: string): Policy | null =>
  policies.find((policy) => policy.id === id) ?? null;

/**
 * The policy that another follows: in force on the eve of its first day, whether or not the book knows that other. Where it names
 * no rules of the service, those that hold under it stand in its file: what comes is compared with what is.
 */
export function policyBefore(book: LawBook, { id, from }: { readonly id: string; readonly from: Day }): Policy | null {
  const others = bookWithout(book, id);
  const before = policyInForce(others, addDays(from, -1));
  if (before === null || before.file.service !== null) return before;
  const named = others.policies.findLast((each) => namesService(each) && each.from <= before.from);
  return named ? { ...before, file: { ...before.file, service: named.file.service } } : before;
}

/** Whether a policy that counts says anything of the service. */
export const namesService = ({ file }: Policy): boolean => file.service !== null && file.revoked === null;

/** For sentences: from when and, where it has ended, until when. */
export function inForceWords({ file, from, to }: Policy): string {
  if (file.revoked) return "never in force";
  return to === null ? `from ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`;
}
