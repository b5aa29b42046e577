import type { VNode } from "preact";
import { bankItemOf, type ClaimantClaim, type Heir } from "../../../../claims/index.ts";
import type { RuleWords } from "../../../../entitlement/index.ts";
import { paths } from "../../../paths.ts";
import { Button } from "../../../ui/forms.tsx";
import { Checkbox } from "../../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../../ui/form-field.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { CitizenPage } from "../../../ui/layout.tsx";
import { Notice, Tag } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { portalWords } from "../../words.ts";
import { correctionName, heirOfItem } from "./correction-words.ts";

export function WithdrawPage({
  lang,
  claim,
  partOrdered,
  errors,
}: {
  lang: Lang;
  claim: ClaimantClaim;
  /** Money is ordered for one heir at least. */
  partOrdered: boolean;
  errors: Errors;
}): VNode {
  const words = portalWords[lang].claim;
  const possible =
    ["DRAFT", "SUBMITTED", "INTERVIEWED", "VERIFIED", "CORRECTION"].includes(claim.status) && !partOrdered;
  return (
    <CitizenPage
      lang={lang}
      title={words.withdrawHeading}
      leave="SIGN_OUT"
      back={paths.claim.status}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{words.codeLine(claim.code)}</p>
      <h1>{words.withdrawHeading}</h1>
      {possible ? (
        <form action={paths.claim.withdraw} method="post" noValidate>
          <p>{words.withdrawText}</p>
          <Checkbox lang={lang} id="yakin" label={words.withdrawSure} error={errors["yakin"]} />
          <Button>{words.withdrawDo}</Button>
        </form>
      ) : (
        <Notice state="info">{words.tooLate}</Notice>
      )}
      <p>
        <a href={paths.claim.status}>{words.keep}</a>
      </p>
    </CitizenPage>
  );
}

/** Only what was asked for: each with the officer's own sentence, whether it is mended, and the way to mend it. */
export function CorrectionPage({
  lang,
  rule,
  claim,
  documents,
  heirs,
  still,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  documents: ReadonlyArray<{ readonly code: string; readonly at: Date }>;
  heirs: readonly Heir[];
  still: boolean;
}): VNode {
  const words = portalWords[lang].claim;
  const asked = claim.correctionAt ?? claim.statusSince;
  return (
    <CitizenPage lang={lang} title={words.correctionHeading} leave="SIGN_OUT">
      <p class="la-step">{words.codeLine(claim.code)}</p>
      <h1>{words.correctionHeading}</h1>
      <p>{words.correctionText}</p>
      {still && (
        <Notice state="act" icon="alert" live>
          {words.correctionStill}
        </Notice>
      )}
      <ul class="la-docs">
        {claim.correction.map((item) => {
          const heir = heirOfItem(item, heirs);
          const mended =
            (item.kind === "DOCUMENT" && documents.some(({ code, at }) => code === item.code && at > asked)) ||
            (heir !== null && !heir.bankRefusedAt && (heir.bankChangedAt ?? asked) > asked);
          const bank = item.kind === "FIELD" && item.code === "bank";
          const name = correctionName(lang, rule, item, heirs);
          const href = heir
            ? item.code === bankItemOf(heir.id)
              ? paths.claim.heirBank(heir.place)
              : paths.claim.heir(heir.place)
            : item.kind === "DOCUMENT"
              ? paths.claim.document(item.code)
              : bank
                ? paths.claim.bank
                : null;
          return (
            <li key={`${item.kind}${item.code}`} class={mended ? undefined : "la-docs__need"}>
              <Icon name={bank || heir ? "book" : "doc"} />
              {href ? <a href={href}>{name}</a> : <span class="la-docs__name">{name}</span>}
              {(item.kind === "DOCUMENT" || heir) && (
                <Tag state={mended ? "ok" : "act"} icon={mended ? "check" : "alert"}>
                  {mended ? words.correctionDone : words.correctionOpen}
                </Tag>
              )}
              <p>{item.reason}</p>
            </li>
          );
        })}
      </ul>
      <form action={paths.claim.correction} method="post">
        <Button call>{words.correctionSend}</Button>
      </form>
    </CitizenPage>
  );
}
