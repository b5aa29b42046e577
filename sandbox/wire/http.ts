import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { timingSafeEqual } from "node:crypto";

/** A request as a partner sees it: the body read, the address split. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

export type Answer =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly text: string; readonly type: string }
  /** Holds the socket so many milliseconds, then drops it without a word. */
  | { readonly dropAfterMs: number };

export type Partner = (call: Call) => Answer | Promise<Answer>;

const LARGEST_BODY = 1_000_000;

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, answer: Answer): void {
  if ("dropAfterMs" in answer) {
    setTimeout(() => response.destroy(), answer.dropAfterMs).unref();
    return;
  }
  const [type, text] =
    "json" in answer ? ["application/json", JSON.stringify(answer.json)] : [answer.type, answer.text];
  response.writeHead(answer.status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(text);
}

async function serve(partner: Partner, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  const url = new URL(request.url ?? "/", "http://partner.invalid");
  send(
    response,
    await partner({
      method: request.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    }),
  );
}

export function httpPartner(partner: Partner): Server {
  return createServer((request, response) => {
    serve(partner, request, response).catch((reason: unknown) => {
      process.stderr.write(`sandbox: ${request.method} ${request.url}: ${String(reason)}\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
}

/** The body as a JSON object, or null when it is none. */
export function readObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Text of a field that is a non-empty string, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

export function sameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether the Authorization header carries that key; an empty key lets nobody in. */
export function bears(call: Call, key: string): boolean {
  return key !== "" && sameSecret(call.headers.authorization ?? "", `Bearer ${key}`);
}
