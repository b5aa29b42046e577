import { formatDay, parseDay, yearOf, type Day } from "../../platform/day.ts";
import type { Case } from "../case.ts";
import { decide } from "../decide.ts";
import { parseCase } from "../parse-case.ts";
import { policyInForce, type LawBook } from "../policy/law-book.ts";
import type { Both } from "../policy/difference/change.ts";
import type { Policy } from "../policy/policy.ts";
import written from "./taught-cases.json" with { type: "json" };
import { asExpected, completeCase, type WrittenCase } from "./worked-case.ts";

/** A worked case as officers are shown it. `why` explains the answer of the rule before. */
export type TaughtCase = { readonly title: Both; readonly why: Both; readonly facts: Case };

/** Words that name a day: they would be untrue on other days. */
const namesADay =
  /\b(19|20)\d\d\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\bleap\b|\b(Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember)\b|\bkabisat\b/;

const dayShape = /^\d{4}-\d\d-\d\d$/;

/** Every day in a value so many years later; null where one of them is then no day (29 February). */
function laterBy<Value>(value: Value, years: number): Value | null {
  let whole = true;
  const moved = JSON.parse(
    JSON.stringify(value, (_, each: unknown) => {
      if (typeof each !== "string" || !dayShape.test(each)) return each;
      const later = `${Number(each.slice(0, 4)) + years}${each.slice(4)}`;
      whole &&= parseDay(later) !== null;
      return later;
    }),
  ) as Value;
  return whole ? moved : null;
}

/** The fewest years by which a day comes to lie on or after another. */
function yearsUntil(on: Day, first: Day): number {
  const years = Math.max(0, yearOf(first) - yearOf(on));
  const moved = formatDay(on).replace(/^\d{4}/, String(yearOf(on) + years));
  return moved < formatDay(first) ? years + 1 : years;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether an answer says what was expected; a day that hangs on holidays is no part of it where the case was moved. */
function asWritten(answer: Record<string, unknown>, expected: Record<string, unknown>, moved: boolean): boolean {
  return Object.entries(expected).every(([name, value]) => {
    if (moved && ["payBy", "calendar", "policy"].includes(name)) return true;
    const found = answer[name];
    if (name === "dates")
      return Object.entries(value as object).every(([code, day]) => (found as Record<string, unknown>)[code] === day);
    return JSON.stringify(found) === JSON.stringify(value);
  });
}

/**
 * The worked cases that can teach a rule which begins on a day, all their days moved by the same whole years into its first
 * year: months, ages and calendar years stay as they were. Only such as the rule before still answers as they were written,
 * and whose words name no day that has moved.
 * @param book without the rule to be taught
 * @param first its first day
 */
export function taughtCases(book: LawBook, before: Policy, first: Day): TaughtCase[] {
  return (written as unknown as readonly WrittenCase[]).flatMap((each): TaughtCase[] => {
    const facts = parseCase(completeCase(each.case));
    if ("error" in facts || facts.policy !== null) return [];
    const years = yearsUntil(parseDay(facts.on)!, first);
    const words = `${each.title} ${each.why} ${each.judul} ${each.sebab}`;
    const moved = years > 0 && namesADay.test(words) ? null : laterBy({ facts, expect: each.expect }, years);
    if (!moved || policyInForce(book, parseDay(moved.facts.on)!)?.id !== before.id) return [];
    const answer = decide(moved.facts, book);
    if ("error" in answer || !asWritten(asExpected(answer), moved.expect, years > 0)) return [];
    return [
      {
        title: { id: each.judul, en: capital(each.title) },
        why: { id: each.sebab, en: `${capital(each.why)}.` },
        facts: { ...moved.facts, case: each.judul },
      },
    ];
  });
}
