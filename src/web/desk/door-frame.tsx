import type { ComponentChildren, VNode } from "preact";
import { paths } from "../paths.ts";
import { Icon, Mark } from "../ui/icons.tsx";
import { assetUrl } from "../ui/render.ts";
import type { ConsoleLang } from "../console/words.ts";
import { guardWords } from "./guard-words.ts";

/** A page of the guard's tablet: large, one-handed, with nothing on it about anybody. */
export const DoorPage = ({
  lang,
  title,
  office,
  settings,
  children,
}: {
  readonly lang: ConsoleLang;
  readonly title: string;
  readonly office: string;
  /** What the tablet's own code needs, on the page of the question. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}): VNode => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – Lapak Asik`}</title>
      <meta name="theme-color" content="#1f3a6e" />
      <link rel="icon" href="/mark.svg" />
      <link rel="stylesheet" href={assetUrl("desk.css")} />
      <script src={assetUrl("door.js")} defer />
    </head>
    <body class="la-door" {...settings}>
      <header class="la-head">
        <div class="la-head__in">
          <a class="la-brand" href={paths.door.guard}>
            <Mark />
            {guardWords[lang].heading(office)}
          </a>
          <span class="la-tag la-tag--ok" role="status" data-net>
            <Icon name="wifi" />
            <span>{guardWords[lang].connected}</span>
          </span>
        </div>
      </header>
      {settings && <OfflineLong lang={lang} />}
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
    </body>
  </html>
);

/** After ten minutes without a network: what goes on by itself, and what somebody has to do. Filled in by the tablet. */
const OfflineLong = ({ lang }: { readonly lang: ConsoleLang }): VNode => {
  const { heading, lines, slips } = guardWords[lang].offlineLong;
  return (
    <aside class="la-door__close la-door__long" aria-labelledby="putus" data-long hidden>
      <Icon name="alert" />
      <div>
        <h2 id="putus">
          {heading[0]}
          <b data-minutes>10</b>
          {heading[1]}
        </h2>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            {slips[0]}
            <b data-slips>0</b>
            {slips[1]}
          </li>
        </ul>
      </div>
    </aside>
  );
};

/** The sentence to say. */
export const Say = ({
  lang,
  children,
}: {
  readonly lang: ConsoleLang;
  readonly children: ComponentChildren;
}): VNode => (
  <div class="la-say">
    <Icon name="chat" />
    <p>
      {guardWords[lang].say} <b>{children}</b>
    </p>
  </div>
);
