import type { VNode } from "preact";
import type { TimesOfClaim } from "../../../../appointments/index.ts";
import type { ClaimantClaim } from "../../../../claims/index.ts";
import { bankName } from "../../../../payments/index.ts";
import { paths } from "../../../paths.ts";
import { dayAndBothTimes, dayAndTime, longDay, machineTime } from "../../../ui/dates.ts";
import { NextSteps } from "../../../ui/flow.tsx";
import { CitizenPage } from "../../../ui/layout.tsx";
import { Notice, PromiseSlip } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { helpingWords } from "../../helping/helping-words.ts";
import { maskAccount, maskContact, maskPhone } from "../../fields.ts";
import { portalWords } from "../../words.ts";

/** The receipt, to keep or print: the code, the promise, what happens next and by when. */
export function ReceiptPage({
  lang,
  claim,
  booked,
  helping,
}: {
  lang: Lang;
  claim: ClaimantClaim;
  booked: TimesOfClaim["booked"];
  /** Whether a helper looks: they are not thanked by the claimant's name. */
  helping: boolean;
}): VNode {
  const words = portalWords[lang].claim;
  const { zone } = claim.office;
  const sentAt = claim.submittedAt ?? claim.createdAt;
  return (
    <CitizenPage lang={lang} title={words.receiptTitle} leave="SIGN_OUT">
      <Notice state="ok">
        <b>{words.receiptNotice}</b> <time dateTime={machineTime(sentAt, zone)}>{dayAndTime(sentAt, zone, lang)}</time>
      </Notice>
      <h1>{helping ? helpingWords[lang].home(claim.person.name) : words.thanks(claim.person.name)}</h1>
      <div class="la-card">
        <p>
          {words.keepCode}
          <span class="la-code">{claim.code}</span>
        </p>
        <p class="la-soft">{words.alsoSent(maskContact(claim.contact))}</p>
      </div>
      {claim.promise && (
        <PromiseSlip
          day={claim.promise.on}
          lang={lang}
          lead={words.promiseLead}
          promise={words.promise(longDay(claim.promise.on, lang), claim.promise.calendar === "PROVISIONAL")}
        >
          {words.promiseIf}
        </PromiseSlip>
      )}
      {!booked && (
        <>
          <Notice state="act" icon="cal">
            {words.chooseTimeText}
          </Notice>
          <a href={paths.claim.time} class="govuk-button la-button--call">
            {words.chooseTime}
          </a>
        </>
      )}
      <h2>{words.nextHeading}</h2>
      <NextSteps
        items={[
          booked ? (
            <>
              <b>{words.interviewAt(dayAndBothTimes(booked.startsAt, booked.zone, zone, lang))}</b>{" "}
              {booked.kind === "PHONE"
                ? words.interviewCall(maskPhone(claim.contact) ?? words.ownNumber)
                : words.interviewHow[booked.kind]}
            </>
          ) : (
            <b>{words.chooseTime}</b>
          ),
          <>
            <b>{words.twoOfficers[0]}</b> {words.twoOfficers[1]}
          </>,
          <>
            <b>{words.moneySentLead}</b>
            {claim.bank && <> {words.moneySent(bankName(claim.bank.bankCode), maskAccount(claim.bank.account))}</>}
          </>,
        ]}
      />
      <p class="la-no-print">
        {helping && (
          <>
            <a href={paths.helping.home}>{helpingWords[lang].back}</a> ·{" "}
          </>
        )}
        <a href={paths.claim.status}>{words.seeStatus}</a>
        {booked && (
          <>
            {" "}
            · <a href={paths.claim.time}>{words.changeTime}</a>
          </>
        )}
      </p>
      <p class="la-soft la-no-print">{words.print}</p>
      <Notice state="info" icon="shield">
        <b>{words.free[0]}</b>
        {words.free[1]}
      </Notice>
    </CitizenPage>
  );
}
