import type { OutgoingHttpHeaders } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { listSignals, type Side } from "../interviews/index.ts";
import type { House } from "../house.ts";
import { createListener, type Listener, type News } from "../platform/db/listen.ts";

/** What a process holds open for browsers: one listening connection, however many of them hang on it. */
type Wire = { readonly listener: Listener; readonly ends: Set<() => void>; closing: boolean };
const wires = new WeakMap<House, Wire>();
function wireOf(house: House): Wire {
  let wire = wires.get(house);
  if (!wire) {
    wire = { listener: createListener(house.config.databaseUrl), ends: new Set(), closing: false };
    wires.set(house, wire);
  }
  return wire;
}

/** Who reads slower than we tell is let go, and comes back by itself: what waits for it lies in our memory. */
const mostWaitingBytes = 256 * 1024;
/** A stream is begun anew after this time, so that whoever was signed out meanwhile hears nothing more. */
const longestMs = 15 * 60_000;
/** So long a reader may take over the last words; who does not read at all would keep a closing server open for ever. */
const lastWordsMs = 1_000;

export type LiveWishes = {
  /** The interview whose other side is to be heard, and from which signal on. */
  readonly interview?: { readonly id: string; readonly other: Side; readonly after: number };
  /** Which news make the page look again; told as a plain message. */
  readonly concerns: (news: News) => boolean;
};

/** A stream of server-sent events until the browser goes: `sinyal` (the other side of a call), plain messages (look again). */
export function liveStream(house: House, reply: FastifyReply, wishes: LiveWishes): void {
  reply.hijack();
  const { raw } = reply;
  const wire = wireOf(house);
  const { listener, ends } = wire;
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  let ended = false;
  let after = wishes.interview?.after ?? 0;
  let reading = Promise.resolve();
  const tell = (text: string): void => {
    if (ended || raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > mostWaitingBytes) end();
  };
  const readSignals = (): void => {
    const { interview } = wishes;
    if (!interview) return;
    // One reading after another, so that no signal is told twice or out of order.
    reading = reading
      .then(async () => {
        for (const { seq, body } of ended ? [] : await listSignals(house.db, interview.id, interview.other, after)) {
          after = seq;
          tell(`id: ${seq}\nevent: sinyal\ndata: ${JSON.stringify(body)}\n\n`);
        }
      })
      .catch((error: unknown) => house.log("warn", "signals could not be read", { error: String(error) }));
  };
  const stop = listener.subscribe((news) => {
    if (wishes.interview && news["interview"] === wishes.interview.id && news["side"] === wishes.interview.other)
      readSignals();
    if (wishes.concerns(news)) tell(`data: ${JSON.stringify({ type: news["type"] })}\n\n`);
  });
  // Also asks by itself: news may be missed while the listening connection is opened again.
  const beat = setInterval(() => {
    tell(": ada\n\n");
    readSignals();
  }, 5_000);
  const last = setTimeout(() => end(), longestMs);
  // Nothing is written any more once this ran, whoever still has something to say.
  function end(): void {
    if (ended) return;
    ended = true;
    clearInterval(beat);
    clearTimeout(last);
    stop();
    ends.delete(end);
    if (raw.writableLength > mostWaitingBytes) return void raw.destroy();
    raw.end();
    if (!raw.writableFinished) setTimeout(() => raw.destroy(), lastWordsMs).unref();
  }
  raw.once("error", end);
  raw.once("close", end);
  // Asked for before the server closed, or by a browser that went meanwhile: nobody would end it any more.
  if (wire.closing || raw.destroyed) return end();
  ends.add(end);
  tell("retry: 1000\n\n");
  readSignals();
}

/** Ends every stream and the listening connection: a server that is to close does not wait for browsers to go. */
export async function closeStreams(house: House): Promise<void> {
  const wire = wireOf(house);
  wire.closing = true;
  for (const end of wire.ends) end();
  await wire.listener.close();
}

/** From which signal a browser wants to hear: what it says it has, or everything. */
export const afterSignal = (request: FastifyRequest): number => {
  const last = Number(request.headers["last-event-id"] ?? (request.query as Record<string, string>)["sejak"] ?? 0);
  return Number.isSafeInteger(last) && last > 0 ? last : 0;
};
