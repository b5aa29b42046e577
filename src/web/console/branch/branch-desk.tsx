import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { findBranchShare, setOnlineShare } from "../../../appointments/index.ts";
import { assignCase, findBranchDay, findSampleFigures, listDeskOfficers } from "../../../casework/index.ts";
import { addWorkingDays, serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { addDays, formatDay, parseDay } from "../../../platform/day.ts";
import { isId } from "../../../platform/ids.ts";
import { findDoorFigures } from "../../../visits/index.ts";
import { dayAsTyped } from "../../../policies/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { clockTime, longDay } from "../../ui/dates.ts";
import { renderPart } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import { troubleOf } from "../case-file/case-desk.ts";
import { alsoWaiting } from "../queue/also-waiting.tsx";
import { waitingCirculars } from "../policies/waiting-circulars.tsx";
import { officeDue } from "../training/due-notices.tsx";
import { consolePage, liveOf } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { consoleWords } from "../words.ts";
import { Board } from "./board.tsx";
import { DoorPanel } from "./door-panel.tsx";
import { SamplePanel } from "./sample-panel.tsx";
import { SharePanel, type SharePanelProps } from "./share-panel.tsx";
import { shareWords } from "./share-words.ts";

/** So many days of the door the head sees, today among them. */
const doorDays = 30;

/** The branch head's page: today's counts, who waits longest, which promises are at risk, who has how much. */
export const branchDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      more: Pick<SharePanelProps, "typed" | "refused"> = {},
    ): Promise<FastifyReply> => {
      const staff = staffOf(request);
      const { lang } = request;
      const [today, now] = [house.clock.today(staff.zone), house.clock.now()];
      // At risk: promised for today or the next working day, and not decided yet.
      const riskUntil = formatDay(addWorkingDays(parseDay(today)!, 1).day);
      const [day, officers] = [
        await findBranchDay(house.db, { officeId: staff.officeId, today, riskUntil, zone: staff.zone }),
        await listDeskOfficers(house.db, staff.officeId),
      ];
      const board = (
        <>
          {await alsoWaiting(house, staff, lang)}
          <Board day={day} officers={officers} lang={lang} today={today} now={now} />
        </>
      );
      const query = queryOf(request);
      if (query["bagian"] === "papan") return html(reply).send(renderPart(board));
      const words = consoleWords[lang];
      const rules = serviceRulesOn(house.law.book(), today);
      const since = new Date(now.getTime() - 90 * 86_400_000);
      const figures = await findSampleFigures(house.db, house.keys, staff.officeId, since);
      const share = await findBranchShare(house.db, rules.quota, { ...staff, today });
      const from = formatDay(addDays(parseDay(today)!, 1 - doorDays));
      const door = await findDoorFigures(house.db, { ...staff, from, today });
      return html(reply, more.refused ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: words.branch.title(staff.officeName),
          here: paths.staff.branch,
          islands: ["console-live.js"],
          hasErrors: Boolean(more.refused),
          children: (
            <>
              <div class="la-title">
                <h1>{words.branch.heading(staff.officeName)}</h1>
                <p class="la-soft">
                  {longDay(today, lang)} · {clockTime(now, staff.zone)} · {words.queue.self}
                </p>
              </div>
              <div role="status">
                {query["kabar"] && words.done[query["kabar"]] && (
                  <Notice state="ok">{words.done[query["kabar"]]}</Notice>
                )}
                {query["kabar"] === "BAGIAN" && <Notice state="ok">{shareWords[lang].saved}</Notice>}
                {query["kabar"] === "TIDAK" && (
                  <Notice state="act" icon="alert">
                    {words.trouble.NO_SUCH_CASE}
                  </Notice>
                )}
              </div>
              {await waitingCirculars(house, staff, lang)}
              {await officeDue(house, staff, lang)}
              <div data-live={liveOf(staff)} data-live-part="papan">
                {board}
              </div>
              <div class="la-stack">
                <DoorPanel lang={lang} figures={door} zone={staff.zone} days={doorDays} />
                <SamplePanel lang={lang} figures={figures} zone={staff.zone} />
                <SharePanel lang={lang} share={share} rules={rules} {...more} />
              </div>
            </>
          ),
        }),
      );
    };

    app.get("/cabang", async (request, reply) =>
      may(staffOf(request), "see-branch") ? await show(request, reply) : reply.callNotFound(),
    );

    app.post("/cabang/bagian", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "set-online-share")) return reply.callNotFound();
      const form = formOf(request);
      const percent = (form["persen"] ?? "").trim();
      const result = await setOnlineShare(house, {
        actor: actorOf(staff),
        fromDay: dayAsTyped(form["mulai"] ?? "") ?? (form["mulai"] ?? "").trim(),
        percent: /^\d{1,3}$/.test(percent) ? Number(percent) : Number.NaN,
        reason: form["alasan"] ?? "",
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(`${paths.staff.branch}?kabar=BAGIAN`, 303);
      return await show(request, reply, { typed: form, refused: result.refusal.code });
    });

    app.post("/cabang", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "assign-case")) return reply.callNotFound();
      const { klaim, petugas } = formOf(request);
      const to = (await listDeskOfficers(house.db, staff.officeId)).find((each) => each.id === petugas);
      if (!isId(klaim) || !to) return reply.redirect(`${paths.staff.branch}?kabar=TIDAK`, 303);
      const result = await assignCase(house, { actor: actorOf(staff), claimId: klaim, to });
      if (!result.ok)
        house.log("info", "case not assigned", {
          code: result.refusal.code,
          words: troubleOf(result.refusal, "en").words,
        });
      return reply.redirect(`${paths.staff.branch}?kabar=${result.ok ? "ASSIGNED" : "TIDAK"}`, 303);
    });
  };
