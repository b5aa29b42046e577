import type { VNode } from "preact";
import {
  type Candidate,
  type CollectiveSeen,
  type CollectiveStatus,
  type ListedWorker,
} from "../../../collectives/index.ts";
import type { ReportSeen } from "../../../employers/index.ts";
import { paths } from "../../paths.ts";
import type { Form } from "../../portal/fields.ts";
import { Select } from "../../ui/choices.tsx";
import { dayAndTime, plainDay } from "../../ui/dates.ts";
import { fileSize } from "../../ui/file-size.ts";
import type { Errors } from "../../ui/form-field.tsx";
import { Button, FileInput } from "../../ui/forms.tsx";
import type { IconName } from "../../ui/icons.tsx";
import { Notice, Tag, type State } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { Lang } from "../../ui/words.ts";
import { collectiveWords } from "./collective-words.ts";
import { WhyForm } from "./why-form.tsx";

export const statusTags: Readonly<Record<CollectiveStatus, { readonly state: State; readonly icon: IconName }>> = {
  DRAFT: { state: "act", icon: "alert" },
  HANDED_IN: { state: "wait", icon: "clock" },
  CHECKED: { state: "wait", icon: "clock" },
  BOOKED: { state: "ok", icon: "check" },
  ENDED: { state: "none", icon: "check" },
  WITHDRAWN: { state: "none", icon: "x" },
};

type Props = {
  readonly lang: Lang;
  readonly npp: string;
  readonly collective: CollectiveSeen;
  readonly listed: readonly ListedWorker[];
  readonly candidates: readonly Candidate[];
  /** The report whose people are shown; null: the newest of all. */
  readonly reportId: string | null;
  /** How many were added just now; null where none were. */
  readonly added: number | null;
  readonly reports: readonly ReportSeen[];
  readonly proofs: ReadonlyArray<{ readonly code: string; readonly words: string }>;
  /** The largest paper that is taken, in bytes. */
  readonly maxBytes: number;
  readonly offices: ReadonlyArray<{ readonly value: string; readonly words: string }>;
  /** What was typed in a form that was refused. */
  readonly form: Form;
  readonly errors: Errors;
};

