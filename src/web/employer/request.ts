import type { FastifyReply, FastifyRequest } from "fastify";
import type { ActsFor, EmployerPerson } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { paths } from "../paths.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in for a company; null on the pages before. */
    employer: EmployerPerson | null;
  }
}

const cookieName = "perusahaan";
const root = "/perusahaan";

export const employerToken = (request: FastifyRequest): string | null => {
  const token = request.cookies[cookieName];
  return token && token.length < 100 ? token : null;
};

export const openEmployerSession = (house: House, reply: FastifyReply, token: string): void =>
  void reply.setCookie(cookieName, token, {
    path: root,
    httpOnly: true,
    sameSite: "lax",
    secure: house.config.publicUrl.startsWith("https:"),
  });

export const closeEmployerSession = (reply: FastifyReply): void => void reply.clearCookie(cookieName, { path: root });

export const personOf = (request: FastifyRequest): EmployerPerson => {
  if (!request.employer) throw new Error("A page of the companies was reached without signing in");
  return request.employer;
};

/** The company that the address names; null where this person does not act for it. */
export const companyOf = (request: FastifyRequest): ActsFor | null => {
  const { npp } = request.params as { npp: string };
  return personOf(request).companies.find((each) => each.npp === npp) ?? null;
};

/** For pages of one company: whoever does not act for it finds nothing there. */
export const needsCompany = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
  companyOf(request) ? undefined : reply.callNotFound();

/** Only an address of this door, so that nobody is sent elsewhere from here. */
export const safeBack = (text: string | undefined): string =>
  text && /^\/perusahaan(\/[\w\-/?=&%.]*)?$/.test(text) && !text.startsWith(paths.employer.signIn) ? text : "";
