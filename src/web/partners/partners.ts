import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import { findHelper } from "../../identity/index.ts";
import type { House } from "../../house.ts";
import { hearText, type IncomingText } from "../../claims/index.ts";
import { noteReport, type DeliveryReport } from "../../messages/index.ts";
import { paths } from "../paths.ts";
import { bankDoor } from "./bank-notify.ts";

/** `sha256=` and the HMAC-SHA256 of the body as it came, in hex. */
function isSigned(header: string | string[] | undefined, secret: string, body: Buffer): boolean {
  const wanted = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
  const given = Buffer.from(typeof header === "string" ? header : "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Null where the body is no JSON object. */
function readJson(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
/** A short text without what PostgreSQL cannot keep. */
const textOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value).replaceAll("\0", "").slice(0, 200) : null;
const longTextOf = (value: unknown): string | null =>
  typeof value === "string" ? value.replaceAll("\0", "").slice(0, 4000) : null;
const rawBody = (request: FastifyRequest): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));

const whatsappStates: Readonly<Record<string, DeliveryReport["status"]>> = {
  sent: "SENT",
  delivered: "DELIVERED",
  read: "READ",
  failed: "FAILED",
};

/** Meta's webhook: many reports in one call; what is no report (a person's answer, another field) is passed over. */
function whatsappReports(body: Record<string, unknown>): DeliveryReport[] {
  const values = list(body["entry"])
    .flatMap((entry) => list(field(entry, "changes")))
    .map((change) => field(change, "value"));
  return values
    .flatMap((value) => list(field(value, "statuses")))
    .flatMap((each): DeliveryReport[] => {
      const [partnerId, status] = [textOf(field(each, "id")), whatsappStates[String(field(each, "status"))]];
      if (!partnerId || !status) return [];
      return [
        {
          channel: "WHATSAPP",
          partnerId,
          status,
          reference: textOf(field(each, "biz_opaque_callback_data")),
          code: textOf(field(list(field(each, "errors"))[0], "code")),
        },
      ];
    });
}

/** What people write. A picture or a voice is not kept: the officer sees that one came. */
function whatsappTexts(body: Record<string, unknown>): IncomingText[] {
  const values = list(body["entry"])
    .flatMap((entry) => list(field(entry, "changes")))
    .map((change) => field(change, "value"));
  return values
    .flatMap((value) => list(field(value, "messages")))
    .flatMap((each): IncomingText[] => {
      const [partnerId, from, type] = [
        textOf(field(each, "id")),
        textOf(field(each, "from")),
        textOf(field(each, "type")),
      ];
      if (!partnerId || !from || !type || type === "reaction") return [];
      const words = longTextOf(field(field(each, "text"), "body"));
      return [{ channel: "WHATSAPP", partnerId, from, text: type === "text" ? (words ?? "") : `[${type}]` }];
    });
}

const hearer = (house: House) => ({
  ...house,
  resumeLink: house.config.publicUrl + paths.resume.code,
  helpLink: house.config.publicUrl + paths.helping.signIn,
  findHelper: findHelper(house),
});

function smsReport(body: Record<string, unknown>): DeliveryReport | null {
  const [partnerId, status] = [textOf(body["id"]), body["status"]];
  if (!partnerId || (status !== "DELIVERED" && status !== "FAILED")) return null;
  return { channel: "SMS", partnerId, status, reference: textOf(body["ref"]), code: textOf(body["error"]) };
}

/** What we have Meta say when it asks whether this address is ours: made of the app secret, so there is nothing more to configure. */
const verifyToken = (appSecret: string): string =>
  createHmac("sha256", appSecret).update("webhook-verify").digest("hex");

function whatsappDoor(app: FastifyInstance, house: House): void {
  app.get("/whatsapp/webhook", async (request, reply) => {
    const query = request.query as Record<string, unknown>;
    if (query["hub.mode"] !== "subscribe" || query["hub.verify_token"] !== verifyToken(house.config.whatsapp.appSecret))
      return reply.code(403).send();
    return reply.type("text/plain").send(String(query["hub.challenge"] ?? ""));
  });
  app.post("/whatsapp/webhook", async (request, reply) => {
    const raw = rawBody(request);
    if (!isSigned(request.headers["x-hub-signature-256"], house.config.whatsapp.appSecret, raw))
      return reply.code(401).send();
    const body = readJson(raw);
    if (!body) return reply.code(400).send();
    for (const report of whatsappReports(body)) await noteReport(house, report);
    for (const text of whatsappTexts(body)) await hearText(hearer(house), text);
    return reply.code(200).send();
  });
}

function smsDoor(app: FastifyInstance, house: House): void {
  app.post("/sms/delivery", async (request, reply) => {
    const raw = rawBody(request);
    if (!isSigned(request.headers["x-signature"], house.config.sms.secret, raw)) return reply.code(401).send();
    const body = readJson(raw);
    const report = body && smsReport(body);
    if (!report) return reply.code(400).send();
    await noteReport(house, report);
    return reply.code(200).send();
  });
  app.post("/sms/incoming", async (request, reply) => {
    const raw = rawBody(request);
    if (!isSigned(request.headers["x-signature"], house.config.sms.secret, raw)) return reply.code(401).send();
    const body = readJson(raw);
    const [partnerId, from, text] = [textOf(body?.["id"]), textOf(body?.["from"]), longTextOf(body?.["text"])];
    if (!partnerId || !from || text === null) return reply.code(400).send();
    await hearText(hearer(house), { channel: "SMS", partnerId, from, text });
    return reply.code(200).send();
  });
}

/**
 * Partners who call us. Every body comes as it was sent (`Buffer`): signatures are over the bytes. A report on something
 * we do not know is answered with 200, or the partner would call for ever.
 */
export const partnersDoor =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    whatsappDoor(app, house);
    smsDoor(app, house);
    bankDoor(app, house);
  };
