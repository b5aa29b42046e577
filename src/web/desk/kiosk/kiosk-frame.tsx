import type { ServiceRules } from "../../../entitlement/index.ts";
import { forgottenAfter } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icons.tsx";
import { assetUrl, renderPart } from "../../ui/render.ts";
import type { Lang } from "../../ui/words.ts";
import { kioskWords } from "./kiosk-words.ts";

export type Framed = {
  readonly lang: Lang;
  readonly number: number;
  /** Of the claim that is open on this screen. */
  readonly claimCode: string | null;
  /** Nobody has done anything since the last wipe. */
  readonly resting: boolean;
  /** Of the day. */
  readonly rules: ServiceRules["door"];
};

/** Reads the screen aloud; where the browser has no voice of this language, or no script runs, what to do instead. */
export const ListenButton = ({ lang }: { lang: Lang }) => (
  <>
    <button type="button" class="la-listen" data-listen hidden>
      <Icon name="sound" />
      <span>
        <span data-listen-words>{kioskWords[lang].listen}</span>
        <small>{kioskWords[lang].listenHint}</small>
      </span>
    </button>
    <p class="la-mute" data-mute hidden>
      {kioskWords[lang].noVoice}
    </p>
    <noscript>
      <p class="la-mute">{kioskWords[lang].noVoice}</p>
    </noscript>
  </>
);

const Bar = ({ lang, number, claimCode }: Framed) => (
  <aside class="la-kiosk__bar" aria-label={`${kioskWords[lang].bar} ${number}`}>
    <ListenButton lang={lang} />
    {claimCode && (
      <p>
        {kioskWords[lang].code} <b class="la-keep">{claimCode}</b>. {kioskWords[lang].codeHint}
      </p>
    )}
    {!claimCode && <a href={paths.kiosk.noPhone}>{kioskWords[lang].noPhone}</a>}
    <a href={paths.kiosk.wipe}>{kioskWords[lang].finish}</a>
  </aside>
);

const Still = ({ lang }: { lang: Lang }) => (
  <div class="la-kiosk__still" role="alertdialog" aria-modal="true" aria-labelledby="masih" data-still hidden>
    <div>
      <h2 id="masih">{kioskWords[lang].still}</h2>
      <p>
        {kioskWords[lang].stillText[0]}
        <b data-left>15</b>
        {kioskWords[lang].stillText[1]}
      </p>
      <button type="button" class="la-kiosk__stay" data-stay>
        {kioskWords[lang].stay}
      </button>
    </div>
  </div>
);

/**
 * A finished page as the kiosk shows it: larger, with voice, with the wipe after a silence, without anything that
 * stays on the device. Put around the page, so that no page of the portal need know where it is shown.
 */
export function framedForKiosk(page: string, frame: Framed): string {
  const words = kioskWords[frame.lang];
  const own = page.includes('class="la-door"');
  const settings = renderPart(
    <i
      data-kiosk
      data-wipe={paths.kiosk.wipe}
      data-awake={paths.kiosk.awake}
      data-silence={frame.rules.kioskSilentSeconds}
      data-resting={frame.resting || undefined}
      data-word-listen={words.listen}
      data-word-stop={words.stop}
      data-words-camera={JSON.stringify(words.camera)}
    />,
  ).slice("<i ".length, -"></i>".length);
  const head = renderPart(
    <>
      <link rel="stylesheet" href={assetUrl("kiosk.css")} />
      <script src={assetUrl("kiosk.js")} defer />
      {!frame.resting && (
        <noscript>
          <meta http-equiv="refresh" content={`${forgottenAfter(frame.rules)};url=${paths.kiosk.wipe}`} />
        </noscript>
      )}
    </>,
  );
  return (
    page
      // What would stay on the device: the worker that keeps pages for later, and what browsers fill in by themselves.
      .replace(/<script [^>]*data-worker=[^>]*><\/script>/g, "")
      // A kiosk does not telephone.
      .replace(/<a href="tel:[^"]*">([^<]*)<\/a>/g, "$1")
      .replace(/ autocomplete="[^"]*"/g, ' autocomplete="off"')
      .replace(/<form (?![^>]*autocomplete=)/g, '<form autocomplete="off" ')
      .replace(/<input (?=[^>]*type="file")/g, '<input capture="environment" ')
      .replace("</head>", () => `${head}</head>`)
      .replace(
        /<body(?: class="([^"]*)")?/,
        (_, others: string = "") => `<body class="${`${others} la-kiosk`.trim()}" ${settings}`,
      )
      .replace("<main", () => `${own ? "" : renderPart(<Bar {...frame} />)}<main`)
      .replace("</body>", () => `${renderPart(<Still lang={frame.lang} />)}</body>`)
  );
}
