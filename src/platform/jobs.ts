import type { Actor } from "./facts.ts";
/** A fact as the worker hears of it: the row that `audit.record` wrote. */
export type Announced = {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor_kind: Actor["kind"];
  readonly actor_id: string;
  readonly actor_role: string | null;
  readonly office_id: string | null;
  readonly claim_id: string | null;
  readonly subject: string | null;
  readonly why: string | null;
  readonly data: Record<string, unknown>;
};

/**
 * What a room does when a fact is announced. May run twice (a worker can die after the work and before saying so),
 * so it re-reads the present state and does nothing where there is nothing left to do. Throwing means: try again later.
 */
export type Job = (fact: Announced) => Promise<void>;
export type Jobs = Readonly<Record<string, Job>>;

/** What is due on a day or an hour is found by asking the clock again and again, never by a job far in the future. */
export type Tick = { readonly name: string; readonly everySeconds: number; readonly run: () => Promise<void> };
