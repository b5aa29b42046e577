import type { VNode } from "preact";
import { civilAsksWhy, writtenTax } from "../../../casework/index.ts";
import { civilCheckOf } from "../../../claims/index.ts";
import type { ToldMessage } from "../../../messages/index.ts";
import { correctionName } from "../../portal/claim/sent/correction-words.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Tag } from "../../ui/status.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { itemName, rupiah, valueWords, type ShownFile } from "./case-view.tsx";
import { caseWords } from "./case-words.ts";
import { heirWords } from "./heir-words.ts";

/** What the civil registry said: data for both officers, not a verification. */
export function CivilAnswer({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file.civil;
  const check = civilCheckOf(file.file.checks);
  const differs = civilAsksWhy(check, file.file.reason);
  const heirs = file.file.reason === "MENINGGAL";
  const bad = check?.deceased === true && !heirs;
  const plain = check?.state !== "ANSWERED" ? words.waiting : bad ? words.deceased : !check.nik ? words.unknown : null;
  const says =
    plain ??
    (differs.length > 0
      ? words.differs(differs.map((code) => itemName(file, code, lang)).join(", "))
      : heirs && check?.deceased
        ? heirWords[lang].deceased
        : words.matches);
  const state = check?.state !== "ANSWERED" ? "wait" : bad ? "bad" : plain || differs.length > 0 ? "act" : "ok";
  return (
    <section class="la-panel" aria-label={words.title}>
      <p>
        <b>{words.title}:</b>{" "}
        <Tag state={state} icon={state === "ok" ? "check" : "help"}>
          {says}
        </Tag>
      </p>
    </section>
  );
}

export function Money({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  const { gross, bank } = file.file;
  // Until it is approved, what this officer wrote where the law leaves the tax to a human.
  const tax = file.file.tax ?? writtenTax(file.items, file.own)?.amount ?? null;
  const net = gross === null || tax === null ? null : gross - tax;
  return (
    <section class="la-panel" aria-labelledby="uang">
      <h2 id="uang">{words.money}</h2>
      <dl class="la-dl">
        <dt>{words.gross}</dt>
        <dd class="is-num">{rupiah(gross)}</dd>
        <dt>{words.tax}</dt>
        <dd class="is-num">
          {tax === null && file.file.decision?.tax.method === "MANUAL" ? caseWords[lang].taxByOfficers : rupiah(tax)}
        </dd>
        <dt>{words.net(bank ? valueWords("bank", `${bank.bankCode} ${bank.account}`, lang) : "–")}</dt>
        <dd class="is-num">{rupiah(net)}</dd>
      </dl>
    </section>
  );
}

/** Why it was refused, in the rule's words and in the sentence that the claimant reads. */
export function Refused({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = caseWords[lang];
  return (
    <section class="la-panel" aria-labelledby="ditolak">
      <h2 id="ditolak">{words.refusedWhy}</h2>
      <ul>
        {(file.file.refusal ?? []).map(({ code, sentence }) => (
          <li key={code}>
            <b>{file.rule.refusal(code)?.words ?? code}.</b> {sentence}
          </li>
        ))}
      </ul>
      <p class="la-soft">{words.refusedEnd}</p>
    </section>
  );
}

/** What the claimant was asked to mend, as they read it. Not for the second officer, who begins from zero. */
export function Asked({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  return (
    <section class="la-panel" aria-labelledby="diminta">
      <h2 id="diminta">{caseWords[lang].asked}</h2>
      <ul>
        {(file.file.correction ?? []).map((item) => (
          <li key={item.code}>
            <b>{correctionName(lang, file.rule, item, file.heirs)}.</b> {item.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

const channelWords = (deliveries: ToldMessage["deliveries"], lang: ConsoleLang): string => {
  const channel = deliveries.at(-1)?.channel;
  return channel ? caseWords[lang].channels[channel] : "–";
};

/** What the claimant has been told, by which way, and whether it arrived. Subjects only: a second officer begins from zero. */
export function Told({
  told,
  lang,
  zone,
}: {
  told: readonly ToldMessage[];
  lang: ConsoleLang;
  zone: string;
}): VNode | null {
  const words = consoleWords[lang].file;
  if (told.length === 0) return null;
  return (
    <Details summary={words.told(told.length)}>
      <ul class="govuk-list">
        {told.map(({ id, subject, subjectLang, at, status, deliveries }) => (
          <li key={id}>
            <span lang={subjectLang === lang ? undefined : subjectLang}>{subject}</span>
            <br />
            <span class="la-soft">
              {dayAndTime(at, zone, lang)}, {channelWords(deliveries, lang)}: {words.toldStates[status]}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
