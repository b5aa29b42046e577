import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { html } from "./html.ts";
import type { House } from "../house.ts";
import { errorForLog } from "../platform/log.ts";
import { apiDoor } from "./api/v1/api.ts";
import { consoleDoor } from "./console/console.ts";
import { employerDoor } from "./employer/employer.ts";
import { deskDoor } from "./desk/desk.tsx";
import { kioskPages } from "./desk/kiosk/kiosk.tsx";
import { meetKiosk, shownAtKiosk } from "./desk/kiosk/kiosk-porter.ts";
import { healthDoor } from "./health.ts";
import { partnersDoor } from "./partners/partners.ts";
import { portalDoor } from "./portal/portal.ts";
import { sandboxDoor } from "./sandbox-door.ts";
import { assets } from "./assets.ts";
import { paths } from "./paths.ts";
import { closeStreams } from "./live.ts";
import { troublePage } from "./trouble.tsx";

declare module "fastify" {
  interface FastifyRequest {
    /** The language of the person, Indonesian unless switched. */
    lang: "id" | "en";
    /** A random mark of this browser, for limits on guessing. Says nothing about the person. */
    device: string;
  }
}

/** What every answer carries: nothing may be framed, sniffed, or loaded from elsewhere. */
const securityHeaders = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(self), microphone=(self), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
};

/** The porter: every request passes here first. Knows people only by language and device, never by name. */
export async function createServer(house: House): Promise<FastifyInstance> {
  const app = Fastify({
    genReqId: () => randomUUID(),
    trustProxy: house.config.trustedProxies,
    bodyLimit: 256 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200, querystringParser: parseForm },
    requestTimeout: 120_000,
  });
  await app.register(cookie);
  // A NUL byte cannot be kept by PostgreSQL and nobody types one: it is taken out at the door, once.
  await app.register(formbody, { bodyLimit: 256 * 1024, parser: (text) => parseForm(text) });
  await app.register(multipart, { limits: { fileSize: 30 * 1024 * 1024, files: 1, fields: 20, fieldSize: 64 * 1024 } });

  app.decorateRequest("lang", "id");
  app.decorateRequest("device", "");
  app.decorateRequest("kiosk", null);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeaders);
    reply.header("x-request-id", request.id);
    if (/%00/.test(request.url.split("?", 1)[0]!)) return reply.callNotFound();
    request.lang = request.cookies["lang"] === "en" ? "en" : "id";
    const known = request.cookies["device"];
    request.device = known && /^[0-9a-f-]{36}$/.test(known) ? known : randomUUID();
    const changes = request.method !== "GET" && request.method !== "HEAD";
    if (
      changes &&
      !request.url.startsWith("/partners/") &&
      !request.url.startsWith("/api/") &&
      fromElsewhere(request.headers)
    ) {
      return html(reply, 403).send(troublePage(request.lang, "ELSEWHERE", { mark: request.id, url: request.url }));
    }
    return meetKiosk(house, request, reply);
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const page = String(reply.getHeader("content-type") ?? "").startsWith("text/html");
    // A citizen's form that came back is kept by their browser until they leave: without it the back button ends at "send
    // the form again?". Officers' and companies' pages hold other people's data and are never kept.
    const kept =
      reply.statusCode === 422 && !request.kiosk && !/^\/(petugas|perusahaan|pintu)/.test(request.url)
        ? "private, no-cache"
        : "no-store";
    if (page && !reply.getHeader("cache-control")) reply.header("cache-control", kept);
    if (page && request.url !== "/" && request.cookies["device"] !== request.device) {
      reply.setCookie("device", request.device, {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        maxAge: 365 * 86_400,
        secure: house.config.publicUrl.startsWith("https:"),
      });
    }
    return page && typeof payload === "string"
      ? await compressed(
          request.headers["accept-encoding"],
          reply,
          request.kiosk ? await shownAtKiosk(house, request, payload) : payload,
        )
      : payload;
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith("/api/"))
      return reply.code(404).send({ error: { code: "NOT_FOUND", message: "There is nothing at this address." } });
    return html(reply, 404).send(troublePage(request.lang, "NOT_FOUND", { mark: request.id, url: request.url }));
  });
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500)
      house.log("error", "request failed", {
        request: request.id,
        route: request.routeOptions.url,
        ...errorForLog(error),
      });
    if (request.url.startsWith("/api/"))
      return reply
        .code(status)
        .send({
          error: {
            code: error.code ?? "ERROR",
            message: status === 500 ? "Something went wrong here. Nothing was saved. Try again." : error.message,
          },
        });
    const kind = status === 500 ? "OURS" : status === 413 ? "TOO_LARGE" : "UNREADABLE";
    return html(reply, status).send(troublePage(request.lang, kind, { mark: request.id, url: request.url }));
  });

  app.addHook("preClose", () => closeStreams(house));
  await app.register(assets);
  await app.register(healthDoor(house));
  await app.register(portalDoor(house));
  await app.register(consoleDoor(house), { prefix: "/petugas" });
  await app.register(employerDoor(house), { prefix: "/perusahaan" });
  await app.register(kioskPages(house));
  await app.register(deskDoor(house), { prefix: paths.door.guard });
  await app.register(apiDoor(house), { prefix: "/api/v1" });
  await app.register(partnersDoor(house), { prefix: "/partners" });
  if (house.config.sandboxDoorUrl) await app.register(sandboxDoor(house.config.sandboxDoorUrl), { prefix: "/sandbox" });
  return app;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A page in the smallest form that the browser takes; below a kilobyte it is not worth the work. */
async function compressed(accepted: string | undefined, reply: FastifyReply, page: string): Promise<string | Buffer> {
  reply.header("vary", "accept-encoding, cookie");
  if (page.length < 1024 || !accepted) return page;
  if (/\bbr\b/.test(accepted)) {
    reply.header("content-encoding", "br").removeHeader("content-length");
    return await brotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  }
  if (!/\bgzip\b/.test(accepted)) return page;
  reply.header("content-encoding", "gzip").removeHeader("content-length");
  return await gzipped(page);
}

/** A form from another site: its origin is not ours. Browsers always say so; tools that say nothing carry no cookie of a victim. */
function fromElsewhere(headers: Record<string, string | string[] | undefined>): boolean {
  const site = headers["sec-fetch-site"];
  if (site) return site !== "same-origin" && site !== "none";
  const origin = headers["origin"];
  if (typeof origin !== "string" || origin === "null") return origin === "null";
  try {
    return new URL(origin).host !== headers["host"];
  } catch {
    return true;
  }
}

/** A posted form, or a query, as a flat record of texts; of a name given twice the last counts. */
function parseForm(text: string): Record<string, string> {
  const form: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) form[name] = value.replaceAll("\0", "");
  return form;
}
