import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { may, type Staff } from "../../access/index.ts";
import {
  countCap,
  findOfficerDays,
  listQueue,
  queueFilters,
  takeNext,
  type Queue,
  type QueueFilter,
  type QueueRow,
} from "../../casework/index.ts";
import type { House } from "../../house.ts";
import { paths } from "../paths.ts";
import { clockTime, longDay, shortDay } from "../ui/dates.ts";
import { renderPart } from "../ui/render.ts";
import { Notice, Tag } from "../ui/status.tsx";
import { Due, waited } from "./due.tsx";
import { consolePage, deskOf, fileOf, homeOf } from "./page.tsx";
import { actorOf, queryOf, staffOf } from "./request.ts";
import { consoleWords, type ConsoleLang } from "./words.ts";

/** Filters in the address, in the officer's language of work. */
const inAddress: Readonly<Record<QueueFilter, string>> = {
  all: "semua",
  today: "hari-ini",
  verify: "verifikasi",
  interview: "wawancara",
  claimant: "warga",
};

function Flag({ row, lang }: { row: QueueRow; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].queue.flags;
  if (row.holder)
    return (
      <Tag state="wait" icon="user">
        {words.desk(row.holder)}
      </Tag>
    );
  if (row.waitingFor === "CLAIMANT")
    return (
      <Tag state="none" icon="clock">
        {words.correction(row.correction.length)}
      </Tag>
    );
  if (row.returned)
    return (
      <Tag state="act" icon="alert">
        {words.returned}
      </Tag>
    );
  if (row.bankMatch === "NEAR" || row.bankMatch === "MISMATCH")
    return (
      <Tag state="act" icon="alert">
        {words.bank}
      </Tag>
    );
  if (row.nameMatch === "NEAR")
    return (
      <Tag state="act" icon="alert">
        {words.name}
      </Tag>
    );
  if (row.priority)
    return (
      <Tag state="act" icon="alert">
        {words.priority}
      </Tag>
    );
  if (row.waitingFor === "INTERVIEW")
    return (
      <Tag state="none" icon="video">
        {words.wait}
      </Tag>
    );
  return (
    <Tag state="ok" icon="check">
      {words.match}
    </Tag>
  );
}

type TableProps = {
  readonly queue: Queue;
  readonly staff: Staff;
  readonly lang: ConsoleLang;
  readonly filter: QueueFilter;
  readonly page: number;
  readonly today: string;
  readonly now: Date;
};

