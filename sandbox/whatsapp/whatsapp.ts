import { createHmac, randomBytes } from "node:crypto";
import type { Callbacks } from "../wire/callbacks.ts";
import type { Answer, Call, Partner } from "../wire/http.ts";
import { bears, readObject, textOf } from "../wire/http.ts";
import type { Inbox } from "../inbox.ts";
import { linksIn } from "../inbox.ts";
import type { Journal } from "../wire/journal.ts";
import type { Templates } from "./templates.ts";
import { readMessage, readTemplate } from "./messages.ts";

export type WhatsappDeps = {
  readonly token: string;
  readonly appSecret: string;
  readonly deliveryMs: number;
  readonly inbox: Inbox;
  readonly callbacks: Callbacks;
  readonly journal: Journal<unknown>;
  readonly templates: Templates;
  /** Who wrote to the service, and when (milliseconds). */
  readonly heard: Journal<HeardLine>;
};

export type HeardLine = { readonly from: string; readonly at: number };

/** After somebody wrote, for so long any words may be sent to them; else only templates. */
const SESSION_MS = 24 * 3_600_000;

/** Nobody behind these: refused at once. */
const NO_WHATSAPP = /(0000|9999)$/;
/** Taken, and reported as failed later. */
const FAILS_LATER = /(1111|8888)$/;

function refuse(status: number, code: number, message: string, details: string): Answer {
  return {
    status,
    json: {
      error: {
        message: `(#${code}) ${message}`,
        type: "OAuthException",
        code,
        error_data: { messaging_product: "whatsapp", details },
        fbtrace_id: randomBytes(8).toString("hex"),
      },
    },
  };
}

function oweStatus(
  deps: WhatsappDeps,
  phoneId: string,
  id: string,
  to: string,
  opaque: string | null,
  status: string,
  inMs: number,
): void {
  const errors =
    status === "failed"
      ? {
          errors: [
            {
              code: 131026,
              title: "Message undeliverable",
              message: "Message undeliverable",
              error_data: { details: "Message Undeliverable." },
            },
          ],
        }
      : {};
  const timestamp = String(Math.floor((Date.now() + inMs) / 1000));
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "sandbox",
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { display_phone_number: "622100000000", phone_number_id: phoneId },
              statuses: [
                {
                  id,
                  status,
                  timestamp,
                  recipient_id: to,
                  ...(opaque === null ? {} : { biz_opaque_callback_data: opaque }),
                  ...errors,
                },
              ],
            },
          },
        ],
      },
    ],
  });
  const signature = `sha256=${createHmac("sha256", deps.appSecret).update(body).digest("hex")}`;
  deps.callbacks.owe(
    { id: `${id}/${status}`, path: "/partners/whatsapp/webhook", body, headers: { "x-hub-signature-256": signature } },
    inMs,
  );
}

function send(deps: WhatsappDeps, phoneId: string, body: Record<string, unknown>): Answer {
  const digits = textOf(body.to)?.replaceAll(/\D/g, "").replace(/^0/, "62") ?? "";
  if (body.messaging_product !== "whatsapp")
    return refuse(400, 100, "Invalid parameter", "messaging_product must be whatsapp");
  if (!/^\d{8,15}$/.test(digits)) return refuse(400, 100, "Invalid parameter", "to is not a telephone number");
  const message = readMessage(body, deps.templates);
  if ("code" in message) return refuse(message.status, message.code, message.title, message.details);
  if (NO_WHATSAPP.test(digits))
    return refuse(400, 131026, "Message undeliverable", "The recipient has no WhatsApp account.");
  const isFree = body.type !== "template";
  if (isFree && !deps.heard.lines.some(({ from, at }) => from === digits && at > Date.now() - SESSION_MS))
    return refuse(
      400,
      131047,
      "Re-engagement message",
      "More than 24 hours have passed since the customer last replied to this number.",
    );
  const id = `wamid.${randomBytes(24).toString("base64url")}`;
  const opaque = textOf(body.biz_opaque_callback_data);
  deps.journal.append({ id, phoneId, body, at: new Date().toISOString() });
  const failing = FAILS_LATER.test(digits);
  if (!failing)
    deps.inbox.receive({
      channel: "whatsapp",
      to: digits,
      subject: null,
      text: message.text,
      links: linksIn(message.text),
    });
  const statuses = failing ? ["sent", "failed"] : ["sent", "delivered", "read"];
  statuses.forEach((status, index) =>
    oweStatus(deps, phoneId, id, digits, opaque, status, (index + 1) * deps.deliveryMs),
  );
  return {
    status: 200,
    json: {
      messaging_product: "whatsapp",
      contacts: [{ input: String(body.to), wa_id: digits }],
      messages: [{ id, message_status: "accepted" }],
    },
  };
}

function register(deps: WhatsappDeps, body: Record<string, unknown>): Answer {
  const template = readTemplate(body);
  if (template === null)
    return refuse(400, 100, "Invalid parameter", "name, language and a BODY component with text are needed");
  deps.templates.register(template);
  return {
    status: 200,
    json: { id: randomBytes(8).readBigUInt64BE().toString(), status: "APPROVED", category: "UTILITY" },
  };
}

/** The WhatsApp Cloud API, as far as sending goes. */
export function whatsapp(deps: WhatsappDeps): Partner {
  return (call: Call) => {
    const address = /^\/v\d+\.\d+\/(?<id>[^/]+)\/(?<edge>messages|message_templates)$/.exec(call.path)?.groups;
    if (address === undefined || call.method !== "POST") return refuse(404, 2500, "Unknown path components", call.path);
    if (!bears(call, deps.token))
      return refuse(401, 190, "Invalid OAuth access token", "wrong or missing bearer token");
    const body = readObject(call.body);
    if (body === null) return refuse(400, 100, "Invalid parameter", "the body is not a JSON object");
    return address.edge === "messages" ? send(deps, address.id!, body) : register(deps, body);
  };
}

/** Somebody writes by WhatsApp: our web hears it as Meta tells it. */
export function oweText(
  { appSecret, callbacks, heard }: Pick<WhatsappDeps, "appSecret" | "callbacks" | "heard">,
  from: string,
  text: string,
): void {
  heard.append({ from, at: Date.now() });
  const id = `wamid.${randomBytes(24).toString("base64url")}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "622100000000", phone_number_id: "sandbox" },
    contacts: [{ profile: { name: "-" }, wa_id: from }],
    messages: [{ from, id, timestamp, type: "text", text: { body: text } }],
  };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "sandbox", changes: [{ field: "messages", value }] }],
  });
  const signature = `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
  callbacks.owe({ id, path: "/partners/whatsapp/webhook", body, headers: { "x-hub-signature-256": signature } }, 0);
}
