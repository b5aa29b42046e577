import type { PolicyTrouble } from "../entitlement/index.ts";
import { addDays, formatDay, parseDay } from "../platform/day.ts";
import type { Draft, PolicyVersion } from "./policy.ts";

const idShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const largest = 1_000_000;

/** Whether a text can be a policy's id: the regulation's name, as `permenaker-9-2027`. */
export const isPolicyId = (text: unknown): text is string =>
  typeof text === "string" && text.length <= 80 && idShape.test(text);

/**
 * The text of a file as it is kept, or null where it cannot be: not an object, too large, or with a character that the
 * database keeps in no text (NUL, half a pair of surrogates).
 */
export function draftText(file: unknown): string | null {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return null;
  const text = JSON.stringify(file);
  return text.length > largest || /\\u(0000|d[89a-f]{1}[0-9a-f]{2})/i.test(text) ? null : text;
}

/** The day that a file, finished or not, names as its first, `YYYY-MM-DD`; null where it names none. */
export function dayOfDraft(file: Draft): string | null {
  const day = file["effectiveFrom"];
  return typeof day === "string" && parseDay(day) !== null ? day : null;
}

/**
 * What speaks against publishing a whole file on this day, beside what is wrong in itself: another's id, a day that is
 * not ahead, another's first day, or an end after which nothing would be in force.
 *
 * @param today WIB day
 * @param taken first days of the other published policies, and their ids
 */
export function dayTroubles(
  id: string,
  file: Draft,
  today: string,
  taken: ReadonlyArray<{ readonly id: string; readonly effectiveFrom: string }>,
): PolicyTrouble[] {
  const found: PolicyTrouble[] = [];
  const from = dayOfDraft(file);
  if (file["id"] !== id)
    found.push({ code: "OTHER_ID", at: "/id", message: `This policy is kept as ${id}: the file must say so.` });
  if (from !== null && from <= today)
    found.push({
      code: "NOT_AHEAD",
      at: "/effectiveFrom",
      message: `It must begin after today (${today}): no day that has begun is judged anew.`,
    });
  const twin = taken.find((other) => other.effectiveFrom === from && other.id !== id);
  if (twin)
    found.push({ code: "OVERLAP", at: "/effectiveFrom", message: `An overlap: ${twin.id} begins on this day.` });
  const to = typeof file["effectiveTo"] === "string" ? parseDay(file["effectiveTo"]) : null;
  if (from !== null && to !== null) {
    const next = taken
      .map((other) => other.effectiveFrom)
      .filter((start) => start > from)
      .sort()[0];
    if (next === undefined || formatDay(addDays(to, 1)) < next)
      found.push({
        code: "HOLE",
        at: "/effectiveTo",
        message: "A hole: no policy is in force after this day. Leave it open (null): the next policy ends this one.",
      });
  }
  return found;
}

/** Whether a published version can still be withdrawn: only before its day, and never once it was seen to take force. */
export const isTooLate = ({ effectiveFrom, tookForceAt }: PolicyVersion, today: string): boolean =>
  tookForceAt !== null || effectiveFrom === null || effectiveFrom <= today;