/** Filters and table: what the page replaces by itself. */
function QueueTable({ queue, staff, lang, filter, page, today, now }: TableProps): VNode {
  const words = consoleWords[lang].queue;
  const at = (to: QueueFilter, number = 0): string =>
    `${deskOf(staff).queue}?saring=${inAddress[to]}${number ? `&hal=${number}` : ""}`;
  const nextUp = queue.rows.find(
    (row) => !row.assignedTo && row.stage === (staff.role === "PENATA_MADYA" ? "SECOND" : "FIRST"),
  )?.code;
  return (
    <div>
      <nav aria-label={words.filterLabel}>
        <ul class="la-filter">
          {queueFilters.map((each) => (
            <li key={each}>
              <a href={at(each)} aria-current={each === filter ? "true" : undefined}>
                {words.filters[each]} <b>{queue.counts[each] > countCap ? `${countCap}+` : queue.counts[each]}</b>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="la-panel la-panel--flush">
        <table class="la-table">
          <caption class="govuk-visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              {words.columns.map((column, index) => (
                <th key={column} scope="col" class={index === 5 ? "is-num" : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queue.rows.length === 0 && (
              <tr>
                <td colSpan={6}>{words.empty}</td>
              </tr>
            )}
            {queue.rows.map((row) => (
              <tr key={row.claimId} class={row.code === nextUp ? "la-row--next" : undefined} data-row>
                <td>
                  <Due promiseOn={row.promiseOn} openedOn={row.openedOn} today={today} lang={lang} />
                </td>
                <th scope="row">
                  <a href={fileOf(staff, row.code)}>{row.code}</a>
                  <br />
                  {row.name}
                </th>
                <td>{words.reasons[row.reason] ?? row.reason}</td>
                <td>{words.stages[row.waitingFor ?? row.stage]}</td>
                <td>
                  <Flag row={row} lang={lang} />
                </td>
                <td class="is-num">{waited(row.enteredAt, now, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(page > 0 || queue.more) && (
        <p class="la-after">
          {page > 0 && <a href={at(filter, page - 1)}>{words.previous}</a>}{" "}
          {queue.more && <a href={at(filter, page + 1)}>{words.next}</a>}
        </p>
      )}
    </div>
  );
}

function DayPanel({ days, lang }: { days: ReadonlyArray<{ day: string; done: number }>; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].queue;
  const most = Math.max(1, ...days.map((each) => each.done));
  const before = days.slice(0, -1);
  return (
    <section class="la-panel" aria-labelledby="hari">
      <h2 id="hari">{words.day}</h2>
      <dl class="la-dl">
        <dt>{words.doneToday}</dt>
        <dd class="is-num">{days.at(-1)?.done ?? 0}</dd>
      </dl>
      <figure class="la-chart">
        <svg viewBox="0 0 240 70" role="img" aria-labelledby="g1">
          <title id="g1">
            {words.chart(before.map((each) => `${shortDay(each.day, lang)} ${each.done}`).join(", "))}
          </title>
          {before.map((each, index) => {
            const height = Math.round((each.done / most) * 48);
            return (
              <rect
                key={each.day}
                class={index === before.length - 1 ? "c-1" : "c-0"}
                x={4 + index * 48}
                y={56 - height}
                width="36"
                height={height}
                rx="3"
              />
            );
          })}
          <g text-anchor="middle">
            {before.map((each, index) => (
              <text key={each.day} x={22 + index * 48} y="69">
                {shortDay(each.day, lang).slice(0, 3)}
              </text>
            ))}
          </g>
        </svg>
      </figure>
    </section>
  );
}

/** Keys of the queue, and the way to turn letters off. */
export function KeysPanel({
  lang,
  children,
}: {
  lang: ConsoleLang;
  children: ReadonlyArray<readonly [keys: readonly string[], words: string]>;
}): VNode {
  const words = consoleWords[lang].keys;
  return (
    <section class="la-panel" aria-labelledby="tombol" data-keys-panel>
      <h2 id="tombol">{words.title}</h2>
      <ul class="la-keys">
        {children.map(([keys, what]) => (
          <li key={what}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {what}
          </li>
        ))}
      </ul>
      <p class="la-after">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          data-keys-switch
          data-on={words.on}
          data-off={words.off}
          hidden
        >
          {words.off}
        </button>
      </p>
    </section>
  );
}

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
      const table = (
        <QueueTable queue={queue} staff={staff} lang={lang} filter={filter} page={page} today={today} now={now} />
      );
      reply.type("text/html; charset=utf-8");
      if (query["bagian"] === "tabel") return reply.send(renderPart(table));
      const days = await findOfficerDays(house.db, { officerId: staff.id, today });
      const notice = query["kabar"] && (query["kabar"] === "kosong" ? words.queue.nothing : words.done[query["kabar"]]);
      return reply.send(
        consolePage({
          staff,
          lang,
          title: words.queue.title,
          here: deskOf(staff).queue,
          islands: ["console-keys.js", "console-live.js"],
          children: (
            <>
              <div class="la-title">
                <h1>{words.queue.heading}</h1>
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
              <div role="status">{notice && <Notice state="ok">{notice}</Notice>}</div>
              <div class="la-cols la-cols--side">
                <div
                  data-live={staff.practising ? undefined : `${paths.staff.live}?kantor=${staff.officeId}`}
                  data-live-part="tabel"
                >
                  {table}
                </div>
                <div class="la-stack">
                  {may(staff, "take-next") && <DayPanel days={days} lang={lang} />}
                  <KeysPanel lang={lang}>
                    {[
                      [["N"], words.keys.next],
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
