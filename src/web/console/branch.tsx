import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { may } from "../../access/index.ts";
import { assignCase, findBranchDay, listDeskOfficers, type BranchDay } from "../../casework/index.ts";
import { addWorkingDays } from "../../entitlement/index.ts";
import type { House } from "../../house.ts";
import { formatDay, parseDay } from "../../platform/day.ts";
import { isId } from "../../platform/ids.ts";
import { paths } from "../paths.ts";
import { clockTime, longDay, shortDay } from "../ui/dates.ts";
import { renderPart } from "../ui/render.ts";
import { Notice } from "../ui/status.tsx";
import { troubleOf } from "./case-file/case-desk.ts";
import { Due, waited } from "./due.tsx";
import { consolePage } from "./page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "./request.ts";
import { consoleWords, type ConsoleLang } from "./words.ts";

type Officer = Awaited<ReturnType<typeof listDeskOfficers>>[number];

/** Came in and decided, day by day; the words tell it too. */
function FlowChart({ days, lang }: { days: BranchDay["days"]; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].branch;
  const most = Math.max(4, ...days.flatMap((each) => [each.came, each.decided]));
  const x = (index: number): number => 44 + Math.round((index * 494) / Math.max(1, days.length - 1));
  const y = (value: number): number => Math.round(190 - (value / most) * 162);
  const line = (of: (day: BranchDay["days"][number]) => number): string =>
    days.map((day, index) => `${index ? "L" : "M"}${x(index)} ${y(of(day))}`).join("");
  const last = days.at(-1);
  const apart = last && Math.abs(y(last.came) - y(last.decided)) < 20 ? 10 : 0;
  return (
    <section class="la-panel" aria-labelledby="g-arus">
      <h2 id="g-arus">{words.flow}</h2>
      <figure class="la-chart">
        <svg viewBox="0 0 640 226" role="img" aria-labelledby="t-arus">
          <title id="t-arus">{words.flowText(last?.came ?? 0, last?.decided ?? 0)}</title>
          <g class="c-grid">
            <path d={[0, 0.5, 1].map((part) => `M44 ${y(most * part)}h500`).join("")} />
          </g>
          <g text-anchor="end">
            {[0, 0.5, 1].map((part) => (
              <text key={part} x="36" y={y(most * part) + 4}>
                {Math.round(most * part)}
              </text>
            ))}
          </g>
          <path class="l-1" d={line((day) => day.came)} />
          <path class="l-2" d={line((day) => day.decided)} />
          {last && (
            <>
              <text class="is-strong" x="552" y={y(last.came) + 5 - (last.came >= last.decided ? apart : -apart)}>
                {words.came} {last.came}
              </text>
              <text class="is-strong" x="552" y={y(last.decided) + 5 + (last.came >= last.decided ? apart : -apart)}>
                {words.decided} {last.decided}
              </text>
            </>
          )}
          {days.length > 0 && (
            <>
              <text x="44" y="214">
                {shortDay(days[0]!.day, lang)}
              </text>
              <text x="538" y="214" text-anchor="middle">
                {shortDay(last!.day, lang)}
              </text>
            </>
          )}
        </svg>
        <figcaption>{words.flowCaption}</figcaption>
      </figure>
    </section>
  );
}

function LoadChart({
  officers,
  lang,
}: {
  officers: readonly (Officer & { done: number; onDesk: number })[];
  lang: ConsoleLang;
}): VNode {
  const words = consoleWords[lang].branch;
  const most = Math.max(5, ...officers.map((each) => each.done + each.onDesk));
  const wide = (count: number): number => Math.round((count / most) * 360);
  const height = Math.max(42, officers.length * 42);
  const name = (each: Officer): string => `${each.name}${each.role === "PENATA_MADYA" ? words.madya : ""}`;
  return (
    <section class="la-panel" aria-labelledby="petugas">
      <h2 id="petugas">{words.load}</h2>
      <figure class="la-chart">
        <svg viewBox={`0 0 640 ${height}`} role="img" aria-labelledby="t-beban">
          <title id="t-beban">
            {officers.map((each) => words.loadText(name(each), each.done, each.onDesk)).join("; ")}
          </title>
          {officers.map((each, index) => (
            <g key={each.id}>
              <text class="is-strong" x="0" y={28 + index * 42}>
                {name(each).slice(0, 26)}
              </text>
              <rect class="c-1" x="200" y={12 + index * 42} width={wide(each.done)} height="24" rx="3" />
              <rect
                class="c-2"
                x={202 + wide(each.done)}
                y={12 + index * 42}
                width={wide(each.onDesk)}
                height="24"
                rx="3"
              />
              <text x={212 + wide(each.done) + wide(each.onDesk)} y={29 + index * 42}>
                {each.done} + {each.onDesk}
              </text>
            </g>
          ))}
        </svg>
        <figcaption>{words.loadCaption}</figcaption>
      </figure>
    </section>
  );
}

