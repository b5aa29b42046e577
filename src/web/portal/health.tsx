import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { soonestStart } from "../../appointments/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import type { House } from "../../house.ts";
import { findServiceHealth, type ServiceHealth } from "../../insight/index.ts";
import { listIncidents, type Incident } from "../../outreach/index.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { dayAndTime, zoneShort } from "../ui/dates.ts";
import { Details, Facts, SummaryList } from "../ui/flow.tsx";
import { CitizenPage } from "../ui/layout.tsx";
import { renderPage } from "../ui/render.ts";
import { Notice } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import { healthWords } from "./health-words.ts";

type Asked = { readonly health: ServiceHealth; readonly incidents: readonly Incident[] };

const fromWestToEast = ["WIB", "WITA", "WIT"];

/** Half of one or two people is no half: of fewer the waiting time is not told. */
const fewestHeard = 3;

const Offices = ({ lang, offices }: { lang: Lang; offices: ServiceHealth["offices"] }): VNode => {
  const words = healthWords[lang];
  return (
    <SummaryList
      lang={lang}
      byName
      rows={offices.map((office) => ({
        key: office.name,
        value: (
          <>
            {office.nextFree ? words.next(dayAndTime(office.nextFree, office.zone, lang)) : words.full}
            {office.waitDays !== null && office.heard >= fewestHeard && (
              <>
                <br />
                <span class="la-soft">{words.wait(office.waitDays, office.heard)}</span>
              </>
            )}
          </>
        ),
      }))}
    />
  );
};

/** How many branches with the next free time stand open; the rest is opened by who looks for one. */
const soonestShown = 5;

/** The service's health, for everybody: what is disturbed, the promise, and how soon one is heard at each branch. */
export function HealthPage({ lang, health, incidents }: Asked & { lang: Lang }): VNode {
  const words = healthWords[lang];
  const open = incidents.filter(({ endedAt }) => endedAt === null);
  const past = incidents.filter(({ endedAt }) => endedAt !== null);
  const when = (at: Date): string => dayAndTime(at, "Asia/Jakarta", lang);
  const { paid } = health;
  const soonest = health.offices
    .filter(({ nextFree }) => nextFree !== null)
    .toSorted((a, b) => a.nextFree!.getTime() - b.nextFree!.getTime())
    .slice(0, soonestShown);
  const byZone = Map.groupBy(health.offices, ({ zone }) => zoneShort(zone));
  const zones = fromWestToEast.flatMap((zone) => {
    const offices = byZone.get(zone);
    return offices ? [{ zone, offices }] : [];
  });
  return (
    <CitizenPage lang={lang} title={words.heading} here={paths.serviceHealth} back={paths.first}>
      <h1>{words.heading}</h1>
      <Notice state={open.length > 0 ? "act" : "ok"} live>
        {open.length > 0 ? words.disturbed : words.well}
      </Notice>
      {open.map((incident) => (
        <Notice key={incident.id} state="act">
          <b>{incident.words[lang]}</b>
          <br />
          {words.since(when(incident.beganAt))}
        </Notice>
      ))}
      <h2>{words.promise}</h2>
      {paid.half === null || paid.nineOfTen === null ? (
        <p>{words.promiseNone}</p>
      ) : (
        <Facts
          items={[
            { icon: "cal", words: words.half(paid.half) },
            { icon: "clock", words: <b>{words.nineOfTen(paid.nineOfTen)}</b> },
            { icon: "check", words: words.kept(paid.kept, paid.count) },
          ]}
        />
      )}
      <h2>{words.offices}</h2>
      <p>{words.officesLead}</p>
      {soonest.length > 0 && <h3>{words.soonest}</h3>}
      {soonest.length > 0 && <Offices lang={lang} offices={soonest} />}
      {zones.map(({ zone, offices }) => (
        <Details key={zone} summary={words.all(offices.length, zone)}>
          <Offices lang={lang} offices={offices} />
        </Details>
      ))}
      {past.length > 0 && (
        <>
          <h2>{words.past}</h2>
          <ul>
            {past.map((incident) => (
              <li key={incident.id}>
                {incident.words[lang]}
                <br />
                <span class="la-soft">{words.over(when(incident.beganAt), when(incident.endedAt!))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts items={words.lines.map((line) => ({ icon: "info", words: line }))} />
    </CitizenPage>
  );
}

/** How long an answer stands: thousands look when something is wrong, and each would ask the same. */
const freshMs = 60_000;

export const healthPage =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    let known: { readonly asked: Promise<Asked>; readonly until: number } | null = null;
    const ask = (): Promise<Asked> => {
      const real = house.clock.real().getTime();
      if (known && real < known.until) return known.asked;
      const now = house.clock.now();
      const { booking } = serviceRulesOn(house.law.book(), house.clock.today());
      const asked = Promise.all([
        findServiceHealth(house.db, { now, soonest: soonestStart(now, booking) }),
        listIncidents(house.db, new Date(now.getTime() - 90 * 86_400_000)),
      ]).then(([health, incidents]) => ({ health, incidents }));
      known = { asked, until: real + freshMs };
      // A failed answer is not kept: the next who looks asks anew.
      asked.catch(() => (known = null));
      return asked;
    };
    app.get(paths.serviceHealth, async (request, reply) =>
      html(reply)
        .header("vary", "cookie")
        .send(renderPage(<HealthPage lang={request.lang} {...await ask()} />)),
    );
  };
