import type { FastifyPluginAsync } from "fastify";
import { findEmployerSession } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { paths } from "../paths.ts";
import { colleaguePages } from "./colleagues.tsx";
import { collectivePages } from "./collective/collective-pages.tsx";
import { demandPages } from "./demands.tsx";
import { disputePages } from "./disputes.tsx";
import { entryPages } from "./entry.tsx";
import { exitFilesDoor } from "./exit-files.ts";
import { filePages } from "./file.tsx";
import { homePages } from "./home.tsx";
import { onePages } from "./one.tsx";
import { programPages } from "./programs.tsx";
import { reportPages } from "./report.tsx";
import { employerToken, needsCompany, safeBack } from "./request.ts";

/** Pieces of a file come from a program, which is not led to another page: its door says itself that nobody is signed in. */
const open = (url: string): boolean =>
  /^\/perusahaan\/[^/]+\/kiriman(\/|$)/.test(url) ||
  [paths.employer.signIn, paths.employer.signOut, paths.employer.invitation("")].some((path) => url.startsWith(path));

/** The companies' porter: knows who is signed in, and sends everybody else to sign in, back to where they were going. */
export const employerDoor =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.decorateRequest("employer", null);
    app.addHook("onRequest", async (request, reply) => {
      const token = employerToken(request);
      request.employer = token ? await findEmployerSession(house, token) : null;
      if (request.employer || open(request.url)) return;
      const back = safeBack(
        request.method === "GET" ? request.url : URL.parse(request.headers.referer ?? "")?.pathname,
      );
      return reply.redirect(
        `${paths.employer.signIn}?sesi=${token ? "habis" : ""}&kembali=${encodeURIComponent(back)}`,
        303,
      );
    });
    await app.register(entryPages(house));
    await app.register(homePages(house));
    await app.register(exitFilesDoor(house));
    await app.register(async (company) => {
      company.addHook("preHandler", needsCompany);
      await company.register(onePages(house));
      await company.register(filePages(house));
      await company.register(reportPages(house));
      await company.register(demandPages(house));
      await company.register(disputePages(house));
      await company.register(colleaguePages(house));
      await company.register(collectivePages(house));
      await company.register(programPages(house));
    });
  };
