import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import { endSession } from "../../identity/index.ts";
import type { House } from "../../house.ts";
import { paths } from "../paths.ts";
import { announcementPages } from "./announcement/announcement-pages.tsx";
import { paperPages } from "./announcement/paper-pages.tsx";
import { balancePages } from "./balance/balance.tsx";
import { checkPages } from "./check/check.tsx";
import { answerPages } from "./claim/answers.tsx";
import { collectiveClaimPages } from "./claim/collective.tsx";
import { claimPages } from "./claim/claim.tsx";
import { heirPages } from "./claim/heirs/heirs.tsx";
import { leftPages } from "./claim/left/left-page.tsx";
import { employerReportPages } from "./claim/employer-report.tsx";
import { afterPages } from "./claim/sent/after.tsx";
import { statusPages } from "./claim/sent/status.tsx";
import { documentPages } from "./documents/documents.tsx";
import { uploadsDoor } from "./documents/uploads.ts";
import { guidePages } from "./guides/guides.tsx";
import { healthPage } from "./health.tsx";
import { consentPages } from "./helping/consent.tsx";
import { helpingPages } from "./helping/helping.tsx";
import { linkPages } from "./links.ts";
import { plainPages } from "./plain-pages.tsx";
import { interviewPages } from "./interview/interview.tsx";
import { closeSession, keepLanguage, sessionToken } from "./session.ts";
import { stopPages } from "./stop/stop.tsx";
import { startPages } from "./start/start.tsx";

/** The page of ours that a link was pressed on; the first page where the browser does not say. */
function cameFrom({ headers, host }: FastifyRequest): string {
  const from = URL.parse(headers.referer ?? "");
  return from?.host === host ? `${from.pathname}${from.search}` : paths.first;
}

/** The citizens' door. */
export const portalDoor =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.decorateRequest("claimant", null);

    app.get<{ Querystring: { ke?: string; kembali?: string } }>("/bahasa", async (request, reply) => {
      const { ke, kembali = cameFrom(request) } = request.query;
      keepLanguage(house, reply, ke === "en" ? "en" : "id");
      // Only back to a page of ours: never to an address that somebody else chose. Browsers drop tabs and line ends, so "/\t/x" is "//x".
      return reply.redirect(/^\/(?![/\\])[\x21-\x7e]*$/.test(kembali) ? kembali : "/", 303);
    });
    app.get(paths.signOut, async (request, reply) => {
      const token = sessionToken(request);
      if (token) await endSession(house, token);
      closeSession(house, reply);
      // On a phone that others use, nothing that was typed stays behind for the back button.
      reply.header("clear-site-data", '"cache"');
      return reply.redirect(paths.first, 303);
    });
    await app.register(linkPages(house));
    await app.register(announcementPages(house));
    await app.register(paperPages(house));
    await app.register(stopPages(house));
    await app.register(healthPage(house));
    await app.register(guidePages);
    await app.register(plainPages);
    await app.register(checkPages(house));
    await app.register(startPages(house));
    await app.register(helpingPages(house));
    await app.register(consentPages(house));
    await app.register(claimPages(house));
    await app.register(heirPages(house));
    await app.register(collectiveClaimPages(house));
    await app.register(employerReportPages(house));
    await app.register(leftPages(house));
    await app.register(answerPages(house));
    await app.register(statusPages(house));
    await app.register(afterPages(house));
    await app.register(balancePages(house));
    await app.register(documentPages(house));
    await app.register(uploadsDoor(house));
    await app.register(interviewPages(house));
  };
