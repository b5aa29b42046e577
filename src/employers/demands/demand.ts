import { addWorkingDays, type ServiceRules } from "../../entitlement/index.ts";
import type { ToldEnd } from "../../members/index.ts";
import { formatDay, parseDay } from "../../platform/day.ts";

/** How a demand ended; null while the company is waited for. See the comment on `exit_demands.answer`. */
export type DemandAnswer = "CONFIRMED" | "DIFFERED" | "STILL_WORKS" | "SILENT" | "CLOSED" | "OVERTAKEN";

/** Whose word stands where the company says that the worker still works there. */
export type DemandSide = "COMPANY" | "WORKER";

export const demandSeal = "employers.demand";

/** The last day on which a company is waited for. @param today `YYYY-MM-DD` */
export const answerBy = (today: string, { answerDays }: ServiceRules["companies"]): string =>
  formatDay(addWorkingDays(parseDay(today)!, answerDays).day);

/** Whether a company's report says what the worker said; a letter's date that only one of them tells is no difference. */
export const saysTheSame = (company: ToldEnd, worker: ToldEnd): boolean =>
  company.endedOn === worker.endedOn &&
  company.reason === worker.reason &&
  (company.letterDate === null || worker.letterDate === null || company.letterDate === worker.letterDate);
