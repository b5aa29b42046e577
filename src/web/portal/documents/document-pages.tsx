import type { VNode } from "preact";
import type { ClaimantClaim, EmployerEvidence } from "../../../claims/index.ts";
import type { Decision, RuleWords } from "../../../entitlement/index.ts";
import type { Document } from "../../../evidence/index.ts";
import { paths } from "../../paths.ts";
import { clockTime, plainDay } from "../../ui/dates.ts";
import { fileSize } from "../../ui/file-size.ts";
import { Button } from "../../ui/forms.tsx";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { PhotoExample, photoFor } from "../../ui/photos.tsx";
import { Tag } from "../../ui/status.tsx";
import { formWords, type Lang } from "../../ui/words.ts";
import { employerReportWords } from "../claim/employer-words.ts";
import { helpingWords } from "../helping/helping-words.ts";
import { portalWords } from "../words.ts";
import { documentPageWords } from "./document-words.ts";

type Need = Decision["documents"][number];

const icons: Readonly<Record<string, IconName>> = {
  KTP: "id",
  KARTU_PESERTA: "card",
  SURAT_PENGUNDURAN_DIRI: "doc",
  BUKTI_PHK: "doc",
  NPWP: "card",
  BUKU_TABUNGAN: "book",
  FOTO_DIRI: "user",
  PASPOR: "id",
  KTP_AHLI_WARIS: "id",
  IDENTITAS_PASANGAN: "users",
  KARTU_KELUARGA: "users",
  SURAT_AHLI_WARIS: "users",
  PPJB_AJB: "home",
  PERNYATAAN_RUMAH_PASANGAN: "home",
  PERJANJIAN_KREDIT: "scale",
  STANDING_INSTRUCTION: "money",
  BUKTI_ANGSURAN: "money",
  SURAT_SISA_UTANG: "money",
  REKENING_BANK_KREDIT: "book",
};

/** Two groups, never mixed: what the law demands, and what keeps the money from going astray. One button does the next thing. */
export function DocumentListPage({
  lang,
  rule,
  claim,
  needed,
  sent,
  evidence,
  helper,
  now,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  needed: readonly Need[];
  sent: readonly Document[];
  evidence: EmployerEvidence | null;
  /** Who reads it helps the claimant: sending the claim is not theirs. */
  helper: boolean;
  now: Date;
}): VNode {
  const words = documentPageWords[lang];
  const wasSent = (code: string): boolean => sent.some((document) => document.code === code);
  const confirmed = (code: string): boolean => !wasSent(code) && evidence?.codes.includes(code) === true;
  const has = (code: string): boolean => wasSent(code) || confirmed(code);
  const done = needed.filter(({ code }) => has(code)).length;
  const next = needed.find(({ code }) => !has(code));
  const group = (demandedBy: Need["demandedBy"]): VNode => (
    <ul class="la-docs">
      {needed
        .filter((need) => need.demandedBy === demandedBy)
        .map(({ code }) => {
          const { name, good } = rule.document(code);
          if (evidence && confirmed(code))
            return (
              <li key={code}>
                <Icon name={icons[code] ?? "doc"} />
                <span class="la-docs__name">{name}</span>
                <Tag state="ok" icon="check">
                  {words.byEmployer}
                </Tag>
                <p>
                  {words.confirmed(evidence.employer, plainDay(evidence.endedOn, lang))}{" "}
                  <a href={paths.claim.employer}>{employerReportWords[lang].link}</a>
                </p>
              </li>
            );
          return (
            <li key={code} class={code === next?.code ? "la-docs__need" : undefined}>
              <Icon name={icons[code] ?? "doc"} />
              <a href={paths.claim.document(code)}>{name}</a>
              <Tag state={has(code) ? "ok" : "none"} icon={has(code) ? "check" : "camera"}>
                {has(code) ? words.received : words.notYet}
              </Tag>
              {!has(code) && <p>{good}</p>}
            </li>
          );
        })}
      {demandedBy === "LAW" && !needed.some(({ code }) => code === "NPWP") && (
        <li>
          <Icon name="card" />
          <span class="la-docs__name">{rule.document("NPWP").name}</span>
          <Tag state="none" icon="check">
            {words.notNeeded}
          </Tag>
          <p>{words.noTaxId}</p>
        </li>
      )}
    </ul>
  );
  return (
    <CitizenPage lang={lang} title={words.heading} leave="SAVE" back={helper ? paths.helping.home : paths.claim.bank}>
      <p class="la-step">{portalWords[lang].claim.step(4, portalWords[lang].claim.codeLine(claim.code))}</p>
      <h1>{words.heading}</h1>
      <p>
        <b>{words.count(done, needed.length)}</b> {next ? "" : words.all}
      </p>
      <progress class="la-progress" max={needed.length} value={done} aria-label={words.progress}>
        {words.count(done, needed.length)}
      </progress>
      <h2>{words.byLaw}</h2>
      {group("LAW")}
      <h2>{words.byChannel}</h2>
      {group("CHANNEL")}
      <a
        href={next ? paths.claim.document(next.code) : helper ? paths.helping.home : paths.claim.answers}
        class={`govuk-button${next ? "" : " la-button--call"}`}
      >
        {next ? words.takePhoto(rule.document(next.code).name) : helper ? helpingWords[lang].back : words.goOn}
      </a>
      <p class="la-saved">
        <Icon name="check" />
        {portalWords[lang].claim.saved(clockTime(now, claim.office.zone))}
      </p>
      {!helper && (
        <>
          <p class="la-soft">{portalWords[lang].claim.resumeAnywhere}</p>
          <p>
            <a href={paths.claim.helper}>{helpingWords[lang].ask}</a>
          </p>
        </>
      )}
    </CitizenPage>
  );
}

