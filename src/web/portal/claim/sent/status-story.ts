import type { TimesOfClaim } from "../../../../appointments/index.ts";
import type { ClaimFactSeen } from "../../../../audit/index.ts";
import type { ClaimantClaim, SaidText } from "../../../../claims/index.ts";
import type { RuleWords } from "../../../../entitlement/index.ts";
import type { ToldMessage } from "../../../../messages/index.ts";
import { dayAndBothTimes, dayAndTime, longDay, machineTime } from "../../../ui/dates.ts";
import type { IconName } from "../../../ui/icons.tsx";
import type { SeenItem, TimelineItem } from "../../../ui/status.tsx";
import type { TalkItem } from "../../../ui/talk.tsx";
import type { Lang } from "../../../ui/words.ts";
import { maskAccount } from "../../fields.ts";
import { portalWords } from "../../words.ts";

/** By what an interview is held; nothing of a camera where nobody needs one. */
export const kindIcons: Readonly<Record<NonNullable<TimesOfClaim["booked"]>["kind"], IconName>> = {
  VIDEO: "video",
  PHONE: "call",
  IN_PERSON: "users",
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

export function timeline(
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
    icon: booked ? kindIcons[booked.kind] : "cal",
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
export function seenItems(
  lang: Lang,
  rule: RuleWords,
  claim: ClaimantClaim,
  facts: readonly ClaimFactSeen[],
): SeenItem[] {
  const words = portalWords[lang].claim;
  const { zone } = claim.office;
  const icons: Readonly<Record<string, IconName>> = {
    CaseFileOpened: "eye",
    DocumentOpened: "eye",
    InterviewPassed: "chat",
    SeenAtBranch: "user",
    OpenedAtDesk: "helper",
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
export function toldItems(lang: Lang, claim: ClaimantClaim, told: readonly ToldMessage[]): SeenItem[] {
  const words = portalWords[lang].claim;
  const { zone } = claim.office;
  return told.map(({ subject, subjectLang, at, status, deliveries }) => {
    const way = deliveries.at(-1)?.channel;
    return {
      icon: "chat",
      role: subject,
      roleLang: subjectLang === lang ? undefined : subjectLang,
      office: "",
      what: `${way ? `${words.toldWays[way]}: ` : ""}${words.toldStates[status]}`,
      time: { machine: machineTime(at, zone), words: dayAndTime(at, zone, lang) },
    };
  });
}

/** What the claimant wrote and what was answered; officers stand there by their office. */
export function saidItems(lang: Lang, claim: ClaimantClaim, said: readonly SaidText[]): TalkItem[] {
  const words = portalWords[lang].claim;
  const { zone, name } = claim.office;
  return said.map((each) => {
    const ours = each.kind === "ANSWERED";
    const way = each.channel ? `, ${words.toldWays[each.channel]}` : "";
    return {
      id: each.id,
      ours,
      who: ours ? words.saidBy(name) : words.saidByYou,
      text: each.text === "" ? words.saidEmpty : each.text,
      how: `${dayAndTime(each.at, zone, lang)}${way}${ours ? `: ${words.toldStates[each.status]}` : ""}`,
      machineTime: machineTime(each.at, zone),
    };
  });
}
