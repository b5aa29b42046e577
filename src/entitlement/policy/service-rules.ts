import carried from "../../../policies/service.json" with { type: "json" };
import { parseDay } from "../../platform/day.ts";
import { namesService, type LawBook } from "./law-book.ts";
import type { ServiceRules, WrittenServiceRules } from "./service.ts";

const shipped = carried as ServiceRules;

/** The whole rules of a file: a group, or a number in it, that it does not name is as the release carries it. */
export const wholeService = (written: WrittenServiceRules | null): ServiceRules =>
  Object.fromEntries(
    Object.entries(shipped).map(([group, carries]) => [
      group,
      { ...carries, ...written?.[group as keyof ServiceRules] },
    ]),
  ) as ServiceRules;

/**
 * The rules of the service on a day: those of the latest policy that has begun and names any, or what the release carries.
 * @param today `YYYY-MM-DD`
 */
export function serviceRulesOn({ policies }: LawBook, today: string): ServiceRules {
  const day = parseDay(today)!;
  const named = policies.findLast((policy) => namesService(policy) && policy.from <= day);
  return wholeService(named?.file.service ?? null);
}
