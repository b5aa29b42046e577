import {
  bookWithout,
  deepestPolicy,
  newestPolicy,
  policyBefore,
  type LawBook,
  type PolicyFile,
  type PolicyTrouble,
} from "../entitlement/index.ts";
import { parseDay } from "../platform/day.ts";
import { nestsTooDeep } from "../platform/nesting.ts";
import type { Draft, PolicyStatus, PolicyVersion } from "./policy.ts";

const idShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const largest = 1_000_000;

/** Whether a text can be a policy's id: the regulation's name, as `permenaker-9-2027`. */
export const isPolicyId = (text: unknown): text is string =>
  typeof text === "string" && text.length <= 80 && idShape.test(text);

/**
 * The text of a file as it is kept, or null where it cannot be: not an object, too large, too deep, or with a character that the
 * database keeps in no text (NUL, half a pair of surrogates).
 */
export function draftText(file: unknown): string | null {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return null;
  if (nestsTooDeep(file, deepestPolicy) !== null) return null;
  const text = JSON.stringify(file);
  return text.length > largest || /\\u(0000|d[89a-f]{1}[0-9a-f]{2})/i.test(text) ? null : text;
}

/** The day that a file, finished or not, names as its first, `YYYY-MM-DD`; null where it names none. */
export function dayOfDraft(file: Draft): string | null {
  const day = file["effectiveFrom"];
  return typeof day === "string" && parseDay(day) !== null ? day : null;
}

/**
 * What speaks against publishing a file on this day, beside what is wrong in itself: another's id, a day that is not
 * ahead, or an end of its own. A published policy is ended by the next one alone, so that withdrawing that one leaves no
 * day without a rule.
 *
 * @param today WIB day
 */
export function publishingTroubles(id: string, file: Draft, today: string): PolicyTrouble[] {
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
  if ((file["effectiveTo"] ?? null) !== null)
    found.push({ code: "HOLE", at: "/effectiveTo", message: "Leave it open (null): the next policy ends this one." });
  if ((file["revoked"] ?? null) !== null)
    found.push({ code: "CONTRADICTION", at: "/revoked", message: "What is to be published is not revoked (null)." });
  return found;
}

/**
 * How long before midnight WIB a day counts as over for who publishes or withdraws: a process looks every two seconds what is
 * published (`open-law.ts`), and at midnight every one must already know. In milliseconds.
 */
export const settlesWithinMs = 10_000;

/** Whether a published version can still be withdrawn: only before its day, and never once it was seen to take force. */
export const isTooLate = ({ effectiveFrom, tookForceAt }: PolicyVersion, today: string): boolean =>
  tookForceAt !== null || effectiveFrom === null || effectiveFrom <= today;

/** Whether a version is still being written: a draft, or proposed and not yet published. */
export const isOpen = (status: PolicyStatus): boolean => status === "DRAFT" || status === "PROPOSED";

/**
 * The file that a version is compared with: of the policy that it follows; of the last one known where it names no day yet,
 * or one before every policy.
 */
export function fileBefore(
  book: LawBook,
  { id, effectiveFrom }: Pick<PolicyVersion, "id" | "effectiveFrom">,
): PolicyFile {
  const from = effectiveFrom === null ? null : parseDay(effectiveFrom);
  const before = from === null ? null : policyBefore(book, { id, from });
  return (before ?? newestPolicy(bookWithout(book, id))).file;
}
