import type { ComponentChildren, VNode } from "preact";
import type { OpenKiosk } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { Icon, Mark, type IconName } from "../../ui/icons.tsx";
import { assetUrl } from "../../ui/render.ts";
import type { Lang } from "../../ui/words.ts";
import { ListenButton } from "./kiosk-frame.tsx";
import { kioskWords, openingWords } from "./kiosk-words.ts";

const KioskPage = ({
  lang,
  title,
  help,
  children,
}: {
  readonly lang: Lang;
  readonly title: string;
  /** Where "call an officer" leads. */
  readonly help?: string;
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
    </head>
    <body class="la-door">
      <header class="la-head">
        <div class="la-head__in">
          <p class="la-brand">
            <Mark />
            Lapak Asik
          </p>
          {help && (
            <a class="la-head__link" href={help}>
              {kioskWords[lang].call}
            </a>
          )}
        </div>
      </header>
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
    </body>
  </html>
);

const languages = [
  ["id", "Indonesia"],
  ["en", "English"],
] as const;

const Choice = ({
  to,
  icon,
  heading,
  main,
  children,
}: {
  readonly to: string;
  readonly icon: IconName;
  readonly heading: string;
  readonly main?: boolean;
  readonly children: ComponentChildren;
}): VNode => (
  <li>
    <a href={to} class={main ? "is-main" : undefined}>
      <span>
        <Icon name={icon} />
      </span>
      <span>
        <b>{heading}</b>
        {children}
      </span>
      <Icon name="right" />
    </a>
  </li>
);

/** The first screen: what did you come for? */
export function WelcomePage({
  lang,
  wiped,
  slip,
  unknownSlip,
}: {
  readonly lang: Lang;
  /** Where one goes on at home; said after a wipe. */
  readonly wiped?: string;
  /** The slip that is kept for the claim. */
  readonly slip: string | null;
  readonly unknownSlip?: boolean;
}): VNode {
  const words = kioskWords[lang];
  return (
    <KioskPage lang={lang} title={words.title} help={paths.kiosk.noPhone}>
      <nav aria-label={words.languages}>
        <ul class="la-tongues">
          {languages.map(([code, name]) => (
            <li key={code}>
              <a
                href={paths.language(code, paths.kiosk.home)}
                aria-current={code === lang ? "true" : undefined}
                lang={code}
                hreflang={code}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {wiped && (
        <p class="la-door__close" role="status">
          <Icon name="lock" />
          <span>{words.wiped(wiped)}</span>
        </p>
      )}
      <ListenButton lang={lang} />
      <ul class="la-three">
        <Choice to={paths.resume.code} icon="refresh" heading={words.resume}>
          {words.resumeHint[0]}
          <span class="la-keep">{words.resumeHint[1]}</span>
          {words.resumeHint[2]}
        </Choice>
        <Choice to={paths.check.reason} icon="doc" heading={words.start} main>
          {words.startHint}
        </Choice>
        <Choice to={paths.kiosk.noPhone} icon="nophone" heading={words.noPhone}>
          {words.noPhoneHint}
        </Choice>
      </ul>
      {slip ? (
        <p class="la-kiosk__slip" role="status">
          <Icon name="check" /> {words.slipKept(slip)}
        </p>
      ) : (
        <form action={paths.kiosk.slip} method="post" class="la-door__form la-kiosk__slip">
          <label for="kode">{words.slip}</label>
          {unknownSlip && (
            <p role="alert" id="kode-salah">
              {words.slipUnknown}
            </p>
          )}
          <input
            id="kode"
            name="kode"
            type="text"
            maxLength={12}
            autoComplete="off"
            autoCapitalize="characters"
            aria-describedby={unknownSlip ? "kode-salah" : undefined}
          />
          <button type="submit" class="la-door__also">
            {words.slipSend}
          </button>
        </form>
      )}
      <footer class="la-door__foot">
        <p>
          <Icon name="lock" /> {words.foot[0]}
          <b>{words.foot[1]}</b>
          {words.foot[2]}
        </p>
      </footer>
    </KioskPage>
  );
}

/** For who has neither telephone nor e-mail: an officer fills it in with them. */
export function NoPhonePage({ lang }: { readonly lang: Lang }): VNode {
  const words = kioskWords[lang].noPhonePage;
  return (
    <KioskPage lang={lang} title={words.heading}>
      <h1>{words.heading}</h1>
      <ListenButton lang={lang} />
      {words.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <a href={paths.kiosk.home} class="la-door__next">
        {words.back}
      </a>
    </KioskPage>
  );
}

/** What stands on a device that is no kiosk. */
export const ClosedPage = ({ lang }: { readonly lang: Lang }): VNode => (
  <KioskPage lang={lang} title={kioskWords[lang].notKiosk}>
    <h1>{kioskWords[lang].notKiosk}</h1>
    <p>{kioskWords[lang].notKioskText}</p>
    <p>
      <a href={`${paths.staff.signIn}?kembali=${encodeURIComponent(paths.staff.kiosks)}`}>
        {kioskWords[lang].forOfficers}
      </a>
    </p>
  </KioskPage>
);

/** Where an officer makes a device a kiosk, and sees and closes those of the branch. */
export function OpeningPage({
  lang,
  action,
  office,
  kiosks,
  error,
}: {
  readonly lang: Lang;
  readonly action: string;
  readonly office: string;
  readonly kiosks: readonly OpenKiosk[];
  readonly error?: string | undefined;
}): VNode {
  const words = openingWords[lang];
  return (
    <KioskPage lang={lang} title={words.title}>
      <h1>{words.heading(office)}</h1>
      <p>{words.text}</p>
      <form action={action} method="post" class="la-door__form">
        <label for="nomor">{words.number}</label>
        {error && (
          <p role="alert" id="nomor-salah">
            {error}
          </p>
        )}
        <input
          id="nomor"
          name="nomor"
          type="text"
          inputMode="numeric"
          maxLength={2}
          autoComplete="off"
          aria-describedby={error ? "nomor-salah" : undefined}
        />
        <button type="submit" class="la-door__next">
          {words.open}
        </button>
      </form>
      <h2>{words.standing}</h2>
      {kiosks.length === 0 && <p>{words.none}</p>}
      <ul class="la-door__list">
        {kiosks.map(({ number }) => (
          <li key={number}>
            <p>{words.one(number)}</p>
            <form action={action} method="post">
              <button type="submit" name="tutup" value={number} class="la-door__also">
                {words.close(number)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </KioskPage>
  );
}
