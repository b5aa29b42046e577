import type { ComponentChildren, VNode } from "preact";
import { may, type Staff } from "../../../access/index.ts";
import type { Change, PolicyTrouble } from "../../../entitlement/index.ts";
import { newId } from "../../../platform/ids.ts";
import { isOpen, type PolicyVersionView } from "../../../policies/index.ts";
import { paths } from "../../paths.ts";
import { dayAndTime, plainDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { OnceKey, TextInput } from "../../ui/forms.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { DifferencePanel } from "./difference-panel.tsx";
import { TroubleList } from "./trouble-list.tsx";
import { policyWords } from "./policy-words.ts";

type Props = {
  readonly lang: ConsoleLang;
  readonly staff: Staff;
  readonly version: PolicyVersionView;
  readonly today: string;
  readonly troubles: readonly PolicyTrouble[];
  /** What a reason is called. */
  readonly reasonName: (reason: string) => string;
  /** Null where the draft is not whole. */
  readonly changes: readonly Change[] | null;
  /** Those whose source is still the earlier policy's, while it is a draft. */
  readonly oldSources: readonly Change[];
  readonly trouble: string | undefined;
  readonly done: string | undefined;
};

/** One version: what changes, how far it has come, what can be done with it now. */
export function PolicyPage(props: Props): VNode {
  const { lang, version, troubles, changes, trouble, done } = props;
  const words = policyWords[lang];
  return (
    <>
      <div class="la-title">
        <h1>{titleOf(version, lang)}</h1>
        <Tag state={version.status === "PUBLISHED" ? "ok" : version.status === "PROPOSED" ? "act" : "wait"}>
          {words.states[version.status]}
        </Tag>
        <p class="la-soft">
          {version.effectiveFrom ? words.takesForce(plainDay(version.effectiveFrom, lang)) : words.noDay} ·{" "}
          {words.draftedFrom(version.base)}
        </p>
        <p>
          {changes && (
            <>
              <a href={paths.staff.policyTrial(version.id)}>{words.trial}</a>
              {" · "}
            </>
          )}
          <a href={`${paths.staff.policy(version.id)}/berkas.json`}>{words.download}</a>
          {version.status === "PUBLISHED" && (
            <>
              {" · "}
              <a href={`${paths.staff.policy(version.id)}/bertanda.json`}>{words.downloadSigned}</a>
              {" · "}
              <a href={paths.staff.policyBoard(version.id)}>{words.board}</a>
              {" · "}
              <a href={paths.staff.courseOfPolicy(version.id)}>{words.course}</a>
            </>
          )}
        </p>
      </div>
      {trouble && (
        <Notice state="act" live>
          {trouble}
        </Notice>
      )}
      {!trouble && done && words.done[done] && (
        <Notice state="ok" live>
          {words.done[done]}
        </Notice>
      )}
      <div class="la-cols la-cols--half">
        <div class="la-stack">
          {changes ? (
            <DifferencePanel changes={changes} lang={lang} oldSources={props.oldSources} />
          ) : (
            <section class="la-panel" aria-labelledby="salah">
              <h2 id="salah">{words.steps.troubles(troubles.length)}</h2>
              <TroubleList
                lang={lang}
                id={version.id}
                file={version.file}
                troubles={troubles}
                reasonName={props.reasonName}
              />
            </section>
          )}
        </div>
        <div class="la-stack">
          <Way {...props} />
        </div>
      </div>
      <Acts {...props} />
    </>
  );
}

export const titleOf = (version: PolicyVersionView, lang: ConsoleLang): string => {
  const title = (version.file as { title?: Readonly<Record<string, unknown>> } | null)?.title?.[lang];
  return typeof title === "string" && title ? title : version.id;
};

/** How far it has come; a step that waits for somebody is marked. */
function Way({ lang, staff, version, troubles }: Props): VNode {
  const { way, steps } = policyWords[lang];
  const by = (name: string | null, at: Date | null): string =>
    name && at ? steps.by(name, dayAndTime(at, staff.zone, lang)) : "";
  const step = (icon: IconName, words: string, more: ComponentChildren, state: "done" | "now" | "later"): VNode => (
    <li class={state === "now" ? "is-now" : undefined}>
      <Icon name={icon} />
      <span class={state === "later" ? "la-soft" : undefined}>
        <b>{words}</b>
        {more && <>: {more}</>}
      </span>
    </li>
  );
  const { proposedAt, publishedAt, tookForceAt, withdrawnAt } = version;
  return (
    <section class="la-panel" aria-labelledby="jalan">
      <h2 id="jalan">{way}</h2>
      <ul class="la-tick">
        {step("check", steps.drafted, by(version.draftedBy, version.draftedAt), "done")}
        {step(
          troubles.length === 0 ? "check" : "alert",
          steps.checked,
          troubles.length === 0 ? steps.whole : steps.troubles(troubles.length),
          troubles.length === 0 ? "done" : "now",
        )}
        {step(
          proposedAt ? "check" : "pause",
          steps.proposed,
          by(version.proposedBy, proposedAt),
          proposedAt ? "done" : troubles.length === 0 ? "now" : "later",
        )}
        {step(
          publishedAt ? "check" : "clock",
          steps.published,
          publishedAt ? by(version.publishedBy, publishedAt) : steps.waiting,
          publishedAt ? "done" : proposedAt ? "now" : "later",
        )}
        {step("mega", steps.cascade, null, publishedAt ? "done" : "later")}
        {withdrawnAt
          ? step("x", steps.withdrawn, `${by(version.withdrawnBy, withdrawnAt)}. ${version.withdrawnWhy ?? ""}`, "now")
          : step(
              tookForceAt ? "check" : "cal",
              steps.force,
              version.effectiveFrom && plainDay(version.effectiveFrom, lang),
              tookForceAt ? "done" : "later",
            )}
      </ul>
    </section>
  );
}

/** What this person can do with it now; who proposed it never publishes it. */
function Acts({ lang, staff, version, today, troubles }: Props): VNode | null {
  const words = policyWords[lang];
  const { status } = version;
  const open = isOpen(status);
  const ahead = status === "PUBLISHED" && version.effectiveFrom !== null && version.effectiveFrom > today;
  const own = version.proposedById === staff.id;
  if (!may(staff, "propose-policy") || !(open || ahead)) return null;
  const button = (act: string, said: string, secondary = false): VNode => (
    <button type="submit" name="act" value={act} class={`govuk-button${secondary ? " govuk-button--secondary" : ""}`}>
      {said}
    </button>
  );
  // What is done once in years, and to everybody's day, does not lie under the hand.
  if (ahead)
    return may(staff, "withdraw-policy") ? (
      <section class="la-panel">
        <Details summary={words.withdraw}>
          <form method="post" action={paths.staff.policy(version.id)}>
            <OnceKey value={newId()} />
            <input type="hidden" name="versi" value={version.version} />
            <TextInput lang={lang} id="mengapa" label={words.withdrawWhy} hint={words.withdrawHint} maxLength={1000} />
            {button("tarik", words.withdraw, true)}
          </form>
        </Details>
      </section>
    ) : null;
  return (
    <div class="la-act">
      <form method="post" action={paths.staff.policy(version.id)} class="la-act__form">
        <OnceKey value={newId()} />
        <input type="hidden" name="versi" value={version.version} />
        {status === "PROPOSED" && <p>{own ? words.own : words.second}</p>}
        <div class="is-end">
          {open && (
            <a class="govuk-button govuk-button--secondary" href={paths.staff.policyPart(version.id, "pokok")}>
              {words.edit}
            </a>
          )}
          {open && button("sisihkan", words.discard, true)}
          {status === "DRAFT" && troubles.length === 0 && button("ajukan", words.propose)}
          {status === "PROPOSED" && !own && may(staff, "publish-policy") && button("terbit", words.publish)}
        </div>
      </form>
    </div>
  );
}
