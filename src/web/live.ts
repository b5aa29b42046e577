import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { listSignals, type Side } from "../interviews/index.ts";
import type { House } from "../house.ts";
import { createListener, type Listener, type News } from "../platform/db/listen.ts";

/** One listener a process, however many browsers hang on it. */
const listeners = new WeakMap<House, Listener>();
const streams = new WeakMap<House, Set<ServerResponse>>();
function listenerOf(house: House): Listener {
  let listener = listeners.get(house);
  if (!listener) {
    listener = createListener(house.config.databaseUrl);
    listeners.set(house, listener);
  }
  return listener;
}

export type LiveWishes = {
  /** The interview whose other side is to be heard, and from which signal on. */
  readonly interview?: { readonly id: string; readonly other: Side; readonly after: number };
  /** Which news make the page look again; told as a plain message. */
  readonly concerns: (news: News) => boolean;
};

/** A stream of server-sent events until the browser goes: `sinyal` (the other side of a call), plain messages (look again). */
export function liveStream(house: House, request: FastifyRequest, reply: FastifyReply, wishes: LiveWishes): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" });
  raw.write("retry: 1000\n\n");
  let after = wishes.interview?.after ?? 0;
  let reading = Promise.resolve();
  const readSignals = (): void => {
    const { interview } = wishes;
    if (!interview) return;
    // One reading after another, so that no signal is told twice or out of order.
    reading = reading
      .then(async () => {
        for (const { seq, body } of await listSignals(house.db, interview.id, interview.other, after)) {
          after = seq;
          raw.write(`id: ${seq}\nevent: sinyal\ndata: ${JSON.stringify(body)}\n\n`);
        }
      })
      .catch((error: unknown) => house.log("warn", "signals could not be read", { error: String(error) }));
  };
  const stop = listenerOf(house).subscribe((news) => {
    if (wishes.interview && news["interview"] === wishes.interview.id && news["side"] === wishes.interview.other) readSignals();
    if (wishes.concerns(news)) raw.write(`data: ${JSON.stringify({ type: news["type"] })}\n\n`);
  });
  readSignals();
  const open = streams.get(house) ?? new Set();
  streams.set(house, open);
  open.add(raw);
  // Also asks by itself: news may be missed while the listening connection is opened again.
  const beat = setInterval(() => {
    raw.write(": ada\n\n");
    readSignals();
  }, 5_000);
  request.raw.once("close", () => {
    clearInterval(beat);
    open.delete(raw);
    stop();
  });
}

/** Ends every stream and the listening connection: a server that is to close does not wait for browsers to go. */
export async function closeStreams(house: House): Promise<void> {
  for (const raw of streams.get(house) ?? []) raw.end();
  await listeners.get(house)?.close();
}

/** From which signal a browser wants to hear: what it says it has, or everything. */
export const afterSignal = (request: FastifyRequest): number => {
  const last = Number(request.headers["last-event-id"] ?? (request.query as Record<string, string>)["sejak"] ?? 0);
  return Number.isSafeInteger(last) && last > 0 ? last : 0;
};
