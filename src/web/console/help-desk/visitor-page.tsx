import type { VNode } from "preact";
import { askedEndings, interviewStep, mayBeAsked, stepCount, type VisitRow } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { Checkbox, DateInput, Select } from "../../ui/choices.tsx";
import { bareTime } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextInput } from "../../ui/forms.tsx";
import { ClaimCodeInput, KpjInput, NikInput } from "../../ui/known-inputs.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { helpWords } from "./help-words.ts";

/** A free time: at this branch, or at another whose officer sees the person by video. */
export type FreeTime = {
  readonly officeId: string;
  readonly officeName: string;
  readonly startsAt: Date;
  /** It has begun and is not over: for who is interviewed at the desk. */
  readonly begun?: boolean;
};

/** What a draft lacks: questions, an account, so many papers, the original identity card seen by an officer. */
export type Lacks = {
  readonly questions: boolean;
  readonly bank: boolean;
  readonly papers: number;
  readonly presence: boolean;
};

export type VisitorPageProps = {
  readonly lang: ConsoleLang;
  readonly zone: string;
  readonly visit: VisitRow;
  readonly claim: {
    readonly code: string;
    readonly step: number | null;
    /** What stands between the draft and its sending: counts, nothing of the file. Null where it was sent. */
    readonly lacks: Lacks | null;
    /** An officer asked for something to be mended. */
    readonly mends: boolean;
  } | null;
  readonly here: readonly FreeTime[];
  readonly pool: readonly FreeTime[];
  /** What was typed into the form that was refused. */
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly errors?: Errors;
  /** What was done a moment ago, in words. */
  readonly news?: string | undefined;
};

const Times = ({
  legend,
  times,
  zone,
  kind,
  now,
}: {
  legend: string;
  times: readonly FreeTime[];
  zone: string;
  kind: "VIDEO" | "IN_PERSON";
  /** Said of a time that has begun. */
  now?: string;
}): VNode => (
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend">
      <b>{legend}</b>
    </legend>
    <div class="la-buttons">
      {times.map((time) => (
        <Button key={timeValue(kind, time)} secondary name="waktu" value={timeValue(kind, time)}>
          {time.begun && now ? `${now}, ` : ""}
          {bareTime(time.startsAt, zone)}
        </Button>
      ))}
    </div>
  </fieldset>
);

/** A time as the form sends it: how, where, when. */
const timeValue = (kind: "VIDEO" | "IN_PERSON", { officeId, startsAt }: FreeTime): string =>
  `${kind} ${officeId} ${startsAt.toISOString()}`;

/** The value of the button that books the other branch's time that is chosen beside it. */
export const otherBranch = "LAIN";

/** When and with whom to be interviewed now. */
function TimesForm({
  lang,
  zone,
  visit,
  claim,
  here,
  pool,
  typed = {},
  errors = {},
}: Omit<VisitorPageProps, "news">): VNode {
  const words = helpWords[lang];
  const booth = here.filter(({ begun }) => !begun);
  if (here.length + pool.length === 0) return <p>{words.noStarts}</p>;
  return (
    <form action={paths.staff.helpInterview(visit.id)} method="post" noValidate>
      <ClaimCodeInput
        lang={lang}
        id="kode"
        label={words.claimCode}
        value={typed["kode"] ?? claim?.code}
        error={errors["kode"]}
      />
      {here.length > 0 && (
        <Times legend={words.inPerson} times={here} zone={zone} kind="IN_PERSON" now={words.running} />
      )}
      {booth.length > 0 && <Times legend={words.here} times={booth} zone={zone} kind="VIDEO" />}
      {pool.length > 0 && (
        <>
          <Select
            lang={lang}
            id="lain"
            label={words.pool}
            items={pool.map((time) => ({
              value: timeValue("VIDEO", time),
              words: `${bareTime(time.startsAt, zone)}, ${time.officeName}`,
            }))}
            value={typed["lain"]}
            error={errors["lain"]}
          />
          <Button secondary name="waktu" value={otherBranch}>
            {words.poolDo}
          </Button>
        </>
      )}
    </form>
  );
}

