import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may, signOut } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { parseLinkCode } from "../../../platform/ids.ts";
import { closeKiosk, listKiosks, openKiosk, stepOfSlip } from "../../../visits/index.ts";
import { actorOf, formOf, queryOf, sessionCookie, staffOf } from "../../console/request.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { keepLink, linkOf } from "../../portal/links.ts";
import { cookieRules } from "../../portal/session.ts";
import { renderPage } from "../../ui/render.ts";
import { ClosedPage, NoPhonePage, OpeningPage, WelcomePage } from "./kiosk-pages.tsx";
import { forgetPerson, kioskCookie } from "./kiosk-porter.ts";
import { openingWords } from "./kiosk-words.ts";

/** As long as browsers keep a cookie: a kiosk stands until an officer closes it. */
const kioskDays = 400;

/** The kiosk's own screens; what is between them are the portal's pages. */
export const kioskPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async ({ kiosk, lang }, reply) =>
      kiosk ? undefined : html(reply).send(renderPage(<ClosedPage lang={lang} />)),
    );
    app.get(paths.kiosk.home, async (request, reply) =>
      html(reply).send(
        renderPage(
          <WelcomePage
            lang={request.lang}
            slip={linkOf(request)}
            {...(queryOf(request)["usai"] === "1" && {
              wiped: house.config.publicUrl.replace(/^https?:\/\//, "") + paths.resume.code,
            })}
          />,
        ),
      ),
    );
    app.post(paths.kiosk.slip, async (request, reply) => {
      const code = parseLinkCode(formOf(request)["kode"] ?? "");
      if (!code || !(await stepOfSlip(house.db, request.kiosk!.officeId, code)).found)
        return html(reply, 422).send(renderPage(<WelcomePage lang={request.lang} slip={null} unknownSlip />));
      keepLink(house, reply, code);
      return reply.redirect(paths.kiosk.home, 303);
    });
    app.get(paths.kiosk.noPhone, async ({ lang }, reply) => html(reply).send(renderPage(<NoPhonePage lang={lang} />)));
    app.get(paths.kiosk.wipe, async (request, reply) => {
      await forgetPerson(house, request, reply);
      return reply.redirect(`${paths.kiosk.home}?usai=1`, 303);
    });
    app.post(paths.kiosk.awake, async (_request, reply) => reply.code(204).send());
  };

/** Behind the doors of guard and customer service: makes this device a kiosk, and closes those of the branch. */
export const kioskOpening =
  (house: House, door: { readonly at: string; readonly cookiePath: string }): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "open-kiosk") ? undefined : reply.callNotFound(),
    );
    const show = async (request: FastifyRequest, reply: FastifyReply, error?: string) => {
      const { officeId, officeName } = staffOf(request);
      const kiosks = await listKiosks(house.db, officeId);
      const page = (
        <OpeningPage lang={request.lang} action={door.at} office={officeName} kiosks={kiosks} error={error} />
      );
      return html(reply, error ? 422 : 200).send(renderPage(page));
    };
    app.get("/kios", async (request, reply) => show(request, reply));
    app.post("/kios", async (request, reply) => {
      const staff = staffOf(request);
      const { nomor = "", tutup } = formOf(request);
      if (tutup !== undefined) {
        await closeKiosk(house, actorOf(staff), Number(tutup));
        return reply.redirect(door.at, 303);
      }
      const opened = await openKiosk(house, actorOf(staff), /^\d{1,2}$/.test(nomor.trim()) ? Number(nomor) : 0);
      if (!opened.ok) {
        const { code } = opened.refusal;
        const { badNumber, takenNow, notBranch } = openingWords[request.lang];
        return show(request, reply, { BAD_NUMBER: badNumber, TAKEN_NOW: takenNow, NOT_ALLOWED: notBranch }[code]);
      }
      // The public stands before this screen from now on: the officer is signed out of it, and nothing of the tablet stays.
      const token = request.cookies[sessionCookie];
      if (token) await signOut(house, staff, token);
      await forgetPerson(house, request, reply);
      return reply
        .clearCookie(sessionCookie, { path: door.cookiePath })
        .setCookie(kioskCookie, opened.value.token, { ...cookieRules(house), maxAge: kioskDays * 86_400 })
        .redirect(paths.kiosk.home, 303);
    });
  };
