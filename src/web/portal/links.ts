import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../../house.ts";
import { findAnnouncement, openLink, type Link } from "../../outreach/index.ts";
import { parseLinkCode } from "../../platform/ids.ts";
import { paths } from "../paths.ts";
import { cookieRules, keepLanguage } from "./session.ts";

const cookieName = "asal";

/** The link by which this browser came since it was opened, for the claim that may be begun; null where by none. */
export const linkOf = (request: FastifyRequest): string | null => parseLinkCode(request.cookies[cookieName] ?? "");

/** Keeps a link for the claim that may be begun: as long as the browser is open. */
export const keepLink = (house: House, reply: FastifyReply, code: string): void =>
  void reply.setCookie(cookieName, code, cookieRules(house));

const targets = {
  FIRST: paths.first,
  CHECK: paths.check.reason,
  // From a message straight to the question who one is; the page says why it is asked.
  START: `${paths.start.person}?dari=pesan`,
  RESUME: paths.resume.code,
};

/** A paper's code leads to the words that stand on it, with its own branch's address; without those to the service. */
async function targetOf(house: House, { purpose, leadsTo, subject, officeId }: Link): Promise<string> {
  // A slip of the branch's door is no message: whoever gave it stands beside.
  if (purpose === "SLIP") return paths.start.person;
  if (leadsTo !== "ANNOUNCEMENT") return targets[leadsTo];
  const announcement = subject && (await findAnnouncement(house.db, subject, officeId));
  return announcement ? paths.announcement(announcement.code, { office: announcement.office?.code }) : paths.first;
}

/** Short links on paper and in messages. One that is not known, or was typed wrong, still leads to the service. */
export const linkPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const open = async (request: FastifyRequest<{ Params: { code: string; lang?: string } }>, reply: FastifyReply) => {
      const { lang } = request.params;
      if (lang === "id" || lang === "en") keepLanguage(house, reply, lang);
      const code = parseLinkCode(request.params.code);
      const link = code && (await openLink(house, code));
      if (!link) return reply.redirect(paths.first, 303);
      keepLink(house, reply, code);
      return reply.redirect(await targetOf(house, link), 303);
    };
    app.get<{ Params: { code: string } }>("/m/:code", open);
    app.get<{ Params: { code: string; lang: string } }>("/m/:code/:lang", open);
  };
