import { fork, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { PrintOptions } from "./drawing/paint-pdf.ts";
import type {
  LetterOrder,
  ReportOrder,
  PaperFile,
  PaperKind,
  PaperOrder,
  PaperRefusal,
  Slides,
  SlipOrder,
} from "./render-paper.ts";

export type PressJob =
  | { readonly make: "PAPER"; readonly kind: PaperKind; readonly order: PaperOrder; readonly print: PrintOptions }
  | { readonly make: "SLIDES"; readonly order: PaperOrder }
  | { readonly make: "SLIP"; readonly size: "A6" | "ROLL"; readonly slip: SlipOrder }
  | { readonly make: "LETTER"; readonly letter: LetterOrder }
  | { readonly make: "REPORT"; readonly report: ReportOrder };

/** More wait than the press can make in half a minute: ask again later. */
export type PressBusy = { readonly refused: "BUSY" };

/** Makes papers beside the process, and keeps the last ones. Every way answers a file, or says why there is none. */
export type Press = {
  readonly paper: (
    kind: PaperKind,
    order: PaperOrder,
    print?: PrintOptions,
  ) => Promise<PaperFile | PaperRefusal | PressBusy>;
  readonly slides: (order: PaperOrder) => Promise<Slides | PaperRefusal | PressBusy>;
  readonly slip: (size: "A6" | "ROLL", slip: SlipOrder) => Promise<PaperFile | PaperRefusal | PressBusy>;
  /** Never kept: it bears a name and an address. */
  readonly letter: (letter: LetterOrder) => Promise<PaperFile | PaperRefusal | PressBusy>;
  readonly report: (report: ReportOrder) => Promise<PaperFile | PaperRefusal | PressBusy>;
  readonly stop: () => Promise<void>;
};

/** A poster has 25 kB, a picture 100, the slides of an announcement 600. */
const mostKept = 60;
const restAfterMs = 30_000;

/** The built file beside the built command; the source where the source runs (tests). */
const script = fileURLToPath(
  new URL(`./press-process.${import.meta.url.endsWith(".ts") ? "ts" : "mjs"}`, import.meta.url),
);

type Answer = { readonly number: number; readonly made?: object; readonly failed?: string };

/**
 * A press that starts its process at the first order and ends it when it has rested.
 * @param mostWaiting orders that may wait, a quarter of them announcements; about a quarter of a second each
 */
export function createPress(mostWaiting = 100): Press {
  // Anybody may ask for announcements, in every language of every branch: they leave most of the press to letters and slips.
  const mostAnnounced = Math.ceil(mostWaiting / 4);
  let announced = 0;
  let child: ChildProcess | null = null;
  let resting: NodeJS.Timeout | undefined;
  let number = 0;
  const waiting = new Map<number, { done: (made: object) => void; failed: (error: Error) => void }>();
  const kept = new Map<string, Promise<object>>();

  const allFailed = (error: Error): void => {
    child = null;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const stop = async (): Promise<void> => {
    clearTimeout(resting);
    const ended = child;
    allFailed(new Error("The press was stopped"));
    if (ended === null || ended.exitCode !== null || ended.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    ended.once("exit", () => resolve());
    ended.kill("SIGKILL");
    await promise;
  };
  /** A process that rests keeps nobody from ending. */
  const hold = (held: ChildProcess, fast: boolean): void => {
    held[fast ? "ref" : "unref"]();
    held.channel?.[fast ? "ref" : "unref"]();
  };
  const start = (): ChildProcess => {
    // It needs no secret of ours, and is no reason for a page to wait.
    const started = fork(script, {
      env: {},
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    // A process that could not be started says so by itself.
    if (started.pid !== undefined) setPriority(started.pid, 10);
    started.on("message", (answer) => {
      const { number: of, made, failed } = answer as Answer;
      const asked = waiting.get(of);
      waiting.delete(of);
      if (made) asked?.done(made);
      else asked?.failed(new Error(failed));
      if (waiting.size === 0) {
        clearTimeout(resting);
        resting = setTimeout(() => void stop(), restAfterMs).unref();
        hold(started, false);
      }
    });
    for (const event of ["error", "exit"] as const)
      started.on(event, () => {
        if (child === started) allFailed(new Error("The process that makes papers has ended"));
      });
    return started;
  };
  const ordered = (job: PressJob): Promise<object> => {
    const isAnnounced = job.make === "PAPER" || job.make === "SLIDES";
    if (waiting.size >= mostWaiting || (isAnnounced && announced >= mostAnnounced))
      return Promise.resolve({ refused: "BUSY" });
    clearTimeout(resting);
    child ??= start();
    hold(child, true);
    const mine = ++number;
    const { promise, resolve, reject } = Promise.withResolvers<object>();
    waiting.set(mine, { done: resolve, failed: reject });
    child.send({ number: mine, job });
    if (!isAnnounced) return promise;
    announced += 1;
    return promise.finally(() => (announced -= 1));
  };
  /** What is asked for twice is made once, also while it is still being made. */
  const once = (job: PressJob): Promise<object> => {
    const key = createHash("sha256").update(JSON.stringify(job)).digest("hex");
    const known = kept.get(key);
    kept.delete(key);
    const made = known ?? ordered(job);
    kept.set(key, made);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    if (!known)
      made.then(
        (answer) => "refused" in answer && kept.get(key) === made && kept.delete(key),
        () => kept.get(key) === made && kept.delete(key),
      );
    return made;
  };
  type File = Promise<PaperFile | PaperRefusal | PressBusy>;
  return {
    paper: (kind, order, print = {}) => once({ make: "PAPER", kind, order, print }) as File,
    slides: (order) => once({ make: "SLIDES", order }) as Promise<Slides | PaperRefusal | PressBusy>,
    slip: (size, slip) => once({ make: "SLIP", size, slip }) as File,
    report: (report) => once({ make: "REPORT", report }) as File,
    letter: (letter) => ordered({ make: "LETTER", letter }) as File,
    stop,
  };
}
