import type { CollectiveStatus, WorkerState } from "./collective.ts";

export type CollectiveVerb =
  "change" | "hand-in" | "send-back" | "check" | "book-block" | "cancel-block" | "withdraw" | "end";

type Transition = { readonly from: readonly CollectiveStatus[]; readonly to: CollectiveStatus; readonly by: string };

/** The whole life of a collective: from -> verb -> to, by whom. What is not here cannot happen. */
export const collectiveTransitions: Readonly<Record<CollectiveVerb, Transition>> = {
  change: { from: ["DRAFT"], to: "DRAFT", by: "company" },
  "hand-in": { from: ["DRAFT"], to: "HANDED_IN", by: "company" },
  "send-back": { from: ["HANDED_IN"], to: "DRAFT", by: "branch" },
  check: { from: ["HANDED_IN"], to: "CHECKED", by: "branch" },
  "book-block": { from: ["CHECKED", "BOOKED"], to: "BOOKED", by: "branch" },
  "cancel-block": { from: ["BOOKED"], to: "BOOKED", by: "branch" },
  withdraw: { from: ["DRAFT", "HANDED_IN", "CHECKED", "BOOKED"], to: "WITHDRAWN", by: "company" },
  end: { from: ["BOOKED"], to: "ENDED", by: "system" },
};

export const mayMove = (verb: CollectiveVerb, from: CollectiveStatus): boolean =>
  collectiveTransitions[verb].from.includes(from);

/** Whether somebody on a list may still say that they go along, or alone: also who changes their mind. */
export const mayAnswer = (from: WorkerState): boolean => from === "LISTED" || from === "TOLD" || from === "CONFIRMED";
