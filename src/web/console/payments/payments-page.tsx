import type { VNode } from "preact";
import { bankName, reasonLength, type PaymentRow, type TakeBackRefusal } from "../../../payments/index.ts";
import { newId } from "../../../platform/ids.ts";
import { formatRupiah } from "../../../platform/money.ts";
import { paths } from "../../paths.ts";
import { shortDay } from "../../ui/dates.ts";
import { FieldError } from "../../ui/form-field.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { paymentWords } from "./payments-words.ts";

/** A payment that was not taken back: which, why not, and what was typed. */
export type Kept = { readonly reference: string; readonly trouble: TakeBackRefusal["code"]; readonly reason: string };

type DeskProps = {
  readonly lang: ConsoleLang;
  readonly waiting: readonly PaymentRow[];
  readonly moving: readonly PaymentRow[];
  readonly byFile: readonly PaymentRow[];
  readonly released?: string;
  readonly left?: string;
  readonly takenBack: boolean;
  readonly kept?: Kept;
  readonly mayRelease: boolean;
};

export function Desk({ lang, waiting, moving, byFile, released, left, takenBack, kept, mayRelease }: DeskProps): VNode {
  const words = paymentWords[lang];
  const free = waiting.filter(({ mine }) => !mine);
  // One key a page: the same button pressed twice does its work once and says the same.
  const key = newId();
  const total = free.reduce((sum, { net }) => sum + net, 0);
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
        {mayRelease && free.length > 1 && (
          <form class="is-end" method="post" action={paths.staff.payments}>
            <input type="hidden" name="kunci" value={key} />
            <button
              type="submit"
              class="govuk-button la-button--call"
              name="lepas"
              value={free.map(({ id }) => id).join(",")}
            >
              {words.releaseAll(free.length, formatRupiah(total))}
            </button>
          </form>
        )}
      </div>
      {released !== undefined && (
        <Notice state={Number(released) > 0 ? "ok" : "act"} live>
          {Number(released) > 0 ? words.released(Number(released)) : words.none}{" "}
          {Number(left) > 0 && words.left(Number(left))}
        </Notice>
      )}
      {takenBack && (
        <Notice state="ok" live>
          {words.takenBack}
        </Notice>
      )}
      {kept && (
        <Notice state="act" live>
          {words.trouble[kept.trouble]}
        </Notice>
      )}
      <TablePanel label={words.waiting(waiting.length)}>
        <PaymentTable
          lang={lang}
          caption={words.waiting(waiting.length)}
          rows={waiting}
          act={(row) =>
            row.mine ? (
              <Tag state="none">{words.mine}</Tag>
            ) : (
              mayRelease && (
                <form method="post" action={paths.staff.payments}>
                  <input type="hidden" name="kunci" value={key} />
                  <button type="submit" class="govuk-button" name="lepas" value={row.id}>
                    {words.release}
                    <span class="govuk-visually-hidden">
                      {" "}
                      {row.code}, {row.payee.name}
                    </span>
                  </button>
                </form>
              )
            )
          }
        />
        {waiting.length === 0 && <p class="la-pad">{words.empty}</p>}
      </TablePanel>
      <TablePanel label={words.moving(moving.length)}>
        <PaymentTable
          lang={lang}
          caption={words.moving(moving.length)}
          rows={moving}
          act={(row) => (
            <Tag state="wait" icon="clock">
              {words.states[row.state as "RELEASED" | "SENDING" | "PENDING"]}
            </Tag>
          )}
        />
        {moving.length === 0 && <p class="la-pad">{words.quiet}</p>}
      </TablePanel>
      {byFile.length > 0 && (
        <TablePanel label={words.byFile(byFile.length)}>
          <PaymentTable
            lang={lang}
            caption={words.byFile(byFile.length)}
            rows={byFile}
            act={(row) => (
              <HandedIn
                lang={lang}
                row={row}
                kept={kept?.reference === row.reference ? kept : undefined}
                mayTakeBack={mayRelease && !row.mine}
              />
            )}
          />
          <p class="la-pad la-soft">{words.byFileLead}</p>
        </TablePanel>
      )}
    </>
  );
}

/** In which file it is, and behind a summary, because it is rare and dangerous, the way to take it back. */
function HandedIn({
  lang,
  row,
  kept,
  mayTakeBack,
}: {
  lang: ConsoleLang;
  row: PaymentRow;
  kept?: Kept;
  mayTakeBack: boolean;
}): VNode {
  const words = paymentWords[lang];
  const id = `alasan-${row.reference}`;
  const error = kept?.trouble === "NO_REASON" ? words.trouble.NO_REASON : undefined;
  return (
    <>
      <Tag state="wait" icon="doc">
        {words.handedIn}
      </Tag>
      <br />
      <span class="la-soft la-small">
        {words.file} {row.messageId}
      </span>
      {mayTakeBack && (
        <details class="govuk-details" open={Boolean(kept)}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {words.takeBack}
              <span class="govuk-visually-hidden"> {row.code}</span>
            </span>
          </summary>
          <form class="govuk-details__text" method="post" action={paths.staff.payments}>
            <p>{words.takeBackWarning}</p>
            <p class="la-tight">
              <label for={id}>
                <b>{words.why}</b>
              </label>
            </p>
            <FieldError lang={lang} id={id} error={error} />
            <textarea
              class="la-note"
              id={id}
              name="alasan"
              rows={2}
              maxLength={reasonLength.most}
              aria-describedby={error ? `${id}-error` : undefined}
            >
              {kept?.reason ?? ""}
            </textarea>
            <button type="submit" class="govuk-button govuk-button--secondary" name="tarik" value={row.reference}>
              {words.takeBack}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

function PaymentTable({
  lang,
  caption,
  rows,
  act,
}: {
  lang: ConsoleLang;
  caption: string;
  rows: readonly PaymentRow[];
  act: (row: PaymentRow) => VNode | false;
}): VNode {
  const words = paymentWords[lang];
  return (
    <table class="la-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.promise}</th>
          <th scope="col">{words.claim}</th>
          <th scope="col">{words.account}</th>
          <th scope="col" class="is-num">
            {words.amount}
          </th>
          <th scope="col">{words.act}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.promiseOn ? shortDay(row.promiseOn, lang) : "–"}</td>
            <th scope="row">
              {row.code}
              <br />
              {row.payee.name}
            </th>
            <td>
              {bankName(row.payee.bankCode)} ••••{row.payee.account.slice(-4)}
              <br />
              {row.payee.holder ?? words.unknownHolder}
            </td>
            <td class="is-num">
              {formatRupiah(row.net)}
              {row.taxByOfficers !== null && (
                <>
                  <br />
                  <span class="la-soft">{words.taxByOfficers(formatRupiah(row.taxByOfficers))}</span>
                </>
              )}
            </td>
            <td>{act(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
