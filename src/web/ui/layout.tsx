import type { ComponentChildren, VNode } from "preact";
import { paths } from "../paths.ts";
import { Icon, Mark, type IconName } from "./icons.tsx";
import { assetUrl } from "./render.ts";
import { layoutWords, type Lang } from "./words.ts";

/** What every kind of page is told. */
type PageProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly children: ComponentChildren;
  /** A page with errors says so first: a screen reader reads the title first. */
  readonly hasErrors?: boolean;
  /** Built names such as `upload.js`. */
  readonly islands?: readonly string[];
  /** Opens without a network once it was seen. */
  readonly offline?: boolean;
  /** What a messenger shows of a link to this page (Open Graph). Whole addresses. */
  readonly preview?: { readonly description: string; readonly url: string; readonly picture?: string };
};

/** `<html>` and `<head>`; the title is "X – Lapak Asik". */
function Frame(props: PageProps & { readonly sheets: readonly string[]; readonly body?: string }): VNode {
  const { lang, title, hasErrors, sheets, islands = [], offline, preview } = props;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${hasErrors ? layoutWords[lang].error : ""}${title} – Lapak Asik`}</title>
        <meta name="theme-color" content="#1f3a6e" />
        {preview && (
          <>
            <meta name="description" content={preview.description} />
            <meta property="og:site_name" content="Lapak Asik" />
            <meta property="og:type" content="article" />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={preview.description} />
            <meta property="og:url" content={preview.url} />
            {preview.picture && <meta property="og:image" content={preview.picture} />}
            {preview.picture && <meta property="og:image:width" content="1080" />}
            {preview.picture && <meta property="og:image:height" content="1080" />}
          </>
        )}
        <link rel="icon" href="/mark.svg" />
        {sheets.map((name) => (
          <link key={name} rel="stylesheet" href={assetUrl(name)} />
        ))}
        {islands.map((name) => (
          <script key={name} src={assetUrl(name)} defer />
        ))}
        {offline && <script src={assetUrl("offline.js")} defer data-worker={assetUrl("offline-worker.js")} />}
      </head>
      <body class={props.body}>{props.children}</body>
    </html>
  );
}

/** `languages`: on pages whose head has another thing to offer than the other language. */
const CitizenFoot = ({ lang, languages }: { lang: Lang; languages: boolean }): VNode => (
  <footer class="la-foot">
    <div class="la-wrap">
      <ul class="la-links">
        <li>
          <a href={paths.guides}>{layoutWords[lang].guides}</a>
        </li>
        <li>
          <a href={paths.help}>{layoutWords[lang].help}</a>
        </li>
        <li>
          <a href={paths.trueMessages}>{layoutWords[lang].trueMessages}</a>
        </li>
        <li>
          <a href={paths.yourData}>{layoutWords[lang].yourData}</a>
        </li>
        <li>
          <a href={paths.serviceHealth}>{layoutWords[lang].health}</a>
        </li>
        {languages && (
          <li>
            <a
              href={paths.language(layoutWords[lang].otherLang)}
              hreflang={layoutWords[lang].otherLang}
              lang={layoutWords[lang].otherLang}
            >
              {layoutWords[lang].other}
            </a>
          </li>
        )}
      </ul>
      <p class="la-soft">
        {layoutWords[lang].foot}
        <br />
        {layoutWords[lang].open}
      </p>
    </div>
  </footer>
);

export type CitizenPageProps = PageProps & {
  /** The address of this page, for the language switch; without it there is none. */
  readonly here?: string;
  /** In place of the language switch: the way out, on pages of a claim. */
  readonly leave?: "SAVE" | "SIGN_OUT";
  /** Where "Kembali" leads. */
  readonly back?: string;
  /** The first page carries only the first sheet. */
  readonly first?: boolean;
  /** Came as the answer to a form, as every page with errors does. The form's address must answer GET, too. */
  readonly answered?: boolean;
};

/** A page of the citizens' portal: the awning, one thing to do, the foot. */
export function CitizenPage({
  here,
  leave,
  back,
  first = false,
  answered = false,
  children,
  ...page
}: CitizenPageProps): VNode {
  const words = layoutWords[page.lang];
  const other = words.otherLang;
  return (
    <Frame
      offline={leave !== undefined}
      {...page}
      islands={page.hasErrors || answered ? ["answered.js", ...(page.islands ?? [])] : page.islands}
      sheets={first ? ["portal-first.css"] : ["portal-first.css", "portal.css"]}
    >
      <a href="#isi" class="govuk-skip-link">
        {words.skip}
      </a>
      <header class="la-head">
        <div class="la-wrap la-head__in">
          <a class="la-brand" href={paths.first}>
            <Mark />
            Lapak Asik
          </a>
          {leave && (
            <a class="la-head__link" href={paths.signOut}>
              {leave === "SAVE" ? words.saveAndLeave : words.signOut}
            </a>
          )}
          {!leave && here !== undefined && (
            <a class="la-head__link" href={paths.language(other, here)} hreflang={other} lang={other}>
              {words.other}
            </a>
          )}
        </div>
      </header>
      <main class="la-wrap la-main" id="isi" tabIndex={-1}>
        {back && (
          <a href={back} class="govuk-back-link">
            {words.back}
          </a>
        )}
        {children}
      </main>
      <CitizenFoot lang={page.lang} languages={leave !== undefined || here === undefined} />
    </Frame>
  );
}

export type StaffNavItem = {
  readonly href: string;
  readonly icon: IconName;
  readonly words: string;
  readonly current?: boolean;
};
const mostBesideName = 4;

export type StaffPageProps = PageProps & {
  readonly nav?: readonly StaffNavItem[];
  /** Where the name of the service leads. */
  readonly home?: string;
  readonly signOut?: string;
  /** A switch to the other language in the bar. */
  readonly language?: boolean;
  /** Said on top of every page, where this is not the real console. */
  readonly banner?: { readonly title: string; readonly words: ComponentChildren };
  /** `href`: what is their own. */
  readonly who?: {
    readonly name: string;
    readonly role: string;
    readonly office: string;
    readonly href?: string;
  } | null;
};

/** A page of the officers: a plain bar, the whole width. */
export function StaffPage({
  nav = [],
  home = paths.staff.queue,
  signOut = paths.staff.signOut,
  language = false,
  banner,
  who,
  children,
  ...page
}: StaffPageProps): VNode {
  const words = layoutWords[page.lang];
  const menu = nav.length > 0 && (
    <nav aria-label={words.menu}>
      <ul>
        {nav.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              <Icon name={item.icon} />
              {item.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  // More doors than fit beside a name get a row of their own.
  const tall = nav.length > mostBesideName;
  return (
    <Frame {...page} sheets={["console.css"]} body="la-staff">
      <a href="#isi" class="govuk-skip-link">
        {words.skip}
      </a>
      <header class={tall ? "la-bar la-bar--tall" : "la-bar"}>
        <a class="la-brand" href={home}>
          <Mark />
          Lapak Asik
        </a>
        {!tall && menu}
        {who && (
          <div class="la-bar__who">
            <span>
              <b>{who.href ? <a href={who.href}>{who.name}</a> : who.name}</b>
              <br />
              {[who.role, who.office].filter(Boolean).join(", ")}
            </span>
            {language && (
              <a href={paths.language(words.otherLang)} hreflang={words.otherLang} lang={words.otherLang}>
                {words.other}
              </a>
            )}
            <a href={signOut}>{words.signOut}</a>
          </div>
        )}
        {tall && menu}
      </header>
      {banner && (
        <aside class="la-practice" aria-label={banner.title}>
          {banner.words}
        </aside>
      )}
      <main class="la-desk" id="isi" tabIndex={-1}>
        {children}
      </main>
    </Frame>
  );
}

export type CallPageProps = PageProps & {
  /** Who is on the other side, and where from. */
  readonly officer: { readonly name: string; readonly place: string };
  /** How long already, "04.12"; an island counts on in `[data-since]`. */
  readonly since?: string;
  /** The buttons of `CallButton`. */
  readonly buttons: ComponentChildren;
};

/** The call: the face takes the phone, the buttons stay under the thumb. */
export function CallPage({ officer, since, buttons, children, ...page }: CallPageProps): VNode {
  const words = layoutWords[page.lang];
  return (
    <Frame {...page} sheets={["portal-first.css", "portal.css"]} body="la-call">
      <a href="#isi" class="govuk-skip-link">
        {words.skipToButtons}
      </a>
      <header class="la-call__head">
        <Mark size={32} />
        <p>
          <b>{officer.name}</b>
          <br />
          {officer.place}
        </p>
        <p data-since>{since}</p>
      </header>
      <main class="la-call__stage">
        <h1 class="govuk-visually-hidden">{page.title}</h1>
        {children}
      </main>
      <nav class="la-call__bar" id="isi" aria-label={words.callButtons}>
        {buttons}
      </nav>
    </Frame>
  );
}

export type CallButtonProps = {
  readonly icon: IconName;
  readonly words: string;
  /** What the island looks for, in `data-do`. */
  readonly act: string;
  /** For switches: on or off. */
  readonly pressed?: boolean;
  readonly end?: boolean;
};

/** A round button of the call, with its word beneath. */
export const CallButton = ({ icon, words, act, pressed, end }: CallButtonProps): VNode => (
  <button type="button" class={end ? "is-end" : undefined} data-do={act} aria-pressed={pressed}>
    <span>
      <Icon name={icon} />
    </span>
    {words}
  </button>
);
