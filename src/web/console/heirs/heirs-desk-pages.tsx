import type { VNode } from "preact";
import {
  markOfHeirs,
  seenAtDesk,
  sharesOf,
  whatHeirsLack,
  type CaseFile,
  type Heir,
  type HeirsDraft,
  type ProofState,
} from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import type { Document } from "../../../evidence/index.ts";
import { paths } from "../../paths.ts";
import { Checkbox, Radios } from "../../ui/choices.tsx";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Checks } from "../../ui/flow.tsx";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { ClaimCodeInput } from "../../ui/known-inputs.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { heirsDeskWords } from "./heirs-desk-words.ts";

export type HeirsTrouble = keyof (typeof heirsDeskWords)["id"]["trouble"];

/** The families whose claim is not sent yet, and a field for the code that one of them brought. */
export function HeirsListPage({
  lang,
  drafts,
  zone,
  typed,
  news,
}: {
  lang: ConsoleLang;
  drafts: readonly HeirsDraft[];
  zone: string;
  /** A code that was not found. */
  typed?: string;
  news?: string;
}): VNode {
  const words = heirsDeskWords[lang];
  return (
    <>
      {typed !== undefined && <ErrorSummary lang={lang} errors={{ kode: words.notFound }} />}
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div role="status">{news && <Notice state="ok">{news}</Notice>}</div>
      <section class="la-panel">
        <form action={paths.staff.heirs} method="get">
          <ClaimCodeInput
            lang={lang}
            id="kode"
            label={words.find}
            value={typed}
            error={typed === undefined ? undefined : words.notFound}
          />
          <Button>{words.findDo}</Button>
        </form>
      </section>
      {drafts.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TablePanel label={words.caption}>
          <table class="la-table">
            <caption>{words.caption}</caption>
            <ColumnHeads columns={words.columns} />
            <tbody>
              {drafts.map((draft) => (
                <tr key={draft.code}>
                  <th scope="row">
                    <a href={paths.staff.heirsClaim(draft.code)}>{draft.code}</a>
                  </th>
                  <td>{draft.name}</td>
                  <td>{words.proofs[draft.proof]}</td>
                  <td>{draft.heirs}</td>
                  <td>{plainDay(dayAt(draft.startedAt, zone), lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
      )}
    </>
  );
}

export type HeirsClaimProps = {
  readonly lang: ConsoleLang;
  readonly file: CaseFile;
  readonly rule: RuleWords;
  readonly heirs: readonly Heir[];
  readonly proof: ProofState;
  readonly documents: readonly Document[];
  readonly today: string;
  readonly adultAt: number;
  readonly trouble?: HeirsTrouble;
  readonly typed?: string;
  readonly news?: string;
};

/** One family's claim at the desk: the proof, the heirs, what is missing, and sending it with them. */
export function HeirsClaimPage(props: HeirsClaimProps): VNode {
  const { lang, file, rule, documents, proof, trouble, news } = props;
  const words = heirsDeskWords[lang];
  const at = trouble === "NOT_SEEN" ? "lihat-ORIGINALS" : trouble === "NO_REASON" ? "alasan" : "bukti";
  return (
    <>
      {trouble && <ErrorSummary lang={lang} errors={{ [at]: words.trouble[trouble] }} />}
      <div class="la-title">
        <h1>
          {words.title}: {file.person.name}
        </h1>
        <p>
          {file.code} · {rule.title}
        </p>
        <p class="is-end">
          <a href={paths.staff.heirs}>{words.back}</a>
        </p>
      </div>
      <div role="status">{news && <Notice state="ok">{news}</Notice>}</div>
      <div class="la-stack">
        <section class="la-panel" aria-labelledby="surat">
          <h2 id="surat">{words.papers}</h2>
          {documents.length === 0 ? (
            <p>{words.noPapers}</p>
          ) : (
            <ul>
              {documents.map((document) => (
                <li key={document.id}>
                  <a href={paths.staff.document(document.id)}>{rule.document(document.code).name}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        <ProofPanel {...props} />
        <HeirTable {...props} />
        {proof.proof === "PROVED" && <SendPanel {...props} />}
      </div>
    </>
  );
}

function ProofPanel({ lang, file, proof, documents, trouble, typed }: HeirsClaimProps): VNode {
  const words = heirsDeskWords[lang];
  return (
    <section class="la-panel" aria-labelledby="bukti-h">
      <h2 id="bukti-h">{words.proofHeading}</h2>
      <p>
        <Tag
          state={proof.proof === "PROVED" ? "ok" : proof.proof === "REFUSED" ? "act" : "wait"}
          icon={proof.proof === "PROVED" ? "check" : "clock"}
        >
          {words.proofs[proof.proof]}
        </Tag>{" "}
        {proof.why}
      </p>
      <p class="la-soft">{words.proofText}</p>
      <form action={paths.staff.heirsClaim(file.code)} method="post">
        <input type="hidden" name="act" value="bukti" />
        <input type="hidden" name="tampak" value={documents.map(({ id }) => id).join(" ")} />
        <Radios
          lang={lang}
          id="bukti"
          legend={words.proofHeading}
          items={[
            { value: "PROVED", words: words.proved },
            { value: "REFUSED", words: words.refused },
          ]}
          value={typed === undefined ? (proof.proof === "WAITED" ? undefined : proof.proof) : "REFUSED"}
          error={
            trouble === "NO_ANSWER" || trouble === "NO_PAPERS" || trouble === "NOT_SHOWN"
              ? words.trouble[trouble]
              : undefined
          }
        />
        <TextArea
          lang={lang}
          id="alasan"
          label={words.why}
          value={typed ?? proof.why ?? ""}
          error={trouble === "NO_REASON" ? words.trouble.NO_REASON : undefined}
          rows={3}
          maxLength={1000}
        />
        <Button>{words.answer}</Button>
      </form>
    </section>
  );
}

function HeirTable({ lang, rule, heirs }: HeirsClaimProps): VNode {
  const words = heirsDeskWords[lang];
  const shares = sharesOf(heirs);
  return (
    <TablePanel label={words.heirs}>
      <table class="la-table">
        <caption>{words.heirs}</caption>
        <ColumnHeads columns={words.heirColumns} />
        <tbody>
          {heirs.map(({ id, place, person, relation, bank, paidThrough }, index) => {
            const receiver = heirs.find((each) => each.id === paidThrough);
            return (
              <tr key={id}>
                <td>{place}</td>
                <th scope="row">
                  {person.name}
                  <br />
                  <span class="la-soft">
                    {person.nik}, {plainDay(person.birthDate, lang)}
                  </span>
                </th>
                <td>{rule.relation(relation)}</td>
                <td>
                  {shares[index]!.numerator}/{shares[index]!.denominator}
                </td>
                <td>{person.guardian ? `${person.guardian.name}, ${person.guardian.nik}` : "–"}</td>
                <td>
                  {receiver
                    ? words.through(receiver.person.name)
                    : bank
                      ? `${bank.bankCode} ••••••• ${bank.account.slice(-4)}${bank.holder ? `, ${bank.holder}` : ""}`
                      : "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {heirs.length > 1 && heirs.every(({ share }) => share === null) && <p class="la-soft">{words.equal}</p>}
    </TablePanel>
  );
}

/** What keeps this claim from being sent, in words. */
function lackWords({ lang, rule, file, heirs, documents, today, adultAt }: HeirsClaimProps): readonly string[] {
  const words = heirsDeskWords[lang];
  const nameOf = (place: number | null): string => heirs.find((heir) => heir.place === place)?.person.name ?? "";
  const order = file.decision?.conditions.some(({ code, met }) => code === "HEIR_ORDER" && !met);
  return [
    ...whatHeirsLack(heirs, today, adultAt).map(({ place, code }) =>
      [words.lacks[code], nameOf(place)].filter(Boolean).join(": "),
    ),
    ...(order && heirs.length > 0 ? [words.order] : []),
    ...(file.decision?.documents ?? [])
      .filter(({ code }) => !documents.some((each) => each.code === code))
      .map(({ code }) => rule.document(code).name),
  ];
}

function SendPanel(props: HeirsClaimProps): VNode {
  const { lang, file, trouble } = props;
  const words = heirsDeskWords[lang];
  const open = lackWords(props);
  return (
    <section class="la-panel" aria-labelledby="kirim">
      <h2 id="kirim">{words.sendHeading}</h2>
      <p class="la-soft">{words.sendText}</p>
      {open.length > 0 ? (
        <>
          <h3>{words.lacking}</h3>
          <Checks items={open.map((each) => ({ state: "act", words: each }))} />
        </>
      ) : (
        <form action={paths.staff.heirsClaim(file.code)} method="post">
          <input type="hidden" name="act" value="kirim" />
          <input type="hidden" name="tampak" value={markOfHeirs(props.heirs)} />
          {seenAtDesk.map((code) => (
            <Checkbox
              key={code}
              lang={lang}
              id={`lihat-${code}`}
              label={words.seen[code]}
              error={code === "ORIGINALS" && trouble === "NOT_SEEN" ? words.trouble.NOT_SEEN : undefined}
            />
          ))}
          <Button>{words.send}</Button>
        </form>
      )}
    </section>
  );
}
