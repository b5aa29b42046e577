import { openJournal } from "./journal.ts";

type Due = {
  readonly id: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** Milliseconds since 1970. */ readonly dueAt: number;
};
type Line = { readonly due: Due } | { readonly done: string; readonly status: number };

/** Calls that a partner owes to our web: kept until answered with 2xx, also over a restart. */
export type Callbacks = { readonly owe: (call: Omit<Due, "dueAt">, inMs: number) => void; readonly stop: () => void };

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 15_000;
const TRIES = 60;
const PATIENCE_MS = 10_000;

/** `base` is read at each try, as our web may not be listening yet when the village opens. */
export function openCallbacks(file: string, base: string | null): Callbacks {
  const journal = openJournal<Line>(file);
  const waiting = new Map<string, NodeJS.Timeout>();
  const stopped = new AbortController();

  const attempt = async (due: Due, tries: number): Promise<void> => {
    let status = 0;
    try {
      const answer = await fetch(`${base}${due.path}`, {
        method: "POST",
        body: due.body,
        headers: { "content-type": "application/json", ...due.headers },
        signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      status = answer.status;
      await answer.body?.cancel();
    } catch {
      status = 0;
    }
    if (stopped.signal.aborted) return;
    if ((status >= 200 && status < 300) || tries >= TRIES) {
      waiting.delete(due.id);
      journal.append({ done: due.id, status });
      return;
    }
    plan(due, Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LONGEST_RETRY_MS), tries + 1);
  };

  const plan = (due: Due, inMs: number, tries: number): void => {
    waiting.set(
      due.id,
      setTimeout(() => void attempt(due, tries), Math.max(0, inMs)),
    );
  };

  const done = new Set(journal.lines.flatMap((line) => ("done" in line ? [line.done] : [])));
  if (base !== null) {
    for (const line of journal.lines) {
      if ("due" in line && !done.has(line.due.id)) plan(line.due, line.due.dueAt - Date.now(), 1);
    }
  }

  return {
    owe: (call, inMs) => {
      if (base === null) return;
      const due = { ...call, dueAt: Date.now() + inMs };
      journal.append({ due });
      plan(due, inMs, 1);
    },
    stop: () => {
      stopped.abort();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
