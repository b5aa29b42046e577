import type { VNode } from "preact";
import type { LawBook } from "../../../entitlement/index.ts";
import { formatDay } from "../../../platform/day.ts";
import { newId } from "../../../platform/ids.ts";
import type { PolicyVersionView } from "../../../policies/index.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
import { Button, OnceKey, TextArea, TextInput } from "../../ui/forms.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Select } from "../../ui/choices.tsx";
import { Tag, type State } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { policyWords } from "./policy-words.ts";
import { programsWords } from "./programs/programs-words.ts";
import { sendersWords } from "./senders/senders-words.ts";

export type Typed = Readonly<Record<string, string | undefined>>;

const stateOf: Readonly<Record<PolicyVersionView["status"], State>> = {
  DRAFT: "wait",
  PROPOSED: "act",
  PUBLISHED: "ok",
  WITHDRAWN: "none",
  DISCARDED: "none",
};

/** The regulations that are known, the drafts, and a new one. */
export function ListPage({
  lang,
  today,
  book,
  versions,
  mayDraft,
  mayOpen,
  late,
  typed,
  errors,
}: {
  lang: ConsoleLang;
  today: string;
  book: LawBook;
  versions: readonly PolicyVersionView[];
  mayDraft: boolean;
  /** May take in what other offices signed, and let programs in. */
  mayOpen: boolean;
  /** Who is late with handing on what was published. */
  late: VNode | null;
  typed: Typed;
  errors: Errors;
}): VNode {
  const words = policyWords[lang];
  const kept = new Set(versions.map(({ id }) => id));
  const drafts = versions.filter(({ status }) => status !== "PUBLISHED");
  const stand = (from: string, to: string | null, revoked: boolean): [State, string] => {
    if (revoked) return ["none", words.neverInForce];
    if (from > today) return ["wait", words.ahead];
    return to !== null && to < today ? ["none", words.ended] : ["ok", words.inForce];
  };
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      {late}
      {mayOpen && (
        <p>
          <a href={paths.staff.policySenders}>{sendersWords[lang].title}</a>
          {" · "}
          <a href={paths.staff.policyPrograms}>{programsWords[lang].title}</a>
        </p>
      )}
      <TablePanel label={words.known}>
        <table class="la-table">
          <caption>{words.known}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.from}</th>
              <th scope="col">{words.columns.to}</th>
              <th scope="col">{words.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {book.policies.toReversed().map((policy) => {
              const to = policy.to === null ? null : formatDay(policy.to);
              const [state, said] = stand(policy.file.effectiveFrom, to, policy.file.revoked !== null);
              const file = `${paths.staff.policy(policy.id)}/berkas.json`;
              return (
                <tr key={policy.id}>
                  <th scope="row">
                    <a href={kept.has(policy.id) ? paths.staff.policy(policy.id) : file}>{policy.file.title[lang]}</a>
                    <br />
                    <span class="la-soft">
                      {policy.id}
                      {!kept.has(policy.id) && `, ${words.shipped}`}
                    </span>
                  </th>
                  <td>{plainDay(policy.file.effectiveFrom, lang)}</td>
                  <td>{policy.file.revoked ? "–" : to === null ? words.open : plainDay(to, lang)}</td>
                  <td>
                    <Tag state={state}>{said}</Tag>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TablePanel>
      <div class="la-cols la-cols--half">
        <TablePanel label={words.drafts}>
          <table class="la-table">
            <caption>{words.drafts}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.from}</th>
                <th scope="col">{words.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {drafts.map((version) => (
                <tr key={version.id}>
                  <th scope="row">
                    <a href={paths.staff.policy(version.id)}>{version.id}</a>
                    <br />
                    <span class="la-soft">{version.note}</span>
                  </th>
                  <td>{version.effectiveFrom ? plainDay(version.effectiveFrom, lang) : words.noDay}</td>
                  <td>
                    <Tag state={stateOf[version.status]}>{words.states[version.status]}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {drafts.length === 0 && <p class="la-pad">{words.noDrafts}</p>}
        </TablePanel>
        {mayDraft && (
          <form method="post" action={paths.staff.policies} class="la-panel" noValidate>
            <h2>{words.newHeading}</h2>
            <p class="la-soft">{words.newLead}</p>
            <OnceKey value={newId()} />
            <Select
              lang={lang}
              id="dasar"
              label={words.base}
              items={book.policies.toReversed().map(({ id, file }) => ({ value: id, words: file.title[lang] }))}
              value={
                typed["dasar"] ??
                book.policies.findLast(({ file }) => file.revoked === null && file.effectiveFrom <= today)?.id
              }
            />
            <TextInput
              lang={lang}
              id="nama"
              label={words.newId}
              hint={words.newIdHint}
              value={typed["nama"]}
              error={errors["nama"]}
            />
            <TextInput
              lang={lang}
              id="mulai"
              label={words.newFrom}
              hint={words.newFromHint}
              value={typed["mulai"]}
              error={errors["mulai"]}
              width="10"
            />
            <TextArea lang={lang} id="catatan" label={words.note} value={typed["catatan"]} rows={2} maxLength={1000} />
            <Button>{words.begin}</Button>
          </form>
        )}
      </div>
    </>
  );
}