function RiskTable({
  day,
  officers,
  lang,
  today,
}: {
  day: BranchDay;
  officers: readonly Officer[];
  lang: ConsoleLang;
  today: string;
}): VNode {
  const words = consoleWords[lang].branch;
  const stages = consoleWords[lang].queue.stages;
  return (
    <section class="la-panel la-panel--flush" aria-labelledby="terancam">
      <h2 id="terancam">{words.riskTable}</h2>
      <table class="la-table">
        <thead>
          <tr>
            {words.riskColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {day.atRisk.length === 0 && (
            <tr>
              <td colSpan={4}>{words.noRisk}</td>
            </tr>
          )}
          {day.atRisk.map((row) => {
            const fitting = officers.filter(
              (each) =>
                (row.stage === "FIRST" ? each.role === "CS" : row.stage === "SECOND" && each.role === "PENATA_MADYA") &&
                each.id !== row.holderId,
            );
            return (
              <tr key={row.claimId}>
                <td>
                  <Due promiseOn={row.promiseOn} openedOn={row.openedOn} today={today} lang={lang} />
                </td>
                <th scope="row">
                  <a href={paths.staff.caseFile(row.code)}>{row.code}</a>
                </th>
                <td>
                  {stages[row.waitingFor ?? row.stage]}
                  {row.holder && `, ${row.holder}`}
                </td>
                <td>
                  {fitting.length > 0 && (
                    <form action={paths.staff.branch} method="post">
                      <input type="hidden" name="klaim" value={row.claimId} />
                      <label class="govuk-visually-hidden" for={`beri-${row.code}`}>
                        {words.giveLabel}, {row.code}
                      </label>
                      <select class="govuk-select" id={`beri-${row.code}`} name="petugas">
                        {fitting.map((each) => (
                          <option key={each.id} value={each.id}>
                            {each.name}
                          </option>
                        ))}
                      </select>{" "}
                      <button type="submit" class="govuk-button govuk-button--secondary">
                        {words.giveButton}
                        <span class="govuk-visually-hidden"> {row.code}</span>
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Figures, charts and what is at risk: replaced as a whole when something happened. */
function Board({
  day,
  officers,
  lang,
  today,
  now,
}: {
  day: BranchDay;
  officers: readonly Officer[];
  lang: ConsoleLang;
  today: string;
  now: Date;
}): VNode {
  const words = consoleWords[lang].branch;
  const work = new Map(day.officers.map((each) => [each.id, each]));
  const load = officers.map((each) => ({
    ...each,
    done: work.get(each.id)?.done ?? 0,
    onDesk: work.get(each.id)?.onDesk ?? 0,
  }));
  return (
    <div>
      <dl class="la-figures">
        <div class={day.riskCount > 0 ? "is-act" : "is-ok"}>
          <dt>{words.risk}</dt>
          <dd class="is-big">{day.riskCount}</dd>
          <dd>
            <a href="#terancam">{words.see}</a>
          </dd>
        </div>
        <div>
          <dt>{words.oldest}</dt>
          <dd class="is-big">{day.oldest ? waited(day.oldest.enteredAt, now, lang) : "–"}</dd>
          <dd>{day.oldest?.code ?? words.nobody}</dd>
        </div>
        <div>
          <dt>{words.waiting}</dt>
          <dd class="is-big">{day.open.first + day.open.second}</dd>
          <dd>{words.waitingMore(day.open.first, day.open.second)}</dd>
        </div>
        <div>
          <dt>{words.interview}</dt>
          <dd class="is-big">{day.open.interview}</dd>
        </div>
        <div>
          <dt>{words.claimant}</dt>
          <dd class="is-big">{day.open.claimant}</dd>
        </div>
      </dl>
      <div class="la-cols la-cols--half">
        <FlowChart days={day.days} lang={lang} />
        <LoadChart officers={load} lang={lang} />
        <RiskTable day={day} officers={officers} lang={lang} today={today} />
      </div>
    </div>
  );
}

/** The branch head's page: today's counts, who waits longest, which promises are at risk, who has how much. */
export const branchDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/cabang", async (request, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      if (!may(staff, "see-branch")) return reply.callNotFound();
      const [today, now] = [house.clock.today(staff.zone), house.clock.now()];
      // At risk: promised for today or the next working day, and not decided yet.
      const riskUntil = formatDay(addWorkingDays(parseDay(today)!, 1).day);
      const [day, officers] = [
        await findBranchDay(house.db, { officeId: staff.officeId, today, riskUntil, zone: staff.zone }),
        await listDeskOfficers(house.db, staff.officeId),
      ];
      const board = <Board day={day} officers={officers} lang={lang} today={today} now={now} />;
      reply.type("text/html; charset=utf-8");
      const query = queryOf(request);
      if (query["bagian"] === "papan") return reply.send(renderPart(board));
      const words = consoleWords[lang];
      return reply.send(
        consolePage({
          staff,
          lang,
          title: words.branch.title(staff.officeName),
          here: paths.staff.branch,
          islands: ["console-live.js"],
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
                {query["kabar"] === "TIDAK" && (
                  <Notice state="act" icon="alert">
                    {words.trouble.NO_SUCH_CASE}
                  </Notice>
                )}
              </div>
              <div data-live={`${paths.staff.live}?kantor=${staff.officeId}`} data-live-part="papan">
                {board}
              </div>
            </>
          ),
        }),
      );
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
