import type { FastifyReply, FastifyRequest } from "fastify";
import { findSession } from "../../identity/index.ts";
import type { House } from "../../house.ts";
import { paths } from "../paths.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The claim that this browser has opened, or null. Asked of the database once a request, by `claimantOf`. */
    claimant: { readonly claimId: string } | null;
  }
}

const cookieName = "sesi";

/** How our cookies are set: unreadable for scripts, never sent by another site's forms. */
export const cookieRules = (house: House, path = "/") =>
  ({ path, httpOnly: true, sameSite: "lax", secure: house.config.publicUrl.startsWith("https:") }) as const;

/** Opens the claim's session in this browser. */
export const openSession = (house: House, reply: FastifyReply, token: string): void =>
  void reply.setCookie(cookieName, token, cookieRules(house));

export const sessionToken = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null;

export const closeSession = (house: House, reply: FastifyReply): void =>
  void reply.clearCookie(cookieName, cookieRules(house));

/** Who is signed in, by the session cookie; null where nobody is. */
export async function claimantOf(house: House, request: FastifyRequest): Promise<{ claimId: string } | null> {
  const token = sessionToken(request);
  return token && token.length < 100 ? await findSession(house, token) : null;
}

/**
 * For pages of a claim: fills `request.claimant`, or sends the person to the page that opens a claim again. What they
 * were sending by a form is not lost: every step before it is saved.
 */
export const needsClaimant =
  (house: House) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    request.claimant = await claimantOf(house, request);
    if (request.claimant) return undefined;
    return reply.redirect(`${paths.resume.code}?habis=1`, 303);
  };
