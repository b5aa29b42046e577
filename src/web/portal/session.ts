import type { FastifyReply, FastifyRequest } from "fastify";
import { findSession, type HelperAct, type Session } from "../../identity/index.ts";
import type { House } from "../../house.ts";
import type { ClaimantSide } from "../../platform/facts.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { renderPage } from "../ui/render.ts";
import { helpEndedPage, notForHelpers } from "./helping/closed-pages.tsx";

declare module "fastify" {
  interface FastifyRequest {
    /** The claim that this browser has opened, and for whom, or null. Asked of the database once a request, by `claimantOf`. */
    claimant: Session | null;
  }
}

const cookieName = "sesi";

/** How our cookies are set: unreadable for scripts, never sent by another site's forms. */
export const cookieRules = (house: House, path = "/") =>
  ({ path, httpOnly: true, sameSite: "lax", secure: house.config.publicUrl.startsWith("https:") }) as const;

/** The language in which pages come to this browser, for a year. */
export const keepLanguage = (house: House, reply: FastifyReply, lang: "id" | "en"): void =>
  void reply.setCookie("lang", lang, { ...cookieRules(house), maxAge: 365 * 86_400 });

/** Opens the claim's session in this browser. */
export const openSession = (house: House, reply: FastifyReply, token: string): void =>
  void reply.setCookie(cookieName, token, cookieRules(house));

export const sessionToken = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null;

export const closeSession = (house: House, reply: FastifyReply): void =>
  void reply.clearCookie(cookieName, cookieRules(house));

/** Who is signed in, by the session cookie; null where nobody is. */
export async function claimantOf(house: House, request: FastifyRequest): Promise<Session | null> {
  const token = sessionToken(request);
  return token && token.length < 100 ? await findSession(house, token) : null;
}

/** Who acts, for the record. */
export const sideOf = ({ claimId, helper }: Session): ClaimantSide =>
  helper ? { kind: "HELPER", id: helper.id } : { kind: "CITIZEN", id: claimId };

/**
 * What a helper reaches, by route; `SEE` changes nothing. A page that is not here is the claimant's own, also one that
 * is added tomorrow.
 */
const helperReaches: Readonly<Record<string, HelperAct | "SEE">> = {
  [`GET ${paths.claim.receipt}`]: "SEE",
  [`GET ${paths.claim.status}`]: "SEE",
  [`GET ${paths.claim.notYet}`]: "SEE",
  [`GET ${paths.claim.branch}`]: "SEE",
  [`GET ${paths.claim.reason}`]: "FILL_IN",
  [`POST ${paths.claim.reason}`]: "FILL_IN",
  [`GET ${paths.claim.work}`]: "FILL_IN",
  [`POST ${paths.claim.work}`]: "FILL_IN",
  [`GET ${paths.claim.documents}`]: "PHOTOGRAPH",
  [`GET ${paths.claim.document(":code")}`]: "PHOTOGRAPH",
  [`POST ${paths.claim.document(":code")}`]: "PHOTOGRAPH",
  [`GET ${paths.claim.correction}`]: "PHOTOGRAPH",
  "GET /klaim/berkas/:id": "PHOTOGRAPH",
  [`GET ${paths.claim.time}`]: "CHOOSE_TIME",
  [`POST ${paths.claim.time}`]: "CHOOSE_TIME",
};

/** Whether a helper may open this page. */
export const isForHelpers = (path: string): boolean => `GET ${path}` in helperReaches;

/**
 * For pages of a claim: fills `request.claimant`, or sends the person to the page that opens a claim again. What they
 * were sending by a form is not lost: every step before it is saved. A helper comes only where a helper may be.
 */
export const needsClaimant =
  (house: House) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    request.claimant = await claimantOf(house, request);
    if (!request.claimant) return reply.redirect(`${paths.resume.code}?habis=1`, 303);
    const { helper } = request.claimant;
    if (!helper) return undefined;
    if (!helper.inForce) return helpEnded(house, request, reply);
    const { url } = request.routeOptions;
    if (url === paths.claim.next) return reply.redirect(paths.helping.home, 303);
    if (helperReaches[`${request.method === "HEAD" ? "GET" : request.method} ${url}`]) return undefined;
    return html(reply, 403).send(renderPage(notForHelpers(request.lang)));
  };

/** The consent is over: one clear page, and nothing of the claim. */
export function helpEnded(house: House, request: FastifyRequest, reply: FastifyReply): unknown {
  closeSession(house, reply);
  return html(reply, 403).send(renderPage(helpEndedPage(request.lang)));
}
