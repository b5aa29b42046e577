import type { ComponentChildren, VNode } from "preact";
import { paths } from "../paths.ts";
import { Icon, Mark, type IconName } from "./icons.tsx";
import { assetUrl } from "./render.ts";
import { layoutWords, type Lang } from "./words.ts";

type HeadProps = { readonly lang: Lang; readonly title: string; readonly styles: readonly string[]; readonly islands?: readonly string[] };

const Head = ({ title, styles, islands = [] }: HeadProps): VNode => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="theme-color" content="#1f3a6e" />
    <link rel="icon" href="/mark.svg" />
    {styles.map((name) => <link key={name} rel="stylesheet" href={assetUrl(name)} />)}
    {islands.map((name) => <script key={name} src={assetUrl(name)} defer />)}
  </head>
);

/** "X – Lapak Asik"; a page with errors says so first, because a screen reader reads the title first. */
const fullTitle = (lang: Lang, title: string, hasErrors: boolean): string => `${hasErrors ? layoutWords[lang].error : ""}${title} – Lapak Asik`;

export type CitizenPageProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly hasErrors?: boolean;
  /** The address of this page, for the language switch; without it there is none. */
  readonly here?: string;
  /** In place of the language switch: the way out, on pages of a claim. */
  readonly leave?: "SAVE" | "SIGN_OUT";
  readonly back?: string;
  readonly islands?: readonly string[];
  /** The first page carries only the first sheet. */
  readonly first?: boolean;
};

/** A page of the citizens' portal: the awning, one thing to do, the foot. */
export function CitizenPage({ lang, title, children, hasErrors = false, here, leave, back, islands, first = false }: CitizenPageProps): VNode {
  const words = layoutWords[lang];
  return (
    <html lang={lang}>
      <Head lang={lang} title={fullTitle(lang, title, hasErrors)} styles={first ? ["portal-first.css"] : ["portal-first.css", "portal.css"]} islands={islands} />
      <body>
        <a href="#isi" class="govuk-skip-link">{words.skip}</a>
        <header class="la-head">
          <div class="la-wrap la-head__in">
            <a class="la-brand" href={paths.first}><Mark />Lapak Asik</a>
            {leave && <a class="la-head__link" href={paths.signOut}>{leave === "SAVE" ? words.saveAndLeave : words.signOut}</a>}
            {!leave && here !== undefined && <a class="la-head__link" href={paths.language(words.otherLang, here)} hreflang={words.otherLang} lang={words.otherLang}>{words.other}</a>}
          </div>
        </header>
        <main class="la-wrap la-main" id="isi" tabIndex={-1}>
          {back && <a href={back} class="govuk-back-link">{words.back}</a>}
          {children}
        </main>
        <footer class="la-foot">
          <div class="la-wrap">
            <ul class="la-links">
              <li><a href={paths.help}>{words.help}</a></li>
              <li><a href={paths.trueMessages}>{words.trueMessages}</a></li>
              <li><a href={paths.yourData}>{words.yourData}</a></li>
              <li><a href={paths.serviceHealth}>{words.health}</a></li>
            </ul>
            <p class="la-soft">{words.foot}<br />{words.open}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

export type StaffNavItem = { readonly href: string; readonly icon: IconName; readonly words: string; readonly current?: boolean };
export type StaffPageProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly nav?: readonly StaffNavItem[];
  readonly who?: { readonly name: string; readonly role: string; readonly office: string } | null;
  readonly islands?: readonly string[];
  readonly hasErrors?: boolean;
};

/** A page of the officers: a plain bar, the whole width. */
export function StaffPage({ lang, title, children, nav = [], who, islands, hasErrors = false }: StaffPageProps): VNode {
  const words = layoutWords[lang];
  return (
    <html lang={lang}>
      <Head lang={lang} title={fullTitle(lang, title, hasErrors)} styles={["console.css"]} islands={islands} />
      <body class="la-staff">
        <a href="#isi" class="govuk-skip-link">{words.skip}</a>
        <header class="la-bar">
          <a class="la-brand" href={paths.staff.queue}><Mark />Lapak Asik</a>
          {nav.length > 0 && (
            <nav aria-label={words.menu}>
              <ul>{nav.map((item) => <li key={item.href}><a href={item.href} aria-current={item.current ? "page" : undefined}><Icon name={item.icon} />{item.words}</a></li>)}</ul>
            </nav>
          )}
          {who && (
            <div class="la-bar__who">
              <span><b>{who.name}</b><br />{who.role}, {who.office}</span>
              <a href={paths.staff.signOut}>{words.signOut}</a>
            </div>
          )}
        </header>
        <main class="la-desk" id="isi" tabIndex={-1}>{children}</main>
      </body>
    </html>
  );
}

/** The call: the face takes the phone. */
export function CallPage({ lang, title, children, islands }: { lang: Lang; title: string; children: ComponentChildren; islands?: readonly string[] }): VNode {
  return (
    <html lang={lang}>
      <Head lang={lang} title={fullTitle(lang, title, false)} styles={["portal-first.css", "portal.css"]} islands={islands} />
      <body>{children}</body>
    </html>
  );
}
