import type { Platform } from "../platform/platform.ts";
import { writeNotes } from "./interview.store.ts";
import { checklistCodes } from "./interview.ts";

/** Keeps notes and ticks while the interview runs. Null where another tab has saved meanwhile: that one's text is kept. */
export function saveNotes(
  { db, clock, keys }: Platform,
  officerId: string,
  notes: { interviewId: string; text: string; ticks: readonly string[]; version: number },
): Promise<number | null> {
  const checklist = Object.fromEntries(checklistCodes.map((code) => [code, notes.ticks.includes(code)]));
  return writeNotes(db, notes.interviewId, officerId, {
    sealed: keys.seal(notes.text.slice(0, 10_000), "interviews.notes"),
    checklist: JSON.stringify(checklist),
    version: notes.version,
    at: clock.now(),
  });
}
