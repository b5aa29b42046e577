import type { VNode } from "preact";
import type { TimesOfClaim } from "../../../appointments/index.ts";
import type { ClaimFactSeen } from "../../../audit/index.ts";
import type { ClaimantClaim } from "../../../claims/index.ts";
import { workingDaysUntil, type RuleWords } from "../../../entitlement/index.ts";
import type { ToldMessage } from "../../../messages/index.ts";
import type { ClaimPayment } from "../../../payments/index.ts";
import { parseDay } from "../../../platform/day.ts";
import { paths } from "../../paths.ts";
import { dayAndBothTimes, dayAndTime, longDay, machineTime, plainDay } from "../../ui/dates.ts";
import { Details, Facts } from "../../ui/flow.tsx";
import type { IconName } from "../../ui/icons.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { ledgerWords } from "../../ui/ledger-words.ts";
import { Notice, PromiseSlip, Seen, Timeline, type SeenItem, type TimelineItem } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { maskAccount } from "../fields.ts";
import { portalWords } from "../words.ts";
import { correctionName } from "./correction-words.ts";

type Props = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly booked: TimesOfClaim["booked"];
  readonly facts: readonly ClaimFactSeen[];
  readonly payment: ClaimPayment | null;
  readonly told: readonly ToldMessage[];
  readonly today: string;
  readonly now: Date;
};

/** Facts that are steps of the journey; the others are looks, or nothing a claimant waits for. */
const steps = new Set([
  "ClaimSubmitted",
  "InterviewTimeChosen",
  "InterviewPassed",
  "ClaimVerifiedFirst",
  "ClaimReturnedToFirst",
  "ClaimApproved",
  "CorrectionRequested",
  "CorrectionAnswered",
  "ClaimRefused",
  "ClaimPaid",
  "PaymentStopped",
  "ClaimWithdrawn",
]);

/** Steps at which something ended that did not succeed: they bear no green tick. */
const endings = new Set(["ClaimRefused", "ClaimWithdrawn", "PaymentStopped"]);

/** The next step first; then the promise, the story, and who looked. */
export function StatusPage({ lang, rule, claim, booked, facts, payment, told, today, now }: Props): VNode {
  const words = portalWords[lang].claim;
  const open = ["SUBMITTED", "INTERVIEWED", "VERIFIED", "APPROVED", "CORRECTION"].includes(claim.status);
  const looks = seenItems(lang, rule, claim, facts);
  const [lastMove] = claim.promiseMoves.slice(-1);
  return (
    <CitizenPage lang={lang} title={words.statusTitle} leave="SIGN_OUT">
      <p class="la-step">
        {words.codeLine(claim.code)} · {claim.person.name}
      </p>
      <h1>{words.status[claim.status]}</h1>
      <NextAct lang={lang} rule={rule} claim={claim} booked={booked} payment={payment} now={now} />
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
          { icon: "money", words: <a href={paths.claim.balance}>{ledgerWords[lang].link}</a> },
          ...(claim.status === "REFUSED" ? [{ icon: "flag" as const, words: words.object }] : []),
          ...(claim.status === "REFUSED" || claim.status === "WITHDRAWN"
            ? [{ icon: "refresh" as const, words: <a href={paths.start.person}>{words.newClaim}</a> }]
            : []),
          ...(open && claim.status !== "APPROVED"
            ? [{ icon: "x" as const, words: <a href={paths.claim.withdraw}>{words.withdraw}</a> }]
            : []),
        ]}
      />
    </CitizenPage>
  );
}

/** Who must act now, and the button for it where that is the claimant. */
function NextAct({
  lang,
  rule,
  claim,
  booked,
  payment,
  now,
}: Pick<Props, "lang" | "rule" | "claim" | "booked" | "payment" | "now">): VNode | null {
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
      const icon = booked.kind === "PHONE" ? "call" : "video";
      return (
        <>
          {say("act", booked.kind === "PHONE" ? words.waiting.call(when) : words.waiting.interview(when), icon)}
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
                <b>{correctionName(lang, rule, item)}.</b> {item.reason}
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

function timeline(
  lang: Lang,
  claim: ClaimantClaim,
  booked: TimesOfClaim["booked"],
  facts: readonly ClaimFactSeen[],
): TimelineItem[] {
  const words = portalWords[lang].claim;
  const { zone } = claim.office;
  const past: TimelineItem[] = facts
    .filter(({ type }) => steps.has(type))
    .map(({ type, at }) => ({
      when: "past",
      ended: endings.has(type),
      words: words.facts[type as keyof typeof words.facts],
      time: { machine: machineTime(at, zone), words: dayAndTime(at, zone, lang) },
    }));
  const interview: TimelineItem = {
    when: "later",
    icon: "video",
    words: words.later.interview,
    more: booked && dayAndBothTimes(booked.startsAt, booked.zone, zone, lang),
  };
  const ahead: Readonly<Record<string, readonly TimelineItem[]>> = {
    SUBMITTED: [
      interview,
      { when: "later", icon: "user", words: words.later.first },
      { when: "later", icon: "users", words: words.later.second },
    ],
    CORRECTION: [{ when: "now", icon: "alert", words: words.status.CORRECTION }],
    INTERVIEWED: [
      { when: "now", words: words.later.first },
      { when: "later", icon: "users", words: words.later.second },
    ],
    VERIFIED: [{ when: "now", words: words.later.second }],
    APPROVED: [],
  };
  const rest = ahead[claim.status];
  if (!rest) return past;
  const money: TimelineItem = {
    when: claim.status === "APPROVED" ? "now" : "later",
    icon: "money",
    words: words.later.money(claim.bank ? maskAccount(claim.bank.account) : ""),
    more: claim.promise && longDay(claim.promise.on, lang),
  };
  return [...past, ...rest, money];
}

/** Each look at the file and each act on it: role, office, what, when; the newest first. */
function seenItems(lang: Lang, rule: RuleWords, claim: ClaimantClaim, facts: readonly ClaimFactSeen[]): SeenItem[] {
  const words = portalWords[lang].claim;
  const { zone } = claim.office;
  const icons: Readonly<Record<string, IconName>> = {
    CaseFileOpened: "eye",
    DocumentOpened: "eye",
    InterviewPassed: "video",
    ClaimRefused: "flag",
  };
  return facts
    .filter(({ actorKind, type }) => actorKind === "STAFF" && type in words.looks)
    .map(({ type, at, role, office, data }) => {
      const what = words.looks[type as keyof typeof words.looks];
      return {
        icon: icons[type] ?? "check",
        role: words.roles[role ?? ""] ?? role ?? "",
        office: office ?? "",
        what: typeof what === "function" ? what(rule.document(String(data["code"] ?? "")).name) : what,
        time: { machine: machineTime(at, zone), words: dayAndTime(at, zone, lang) },
      };
    })
    .reverse();
}

/** What we told the claimant, by which way, and whether it arrived; the newest first. */
function toldItems(lang: Lang, claim: ClaimantClaim, told: readonly ToldMessage[]): SeenItem[] {
  const words = portalWords[lang].claim;
  const { zone } = claim.office;
  return told.map(({ subject, at, status, deliveries }) => {
    const way = deliveries.at(-1)?.channel;
    return {
      icon: "chat",
      role: subject,
      office: "",
      what: `${way ? `${words.toldWays[way]}: ` : ""}${words.toldStates[status]}`,
      time: { machine: machineTime(at, zone), words: dayAndTime(at, zone, lang) },
    };
  });
}
