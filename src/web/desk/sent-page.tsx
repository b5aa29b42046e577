import type { VNode } from "preact";
import {
  askedEndings,
  mayBeAsked,
  priorities,
  reasonsToCome,
  whatTheyKnew,
  type Destination,
  type VisitRow,
} from "../../visits/index.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/icons.tsx";
import { Say } from "./door-frame.tsx";
import type { ConsoleLang } from "../console/words.ts";
import { guardWords, optional } from "./guard-words.ts";

/** A slip in the hand: its code, its address, and the picture of it. */
export type Slip = { readonly code: string; readonly address: string; readonly svg: string };

/** What is free inside at this moment. */
export type Inside = { readonly booths: number; readonly waiting: number };

export type SentProps = {
  readonly lang: ConsoleLang;
  readonly to: Destination;
  /** `ID` in the copies that the tablet fills in by itself. */
  readonly id: string;
  readonly slip: Slip | null;
  readonly inside: Inside;
  readonly told?: Pick<VisitRow, "why" | "knew" | "priority" | "left">;
  /** The time with a helper, in words. */
  readonly when?: string;
  /** What became of a message with the address. */
  readonly said?: string;
};

const choices = { why: reasonsToCome, knew: whatTheyKnew, priority: priorities } as const;

/** Another place to send the person to. */
const Redirect = ({ id, to, children }: { id: string; to: Destination; children: string }): VNode => (
  <form action={paths.door.visit(id)} method="post" class="la-no-print">
    <button type="submit" name="ke" value={to} class="la-door__also">
      {children}
    </button>
  </form>
);

/** The slip: on the screen to be scanned, and on paper. Its parts are filled in by the tablet where it has no network. */
const SlipCard = ({ lang, slip, when }: Pick<SentProps, "lang" | "slip" | "when">): VNode => (
  <div class="la-slip">
    <div data-qr dangerouslySetInnerHTML={{ __html: slip?.svg ?? "" }} />
    <div>
      <p class="la-slip__code">
        {guardWords[lang].slip} <b data-code>{slip?.code ?? guardWords[lang].slipLater}</b>
      </p>
      {when && <p>{guardWords[lang].times.tell(when)}</p>}
      <p>
        {guardWords[lang].orType} <b data-address>{slip?.address.replace(/^https?:\/\//, "")}</b>
      </p>
      <ul class="la-slip__paper">
        {guardWords[lang].paper.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  </div>
);

/** Where the person was sent, what to say now, and what may be told of the visit. */
export function Sent({ lang, to, id, slip, inside, told, when, said }: SentProps): VNode {
  const words = guardWords[lang];
  return (
    <>
      <h1 tabIndex={-1}>{words.sent[to]}</h1>
      <Say lang={lang}>{words.sayThen[to]}</Say>
      {to === "BOOTH" && (
        <p class="la-no-print" data-booths>
          {words.booths(inside.booths)}
        </p>
      )}
      {to === "HELPER" && (
        <p class="la-no-print" data-waiting>
          {words.desk(inside.waiting)}
        </p>
      )}
      <SlipCard lang={lang} slip={slip} when={when} />
      <div class="la-door__acts la-no-print">
        <a href={paths.door.guard} class="la-door__next" data-next>
          {words.next}
        </a>
        <button type="button" class="la-door__also" data-print hidden>
          <Icon name="print" />
          {words.print}
        </button>
        {to === "KIOSK" && (
          <Redirect id={id} to="BOOTH">
            {words.kioskFull}
          </Redirect>
        )}
        {to !== "HELPER" && to !== "HELPER_LATER" && (
          <Redirect id={id} to="HELPER">
            {words.cannot}
          </Redirect>
        )}
        {to === "HELPER" && (
          <a href={paths.door.helperTime(id)} class="la-door__also" data-online>
            {words.otherTime}
          </a>
        )}
      </div>
      {to === "OWN_PHONE" && (
        <form action={paths.door.message(id)} method="post" class="la-door__form la-no-print" data-message>
          <label for={`hp-${id}`}>
            {words.message.label} <small>{words.message.hint}</small>
          </label>
          <input id={`hp-${id}`} name="hp" type="tel" inputMode="tel" maxLength={24} autoComplete="off" />
          <button type="submit" class="la-door__also">
            {words.message.button}
          </button>
          <p role="status" data-said>
            {said}
          </p>
        </form>
      )}
      <form action={paths.door.visit(id)} method="post" class="la-door__tell la-no-print">
        <h2>{words.optional}</h2>
        {optional.map((name) => (
          <fieldset key={name}>
            <legend>{words[name].legend}</legend>
            <div class="la-taps">
              {choices[name].map((code) => (
                <label key={code}>
                  <input type="radio" name={name} value={code} checked={told?.[name] === code} />
                  <span>{(words[name] as Readonly<Record<string, string>>)[code]}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        {mayBeAsked(told?.left ?? null) && (
          <fieldset>
            <legend>{words.leaving}</legend>
            <div class="la-taps">
              {askedEndings.map((code) => (
                <label key={code}>
                  <input type="radio" name="left" value={code} checked={told?.left === code} />
                  <span>{words.endings[code]}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <button type="submit" class="la-door__also" data-save>
          {words.save}
        </button>
      </form>
    </>
  );
}
