import type { VNode } from "preact";
import type { TimesOfClaim } from "../../../../appointments/index.ts";
import type { ClaimantClaim, Heir } from "../../../../claims/index.ts";
import type { RuleWords } from "../../../../entitlement/index.ts";
import type { ClaimPayment } from "../../../../payments/index.ts";
import { paths } from "../../../paths.ts";
import { dayAndBothTimes } from "../../../ui/dates.ts";
import type { IconName } from "../../../ui/icons.tsx";
import { Notice } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { maskPhone } from "../../fields.ts";
import { portalWords } from "../../words.ts";
import { correctionName } from "./correction-words.ts";
import { kindIcons } from "./status-story.ts";

/** Who must act now, and the button for it where that is the claimant. */
export function NextAct({
  lang,
  rule,
  claim,
  heirs,
  booked,
  payment,
  now,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  heirs: readonly Heir[];
  booked: TimesOfClaim["booked"];
  payment: ClaimPayment | null;
  now: Date;
}): VNode | null {
  const words = portalWords[lang].claim;
  const say = (state: "wait" | "act" | "ok", [bold, rest]: readonly string[], icon?: IconName): VNode => (
    <Notice state={state} icon={icon}>
      <b>{bold}</b>
      {rest}
    </Notice>
  );
  switch (claim.status) {
    case "SUBMITTED": {
      if (!booked)
        return (
          <>
            {say("act", words.waiting.time, "cal")}
            <a href={paths.claim.time} class="govuk-button la-button--call">
              {words.chooseTime}
            </a>
          </>
        );
      const when = dayAndBothTimes(booked.startsAt, booked.zone, claim.office.zone, lang);
      const soon = booked.kind === "VIDEO" && booked.startsAt.getTime() - now.getTime() < 3_600_000;
      const told = {
        VIDEO: words.waiting.interview,
        PHONE: (at: string) => words.waiting.call(at, maskPhone(claim.contact) ?? words.ownNumber),
        IN_PERSON: words.waiting.inPerson,
      }[booked.kind];
      return (
        <>
          {say("act", told(when), kindIcons[booked.kind])}
          {soon && (
            <a href={paths.claim.waitingRoom} class="govuk-button la-button--call">
              {words.waitingRoom}
            </a>
          )}
          <p>
            <a href={paths.claim.time}>{words.changeTime}</a>
            {booked.kind === "VIDEO" && !soon && (
              <>
                {" "}
                · <a href={paths.claim.waitingRoom}>{words.waitingRoom}</a>
              </>
            )}
          </p>
        </>
      );
    }
    case "CORRECTION":
      return (
        <>
          {say("act", words.waiting.correction, "alert")}
          <ul>
            {claim.correction.map((item) => (
              <li key={`${item.kind}${item.code}`}>
                <b>{correctionName(lang, rule, item, heirs)}.</b> {item.reason}
              </li>
            ))}
          </ul>
          <a href={paths.claim.correction} class="govuk-button la-button--call">
            {words.correctionNow}
          </a>
        </>
      );
    case "INTERVIEWED":
    case "VERIFIED":
      return say("wait", words.waiting.us);
    case "APPROVED":
      return say("wait", payment === null || payment.state === "ORDERED" ? words.waiting.release : words.waiting.bank);
    case "PAID":
      return say("ok", words.waiting.paid);
    default:
      return null;
  }
}