export function UploadPage({
  lang,
  rule,
  claim,
  need,
  sent,
  maxBytes,
  atBranch,
  error,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  need: Need;
  sent: Document | null;
  /** The largest file that is taken. */
  maxBytes: number;
  /** No phone of the claimant's takes the photo: they stand at a kiosk or sit at the help desk. */
  atBranch: boolean;
  error: string | null;
}): VNode {
  const words = documentPageWords[lang];
  const { name, why, good } = rule.document(need.code);
  const most = fileSize(maxBytes, lang);
  const back = claim.status === "CORRECTION" ? paths.claim.correction : paths.claim.documents;
  const asked = claim.correction.find((item) => item.kind === "DOCUMENT" && item.code === need.code);
  return (
    <CitizenPage lang={lang} title={name} leave="SAVE" back={back} hasErrors={error !== null} islands={["upload.js"]}>
      {error && <ErrorSummary lang={lang} errors={{ berkas: error }} />}
      <p class="la-step">{portalWords[lang].claim.step(4, words.heading)}</p>
      <h1>{words.photoOf(name)}</h1>
      {claim.status === "CORRECTION" && asked && (
        <p>
          <b>{asked.reason}</b>
        </p>
      )}
      <p>{good}</p>
      <div class="la-pair">
        <PhotoExample of={photoFor(need.code)} label={`${words.example}: ${name}`} caption={words.example} />
        {sent && sent.mediaType !== "application/pdf" && (
          <figure class="la-photo">
            <img class="la-photo__own" src={`/klaim/berkas/${sent.id}`} alt={words.yours} />
            <figcaption>{words.yours}</figcaption>
          </figure>
        )}
        {sent && sent.mediaType === "application/pdf" && (
          <p>
            <a href={`/klaim/berkas/${sent.id}`}>{words.yourPdf(sent.pages)}</a>
          </p>
        )}
      </div>
      {sent && (
        <p>
          <Tag state="ok" icon="check">
            {words.received}
          </Tag>
        </p>
      )}
      <form
        action={paths.claim.document(need.code)}
        method="post"
        encType="multipart/form-data"
        data-upload={JSON.stringify({
          code: need.code,
          claim: claim.id,
          done: back,
          max: maxBytes,
          words: { ...words.island, tooLarge: words.tooLarge(most), ...(atBranch && words.atBranch) },
        })}
      >
        <div class={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>
          <label class="govuk-label" for="berkas">
            <b>{sent ? words.again : words.choose}</b>
          </label>
          <div id="berkas-hint" class="govuk-hint">
            {words.hint(most)}
          </div>
          {error && (
            <p id="berkas-error" class="govuk-error-message">
              <span class="govuk-visually-hidden">{formWords[lang].error}</span> {error}
            </p>
          )}
          <input
            class="la-file"
            id="berkas"
            name="berkas"
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            aria-describedby={error ? "berkas-hint berkas-error" : "berkas-hint"}
          />
        </div>
        <div data-upload-status role="status"></div>
        <Button>{words.send}</Button>
      </form>
      <h2>{words.whyHeading}</h2>
      <p>{why}</p>
    </CitizenPage>
  );
}
