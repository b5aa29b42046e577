import type { FastifyPluginAsync } from "fastify";
import { findSession } from "../../access/index.ts";
import type { House } from "../../house.ts";
import { paths } from "../paths.ts";
import { announcementsDesk } from "./announcements/announcements-desk.tsx";
import { branchDesk } from "./branch/branch-desk.tsx";
import { textsDesk } from "./texts/texts-desk.tsx";
import { lettersDesk } from "./calls/letters-desk.tsx";
import { sendDesk } from "./announcements/send-desk.tsx";
import { callsDesk } from "./calls/calls-desk.tsx";
import { balanceDesk } from "./case-file/balance-desk.tsx";
import { caseDesk } from "./case-file/case-desk.ts";
import { documentRoute } from "./case-file/document-route.ts";
import { collectivesDesk } from "./collectives/collectives-desk.tsx";
import { contactDesk } from "./contact/contact-desk.tsx";
import { demandDesk } from "./employers/demand-desk.tsx";
import { disputesDesk } from "./employers/disputes-desk.tsx";
import { employersDesk } from "./employers/employers-desk.tsx";
import { invitationDesk } from "./invitation.tsx";
import { incidentsDesk } from "./incidents/incidents-desk.tsx";
import { heirsDesk } from "./heirs/heirs-desk.tsx";
import { helpDesk } from "./help-desk/help-desk.tsx";
import { familyDesk } from "./family/family-desk.tsx";
import { interviewDesk, staffLive } from "./interviews/interview-desk.tsx";
import { carryDesk } from "./outreach/carry-desk.tsx";
import { outreachDesk } from "./outreach/outreach-desk.tsx";
import { patternsDesk } from "./patterns/patterns-desk.tsx";
import { paymentsDesk } from "./payments/payments-desk.tsx";
import { draftDesk } from "./policies/draft/draft-desk.tsx";
import { noticesDesk } from "./policies/notices-desk.tsx";
import { policiesDesk } from "./policies/policies-desk.tsx";
import { programsDesk } from "./policies/programs/programs-desk.tsx";
import { sendersDesk } from "./policies/senders/senders-desk.tsx";
import { trialDesk } from "./policies/trial/trial-desk.tsx";
import { queueDesk } from "./queue/queue-desk.tsx";
import { peopleDesk } from "./training/people-desk.tsx";
import { questionsDesk } from "./training/questions-desk.tsx";
import { quizDesk } from "./training/quiz-desk.tsx";
import { trainingDesk } from "./training/training-desk.tsx";
import { kioskOpening } from "../desk/kiosk/kiosk.tsx";
import { sessionCookie, staffOf } from "./request.ts";
import { homeOf } from "./page.tsx";
import { practiceDesk } from "./practice/practice-desk.tsx";
import { signInDesk } from "./sign-in.tsx";
import { readinessDesk } from "./readiness/readiness-desk.tsx";
import { samplingDesk } from "./sampling/sampling-desk.tsx";
import { switchesDesk } from "./switches/switches-desk.tsx";

/** What the page does by itself: it neither keeps a session alive nor is sent to the sign-in page. */
const bySelf = (url: string): boolean => url.startsWith(paths.staff.live) || /[?&]bagian=/.test(url);

/** The console's porter: knows who is signed in, and sends everybody else to sign in, back to where they were going. */
export const consoleDoor =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.decorateRequest("staff", null);
    app.addHook("onRequest", async (request, reply) => {
      const token = request.cookies[sessionCookie];
      request.staff = token ? await findSession(house, token, !bySelf(request.url)) : null;
      const path = request.url.split("?")[0]!;
      const isOpen = path === paths.staff.signIn || path === paths.staff.signOut;
      if (request.staff || isOpen || path.startsWith(paths.staff.invitation(""))) return;
      // A part of a page, or something saved in the background, is told in a word: the page then says so and keeps what was typed.
      if (bySelf(request.url) || request.headers["accept"] === "application/json")
        return reply.code(401).send({ error: { code: "SIGNED_OUT" } });
      const back =
        request.method === "GET" ? request.url : new URL(request.headers["referer"] ?? "/", "http://x").pathname;
      return reply.redirect(
        `${paths.staff.signIn}?sesi=${token ? "habis" : ""}&kembali=${encodeURIComponent(back)}`,
        303,
      );
    });
    app.get("/", async (request, reply) => reply.redirect(homeOf(staffOf(request)), 303));
    await app.register(signInDesk(house));
    await app.register(invitationDesk(house));
    await app.register(queueDesk(house));
    await app.register(caseDesk(house));
    await app.register(balanceDesk(house));
    await app.register(documentRoute(house));
    await app.register(branchDesk(house));
    await app.register(samplingDesk(house));
    await app.register(interviewDesk(house));
    await app.register(heirsDesk(house));
    await app.register(helpDesk(house));
    await app.register(kioskOpening(house, { at: paths.staff.kiosks, cookiePath: "/petugas" }));
    await app.register(paymentsDesk(house));
    await app.register(policiesDesk(house));
    await app.register(sendersDesk(house));
    await app.register(programsDesk(house));
    await app.register(draftDesk(house));
    await app.register(trialDesk(house));
    await app.register(noticesDesk(house));
    await app.register(announcementsDesk(house));
    await app.register(carryDesk(house));
    await app.register(outreachDesk(house));
    await app.register(trainingDesk(house));
    await app.register(quizDesk(house));
    await app.register(questionsDesk(house));
    await app.register(peopleDesk(house));
    await app.register(employersDesk(house));
    await app.register(familyDesk(house));
    await app.register(callsDesk(house));
    await app.register(sendDesk(house));
    await app.register(lettersDesk(house));
    await app.register(textsDesk(house));
    await app.register(patternsDesk(house));
    await app.register(readinessDesk(house));
    await app.register(incidentsDesk(house));
    await app.register(disputesDesk(house));
    await app.register(demandDesk(house));
    await app.register(collectivesDesk(house));
    await app.register(switchesDesk(house));
    await app.register(contactDesk(house));
    await app.register(practiceDesk(house), { prefix: "/berlatih" });
    await app.register(staffLive(house));
  };
