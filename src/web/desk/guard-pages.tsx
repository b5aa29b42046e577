import type { VNode } from "preact";
import { askedEndings, stepCount, type DoorDay, type VisitRow } from "../../visits/index.ts";
import { newId } from "../../platform/ids.ts";
import { paths } from "../paths.ts";
import { clockTime, mediumDay, dayAt } from "../ui/dates.ts";
import { Icon, type IconName } from "../ui/icons.tsx";
import { assetUrl } from "../ui/render.ts";
import { DoorPage, Say } from "./door-frame.tsx";
import type { ConsoleLang } from "../console/words.ts";
import { guardWords } from "./guard-words.ts";
import { Sent, type Inside } from "./sent-page.tsx";

type Door = { readonly lang: ConsoleLang; readonly office: string; readonly day: DoorDay; readonly inside: Inside };

const answers = [
  ["HELPER", "helper"],
  ["KIOSK", "nophone"],
  ["OWN_PHONE", "phone"],
] as const satisfies ReadonlyArray<readonly [string, IconName]>;

/** The one question of the door. The commonest answer lies lowest, under the thumb. */
export function QuestionPage({
  lang,
  office,
  day,
  inside,
  closed,
  openBefore,
}: Door & {
  /** The office has closed for today. */
  readonly closed: boolean;
  /** Visits whose end nobody knows, of today and the days before. */
  readonly openBefore: number;
}): VNode {
  const words = guardWords[lang];
  const other = lang === "id" ? "en" : "id";
  const settings = {
    "data-send": paths.door.send,
    "data-worker": assetUrl("door-worker.js"),
    "data-scope": paths.door.guard,
    "data-sign-in": `${paths.staff.signIn}?kembali=${encodeURIComponent(paths.door.guard)}`,
    "data-word-connected": words.connected,
    "data-word-offline": words.offline,
    "data-word-offline-for": words.offlineFor,
    "data-word-sign-in": words.signIn,
    "data-word-later": words.slipLater,
  };
  return (
    <DoorPage lang={lang} title={words.title} office={office} settings={settings}>
      <div data-question>
        {closed && openBefore > 0 && (
          <p class="la-door__close">
            <Icon name="clock" />
            <span>
              {words.closed(openBefore)} <a href={paths.door.open}>{words.askNow}</a>
            </span>
          </p>
        )}
        <h1>{words.question}</h1>
        <Say lang={lang}>{words.sentence}</Say>
        <form action={paths.door.guard} method="post" class="la-door__ask">
          <input type="hidden" name="id" value={newId()} />
          <ul class="la-three">
            {answers.map(([to, icon]) => (
              <li key={to}>
                <button type="submit" name="ke" value={to} class={to === "OWN_PHONE" ? "is-main" : undefined}>
                  <span>
                    <Icon name={icon} />
                  </span>
                  <span>
                    <b>{words.answers[to][0]}</b>
                    {words.answers[to][1]}
                  </span>
                  <Icon name="right" />
                </button>
              </li>
            ))}
          </ul>
        </form>
        <footer class="la-door__foot">
          <p>
            <b>{words.prefer}</b> {words.preferred}
          </p>
          <p>
            {words.today}{" "}
            <b class="la-count" data-helped>
              {day.helped}
            </b>{" "}
            {words.helped}{" "}
            <b class="la-count" data-home>
              {day.sentHome}
            </b>{" "}
            {words.sentHome}
          </p>
          <p>
            <a href={paths.door.open}>{words.open(openBefore)}</a>
          </p>
          <p>
            <a href={paths.door.step}>{words.step.summary}</a>
          </p>
          <p>
            <a href={paths.door.kiosks}>{words.kiosks}</a>
          </p>
          <p>
            <a href={paths.language(other, paths.door.guard)} hreflang={other} lang={other}>
              {words.language}
            </a>
          </p>
          <p>
            <a href={paths.door.signOut}>{words.signOut}</a>
          </p>
        </footer>
      </div>
      {(["OWN_PHONE", "KIOSK", "BOOTH", "HELPER"] as const).map((to) => (
        <template key={to} data-to={to}>
          <Sent lang={lang} to={to} id="ID" slip={null} inside={inside} />
        </template>
      ))}
    </DoorPage>
  );
}

