import type { FastifyReply, FastifyRequest } from "fastify";
import { findClaimStanding } from "../../../claims/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { endSession } from "../../../identity/index.ts";
import { useKiosk, type KioskUse } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { claimantOf, cookieRules, sessionToken } from "../../portal/session.ts";
import { framedForKiosk } from "./kiosk-frame.tsx";

declare module "fastify" {
  interface FastifyRequest {
    /** The kiosk on whose screen this is shown; null elsewhere. */
    kiosk: KioskUse | null;
  }
}

/** The mark of a device that is a kiosk: stays while people come and go. */
export const kioskCookie = "kios";

/** Where officers, partners and files are: no page of a kiosk. */
const notShown = /^\/(petugas|pintu|assets|api|partners|sandbox|healthz|readyz|mark\.svg)/;
/** Asked by a page by itself: keeps nobody's session alive. */
const bySelf = ({ url, headers }: FastifyRequest): boolean =>
  url.startsWith(paths.live) || headers["accept"] === "text/event-stream";

/** Whether whoever stood here left anything in this browser. */
const leftOver = ({ cookies }: FastifyRequest): boolean =>
  ["sesi", "buka", "asal"].some((name) => cookies[name] !== undefined) || cookies["lang"] === "en";

/**
 * Forgets whoever stood at this screen: ends the session of their claim and takes out of the browser what it kept. Cookies
 * go one by one, because "cookies" of Clear-Site-Data would take the device's own mark as well.
 */
export async function forgetPerson(house: House, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = sessionToken(request);
  if (token) await endSession(house, token);
  for (const name of Object.keys(request.cookies))
    if (name !== kioskCookie) reply.clearCookie(name, cookieRules(house));
  reply.header("clear-site-data", '"cache", "storage"');
}

/**
 * Meets each request of a device that is a kiosk. Who comes after a long silence is somebody else: the one before is
 * forgotten first, whether or not the screen wiped itself. A device that is no kiosk any more forgets everybody.
 */
export async function meetKiosk(house: House, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const token = request.cookies[kioskCookie];
  const path = request.url.split("?", 1)[0]!;
  if (token === undefined || notShown.test(path)) return undefined;
  const kiosk = await useKiosk(house, token, !bySelf(request));
  if (!kiosk || (kiosk.wasSilent && leftOver(request))) {
    await forgetPerson(house, request, reply);
    if (!kiosk) {
      reply.clearCookie(kioskCookie, cookieRules(house));
      reply.header("clear-site-data", '"cache", "cookies", "storage"');
    }
    return reply.redirect(kiosk ? `${paths.kiosk.home}?usai=1` : paths.kiosk.home, 303);
  }
  request.kiosk = kiosk;
  // No worker keeps pages on this device, whatever a page asks for.
  reply.header("content-security-policy", `${String(reply.getHeader("content-security-policy"))}; worker-src 'none'`);
  if (path === paths.first || path.startsWith(paths.employer.home)) return reply.redirect(paths.kiosk.home, 303);
  return path === paths.signOut ? reply.redirect(paths.kiosk.wipe, 303) : undefined;
}

/** A page as this kiosk shows it. */
export async function shownAtKiosk(house: House, request: FastifyRequest, page: string): Promise<string> {
  const session = await claimantOf(house, request);
  const claim = session && !session.helper ? await findClaimStanding(house.db, session.claimId) : null;
  return framedForKiosk(page, {
    lang: request.lang,
    number: request.kiosk!.number,
    claimCode: claim?.code ?? null,
    resting: request.url.startsWith(paths.kiosk.home) && !leftOver(request),
    rules: serviceRulesOn(house.law.book(), house.clock.today()).door,
  });
}
