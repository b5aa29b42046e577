import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import {
  compareNames,
  findEmployees,
  findEmployer,
  recordEmploymentEnds,
  type Employee,
  type EmploymentEnd,
  type EndAnswer,
  type EndPart,
} from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { openCompanyDispute } from "../disputes/open-dispute.ts";
import { meetDemands } from "../demands/meet-demands.ts";
import { findTeller } from "./exit.views.ts";
import { closeReport, lockReport, nextRows, writeAnswers, type RowAnswer, type WaitingRow } from "./exit.store.ts";
import type { ExitAnswer, ReadExit, RowTrouble } from "./exit.ts";
import { readExit } from "./exit-row.rules.ts";

const batch = 500;

/** A row that was read and whose worker was found. */
type Matched = { readonly row: WaitingRow; readonly exit: ReadExit; readonly employee: Employee };

const answers: Readonly<Record<EndAnswer, { readonly answer: ExitAnswer; readonly trouble: RowTrouble | null }>> = {
  ENDED: { answer: "TAKEN", trouble: null },
  CONFIRMED: { answer: "TAKEN", trouble: null },
  KNOWN: { answer: "KNOWN", trouble: null },
  DIFFERS: { answer: "DISPUTED", trouble: null },
  BEFORE_START: { answer: "REFUSED", trouble: "BEFORE_START" },
};

/**
 * Whose row it is of those whom its numbers find, or what is wrong with it. That one number is not theirs is said only of a worker
 * whose other number and name were written: whoever does not know them as their own learns nothing.
 */
function whoseRow({ name }: ReadExit, found: readonly Employee[]): Employee | RowTrouble {
  const named = found.filter((each) => compareNames(name, each.name) !== "MISMATCH");
  const [own] = named;
  if (own) return own.notTheirs === null ? own : `${own.notTheirs}_DIFFERS`;
  return found.some(({ notTheirs }) => notTheirs === null) ? "NAME_DIFFERS" : "NOT_YOURS";
}

/** Rows in rounds, each worker once a round and in the order of the file: of two rows on one person the second meets the first. */
function rounds(matched: readonly Matched[]): Matched[][] {
  const count = new Map<string, number>();
  const made: Matched[][] = [];
  for (const each of matched) {
    const at = count.get(each.employee.employmentId) ?? 0;
    count.set(each.employee.employmentId, at + 1);
    (made[at] ??= []).push(each);
  }
  return made;
}

/**
 * Answers the rows of a report, batch by batch, each in a transaction of its own: killed and started again it goes on behind
 * the last batch, and two at once take turns. Reveals nothing of anybody who is not on record for the company.
 */
export async function answerReport(platform: Platform & WithLaw, reportId: string): Promise<void> {
  while (await platform.db.transaction().execute((tx) => answerBatch(tx, platform, reportId)));
}

/** @returns whether more may be waiting */
async function answerBatch(tx: Tx, platform: Platform & WithLaw, reportId: string): Promise<boolean> {
  const { clock, keys, law } = platform;
  const report = await lockReport(tx, reportId);
  if (report?.status !== "ANSWERING") return false;
  const { employerId, toldBy } = report;
  const actor: Actor = { kind: "EMPLOYER", id: toldBy };
  const rows = await nextRows(tx, keys, reportId, batch);
  if (rows.length === 0) {
    await closeReport(tx, reportId, clock.now());
    await recordFacts(tx, { type: "ExitsAnswered", actor, at: clock.now(), subject: reportId, data: { employerId } });
    return false;
  }
  const written: RowAnswer[] = [];
  const refuse = (row: WaitingRow, trouble: RowTrouble): void =>
    void written.push({ id: row.id, answer: "REFUSED", trouble, employmentId: null, differs: null });
  const today = clock.today();
  const rules = serviceRulesOn(law.book(), today).companies;
  const exits = new Map<WaitingRow, ReadExit>();
  for (const row of rows) {
    const exit = readExit(row.row, today, rules);
    if ("trouble" in exit) refuse(row, exit.trouble);
    else exits.set(row, exit);
  }
  const asked = [...exits].map(([{ line }, { nik, kpj }]) => ({ line, nik, kpj }));
  const employees = Map.groupBy(await findEmployees(tx, keys, employerId, asked), ({ line }) => line);
  const matched: Matched[] = [];
  for (const [row, exit] of exits) {
    const found = whoseRow(exit, employees.get(row.line) ?? []);
    if (typeof found === "string") refuse(row, found);
    else matched.push({ row, exit, employee: found });
  }
  const company = (await findEmployer(tx, { id: employerId }))!.name;
  const by = await findTeller(tx, keys, toldBy);
  for (const round of rounds(matched)) {
    const ends = round.map(({ exit, employee }): EmploymentEnd => ({
      employmentId: employee.employmentId,
      endedOn: exit.endedOn,
      reason: exit.reason,
      letterDate: exit.letterDate,
      toldBy: "EMPLOYER",
      confirmation: { by, employer: company, letterNumber: exit.letterNumber },
    }));
    const told = await recordEmploymentEnds(tx, platform, ends, actor);
    await meetDemands(tx, platform, ends, told, actor);
    for (const { row, employee } of round) {
      const said = told.get(employee.employmentId)!;
      const { answer, trouble } = answers[said];
      let differs: readonly EndPart[] | null = null;
      if (said === "DIFFERS") {
        const end = ends.find(({ employmentId }) => employmentId === employee.employmentId)!;
        const { endedOn, reason, letterDate, confirmation, employmentId } = end;
        const says = { endedOn, reason, letterDate };
        differs = await openCompanyDispute(
          tx,
          platform,
          { employmentId, employerId, reportId, says, confirmation: confirmation! },
          actor,
        );
      }
      written.push({ id: row.id, answer, trouble, employmentId: employee.employmentId, differs });
    }
  }
  await writeAnswers(tx, written);
  return true;
}