/** Interview times once there is something to interview about; before, what is missing; after, that it is past. */
function Interview(props: Omit<VisitorPageProps, "news">): VNode {
  const { lang, claim, errors = {} } = props;
  const words = helpWords[lang];
  if (!claim)
    return (
      <>
        <p>{words.noClaimYet}</p>
        <Details summary={words.sentElsewhere} open={Boolean(errors["kode"] ?? errors["lain"])}>
          <TimesForm {...props} />
        </Details>
      </>
    );
  if (claim.lacks) {
    const { questions, bank, papers, presence } = claim.lacks;
    const open = [
      ...(questions ? [words.lacks.questions] : []),
      ...(bank ? [words.lacks.bank] : []),
      ...(papers > 0 ? [words.lacks.papers(papers)] : []),
      ...(presence ? [words.lacks.presence] : []),
      words.lacks.send,
    ];
    return (
      <>
        <p>{words.notSentYet}</p>
        <ul>
          {open.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </>
    );
  }
  if (claim.mends) return <p>{words.mendFirst}</p>;
  if (claim.step === null || claim.step > interviewStep) return <p>{words.interviewPast}</p>;
  return (
    <>
      <p>{words.interviewHint}</p>
      <TimesForm {...props} />
    </>
  );
}

/** One person at the desk: begin a claim together, interview now, how they left. Nothing of the person is shown here. */
export function VisitorPage(props: VisitorPageProps): VNode {
  const { lang, zone, visit, claim, typed = {}, errors = {}, news } = props;
  const words = helpWords[lang];
  const seen = ["kode-hadir", "nik-hadir", "asli-hadir"].some((name) => errors[name]);
  const withoutPhone = ["nama", "nik", "lahir", "kpj", "asli"].some((name) => errors[name]);
  return (
    <>
      <p>
        <a href={paths.staff.helpDesk}>{words.back}</a>
      </p>
      <div class="la-title">
        <h1>{words.person(visit.linkCode ?? "–")}</h1>
        <p class="la-soft">
          {bareTime(visit.at, zone)}
          {visit.why && ` · ${words.why[visit.why]}`}
        </p>
        {visit.priority && (
          <Tag state="act" icon="helper">
            {words.priority[visit.priority]}
          </Tag>
        )}
        {claim && (
          <Tag state="wait" icon="clock">
            {claim.step ? `${words.step(claim.step, stepCount)}: ${words.stepNames[claim.step - 1]}` : words.over}
          </Tag>
        )}
        {visit.left && (
          <Tag state={visit.left === "SENT_HOME" ? "bad" : "ok"} icon={visit.left === "SENT_HOME" ? "alert" : "check"}>
            {words.left[visit.left]}
          </Tag>
        )}
      </div>
      <ErrorSummary lang={lang} errors={errors} />
      <div role="status">{news && <Notice state="ok">{news}</Notice>}</div>
      <div class="la-cols la-cols--half">
        <div class="la-stack">
          <section class="la-panel" aria-labelledby="mulai">
            <h2 id="mulai">{words.begin}</h2>
            <p>{words.beginHint}</p>
            {visit.linkCode && (
              <p>
                <a href={paths.link(visit.linkCode)}>{words.withCode}</a>
              </p>
            )}
            <Details summary={words.withoutPhone} open={withoutPhone}>
              <p>{words.withoutHint}</p>
              <form action={paths.staff.helpClaim(visit.id)} method="post" noValidate>
                <TextInput
                  lang={lang}
                  id="nama"
                  label={words.name}
                  value={typed["nama"]}
                  error={errors["nama"]}
                  maxLength={100}
                  autoComplete="off"
                />
                <NikInput lang={lang} label={words.nik} value={typed["nik"]} error={errors["nik"]} />
                <DateInput
                  lang={lang}
                  id="lahir"
                  legend={words.birth}
                  value={{ day: typed["lahir-day"], month: typed["lahir-month"], year: typed["lahir-year"] }}
                  error={errors["lahir"]}
                />
                <KpjInput lang={lang} label={words.kpj} value={typed["kpj"]} error={errors["kpj"]} />
                <Checkbox
                  lang={lang}
                  id="asli"
                  label={words.saw}
                  checked={typed["asli"] !== undefined}
                  error={errors["asli"]}
                />
                <Button>{words.openClaim}</Button>
              </form>
            </Details>
            {(!claim || claim.step === 2) && (
              <Details summary={words.seenHeading} open={seen}>
                <p>{words.seenHint}</p>
                <form action={paths.staff.helpSeen(visit.id)} method="post" noValidate>
                  <ClaimCodeInput
                    lang={lang}
                    id="kode-hadir"
                    label={words.claimCode}
                    value={typed["kode-hadir"] ?? claim?.code}
                    error={errors["kode-hadir"]}
                  />
                  <NikInput
                    lang={lang}
                    id="nik-hadir"
                    label={words.seenNik}
                    value={typed["nik-hadir"]}
                    error={errors["nik-hadir"]}
                  />
                  <Checkbox
                    lang={lang}
                    id="asli-hadir"
                    label={words.saw}
                    checked={typed["asli-hadir"] !== undefined}
                    error={errors["asli-hadir"]}
                  />
                  <Button secondary>{words.seenDo}</Button>
                </form>
              </Details>
            )}
            <div class="la-buttons">
              <a href={paths.signOut} class="govuk-button govuk-button--secondary">
                {words.close}
              </a>
            </div>
          </section>
          {mayBeAsked(visit.left) && (
            <section class="la-panel" aria-labelledby="pulang">
              <h2 id="pulang">{words.leaving}</h2>
              <p>{words.leavingHint}</p>
              <form action={paths.staff.helpEnding(visit.id)} method="post" class="la-buttons">
                {askedEndings.map((code) => (
                  <Button key={code} secondary name="left" value={code}>
                    {words.endings[code]}
                  </Button>
                ))}
              </form>
            </section>
          )}
        </div>
        <section class="la-panel" aria-labelledby="wawancara">
          <h2 id="wawancara">{words.interview}</h2>
          <Interview {...props} />
        </section>
      </div>
    </>
  );
}