/** Which step the person with a slip is at: a number, and nothing about them. */
export function StepPage({
  lang,
  office,
  typed,
  step,
}: {
  readonly lang: ConsoleLang;
  readonly office: string;
  readonly typed: string;
  /** Undefined: nothing was asked yet. */
  readonly step?: { readonly found: boolean; readonly step: number | null };
}): VNode {
  const words = guardWords[lang];
  return (
    <DoorPage lang={lang} title={words.step.summary} office={office}>
      <h1>{step?.step ? words.step.at(step.step, stepCount) : words.step.summary}</h1>
      {step && (
        <p role="status">
          {step.step ? words.step.names[step.step - 1] : step.found ? words.step.over : words.step.unknown}
        </p>
      )}
      <form action={paths.door.step} method="get" class="la-door__form">
        <label for="kode">{words.step.label}</label>
        <input
          id="kode"
          name="kode"
          type="text"
          value={typed}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <button type="submit" class="la-door__also">
          {words.step.button}
        </button>
      </form>
      <a href={paths.door.guard} class="la-door__next">
        {words.step.back}
      </a>
    </DoorPage>
  );
}

/** Those whose end nobody knows: asked about at closing time, and whenever there is a moment. */
export function OpenPage({
  lang,
  office,
  zone,
  today,
  visits,
}: {
  readonly lang: ConsoleLang;
  readonly office: string;
  readonly zone: string;
  readonly today: string;
  readonly visits: readonly VisitRow[];
}): VNode {
  const words = guardWords[lang];
  return (
    <DoorPage lang={lang} title={words.openTitle} office={office}>
      <h1>{words.openTitle}</h1>
      <p>{visits.length === 0 ? words.openNone : words.openHint}</p>
      <ul class="la-door__list">
        {visits.map((visit) => (
          <li key={visit.id}>
            <p>
              <b>{clockTime(visit.at, zone)}</b>
              {visit.onDay === today ? "" : `, ${mediumDay(visit.onDay, lang)}`} · {words.where[visit.sentTo]}
              {visit.why && ` · ${words.why[visit.why]}`} · {visit.linkCode}
            </p>
            <form action={paths.door.ending(visit.id)} method="post">
              {askedEndings.map((code) => (
                <button key={code} type="submit" name="left" value={code} class="la-door__also">
                  {words.endings[code]}
                </button>
              ))}
            </form>
          </li>
        ))}
      </ul>
      <a href={paths.door.guard} class="la-door__next">
        {words.step.back}
      </a>
    </DoorPage>
  );
}

/** The next free times with a helper. */
export function HelperTimePage({
  lang,
  office,
  zone,
  id,
  times,
  taken,
}: {
  readonly lang: ConsoleLang;
  readonly office: string;
  readonly zone: string;
  readonly id: string;
  readonly times: readonly Date[];
  readonly taken: boolean;
}): VNode {
  const words = guardWords[lang];
  return (
    <DoorPage lang={lang} title={words.times.title} office={office}>
      <h1>{words.times.title}</h1>
      {taken && <p role="alert">{words.times.taken}</p>}
      {times.length === 0 && <p>{words.times.none}</p>}
      <form action={paths.door.helperTime(id)} method="post">
        {[...Map.groupBy(times, (time) => dayAt(time, zone))].map(([day, ofDay]) => (
          <fieldset key={day} class="la-door__day">
            <legend>{mediumDay(day, lang)}</legend>
            <div class="la-taps">
              {ofDay.map((time) => (
                <button key={time.getTime()} type="submit" name="jam" value={time.toISOString()}>
                  {clockTime(time, zone)}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </form>
      <a href={paths.door.visit(id)} class="la-door__also">
        {words.back}
      </a>
    </DoorPage>
  );
}