function Listed({ lang, npp, collective, listed }: Props): VNode {
  const words = collectiveWords[lang];
  const draft = collective.status === "DRAFT";
  if (listed.length === 0) return <p>{words.listEmpty}</p>;
  return (
    <TablePanel label={words.people(listed.length)}>
      <table class="la-table">
        <caption>{words.people(listed.length)}</caption>
        <ColumnHeads columns={words.listColumns} />
        <tbody>
          {listed.map(({ employmentId, name, endedOn, confirmed, waitsUntil }) => (
            <tr key={employmentId}>
              <th scope="row">{name}</th>
              <td>{plainDay(endedOn, lang)}</td>
              <td>
                {draft ? (
                  <>
                    {waitsUntil && <p class="la-soft">{words.notYet(plainDay(waitsUntil, lang))}</p>}
                    <form action={paths.employer.collectiveAct(npp, collective.id, "lepas")} method="post">
                      <Button secondary name="pekerja" value={employmentId}>
                        {words.drop} <span class="govuk-visually-hidden">{name}</span>
                      </Button>
                    </form>
                  </>
                ) : (
                  <Tag state={confirmed ? "ok" : "none"} icon={confirmed ? "check" : "clock"}>
                    {confirmed ? words.yes : words.notYetConfirmed}
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

/** Whom the company reported: all of a report, or one by one; who cannot be added says why. */
function Adding({ lang, npp, collective, candidates, reportId, reports, errors }: Props): VNode {
  const words = collectiveWords[lang];
  const free = candidates.filter(({ standing }) => standing === "FREE");
  const others = candidates.filter(({ standing }) => standing !== "FREE" && standing !== "LISTED");
  const act = paths.employer.collectiveAct(npp, collective.id, "daftar");
  return (
    <div class="la-panel">
      <h2>{words.addHeading}</h2>
      <p>
        {words.addLead} <a href={paths.employer.file(npp)}>{words.addFile}</a> {words.addFileHow}
      </p>
      <form action={act} method="post" noValidate>
        <Select
          lang={lang}
          id="laporan"
          label={words.fromReport}
          items={reports.map(({ id, at, rows }) => ({
            value: id,
            words: words.reportOf(dayAndTime(at, "Asia/Jakarta", lang), rows),
          }))}
          value={reportId ?? undefined}
          error={errors["laporan"]}
        />
        <Button secondary>{words.addReport}</Button>
      </form>
      {free.length > 0 && (
        <form action={act} method="post">
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend">{words.choose}</legend>
            <div class="govuk-checkboxes">
              {free.map(({ employmentId, name, endedOn }) => (
                <div class="govuk-checkboxes__item" key={employmentId}>
                  <input
                    class="govuk-checkboxes__input"
                    id={`p-${employmentId}`}
                    name={`p-${employmentId}`}
                    type="checkbox"
                    value="ya"
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`p-${employmentId}`}>
                    {name} <span class="la-soft">{plainDay(endedOn, lang)}</span>
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
          <Button secondary>{words.addChosen}</Button>
        </form>
      )}
      {others.length > 0 && (
        <>
          <p>{reportId && words.reportSeen}</p>
          <ul class="govuk-list">
            {others.map(({ employmentId, name, standing }) => (
              <li key={employmentId}>
                {name}: <span class="la-soft">{words.standing[standing]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Paper({ lang, npp, collective, proofs, maxBytes, errors }: Props): VNode {
  const words = collectiveWords[lang];
  const there = proofs.find(({ code }) => code === collective.proofKind)?.words;
  return (
    <div class="la-panel">
      <h2>{words.paperHeading}</h2>
      {collective.reason !== "PHK" ? (
        <p>{words.paperNone}</p>
      ) : (
        <>
          <p>{words.paperLead}</p>
          {there && <Notice state="ok">{words.paperThere(there)}</Notice>}
          <form
            action={paths.employer.collectiveAct(npp, collective.id, "bukti")}
            method="post"
            encType="multipart/form-data"
          >
            <Select
              lang={lang}
              id="jenis"
              label={words.paperKind}
              items={proofs.map(({ code, words: proof }) => ({ value: code, words: proof }))}
              value={collective.proofKind ?? undefined}
              error={errors["jenis"]}
            />
            <FileInput
              lang={lang}
              id="bukti"
              label={words.paperFile}
              hint={words.paperHint(fileSize(maxBytes, lang))}
              accept="application/pdf,image/jpeg,image/png"
              error={errors["bukti"]}
            />
            <Button secondary={there !== undefined}>{words.paperSend}</Button>
          </form>
        </>
      )}
    </div>
  );
}

/** A collective as HR sees it: prepared step by step; afterwards only who has confirmed. */
export function CollectiveBody(props: Props): VNode {
  const { lang, npp, collective, added, offices, form, errors } = props;
  const words = collectiveWords[lang];
  const { status, id } = collective;
  const draft = status === "DRAFT";
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">
          {words.reasons[collective.reason]}, {collective.office}
        </p>
        <p>
          <Tag {...statusTags[status]}>{words.statuses[status]}</Tag>
        </p>
      </div>
      <div class="la-stack">
        {draft && collective.why ? (
          <Notice state="act">{words.sentBack(collective.why)}</Notice>
        ) : (
          <Notice state="info">{words.says[status]}</Notice>
        )}
        {added !== null && (
          <Notice state={added > 0 ? "ok" : "act"} live>
            {words.added(added)}
          </Notice>
        )}
        {draft ? (
          <h2>{words.listHeading}</h2>
        ) : (
          <p>
            <b>{words.confirmed(collective.confirmed, collective.listed)}.</b> {words.privacy}
          </p>
        )}
        <Listed {...props} />
        {draft && (
          <>
            <Adding {...props} />
            <Paper {...props} />
            <div class="la-panel">
              <h2>{words.handHeading}</h2>
              <p>{words.privacy}</p>
              <form action={paths.employer.collectiveAct(npp, id, "serahkan")} method="post" noValidate>
                <Select
                  lang={lang}
                  id="cabang"
                  label={words.office}
                  hint={words.officeHint}
                  items={offices}
                  value={collective.officeId}
                  error={errors["cabang"]}
                />
                <Button call>{words.hand}</Button>
              </form>
            </div>
          </>
        )}
        {status !== "WITHDRAWN" && status !== "ENDED" && (
          <WhyForm
            lang={lang}
            action={paths.employer.collectiveAct(npp, id, "tarik")}
            words={{ button: words.withdraw, lead: words.withdrawLead, why: words.why, whyHint: words.whyHint }}
            form={form}
            errors={errors}
          />
        )}
      </div>
    </>
  );
}
