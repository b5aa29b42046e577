import { createHmac, randomBytes } from "node:crypto";
import type { Callbacks } from "../wire/callbacks.ts";
import type { Answer, Call, Partner } from "../wire/http.ts";
import { bears, readObject, textOf } from "../wire/http.ts";
import type { Inbox } from "../inbox.ts";
import type { Journal } from "../wire/journal.ts";

export type SmsLine = {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly ref: string;
  readonly at: string;
};

export type SmsDeps = {
  readonly token: string;
  readonly secret: string;
  readonly deliveryMs: number;
  readonly inbox: Inbox;
  readonly callbacks: Callbacks;
  readonly journal: Journal<SmsLine>;
};

const LONGEST_TEXT = 918;

function refuse(status: number, code: string, message: string): Answer {
  return { status, json: { error: { code, message } } };
}

function oweDelivery(deps: SmsDeps, line: SmsLine, status: "DELIVERED" | "FAILED"): void {
  const body = JSON.stringify({
    id: line.id,
    ref: line.ref,
    to: line.to,
    status,
    at: new Date(Date.now() + deps.deliveryMs).toISOString(),
    ...(status === "FAILED" ? { error: "HANDSET_UNREACHABLE" } : {}),
  });
  const signature = `sha256=${createHmac("sha256", deps.secret).update(body).digest("hex")}`;
  deps.callbacks.owe(
    { id: `${line.id}/${status}`, path: "/partners/sms/delivery", body, headers: { "x-signature": signature } },
    deps.deliveryMs,
  );
}

function send(deps: SmsDeps, byRef: Map<string, SmsLine>, body: Record<string, unknown>): Answer {
  const [to, text, ref] = [textOf(body.to), textOf(body.text), textOf(body.ref)];
  const digits = to?.replaceAll(/\D/g, "").replace(/^0/, "62") ?? "";
  if (text === null || ref === null || !/^62\d{7,13}$/.test(digits)) {
    return refuse(400, "MALFORMED", "to (a telephone number), text and ref are needed");
  }
  if (text.length > LONGEST_TEXT) return refuse(400, "TOO_LONG", `text has more than ${LONGEST_TEXT} characters`);
  const earlier = byRef.get(ref);
  if (earlier !== undefined) return { status: 200, json: { id: earlier.id, status: "ACCEPTED" } };
  if (digits.endsWith("9999")) return refuse(422, "UNDELIVERABLE", "no such subscriber");
  const line: SmsLine = {
    id: `sms-${randomBytes(9).toString("base64url")}`,
    to: digits,
    text,
    ref,
    at: new Date().toISOString(),
  };
  deps.journal.append(line);
  byRef.set(ref, line);
  const failing = digits.endsWith("8888");
  if (!failing) deps.inbox.receive({ channel: "sms", to: digits, subject: null, text });
  oweDelivery(deps, line, failing ? "FAILED" : "DELIVERED");
  return { status: 202, json: { id: line.id, status: "ACCEPTED" } };
}

/** An SMS gateway: the same `ref` again is the same message, sent once. */
export function sms(deps: SmsDeps): Partner {
  const byRef = new Map(deps.journal.lines.map((line) => [line.ref, line]));
  return (call: Call) => {
    if (call.path !== "/messages" || call.method !== "POST") return refuse(404, "NOT_FOUND", "only POST /messages");
    if (!bears(call, deps.token)) return refuse(401, "UNAUTHORIZED", "wrong or missing token");
    const body = readObject(call.body);
    return body === null ? refuse(400, "MALFORMED", "the body is not a JSON object") : send(deps, byRef, body);
  };
}

/** Somebody writes by SMS: our web hears it as the gateway tells it. */
export function oweSms({ secret, callbacks }: Pick<SmsDeps, "secret" | "callbacks">, from: string, text: string): void {
  const id = `sms-in-${randomBytes(9).toString("base64url")}`;
  const body = JSON.stringify({ id, from, text, at: new Date().toISOString() });
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  callbacks.owe({ id, path: "/partners/sms/incoming", body, headers: { "x-signature": signature } }, 0);
}
