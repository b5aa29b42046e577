import type { VNode } from "preact";
import type { TimesOfClaim } from "../../../../appointments/index.ts";
import type { ClaimFactSeen } from "../../../../audit/index.ts";
import { payeesOf, type ClaimantClaim, type Heir, type SaidText } from "../../../../claims/index.ts";
import type { HelperAuthority } from "../../../../identity/index.ts";
import { workingDaysUntil, type RuleWords } from "../../../../entitlement/index.ts";
import type { ToldMessage } from "../../../../messages/index.ts";
import type { ClaimPayment, HeirPayment } from "../../../../payments/index.ts";
import { parseDay } from "../../../../platform/day.ts";
import { paths } from "../../../paths.ts";
import { longDay, plainDay } from "../../../ui/dates.ts";
import { Details, Facts } from "../../../ui/flow.tsx";
import { CitizenPage } from "../../../ui/layout.tsx";
import { ledgerWords } from "../../../ui/ledger-words.ts";
import { PromiseSlip, Seen, Timeline } from "../../../ui/status.tsx";
import { Talk } from "../../../ui/talk.tsx";
import type { Lang } from "../../../ui/words.ts";
import { portalWords } from "../../words.ts";
import { Payees } from "../heirs/payees.tsx";
import { helperActs } from "../../helping/helper-acts.ts";
import { helpingWords } from "../../helping/helping-words.ts";
import { NextAct } from "./next-act.tsx";
import { saidItems, seenItems, timeline, toldItems } from "./status-story.ts";

type Props = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly booked: TimesOfClaim["booked"];
  readonly facts: readonly ClaimFactSeen[];
  readonly payment: ClaimPayment | null;
  readonly told: readonly ToldMessage[];
  /** What the claimant wrote by SMS or WhatsApp, and what officers answered. */
  readonly said: readonly SaidText[];
  /** Who inherits; none where claimants are paid on their own claim. */
  readonly heirs: readonly Heir[];
  readonly payments: ReadonlyMap<string, HeirPayment>;
  readonly helpers: readonly HelperAuthority[];
  /** Whether a helper looks: what is the claimant's own is not offered. */
  readonly helping: boolean;
  readonly today: string;
  readonly now: Date;
};

/** The next step first; then the promise, the story, and who looked. */
export function StatusPage({
  lang,
  rule,
  claim,
  booked,
  facts,
  payment,
  told,
  said,
  heirs,
  helpers,
  helping,
  payments,
  today,
  now,
}: Props): VNode {
  const words = portalWords[lang].claim;
  const open = ["SUBMITTED", "INTERVIEWED", "VERIFIED", "APPROVED", "CORRECTION"].includes(claim.status);
  const looks = seenItems(lang, rule, claim, facts);
  const payees = payeesOf(heirs);
  const helped = helperActs(lang, rule, claim.office.zone, facts, helpers);
  const [lastMove] = claim.promiseMoves.slice(-1);
  return (
    <CitizenPage lang={lang} title={words.statusTitle} leave="SIGN_OUT">
      <p class="la-step">
        {words.codeLine(claim.code)} · {claim.person.name}
      </p>
      <h1>{words.status[claim.status]}</h1>
      <NextAct lang={lang} rule={rule} claim={claim} heirs={heirs} booked={booked} payment={payment} now={now} />
      {claim.promise && (open || claim.status === "PAID") && (
        <PromiseSlip
          day={claim.promise.on}
          lang={lang}
          kept={claim.status === "PAID"}
          lead={words.promiseLead}
          promise={words.promise(longDay(claim.promise.on, lang), claim.promise.calendar === "PROVISIONAL")}
        >
          {open && words.daysLeft(workingDaysUntil(parseDay(today)!, parseDay(claim.promise.on)!))}
          {open && lastMove && (
            <>
              {" "}
              {words.moved(
                plainDay(lastMove.from, lang),
                words.movedWhy[lastMove.why as keyof typeof words.movedWhy] ?? "",
              )}
            </>
          )}
        </PromiseSlip>
      )}
      {claim.status === "REFUSED" && (
        <>
          <h2>{words.refusedWhy}</h2>
          <ul>
            {claim.refusal.map(({ code, sentence }) => (
              <li key={code}>
                <b>{rule.refusal(code)?.words}.</b> {sentence}
              </li>
            ))}
          </ul>
          <Details summary={portalWords[lang].check.rule}>
            <p>{rule.title}.</p>
            <ul class="govuk-list">
              {claim.refusal.map(({ code }) => (
                <li key={code}>{rule.refusal(code)?.cite}</li>
              ))}
            </ul>
          </Details>
        </>
      )}
      {payees.length > 0 && !helping && <Payees lang={lang} payees={payees} payments={payments} />}
      <h2>{words.journey}</h2>
      <Timeline items={timeline(lang, claim, booked, facts)} />
      <h2>{words.seenHeading}</h2>
      {looks.length === 0 ? (
        <p>{words.nobodySeen}</p>
      ) : (
        <div class="la-card">
          <Seen items={looks.slice(0, 4)} />
          {looks.length > 4 && (
            <Details summary={words.allLooks(looks.length)}>
              <Seen items={looks.slice(4)} />
            </Details>
          )}
        </div>
      )}
      {helped.length > 0 && (
        <>
          <h2>{helpingWords[lang].done}</h2>
          <div class="la-card">
            <Seen items={helped.slice(0, 4)} />
            {helped.length > 4 && (
              <Details summary={words.allLooks(helped.length)}>
                <Seen items={helped.slice(4)} />
              </Details>
            )}
          </div>
        </>
      )}
      {said.length > 0 && !helping && (
        <>
          <h2>{words.saidHeading}</h2>
          <Talk items={saidItems(lang, claim, said)} />
        </>
      )}
      {told.length > 0 && (
        <>
          <h2>{words.toldHeading}</h2>
          <div class="la-card">
            <Seen items={toldItems(lang, claim, told).slice(0, 2)} />
            {told.length > 2 && (
              <Details summary={words.allTold(told.length)}>
                <Seen items={toldItems(lang, claim, told).slice(2)} />
              </Details>
            )}
          </div>
        </>
      )}
      <h2>{words.wrong}</h2>
      <Facts
        items={[
          { icon: "call", words: words.askUs },
          ...(helping
            ? [{ icon: "helper" as const, words: <a href={paths.helping.home}>{helpingWords[lang].back}</a> }]
            : [
                { icon: "helper" as const, words: <a href={paths.claim.helper}>{helpingWords[lang].ask}</a> },
                { icon: "money" as const, words: <a href={paths.claim.balance}>{ledgerWords[lang].link}</a> },
              ]),
          ...(claim.status === "REFUSED" ? [{ icon: "flag" as const, words: words.object }] : []),
          ...(claim.status === "REFUSED" || claim.status === "WITHDRAWN"
            ? [{ icon: "refresh" as const, words: <a href={paths.start.person}>{words.newClaim}</a> }]
            : []),
          ...(open && !helping && claim.status !== "APPROVED" && !heirs.some(({ fixedAt }) => fixedAt !== null)
            ? [{ icon: "x" as const, words: <a href={paths.claim.withdraw}>{words.withdraw}</a> }]
            : []),
        ]}
      />
    </CitizenPage>
  );
}
