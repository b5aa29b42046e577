/** The nouns of a collective. Pure. */

/** Why many people leave at once: other ends are each their own. */
export const collectiveReasons = ["PHK", "PKWT_AKHIR"] as const;
export type CollectiveReason = (typeof collectiveReasons)[number];

/**
 * DRAFT: HR prepares. HANDED_IN: waits for the branch. CHECKED: the branch has found the proof right. BOOKED: interview times
 * are held, the workers are told. ENDED: over by itself. WITHDRAWN: taken back by the company.
 */
export type CollectiveStatus = "DRAFT" | "HANDED_IN" | "CHECKED" | "BOOKED" | "ENDED" | "WITHDRAWN";

/**
 * LISTED: by the company. TOLD: by us. CONFIRMED: the worker goes along. DISPUTED: what the company says is not so. ALONE:
 * claims without the others. LEFT: the collective was over before they answered.
 */
export type WorkerState = "LISTED" | "TOLD" | "CONFIRMED" | "DISPUTED" | "ALONE" | "LEFT";

/** Why somebody on the list is not written to (any more): an officer telephones. */
export type Untold = "NOT_ENTITLED" | "STOPPED" | "NO_ADDRESS" | "SILENT";

/** What a reported worker is to a collective that is being prepared. */
export type CandidateStanding =
  /** May be put on the list. */
  | "FREE"
  | "LISTED"
  /** Left for another reason than this collective is about. */
  | "OTHER_REASON"
  /** Worker and company differ, and an officer has not decided yet. */
  | "DISPUTED"
  /** On another list of the company that is still open. */
  | "ELSEWHERE";

/** The most people on one list: what a page and a branch can still oversee. */
export const mostPeople = 2000;

/** The longest reason of a branch or a company. */
export const longestWhy = 500;
