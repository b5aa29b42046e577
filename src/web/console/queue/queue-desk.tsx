import type { FastifyPluginAsync } from "fastify";
import { may } from "../../../access/index.ts";
import { findOfficerDays, listNewTexts, listQueue, queueFilters, takeNext } from "../../../casework/index.ts";
import type { House } from "../../../house.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { clockTime, longDay } from "../../ui/dates.ts";
import { renderPart } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import { KeysPanel } from "../keys-panel.tsx";
import { ownDue } from "../training/due-notices.tsx";
import { consolePage, deskOf, fileOf, homeOf, liveOf } from "../page.tsx";
import { actorOf, queryOf, staffOf } from "../request.ts";
import { consoleWords } from "../words.ts";
import { textsWords } from "../texts/texts-words.ts";
import { alsoWaiting } from "./also-waiting.tsx";
import { DayPanel } from "./day-panel.tsx";
import { inAddress, QueueTable } from "./queue-table.tsx";

/** The queue: what waits in this office, nearest promise on top, and the one button that matters. */
export const queueDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/antrean", async (request, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      const words = consoleWords[lang];
      if (!may(staff, "see-queue"))
        return homeOf(staff) === paths.staff.queue ? reply.callNotFound() : reply.redirect(homeOf(staff), 303);
      const query = queryOf(request);
      const filter = queueFilters.find((each) => inAddress[each] === query["saring"]) ?? "all";
      const page = Math.min(1000, Math.max(0, Math.trunc(Number(query["hal"] ?? 0)) || 0));
      const [today, now] = [house.clock.today(staff.zone), house.clock.now()];
      const queue = await listQueue(house.db, house.keys, { officeId: staff.officeId, filter, today, page });
      const texts = may(staff, "answer-text") && !staff.practising ? await listNewTexts(house, staff.officeId) : [];
      const table = (
        <>
          {texts.length > 0 && (
            <Notice state="act" icon="chat">
              {textsWords[lang].notice(texts.length)} <a href={paths.staff.texts}>{textsWords[lang].read}</a>
            </Notice>
          )}
          {await alsoWaiting(house, staff, lang)}
          <QueueTable queue={queue} staff={staff} lang={lang} filter={filter} page={page} today={today} now={now} />
        </>
      );
      if (query["bagian"] === "tabel") return html(reply).send(renderPart(table));
      const due = may(staff, "take-next") && !staff.practising ? await ownDue(house, staff, lang) : null;
      const days = await findOfficerDays(house.db, { officerId: staff.id, today });
      const notice = query["kabar"] && (query["kabar"] === "kosong" ? words.queue.nothing : words.done[query["kabar"]]);
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: words.queue.title,
          here: deskOf(staff).queue,
          islands: ["console-keys.js", "console-live.js"],
          children: (
            <>
              <div class="la-title">
                <h1>{may(staff, "take-next") ? words.queue.heading : words.queue.branchHeading(staff.officeName)}</h1>
                <p class="la-soft">
                  {longDay(today, lang)} · {clockTime(now, staff.zone)} · {words.queue.self}
                </p>
                {may(staff, "take-next") && (
                  <form class="is-end" action={deskOf(staff).takeNext} method="post">
                    <button type="submit" class="govuk-button la-button--call" data-key="n">
                      {words.queue.take} <kbd>N</kbd>
                    </button>
                  </form>
                )}
              </div>
              {due}
              <div role="status">{notice && <Notice state="ok">{notice}</Notice>}</div>
              <div class="la-cols la-cols--side">
                <div data-live={liveOf(staff)} data-live-part="tabel">
                  {table}
                </div>
                <div class="la-stack">
                  {may(staff, "take-next") && <DayPanel days={days} lang={lang} />}
                  <KeysPanel lang={lang}>
                    {[
                      ...(may(staff, "take-next") ? ([[["N"], words.keys.next]] as const) : []),
                      [["J", "K"], words.keys.move],
                      [["Enter"], words.keys.open],
                      [["?"], words.keys.all],
                    ]}
                  </KeysPanel>
                </div>
              </div>
            </>
          ),
        }),
      );
    });

    app.post("/ambil", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "take-next")) return reply.callNotFound();
      const taken = await takeNext(house, actorOf(staff));
      if (!taken.ok || !taken.value) return reply.redirect(`${deskOf(staff).queue}?kabar=kosong`, 303);
      return reply.redirect(fileOf(staff, taken.value.code), 303);
    });
  };
