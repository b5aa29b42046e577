import type { VNode } from "preact";
import type { ClaimantClaim } from "../../../claims/index.ts";
import type { Decision, RuleWords } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import { Checks, Facts } from "../../ui/flow.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { portalWords } from "../words.ts";
import { reasonPageWords } from "./reason-words.ts";

/** A claim that is finished at a branch: which, with what, and the code that opens there what was begun here. */
export function BranchPage({
  lang,
  rule,
  claim,
  decision,
  sent,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  decision: Decision;
  /** Codes of the papers that are there. */
  sent: readonly string[];
}): VNode {
  const words = portalWords[lang];
  const own = reasonPageWords[lang];
  const reason = claim.answers.reason!;
  const open = decision.conditions.filter(({ met }) => !met);
  const there = decision.documents.filter(({ code }) => sent.includes(code)).length;
  // Their face they bring anyway.
  const originals = decision.documents.filter(({ code }) => code !== "FOTO_DIRI");
  const hasPapers = there === decision.documents.length;
  const next = !claim.bank ? paths.claim.bank : hasPapers ? null : paths.claim.documents;
  const heading = own.branchHeading(claim.office.name);
  return (
    <CitizenPage lang={lang} title={heading} leave="SAVE" back={paths.claim.reason}>
      <p class="la-step">{rule.reason(reason)}</p>
      <h1>{heading}</h1>
      <p>{own.branchLead(reason === "KELUAR_WNA" ? "PASSPORT" : "KTP")}</p>
      <div class="la-card">
        <p>
          {own.branchShow}
          <span class="la-code">{claim.code}</span>
        </p>
        <p class="la-soft">{words.claim.keepCodeText}</p>
      </div>
      <Notice state="ok">{own.branchKept}</Notice>
      <Facts
        items={[
          {
            icon: "home",
            words: (
              <>
                <b>{claim.office.name}</b>
                <br />
                {claim.office.address}
              </>
            ),
          },
          { icon: "call", words: words.first.help[0] },
        ]}
      />
      {open.length > 0 && (
        <>
          <h2>{own.branchOpen}</h2>
          <Checks items={open.map((condition) => ({ state: "act", words: rule.condition(condition, reason) }))} />
          <p>{own.branchOpenText}</p>
        </>
      )}
      {open.length === 0 && (
        <>
          <h2>{own.branchPrepare}</h2>
          <p>{next ? own.branchPrepareText : own.branchReady}</p>
          <Checks
            items={[
              { state: claim.bank ? "ok" : "wait", words: own.branchBank },
              { state: hasPapers ? "ok" : "wait", words: own.branchPhotos(there, decision.documents.length) },
            ]}
          />
          {next && (
            <a href={next} class="govuk-button">
              {own.branchGoOn}
            </a>
          )}
        </>
      )}
      <h2>{own.branchBring}</h2>
      <ul>
        {originals.map(({ code }) => (
          <li key={code}>
            <b>{rule.document(code).name}</b>
            <br />
            <span class="la-soft">{rule.document(code).good}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.claim.reason}>{own.changeReason}</a>
      </p>
      <p>
        <a href={paths.claim.withdraw}>{words.claim.withdraw}</a>
      </p>
    </CitizenPage>
  );
}
